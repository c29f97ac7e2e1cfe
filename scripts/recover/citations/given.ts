/** Given names: they tell two persons of one family name apart. */
import type { Person } from '../../../src/model/csl.ts';
import { alike } from '../../../src/model/words.ts';
import type { Grammar } from '../grammar.ts';

/** So many letters at the head of two forms of one name are the same: Aleksandr, Alexander. */
const SAME = 3;

/** Whether two given names can be one person's: `P. N.` and `Peter`; not `Learned` and `Peter`, nor `Max` and `Marc`. */
function canBeOne(a: string, b: string, { nameKey }: Pick<Grammar, 'nameKey'>): boolean {
  const [x, y] = [a, b].map((given) => nameKey(given.trim().split(/[\s.]+/)[0] ?? '')) as [string, string];
  if (x === '' || y === '') return true;
  if (x.length === 1 || y.length === 1) return x.charAt(0) === y.charAt(0);
  return alike(x, y) || x.slice(0, SAME) === y.slice(0, SAME);
}

/** Whether somebody of two rows of people has one family name in both, and two given ones. */
export function areOthers(some: readonly Person[], others: readonly Person[], grammar: Grammar): boolean {
  return some.some(({ family, given }) => {
    if (family === undefined || given === undefined) return false;
    const same = others.filter(
      (other) => other.family && grammar.nameKey(other.family) === grammar.nameKey(family),
    );
    return (
      same.length > 0 &&
      same.every((other) => other.given !== undefined && !canBeOne(given, other.given, grammar))
    );
  });
}

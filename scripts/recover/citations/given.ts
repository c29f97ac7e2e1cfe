/** Given names: they tell two persons of one family name apart. */
import type { Person } from '../../../src/model/csl.ts';
import { alike } from '../../../src/model/words.ts';
import type { Grammar } from '../grammar.ts';

/** So many letters at the head of two forms of one name are the same: Aleksandr, Alexander. */
const SAME = 3;

/** Whether two given names can be one person's: `P. N.` and `Peter`, `Robertson` and `W. Robertson`; not `Max` and `Marc`. */
function canBeOne(a: string, b: string, { nameKey }: Pick<Grammar, 'nameKey'>): boolean {
  const [some, others] = [a, b].map((given) =>
    given
      .split(/[\s.]+/)
      .map(nameKey)
      .filter(Boolean),
  ) as [string[], string[]];
  if (!some.length || !others.length) return true;
  // An initial is that of the first name: `A. Hart` is not H. L. A. Hart.
  return some.some((x, i) =>
    others.some((y, k) => (i + k === 0 || (x.length > 1 && y.length > 1)) && isForm(x, y)),
  );
}

/** `Wm.` has letters of `William`, in their order: consonants alone, since `Ann` is no short form of `Antonia`. */
function isCut(short: string, long: string): boolean {
  if (!/^[^aeiou]{2,4}$/.test(short) || short.charAt(0) !== long.charAt(0)) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

function isForm(x: string, y: string): boolean {
  if (x.length === 1 || y.length === 1) return x.charAt(0) === y.charAt(0);
  return alike(x, y) || x.slice(0, SAME) === y.slice(0, SAME) || isCut(x, y) || isCut(y, x);
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

/** The names at the head of an entry, and those of editors within it. */
import type { Person } from '../../../src/model/csl.ts';
import type { Rules } from './rules.ts';

/** `Müller, Anna/Schmidt, Karl`, `Schmitter, Philippe C., and Terry Lynn Karl`, `Weber, M., Meier, P.`, `Bauer, Anna, et al.`; else the name of a body. */
export function peopleIn(said: string, rules: Rules): Person[] {
  const { grammar, people } = rules;
  const names = said
    .replace(/\*/g, '')
    .trim()
    .replace(grammar.rx`,?\s*(?<!\p{L})<others>\.?$`, '');
  const parts = names.split(grammar.rx`\s*[/;]\s*|,?\s+(?:&|<and>)\s+`);
  const persons = parts.map((part, i) => personsOf(part, i === 0, rules));
  if (persons.every(({ length }) => length)) return persons.flat();
  const isBody = parts.length === 1 && !names.includes(',') && !people.isName(names);
  return isBody ? [{ literal: names.replace(/\.$/, '') }] : [];
}

const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?[- ]?)+$/u;
/** Initials before the family, or behind it without a comma. */
const BEFORE = /^((?:\p{Lu}\p{Ll}?\.[ -]?)+)\s*(\p{L}[\p{L}'’ -]+)$/u;
const BEHIND = /^(\p{L}[\p{L}'’-]+) ((?:\p{Lu}\.?){1,3})$/u;

/** The names of a part: the first of all stands with its family first, others may not. @returns nothing where one is not understood */
function personsOf(part: string, isFirst: boolean, { people }: Rules): Person[] {
  const words = part.split(/,\s*/).filter(Boolean);
  const out: Person[] = [];
  for (let i = 0; i < words.length; i++) {
    const [name = '', next] = [words[i], words[i + 1]];
    const isPair = next !== undefined && (INITIALS.test(next) || (isFirst && i === 0) || !/\s/.test(name));
    const person = isPair ? { family: name, given: withStop(next) } : natural(name, people);
    if (!person) return [];
    out.push(person);
    if (isPair) i++;
  }
  return out;
}

/** `Terry Lynn Karl`, `K. Kleinen-von Königslöw`, `Shiller R.J.` */
function natural(name: string, people: Rules['people']): Person | null {
  const [, given, after] = BEFORE.exec(name) ?? [];
  if (given !== undefined && after !== undefined) return { family: after, given: given.trim() };
  const [, family, initials] = BEHIND.exec(name) ?? [];
  if (family !== undefined && initials !== undefined) return { family, given: withStop(initials) };
  return people.isName(name) ? people.personOf(name) : null;
}

/** The stop of a last initial may have ended all names. */
const withStop = (given: string): string => (/(?:^|[\s.-])\p{Lu}$/u.test(given) ? `${given}.` : given.trim());

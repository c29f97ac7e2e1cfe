/** Works by the names that a short reference gives. */
import { alike } from '../../../src/model/words.ts';
import { areOthers } from './given.ts';
import type { Grammar } from '../grammar.ts';
import { namesOf, type Work } from './work.ts';

/**
 * Works by one of these names; those by most of them alone, and those spelt as the name is before those spelt like it.
 *
 * @param text where the names stand, to tell `David White` from `White`
 */
export function byNames(works: readonly Work[], names: string[], grammar: Grammar, text = ''): Work[] {
  const keys = names.map(grammar.nameKey);
  const scored = [...new Set(works)]
    .filter((work) => givenFits(work, names, text, grammar))
    .map((work) => {
      const own = namesOf(work, grammar);
      const exact = own.filter((name) => keys.includes(name)).length;
      const like = own.filter((name) => keys.some((key) => isLike(key, name, keys))).length;
      return { work, exact, n: Math.max(exact, like) + (bodyMatches(work, keys, grammar) ? 1 : 0) };
    })
    .filter(({ n }) => n > 0);
  const most = Math.max(0, ...scored.map(({ n }) => n));
  const best = scored.filter(({ n }) => n === most);
  const surest = Math.max(0, ...best.map(({ exact }) => exact));
  return best.filter(({ exact }) => exact === surest).map(({ work }) => work);
}

const isLike = (key: string, name: string, keys: string[]) =>
  alike(key, name) ||
  (name.endsWith(key) && key.length > 4) ||
  (name.length > 12 && name.startsWith(keys.join('')));

/** `David White, op. cit.` is not Stephen White (isaacs-thesis ch. 1 n. 144), nor `S. Kelman` Mark Kelman. */
function givenFits(work: Work, names: string[], text: string, grammar: Grammar): boolean {
  const people = work.authors.length ? work.authors : work.editors;
  return names.every((family, i) => {
    const before = names[i - 1];
    const isBefore = before !== undefined && text.includes(`${before} ${family}`);
    const initials = /(\p{Lu})\.\s?(?:\p{Lu}\.\s?)*$/u;
    const given = isBefore ? before : initials.exec(text.slice(0, Math.max(0, text.indexOf(family))))?.[1];
    return given === undefined || !areOthers([{ family, given: given.charAt(0) }], people, grammar);
  });
}

/** Where a name begins whose family stands at `from`: `Martha Brill Olcott, Unfulfilled Promise` has the given ones before. */
export function withGiven(text: string, from: number, works: Work[], { nameKey }: Grammar): number {
  const given = works
    .flatMap(({ authors, editors }) => [...authors, ...editors])
    .flatMap((person) => person.given?.split(/\s+/) ?? [])
    .map(nameKey);
  const isGiven = (word: string) =>
    given.some((name) => (word.length === 1 ? name.startsWith(word) : alike(name, word)));
  let at = from;
  for (;;) {
    const word = /(?<=^|\s)\p{Lu}[\p{L}.'’-]*\s$/u.exec(text.slice(0, at))?.[0];
    if (!word || !isGiven(nameKey(word))) return at;
    at -= word.length;
  }
}

/** Whether the given name before the family name at `from`, if there is one, can be that of who wrote a work. */
export function isGivenOf(text: string, from: number, work: Work, grammar: Grammar): boolean {
  const given =
    grammar.rx`(?<=^|[(*,;:]\s?|(?<!\p{L})(?:<and>|&|<leads>)[.,]?\s)(\p{Lu}\p{L}*)(?:\s\p{Lu}\.|\.\s?\p{Lu}\.)*\.?\s$`.exec(
      text.slice(0, from),
    )?.[1];
  const isNone = (['capitals', 'leads', 'openers', 'personTitles'] as const).some((list) =>
    grammar.has(list, given ?? ''),
  );
  if (given === undefined || isNone) return true;
  const family = /^[\p{L}'’-]+/u.exec(text.slice(from))?.[0];
  return family === undefined || !areOthers([{ family, given }], [...work.authors, ...work.editors], grammar);
}

/** Whether one of these names begins as one of a work's does: what is misread or spelt otherwise is, `Hoberts` is not `Roberts`. */
export function beginAlike(names: readonly string[], work: Work, grammar: Grammar): boolean {
  const initials = namesOf(work, grammar).map((name) => name.charAt(0));
  return (
    !names.length ||
    !initials.length ||
    names.some((name) => initials.includes(grammar.nameKey(name).charAt(0)))
  );
}

/** `Freedom House, op. cit.`: every word that is said stands in the body's name. */
function bodyMatches(work: Work, keys: string[], { nameKey }: Grammar): boolean {
  const body = work.authors[0]?.literal;
  const [first = ''] = keys;
  return body !== undefined && first.length > 2 && keys.every((key) => nameKey(body).includes(key));
}

/** `Schmitter and Brouwer, op. cit. (note 77)` is not O'Donnell and Schmitter (von-hauff ch. 1 n. 87). */
export function isByBoth(works: Work[], before: string, grammar: Grammar): boolean {
  const both = grammar.rx`(\p{Lu}[\p{L}'’-]+) (?:<and>|&) (?:\p{Lu}\. ?)*(\p{Lu}[\p{L}'’-]+)`
    .exec(before)
    ?.slice(1)
    .map(grammar.nameKey);
  return (
    !both ||
    works.every((work) => both.every((name) => namesOf(work, grammar).some((own) => isLike(name, own, both))))
  );
}

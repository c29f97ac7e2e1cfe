/** What the search makes of the authority list: which spellings of a word mean the same. */
import { fold } from './fold.ts';
import type { Name } from './names.ts';
import { signOf, type KnownName } from './search-record.ts';
import { nameKey } from './words.ts';

/** The list as the search has it: a form that is limited to some lines alone does not mean the name anywhere. */
export function knownNames(names: Name[]): KnownName[] {
  return names.map(({ id, name, forms }, n) => {
    const spelt = (isRare: boolean) => [
      ...new Set(
        forms
          .filter((f) => (typeof f !== 'string' && f.at !== undefined) === isRare)
          .map((f) => (typeof f === 'string' ? f : f.form)),
      ),
    ];
    const rarely = spelt(true);
    return {
      id,
      name,
      sign: signOf(n),
      forms: spelt(false).filter((form) => form !== name),
      ...(rarely.length ? { rarely } : {}),
    };
  });
}

/**
 * Classes of words that are spellings of one: the one-word forms of a name, and the words at one place of its longer forms
 * (`Galymzhan Zhakianov`, `Galymzhan Zhakiyanov`). Forms that are limited to some lines are left out: alone they mislead.
 */
export function spellings(names: Name[]): string[][] {
  return merged(names.flatMap(classesOf)).map((words) => [...words].sort());
}

function classesOf({ name, forms }: Name): Set<string>[] {
  const free = [name, ...forms.filter((f) => typeof f === 'string')].map((f) => fold(f).split(/[\s-]+/));
  const sizes = [...new Set(free.map((words) => words.length))];
  return sizes.flatMap((size) => {
    const ofSize = free.filter((words) => words.length === size);
    return Array.from({ length: size }, (_, i) => ofSize.flatMap((words) => words[i] ?? []))
      .map((words) => words.filter((word) => word.length > 2))
      .flatMap((words) =>
        // Inside longer forms a word may stand for another one (a patronym for a family): they must begin alike.
        size === 1 ? [words] : [...Map.groupBy(words, (word) => nameKey(word).slice(0, 2)).values()],
      )
      .map((group) => new Set(group))
      .filter((group) => group.size > 1);
  });
}

/** Classes that share a word are one. */
function merged(classes: Set<string>[]): Set<string>[] {
  const out: Set<string>[] = [];
  for (const words of classes) {
    const touching = out.filter((other) => [...words].some((word) => other.has(word)));
    const all = new Set([...words, ...touching.flatMap((other) => [...other])]);
    for (const other of touching) out.splice(out.indexOf(other), 1);
    out.push(all);
  }
  return out;
}

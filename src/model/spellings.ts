/** What the search makes of the authority list: which spellings of a word mean the same. */
import { fold } from './fold.ts';
import { RELATIONS, spelt, type Name, type RelationKind } from './names.ts';
import { signOf, type KnownName } from './search-record.ts';
import { nameKey } from './words.ts';

/** The list as the search has it: a form that is limited to some lines alone does not mean the name anywhere. */
export function knownNames(names: Name[]): KnownName[] {
  const related = relatedNames(names);
  return names.map(({ id, name, forms, doubt }, n) => {
    const having = (isRare: boolean) => [
      ...new Set(forms.filter((f) => (typeof f !== 'string' && f.at !== undefined) === isRare).map(spelt)),
    ];
    const rarely = having(true);
    return {
      id,
      name,
      sign: signOf(n),
      forms: having(false).filter((form) => form !== name),
      ...(rarely.length ? { rarely } : {}),
      ...(doubt === undefined ? {} : { doubt }),
      ...(related.has(id) ? { related: related.get(id) ?? [] } : {}),
    };
  });
}

/** Relations by which who searches one name may want the other, counted apart. */
const OFFERED: readonly RelationKind[] = [
  'earlier name of',
  'predecessor of',
  'merged into',
  'split from',
  'possibly the same as',
];

/** By the ids of names, both ways. */
function relatedNames(names: Name[]): Map<string, { says: string; id: string }[]> {
  // What comes first here is offered first, whichever name tells it.
  const both = OFFERED.flatMap((kind) =>
    names.flatMap(({ id, relations }) =>
      relations
        .filter(({ is }) => is === kind)
        .flatMap(({ is, of }): { from: string; says: string; id: string }[] => [
          { from: id, says: is, id: of },
          { from: of, says: RELATIONS[is], id },
        ]),
    ),
  );
  return new Map(
    [...Map.groupBy(both, ({ from }) => from)].map(([from, all]) => [
      from,
      all.map(({ says, id }) => ({ says, id })),
    ]),
  );
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

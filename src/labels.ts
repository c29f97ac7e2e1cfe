/** Works in a few words: a title up to its colon, never cut behind an initial or a number, and never the same for two works. */
import type { CslWork } from './model/csl.ts';
import { sure } from './model/sure.ts';
import { namesOf, works, yearOfWork } from './works.ts';

/** A question mark; a colon or a full stop behind a word of three letters or more, the stop before another sentence. */
const END = /(?<=\p{L}{2}[\p{L}’'”"]):(?=\s)|(?<=[?!])(?=\s)|(?<=\p{Ll}{3})\.(?=\s\p{Lu}\p{Ll})/u;
/** A label of fewer letters tells nothing. */
const SHORTEST = 12;

/** A title up to its colon or its first full stop, where that tells enough. */
export function shortOf({ title }: CslWork): string {
  const at = END.exec(title)?.index ?? title.length;
  return at < SHORTEST ? title : title.slice(0, at);
}

/** `Kazakhstan (Olcott 2002)` */
function withName(work: CslWork, words: string): string {
  const [first] = namesOf(work);
  const who = [first?.family ?? first?.literal, yearOfWork(work)].filter((part) => part != null).join(' ');
  return who ? `${words} (${who})` : words;
}

const FORMS: readonly ((work: CslWork) => string)[] = [
  shortOf,
  (work) => withName(work, shortOf(work)),
  (work) => withName(work, work.title),
  (work) => `${withName(work, work.title)}, ${work['container-title'] ?? work.id}`,
  (work) => `${withName(work, work.title)}, ${work.id}`,
];

/** Each label in the first form that no other work has. */
export function labelsOf(all: readonly CslWork[]): Map<string, string> {
  const labels = new Map<string, string>();
  let left = [...all];
  for (const form of FORMS) {
    const groups = [...Map.groupBy(left, form)];
    for (const [label, [work, other]] of groups) if (work && !other) labels.set(work.id, label);
    left = groups.flatMap(([, group]) => (group.length > 1 ? group : []));
  }
  return labels;
}

const labels = labelsOf(works);

export const labelOf = (work: CslWork): string => sure(labels.get(work.id), 'every work has a label');

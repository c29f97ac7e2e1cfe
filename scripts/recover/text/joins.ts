/** How two pieces of text are put together. */
import type { Grammar } from '../grammar.ts';
import {
  concat,
  joinWithBlank,
  slice,
  trim,
  trimEnd,
  withAnchor,
  type Anchor,
  type Mapped,
} from '../mapped.ts';

/**
 * What a hyphen at a line end is: none of the word (`indus-`/`trial`), its own (`post-`/`Soviet`), or the end of a word whose
 * rest stands further on (`pre-`/`and post-Soviet`). `isAlone`: whether no sign follows the second half (`up-`/`to-date`).
 */
export type Hyphens = (begin: string, end: string, isAlone: boolean) => 'none' | 'own' | 'suspended';

/** Where every hyphen stays. */
export const KEPT: Hyphens = () => 'own';

/**
 * Two pieces of one text, over a line or page end. A hyphen there is kept and closed up (`post-`/`Soviet`), or dropped
 * where the whole word stands elsewhere in the text (`indus-`/`trial`, kaziss:1064); a dash keeps its blank where it has one before it. Nothing stands
 * between the two where an editor says so.
 */
export function join(a: Mapped, b: Mapped, hyphens: Hyphens): Mapped {
  const next = trim(b);
  if (next.anchors.some(({ kind, from }) => kind === 'glued' && from === 0))
    return concat([trimEnd(a), next]);
  const marks = next.anchors.filter(isMarkAtHead);
  if (marks.length && a.text.trim()) {
    const called = marks.reduce((text, mark) => withAnchor(text, text.text.length, mark), trimEnd(a));
    const rest = { ...next, anchors: next.anchors.filter((one) => !isMarkAtHead(one)) };
    return join(called, rest, hyphens);
  }
  const head = /([\p{L}\d]+)-\s*$/u.exec(a.text.slice(-LONGEST_WORD));
  const tail = /^\s*([\p{L}\d]+)/u.exec(next.text.slice(0, LONGEST_WORD));
  if (DASH.test(a.text.slice(-LONGEST_WORD)) && tail) return concat([trimEnd(a), next]);
  // A soft hyphen, and the sign that scanned books have for it, stand at torn words alone.
  if (TORN.test(a.text.slice(-LONGEST_WORD)) && tail) {
    const whole = trimEnd(a);
    return concat([slice(whole, 0, whole.text.length - 1), next]);
  }
  if (!head || !tail) return joinWithBlank(trimEnd(a), next);
  const closed = trimEnd(a);
  const [begin = '', end = ''] = [head[1], tail[1]];
  const isAlone = /^\p{L}+(?:\s|$)/u.test(next.text);
  // Small letters go on a word; in a title in capitals, capitals do: `DIS-` / `PUTES`.
  const isOne = /^\p{Ll}/u.test(end) || /^\p{Lu}{2,} \p{Lu}{2,}$/u.test(`${begin} ${end}`);
  const hyphen = isOne ? hyphens(begin, end, isAlone) : 'own';
  if (hyphen === 'suspended') return joinWithBlank(closed, next);
  return concat([hyphen === 'none' ? slice(closed, 0, closed.text.length - 1) : closed, next]);
}

/** A mark at the head of a line belongs to the word before it: `miracles of Gregory.` / `[13] After`. */
const isMarkAtHead = ({ kind, from }: Anchor): boolean => kind === 'noteref' && from === 0;

/** A dash that is glued to a word, or to the first page of a range: `humans—` / `able`, `95–` / `102`. */
const DASH = /(?:\p{L}—|\d–)\s*$/u;

/** `his­` / `tory`, `be¬` / `gins` */
const TORN = /\p{L}[\u00AD¬]\s*$/u;

const LONGEST_WORD = 60;

/** Hyphens at line ends, judged by every word of the text. A half at a line end is no word by that. */
export function hyphensOf(
  all: string[],
  how: 'keep' | 'by word' | 'by halves',
  { has }: Pick<Grammar, 'has'>,
): Hyphens {
  const words = wordsIn(all);
  const own = how === 'by halves' ? wordsIn(withoutHalves(all)) : null;
  const isWord = (half: string) => own?.has(half.toLowerCase());
  // `Isl-`/`and` is a word that is torn; German words of such an end are not parted before it.
  const isSuspended = (begin: string, end: string) =>
    has('suspendsParts', end) ||
    (has('suspends', end) && (words.has(begin.toLowerCase()) || has('hyphened', begin.toLowerCase())));
  return (begin, end, isAlone) => {
    if (words.has((begin + end).toLowerCase())) return how === 'keep' ? 'own' : 'none';
    if (isAlone && isSuspended(begin, end)) return 'suspended';
    const isTorn = own && !has('hyphened', begin.toLowerCase()) && (!isWord(begin) || !isWord(end));
    return isTorn ? 'none' : 'own';
  };
}

const wordsIn = (lines: string[]): Set<string> =>
  new Set(
    lines
      .join('\n')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [],
  );

const withoutHalves = (all: string[]): string[] =>
  all.map((line, i) => {
    const head = /\p{L}-\s*$/u.test(all[i - 1] ?? '') ? line.replace(/^\s*\p{L}+/u, '') : line;
    return head.replace(/\p{L}+-\s*$/u, '');
  });

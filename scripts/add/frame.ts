/** What stands in a file around a book and is no part of it: fields for programs, and what a public library says. */
import type { GrammarData, ListName } from '../../src/model/grammar.ts';
import { isOutside } from '../recover/text/line-ranges.ts';
import { frontMatterOf } from './front-matter.ts';
import { oneOf } from './words.ts';

/** Lines that are none of the text. */
export interface Outside {
  lines: [first: number, last: number];
  why: string;
}

/** @returns what stands before the book and behind it, and, where a file has several volumes, between them */
export function frameOf(lines: readonly string[], languages: readonly GrammarData[]): Outside[] {
  const is = (list: ListName, before: string) => new RegExp(`^${before}${oneOf(languages, list)}`, 'i');
  const places = (sign: RegExp) => lines.flatMap((line, i) => (sign.test(line) ? [i + 1] : []));
  const [begins, ends] = [places(is('frameBegins', '\\*{1,3} ?')), places(is('frameEnds', '(?:\\*{3} ?)?'))];
  const credits = is('frameCredits', '');
  const front = frontMatterOf(lines).end;
  const head = begins.find((line) => line < (ends[0] ?? Infinity));
  const behind = (end: number): Outside[] => {
    // What begins behind the last end is no volume: it is what the library says there.
    const next = ends.find((line) => begins.some((begin) => end < begin && begin < line));
    const begin = begins.findLast((line) => line < (next ?? 0));
    return next === undefined || begin === undefined
      ? [row(end, lines.length, 'what the library says behind the book')]
      : [
          row(end, behindCredits(lines, begin, credits), 'what the library says between two volumes'),
          ...behind(next),
        ];
  };
  return [
    ...(front ? [row(1, front, 'what the file says of itself, for programs')] : []),
    ...(head ? [row(1, behindCredits(lines, head, credits), 'what the library says before the book')] : []),
    ...(ends[0] === undefined ? [] : behind(ends[0])),
  ];
}

/** The lines without those of the frame: what stands there is no note, and no head of a page. */
export function withoutFrame(lines: readonly string[], languages: readonly GrammarData[]): string[] {
  const frame = frameOf(lines, languages);
  return lines.map((line, i) => (isOutside({ outside: frame }, i + 1) ? '' : line));
}

const row = (first: number, last: number, why: string): Outside => ({ lines: [first, last], why });

/** The last line of the paragraph that says who transcribed the book, where one stands first behind line `from`. */
function behindCredits(lines: readonly string[], from: number, credits: RegExp): number {
  const first = lines.findIndex((line, i) => i >= from && line.trim());
  if (!credits.test(lines[first] ?? '')) return from;
  let to = first;
  while (lines[to + 1]?.trim()) to++;
  return to + 1;
}

/** `Title: Totem und Tabu`: what a library says of the book, and where. */
export function fieldIn(
  head: readonly string[],
  list: 'titleFields' | 'authorFields' | 'languageFields',
  languages: readonly GrammarData[],
): { at: number; says: string } | undefined {
  const field = new RegExp(`^${oneOf(languages, list)}: +(?<says>.+)$`, 'i');
  const at = head.findIndex((line) => field.test(line));
  const says = field.exec(head[at] ?? '')?.groups?.['says']?.trim();
  return says === undefined ? undefined : { at, says };
}

/** What stands in a file around a book and is no part of it: fields for programs, and what a public library says. */
import type { GrammarData, ListName } from '../../src/model/grammar.ts';
import { frontMatterOf } from './front-matter.ts';
import { oneOf } from './words.ts';

/** Lines that are none of the text. */
export interface Outside {
  lines: [first: number, last: number];
  why: string;
}

export function frameOf(lines: readonly string[], languages: readonly GrammarData[]): Outside[] {
  const is = (list: ListName, before: string) => new RegExp(`^${before}${oneOf(languages, list)}`, 'i');
  const [begins, ends] = [is('frameBegins', '\\*{1,3} ?'), is('frameEnds', '(?:\\*{3} ?)?')];
  const end = lines.findIndex((line) => ends.test(line)) + 1;
  // What begins behind the end is what the library says there.
  const start = lines.findIndex((line, i) => begins.test(line) && (!end || i < end)) + 1;
  const front = frontMatterOf(lines).end;
  const to = start && behindCredits(lines, start, is('frameCredits', ''));
  return [
    ...(front ? [row(1, front, 'what the file says of itself, for programs')] : []),
    ...(to ? [row(1, to, 'what the library says before the book')] : []),
    ...(end ? [row(end, lines.length, 'what the library says behind the book')] : []),
  ];
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

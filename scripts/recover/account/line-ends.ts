/** What the ends of lines leave in doubt: words closed up over one, lines that two columns share. */
import { linesOf, slice, type Mapped } from '../mapped.ts';
import { textsOf, type SourceText } from '../types.ts';
import { some } from './words.ts';

interface ClosedWord {
  word: string;
  line: number;
}

const WORD = /\p{L}+/gu;

/** Words that two lines were closed up to and that stand nowhere in the text: the hyphen may have been their own (`long-`/`lost`). */
export function closedWords({ source, units }: SourceText): ClosedWord[] {
  if (source.edition.hyphens !== 'by halves') return [];
  const known = new Set(source.lines.join('\n').toLowerCase().match(WORD) ?? []);
  const all = units.flatMap(({ blocks, notes }) => [
    ...blocks.flatMap(textsOf),
    ...notes.map(({ text }) => text),
  ]);
  return all.flatMap((text) => closedIn(text, known));
}

function closedIn(text: Mapped, known: ReadonlySet<string>): ClosedWord[] {
  return [...text.text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    if (known.has(word.toLowerCase())) return [];
    const [line, last] = linesOf(slice(text, index, index + word.length));
    return line === last ? [] : [{ word, line }];
  });
}

/** So many words stand on both sides of a gutter: a title and its page in a list of contents are none. */
const WORDS = 3;
/** From so many lines in a row on, with the gutter at one place, they are two columns that were read across. */
const ROWS = 4;

/** @returns in words that a row of `odd` repeats; lines of tables that an editor laid out are none */
export function columnsWithin({ source, units }: SourceText): string[] {
  if (source.edition.lines === 'paragraph') return [];
  const read = new Set(
    units.flatMap(({ blocks, notes }) =>
      [
        ...blocks.flatMap(({ layout, text }) => (layout ? [] : [text])),
        ...notes.map(({ text }) => text),
      ].flatMap(({ runs }) => runs.map(({ line }) => line)),
    ),
  );
  const found: string[] = [];
  let from = 0;
  let gutter: [number, number] | null = null;
  for (let n = 1; n <= source.lines.length + 1; n++) {
    const own = read.has(n) ? gutterOf(source.lines[n - 1] ?? '') : null;
    const shared: [number, number] | null =
      own && gutter ? [Math.max(own[0], gutter[0]), Math.min(own[1], gutter[1])] : null;
    if (shared && shared[0] < shared[1]) {
      gutter = shared;
      continue;
    }
    if (gutter && n - from >= ROWS) found.push(`lines ${from} to ${n - 1}`);
    gutter = own;
    from = n;
  }
  return found.length ? [`two columns may be read across at ${some(found)}`] : [];
}

/** The columns of the blanks between the two, from and to before. */
function gutterOf(line: string): [number, number] | null {
  const parts = line.split(/( {3,})/);
  const hasWords = (words: string) => (words.match(/\p{L}{2,}/gu)?.length ?? 0) >= WORDS;
  let at = 0;
  for (const [i, part] of parts.entries()) {
    const isGutter = i % 2 === 1;
    if (isGutter && hasWords(line.slice(0, at)) && hasWords(line.slice(at + part.length)))
      return [at, at + part.length];
    at += part.length;
  }
  return null;
}

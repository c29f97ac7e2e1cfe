/** Pages whose ends are known, each parted into its body and the notes at its foot. */
import type { Line, Page } from '../types.ts';
import { breaksOff, endsInAddress, isOpen, startsInside } from './signs.ts';

export interface Feet {
  pages: Page[];
  /** Lines at which the last note of the foot before goes on. */
  carried: Line[];
  /** Last lines of feet that break off, where nothing goes on from them at the next. */
  cut: Line[];
  /** Last lines of the text of pages that end a sentence, where the next page begins within one: the rest of a note may stand there. */
  parted: Line[];
}

/**
 * From the first note, or the rule above it, on all is foot, but for what a person called a heading. Where the last note of a foot
 * breaks off within a sentence, the lines above the next foot that go it on are foot too.
 *
 * @param opens what begins a foot: a note, a rule, an editor's word @param begins whether a note does
 * @param isApart whether an editor says that a paragraph begins at a line
 */
export function feetOf(
  whole: Page[],
  opens: (line: Line) => boolean,
  begins: (line: Line) => boolean,
  isApart: (line: Line) => boolean,
  closed: ReadonlySet<number>,
): Feet {
  const [carried, cut]: [Line[], Line[]] = [[], []];
  const ends = whole.map(({ body }) => {
    const found = body.findIndex(opens);
    return found < 0 ? body.length : found;
  });
  const isWide = widerThan(whole, ends);
  let last: Line[] = [];
  const pages = whole.map((page, i): Page => {
    const { body } = page;
    const end = ends[i] ?? body.length;
    const before = last.at(-1);
    const rest = restAbove(body, end, { before: before?.text.text ?? '', isWide, closed });
    const line = rest === null ? undefined : body[rest];
    const isCarried = line !== undefined && !isApart(line);
    if (isCarried) carried.push(line);
    const at = isCarried && rest !== null ? rest : end;
    const below = body.slice(at);
    const foot = below.filter(({ n }) => !closed.has(n));
    const isGivenOn = foot.some((line) => hasWords(line) && !begins(line) && opens(line));
    if (before && isUnfinished(last) && !isCarried && !isGivenOn && body.some(hasWords)) cut.push(before);
    last = lastNote(foot.filter(hasWords), begins);
    return { ...page, body: [...body.slice(0, at), ...below.filter(({ n }) => closed.has(n))], foot };
  });
  return { pages, carried, cut, parted: partedIn(pages, closed) };
}

/** Behind a page with notes: no rest of one can stand in the text before. */
function partedIn(pages: readonly Page[], closed: ReadonlySet<number>): Line[] {
  const isText = (line: Line) => hasWords(line) && !closed.has(line.n);
  return pages.slice(1, -1).flatMap(({ body, foot }, i) => {
    const last = body.findLast(hasWords);
    const next = pages[i + 2]?.body.find(hasWords);
    const hasRest = pages[i]?.foot.some(hasWords) && foot.some(hasWords);
    return hasRest &&
      last &&
      next &&
      [last, next].every(isText) &&
      !isOpen(last.text.text) &&
      startsInside(next.text.text)
      ? [last]
      : [];
  });
}

/** The lines of the last note of a foot. */
const lastNote = (foot: Line[], begins: (line: Line) => boolean): Line[] =>
  foot.slice(Math.max(0, foot.findLastIndex(begins)));

/** Whether a note breaks off: within a sentence, a bracket or a quotation. */
function isUnfinished(note: Line[]): boolean {
  const words = note.map(({ text }) => text.text).join(' ');
  const count = (sign: string) => words.split(sign).length;
  return breaksOff(words) || count('(') > count(')') || count('“') > count('”');
}

const hasWords = ({ text }: Line): boolean => text.text.trim() !== '';
const widthOf = ({ raw }: Line): number => raw.trim().length;

/** Notes are set in a smaller type: a line with so many characters more than any of the text is one of a note. */
const WIDER = 6;

/** @returns whether a line is too wide for the text above the feet; never, where the lines of the feet are no wider than those */
function widerThan(whole: Page[], ends: number[]): (line: Line) => boolean {
  const usuallyFull = (lines: Line[]): number => {
    const widths = lines.filter(hasWords).map(widthOf);
    return widths.sort((a, b) => a - b)[Math.floor(widths.length * 0.8)] ?? 0;
  };
  const text = usuallyFull(whole.flatMap(({ body }, i) => body.slice(0, ends[i])));
  const foot = usuallyFull(whole.flatMap(({ body }, i) => body.slice(ends[i])));
  return (line) => foot > text + WIDER && widthOf(line) > text + WIDER;
}

interface Evidence {
  /** The last line of the foot before. */
  before: string;
  isWide: (line: Line) => boolean;
  closed: ReadonlySet<number>;
}

/**
 * Where the rest of the last note of the foot before begins above this foot: at the first line of its last paragraph that is too
 * wide for the text; else with that paragraph, where it begins within a sentence and is not the first of the page.
 */
function restAbove(body: Line[], end: number, { before, isWide, closed }: Evidence): number | null {
  const last = body.slice(0, end).findLastIndex(hasWords);
  if (last < 0) return null;
  const from = body.slice(0, last).findLastIndex((line) => !hasWords(line)) + 1;
  const isOwn = (at: number) => !body.slice(at, last + 1).some(({ n }) => closed.has(n));
  const wide = body.slice(from, last + 1).findIndex(isWide);
  const goesOn = before !== '' && (isOpen(before) || endsInAddress(before));
  if (wide >= 0 && goesOn && body.slice(0, from + wide).some(hasWords) && isOwn(from + wide))
    return from + wide;
  const first = body[from];
  const isRest = first && startsInside(first.text.text) && body.slice(0, from).some(hasWords);
  return isRest && breaksOff(before) && isOwn(from) ? from : null;
}

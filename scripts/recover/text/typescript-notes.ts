/**
 * Parts the pages of a typescript into text and notes (isaacs-thesis).
 *
 * There a note block is the tail of a page, set tight where the text is not, and its numbers go on where the page
 * before left off. Neither sign is sure: 315 pairs of body lines are tight too, 130 note numbers are misread or lost,
 * and 150 other lines begin with digits. So all pages of a unit are parsed together, and the cheapest run of numbers
 * decides.
 */
import type { NotesData } from '../../../src/model/conventions.ts';
import type { Line, Page } from '../types.ts';
import type { Grammar } from '../grammar.ts';
import { confusionCost, isGlyph } from './confusions.ts';
import type { Start } from './openings.ts';
import { isOpen, mayEndNote } from './signs.ts';

/** What a note gains by being found; below it a start must stay to be worth while. */
const FOUND = 2.4;
const NUMBER_LOST = 3.4;
const NOTE_LOST = 4.2;
/** A note that ends in mid-sentence goes on at the next foot; one that is complete hardly does. */
const CARRIED_OVER = { open: 0.6, closed: 3.6 };
/** Tears inside a note are seldom; a line with blanks before and behind it is most likely one of the text. */
const BLANK_INSIDE = 0.7;
const ALONE = 0.8;
/** A blank between two notes is a little less usual than none. */
const BLANK_BETWEEN = 0.2;
const LONGEST_NUMBER = 5;
/** No note has a larger number. */
const LARGEST = 10_000;
/** Parses that cost this much more than the cheapest so far are given up. */
const BEAM = 7;

interface Parse {
  cost: number;
  /** First line of the foot, as an index into the lines that are not blank; -1 for a page without notes. */
  split: number;
  starts: { index: number; start: Start }[];
}

/** What an editor said of lines at the foot: that a note begins there though its number is lost, or that none does. */
export interface Said {
  starts: Map<number, number>;
  continues: Set<number>;
  /** Numbers whose notes are not in the file. */
  missing: Set<number>;
}

/**
 * Parts each page into its body and the notes at its foot.
 * @param pages whole pages: their feet are empty yet
 * @returns the pages, parted, and the lines on which notes begin
 */
export function typescriptNotes(
  pages: Page[],
  notes: NotesData,
  said: Said,
  grammar: Grammar,
): { pages: Page[]; starts: Map<Line, Start> } {
  const trail = cheapestTrail(pages, notes, said, grammar);
  const starts = new Map<Line, Start>();
  const parted = pages.map((page, index): Page => {
    const parse = trail[index];
    if (!parse || parse.split < 0) return page;
    const full = page.body.filter((line) => line.text.text.trim());
    for (const { index: at, start } of parse.starts) {
      const line = full[at];
      if (line) starts.set(line, start);
    }
    const first = page.body.findIndex((line) => line === full[parse.split]);
    return { ...page, body: page.body.slice(0, first), foot: page.body.slice(first) };
  });
  return { pages: parted, starts };
}

interface Way {
  cost: number;
  trail: Parse[];
}

/** One parse for each page, by which the numbers rise through the whole unit at the least cost. */
function cheapestTrail(pages: Page[], notes: NotesData, said: Said, { rx }: Grammar): Parse[] {
  /** `… 15 (2), 1996, pp.` (isaacs-thesis:853): a full stop that ends no sentence. */
  const abbreviated = rx`\b<abbreviations>\.\s*$`;
  const goesOn = (text: string) => isOpen(text) || abbreviated.test(text);
  let ways = new Map<number, Way>([[(notes.first ?? 1) - 1, { cost: 0, trail: [] }]]);
  for (const [index, page] of pages.entries()) {
    const ending = pages[index - 1]?.body.findLast((line) => line.text.text.trim());
    const next = new Map<number, Way>();
    const foot = footOf(page.body, said);
    for (const [last, way] of ways)
      for (const [to, parse] of parsesOf(foot, last, carryCost(way.trail.at(-1), ending, goesOn))) {
        const cost = way.cost + parse.cost;
        if (cost < (next.get(to)?.cost ?? Infinity)) next.set(to, { cost, trail: [...way.trail, parse] });
      }
    ways = cheap(next);
  }
  const ends = [...ways].filter(([last]) => notes.last === undefined || last === notes.last);
  const [best] = (ends.length ? ends : [...ways]).map(([, way]) => way).sort((a, b) => a.cost - b.cost);
  return best?.trail ?? [];
}

/** Without those that cost too much more than the cheapest. */
function cheap<S extends { cost: number }>(states: Map<number, S>): Map<number, S> {
  const floor = Math.min(...[...states.values()].map(({ cost }) => cost));
  return new Map([...states].filter(([, { cost }]) => cost < floor + BEAM));
}

/** What it costs that the last note of a page goes on at the next foot. */
function carryCost(
  before: Parse | undefined,
  ending: Line | undefined,
  goesOn: (text: string) => boolean,
): number {
  if (!before || before.split < 0 || !ending) return Infinity;
  return goesOn(ending.text.text) ? CARRIED_OVER.open : CARRIED_OVER.closed;
}

/** For each number that could be the last on this page: the cheapest way to get there from `last`. */
function parsesOf(foot: Foot, last: number, carry: number): Map<number, Parse> {
  const out = new Map<number, Parse>([[last, { cost: 0, split: -1, starts: [] }]]);
  foot.lines.forEach((line, split) => {
    if (split > 0 && !foot.blankBefore[split]) return;
    const read = (n: number) => (foot.startAt(split, n, true)?.cost ?? Infinity) < NUMBER_LOST - 1;
    const tight = split === foot.lines.length - 1 || !foot.blankBefore[split + 1];
    const goesOn = foot.goesOn(line);
    // A line between blanks opens a foot only with its number, or by an editor's word.
    if (!tight && !read(last + 1) && !read(last + 2) && !goesOn) return;
    for (const [to, parse] of parseFoot(foot, split, last, goesOn ? -1 : carry))
      if (parse.cost < (out.get(to)?.cost ?? Infinity)) out.set(to, parse);
  });
  return out;
}

/** What the lines of a page tell that may be its foot. */
interface Foot {
  /** Those that are not blank. */
  lines: Line[];
  blankBefore: boolean[];
  /** Whether an editor said that a line goes on a note before. */
  goesOn: (line: Line) => boolean;
  /** How note `n` may begin on a line; `first`: whatever stands before it is no note. */
  startAt: (index: number, n: number, first: boolean) => Start | null;
  /** What it costs that a number is left out. */
  leave: (n: number) => number;
}

function footOf(all: Line[], said: Said): Foot {
  const lines = all.filter((line) => line.text.text.trim());
  const known = new Map<number, Start | null>();
  const beginsBehind = lines.map((_, i) => beforeCost(lines[i - 1]));
  return {
    lines,
    goesOn: (line) => said.continues.has(line.n),
    blankBefore: lines.map((line, i) => i > 0 && line.n - (lines[i - 1]?.n ?? 0) > 1),
    startAt: (index, n, first) => {
      const key = (index * LARGEST + n) * 2 + Number(first);
      const found = known.get(key);
      if (found !== undefined) return found;
      const line = lines[index];
      const made = line ? startCost(line, first ? 0 : (beginsBehind[index] ?? 0), n, said) : null;
      known.set(key, made);
      return made;
    },
    leave: (n) => (said.missing.has(n) ? 0 : NOTE_LOST),
  };
}

type State = Pick<Parse, 'cost' | 'starts'>;

/** For each number that could be the last: the cheapest way to read the lines from `split` on as notes. */
function parseFoot(foot: Foot, split: number, last: number, carry: number): Map<number, Parse> {
  const { lines, startAt, leave } = foot;
  let states = new Map<number, State>([[last, { cost: carry, starts: [] }]]);
  for (const n of [last + 1, last + 2]) {
    const start = startAt(split, n, true);
    if (start)
      states.set(n, {
        cost: start.cost - FOUND + (n === last + 2 ? leave(last + 1) : 0),
        starts: [{ index: split, start }],
      });
  }
  for (let i = split + 1; i < lines.length; i++) states = cheap(stepsAt(i, states, foot));
  return new Map([...states].filter(([n]) => n > last).map(([n, s]) => [n, { ...s, split }]));
}

/** The line goes on the note before, or one of the next two numbers begins on it. */
function stepsAt(i: number, states: Map<number, State>, foot: Foot): Map<number, State> {
  const { startAt, leave, blankBefore } = foot;
  const next = new Map<number, State>();
  const offer = (n: number, state: State) => {
    if (state.cost < (next.get(n)?.cost ?? Infinity)) next.set(n, state);
  };
  const torn = blankBefore[i] ? BLANK_INSIDE + (blankBefore[i + 1] ? ALONE : 0) : 0;
  for (const [n, state] of states) {
    offer(n, { ...state, cost: state.cost + torn });
    for (const skip of [1, 2]) {
      const start = startAt(i, n + skip, false);
      if (!start) continue;
      const left = skip === 2 ? leave(n + 1) : 0;
      const cost = state.cost + start.cost - FOUND + left + (blankBefore[i] ? BLANK_BETWEEN : 0);
      offer(n + skip, { cost, starts: [...state.starts, { index: i, start }] });
    }
  }
  return next;
}

/**
 * Cost of note `n` beginning on this line: the best reading of its first characters as the number.
 * @param behind the cost of what stands before the line
 */
function startCost(line: Line, behind: number, n: number, said: Said): Start | null {
  if (said.continues.has(line.n) || said.missing.has(n)) return null;
  const known = said.starts.get(line.n);
  if (known !== undefined) return known === n ? { n, length: 0, cost: -1 } : null;
  const text = line.text.text;
  const indent = text.length - text.trimStart().length;
  let best: Start | null = null;
  for (let length = 0; length <= LONGEST_NUMBER + 1; length++) {
    const token = text.slice(indent, indent + length);
    if (length && !isGlyph(token.at(-1) ?? '')) break;
    if (token.endsWith(' ')) continue;
    const rest = text.slice(indent + length);
    const cost = (length ? confusionCost(token, n) : NUMBER_LOST) + restCost(rest, length) + behind;
    if (cost < (best?.cost ?? FOUND + 3))
      best = { n, length: indent + length + (rest.length - rest.trimStart().length), cost };
  }
  return best;
}

/** What follows the number should look like the beginning of a note. */
function restCost(rest: string, length: number): number {
  const next = rest.trimStart();
  if (/^(?:http|www|`?[A-Z][a-z])/.test(next)) return rest === next && length ? 0.2 : 0;
  if (/^[`'"([]?\p{Lu}/u.test(next)) return 0.2;
  if (/^[.,)\]:;-]|^$/.test(next)) return Infinity;
  return /^\d/.test(next) ? (rest === next ? 1 : 2.2) : 1.6;
}

/** A note begins behind the end of another. */
function beforeCost(before: Line | undefined): number {
  return !before || mayEndNote(before.text.text) ? 0 : 0.8;
}

/**
 * Parts the pages of a typescript into text and notes (isaacs-thesis).
 *
 * There a note block is the tail of a page, set tight where the text is not, and its numbers go on where the page
 * before left off. Neither sign is sure: 315 pairs of body lines are tight too, 130 note numbers are misread or lost,
 * and 150 other lines begin with digits. So all pages of a unit are parsed together, and the cheapest run of numbers
 * decides.
 */
import { confusionCost, isGlyph } from './confusions.ts';
import { isOpen } from './joins.ts';
import type { NotesData } from './schema.ts';
import type { Line, Page } from './types.ts';

export interface Start {
  n: number;
  /** Characters that the number takes up at the head of the line; 0 where it is lost. */
  length: number;
  cost: number;
}

/** What a note gains by being found; below it a start must stay to be worth while. */
const FOUND = 2.4;
const NUMBER_LOST = 3.4;
const NOTE_LOST = 4.2;
/** A note that ends in mid-sentence goes on at the next foot; one that is complete hardly does. */
const CARRIED_OVER = { open: 0.6, closed: 3.6 };
/** Tears inside a note are seldom; a line with blanks before and behind it is most likely one of the text. */
const BLANK_INSIDE = 0.7;
const ALONE = 0.8;
const LONGEST_NUMBER = 5;
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

/** Moves the notes of each page from its body to its foot. @returns the lines on which notes begin */
export function printedFoot(pages: Page[], notes: NotesData, said: Said): Map<Line, Start> {
  let states = new Map<number, { cost: number; trail: Parse[] }>([
    [(notes.first ?? 1) - 1, { cost: 0, trail: [] }],
  ]);
  for (const [index, page] of pages.entries()) {
    const ending = pages[index - 1]?.body.findLast((line) => line.text.text.trim());
    const next = new Map<number, { cost: number; trail: Parse[] }>();
    for (const [last, state] of states)
      for (const [to, parse] of parsesOf(page.body, last, carryCost(state.trail.at(-1), ending), said)) {
        const cost = state.cost + parse.cost;
        if (cost < (next.get(to)?.cost ?? Infinity)) next.set(to, { cost, trail: [...state.trail, parse] });
      }
    const floor = Math.min(...[...next.values()].map((s) => s.cost));
    states = new Map([...next].filter(([, s]) => s.cost < floor + BEAM));
  }
  const ends = [...states].filter(([last]) => notes.last === undefined || last === notes.last);
  const best = (ends.length ? ends : [...states]).sort((a, b) => a[1].cost - b[1].cost)[0]![1];
  const starts = new Map<Line, Start>();
  pages.forEach((page, index) => {
    const parse = best.trail[index]!;
    if (parse.split < 0) return;
    const full = page.body.filter((line) => line.text.text.trim());
    for (const { index: at, start } of parse.starts) starts.set(full[at]!, start);
    const first = page.body.indexOf(full[parse.split]!);
    page.foot = page.body.slice(first);
    page.body = page.body.slice(0, first);
  });
  return starts;
}

function carryCost(before: Parse | undefined, ending: Line | undefined): number {
  if (!before || before.split < 0 || !ending) return Infinity;
  return isOpen(ending.text.text) || ABBREVIATED.test(ending.text.text)
    ? CARRIED_OVER.open
    : CARRIED_OVER.closed;
}

/** `… 15 (2), 1996, pp.` (isaacs-thesis:853): a full stop that ends no sentence. */
const ABBREVIATED = /\b(?:pp?|[Vv]ol|[Nn]os?|eds?|Cf|al)\.\s*$/;

/** For each number that could be the last on this page: the cheapest way to get there from `last`. */
function parsesOf(lines: Line[], last: number, carry: number, said: Said): Map<number, Parse> {
  const out = new Map<number, Parse>([[last, { cost: 0, split: -1, starts: [] }]]);
  const full = lines.filter((line) => line.text.text.trim());
  const starting = memo((index: number, n: number, first: boolean) =>
    startCost(full[index]!, first ? undefined : full[index - 1], n, said),
  );
  const blankBefore = full.map((line, i) => i > 0 && line.n - full[i - 1]!.n > 1);
  for (let split = 0; split < full.length; split++) {
    if (split > 0 && !blankBefore[split]) continue;
    const read = (n: number) => (starting(split, n, true)?.cost ?? Infinity) < NUMBER_LOST - 1;
    const tight = split === full.length - 1 || !blankBefore[split + 1];
    // A line between blanks opens a foot only with its number, or by an editor's word.
    if (!tight && !read(last + 1) && !read(last + 2) && !said.continues.has(full[split]!.n)) continue;
    for (const [to, parse] of parseFoot(
      full.length,
      starting,
      blankBefore,
      split,
      last,
      said.continues.has(full[split]!.n) ? -1 : carry,
      said,
    ))
      if (parse.cost < (out.get(to)?.cost ?? Infinity)) out.set(to, parse);
  }
  return out;
}

function parseFoot(
  size: number,
  starting: Starting,
  blankBefore: boolean[],
  split: number,
  last: number,
  carry: number,
  said: Said,
): Map<number, Parse> {
  const jump = (over: number) => (said.missing.has(over) ? 0 : NOTE_LOST);
  type State = { cost: number; starts: { index: number; start: Start }[] };
  let states = new Map<number, State>([[last, { cost: carry, starts: [] }]]);
  const opening = new Map<number, State>();
  for (const n of [last + 1, last + 2]) {
    const start = starting(split, n, true);
    if (start)
      opening.set(n, {
        cost: start.cost - FOUND + (n === last + 2 ? jump(last + 1) : 0),
        starts: [{ index: split, start }],
      });
  }
  states = new Map([...states, ...opening]);
  for (let i = split + 1; i < size; i++) {
    const next = new Map<number, State>();
    const offer = (n: number, state: State) => {
      if (state.cost < (next.get(n)?.cost ?? Infinity)) next.set(n, state);
    };
    for (const [n, state] of states) {
      offer(n, {
        ...state,
        cost: state.cost + (blankBefore[i] ? BLANK_INSIDE + (blankBefore[i + 1] ? ALONE : 0) : 0),
      });
      for (const skip of [1, 2]) {
        const start = starting(i, n + skip, false);
        if (start)
          offer(n + skip, {
            cost:
              state.cost + start.cost - FOUND + (skip === 2 ? jump(n + 1) : 0) + (blankBefore[i] ? 0.2 : 0),
            starts: [...state.starts, { index: i, start }],
          });
      }
    }
    const floor = Math.min(...[...next.values()].map((s) => s.cost));
    states = new Map([...next].filter(([, s]) => s.cost < floor + BEAM));
  }
  return new Map([...states].filter(([n]) => n > last).map(([n, s]) => [n, { ...s, split }]));
}

type Starting = (index: number, n: number, first: boolean) => Start | null;

function memo(of: Starting): Starting {
  const known = new Map<number, Start | null>();
  return (index, n, first) => {
    const key = (index * 1000 + n) * 2 + Number(first);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = of(index, n, first);
    known.set(key, made);
    return made;
  };
}

/** Cost of note `n` beginning on this line: the best reading of its first characters as the number. */
function startCost(line: Line, before: Line | undefined, n: number, said: Said): Start | null {
  if (said.continues.has(line.n) || said.missing.has(n)) return null;
  const known = said.starts.get(line.n);
  if (known !== undefined) return known === n ? { n, length: 0, cost: -1 } : null;
  const text = line.text.text;
  const indent = text.length - text.trimStart().length;
  let best: Start | null = null;
  for (let length = 0; length <= LONGEST_NUMBER + 1; length++) {
    const token = text.slice(indent, indent + length);
    if (length && !isGlyph(token[length - 1]!)) break;
    if (token.endsWith(' ')) continue;
    const rest = text.slice(indent + length);
    const cost =
      (length ? confusionCost(token, n) : NUMBER_LOST) + restCost(rest, length) + beforeCost(before);
    if (cost < (best?.cost ?? FOUND + 3))
      best = { n, length: indent + length + (rest.length - rest.trimStart().length), cost };
  }
  return best;
}

/** What follows the number should look like the beginning of a note. */
function restCost(rest: string, length: number): number {
  const next = rest.trimStart();
  if (/^(?:Author|Authors|Ibid|See |Cf|http|www|`?[A-Z][a-z])/.test(next))
    return rest === next && length ? 0.2 : 0;
  if (/^[`'"([]?\p{Lu}/u.test(next)) return 0.2;
  if (/^[.,)\]:;-]|^$/.test(next)) return Infinity;
  return /^\d/.test(next) ? (rest === next ? 1 : 2.2) : 1.6;
}

/** A note begins behind the end of another. */
function beforeCost(before: Line | undefined): number {
  return !before || /[.!?:)'"\d>]\s*$/.test(before.text.text) ? 0 : 0.8;
}

/** Marks that no note answers, as they are left in the text: where one stands, a note may be lost, or joined to another. */
import type { NotesData } from '../../../src/model/conventions.ts';
import { printedLabel } from '../../../src/model/ids.ts';
import type { Doubt } from '../../../src/model/records.ts';
import { placeOf, type Mapped } from '../mapped.ts';
import { textsOf, type Block, type Note } from '../types.ts';
import { likelyMarks, sureMarks } from './mark-forms.ts';
import { placeInRun } from './rise.ts';

/** Something that stands where a mark stands. */
interface Standing {
  text: Mapped;
  from: number;
  label: string;
  /** Its place in the run of numbers; null for signs. */
  number: number | null;
  /** `read`: a mark that has its note; `sure`: it can be nothing else; `likely`: it may be a figure of the text. */
  is: 'read' | 'sure' | 'likely';
}

/** How far above the last note a mark is still taken for one of the unit. */
const FAR = 3;
/** So many figures that rise one by one from 1 are marks, also where a text is said to have no notes. */
const RUN = 3;

/**
 * A mark that can be nothing else is one wherever it stands; but a number far above those of the notes is a year in brackets, or
 * an editor's word, unless it goes on from another one. What may be a figure of the text is a mark where it goes on from those
 * around it and no note has its number: the first or the last note was not found.
 *
 * @param isStarred whether asterisks set words apart
 */
export function callsWithout(blocks: Block[], notes: Note[], data: NotesData, isStarred: boolean): Doubt[] {
  const all = blocks
    .flatMap(textsOf)
    .flatMap((text) => standingIn(text, notes, data))
    .filter(({ is, label }) => !(isStarred && is === 'likely' && label.startsWith('*')));
  const printed = new Set(notes.map(printedLabel));
  const highest = Math.max(0, ...notes.map((note) => placeInRun(printedLabel(note)) ?? 0));
  const sure = all.filter(({ is }) => is === 'sure');
  const open = new Set(sure.filter((one) => isNear(one, highest, data) || isNextTo(one, sure)));
  for (const one of goingOn(all, printed)) open.add(one);
  for (const one of all)
    // A sign is nothing else, also where another note has it; a letter in brackets may be that of a list.
    if (one.is === 'likely' && one.number === null && !(printed.has(one.label) && /\p{L}/u.test(one.label)))
      open.add(one);
  return all.filter((one) => open.has(one)).map(doubtOf);
}

function standingIn(text: Mapped, notes: Note[], { marks }: NotesData): Standing[] {
  const labels = new Map(notes.map((note) => [note.n, printedLabel(note)]));
  const read = text.anchors.flatMap((a) =>
    a.kind === 'noteref'
      ? [{ from: a.from, label: labels.get(a.n) ?? String(a.n), is: 'read' as const }]
      : [],
  );
  const sure = sureMarks(text.text, marks).map((one) => ({ ...one, is: 'sure' as const }));
  const likely = likelyMarks(text.text, marks)
    .filter(({ from }) => !sure.some((one) => one.from === from))
    .map((one) => ({ ...one, is: 'likely' as const }));
  return [...read, ...sure, ...likely]
    .sort((a, b) => a.from - b.from)
    .map((one) => ({ ...one, text, number: placeInRun(one.label) }));
}

const isNear = ({ number }: Standing, highest: number, { place }: NotesData): boolean =>
  place !== 'none' && (number === null || (number >= 1 && number <= highest + FAR));

function isNextTo(one: Standing, sure: Standing[]): boolean {
  const i = sure.indexOf(one);
  return [i - 1, i + 1].some((k) => Math.abs((sure[k]?.number ?? NaN) - (one.number ?? NaN)) === 1);
}

/** Figures that go on from a mark that is read, forwards or back; where none is, a run of them from 1 on. */
function goingOn(all: Standing[], printed: ReadonlySet<string>): Standing[] {
  const numbered = all.filter(({ number }) => number !== null);
  const found = new Set<Standing>();
  const isMark = (one?: Standing): boolean => one !== undefined && (one.is !== 'likely' || found.has(one));
  const take = (one: Standing, next: Standing | undefined, by: number) => {
    if (
      one.is === 'likely' &&
      !printed.has(one.label) &&
      isMark(next) &&
      next?.number === (one.number ?? NaN) + by
    )
      found.add(one);
  };
  numbered.forEach((one, i) => take(one, numbered[i - 1], -1));
  numbered.forEach((_, i) => {
    const k = numbered.length - 1 - i;
    const one = numbered[k];
    if (one) take(one, numbered[k + 1], 1);
  });
  const run = numbered.filter(({ number }, i) => number === i + 1);
  return printed.size || run.length < RUN || run.length < numbered.length ? [...found] : run;
}

const doubtOf = ({ text, label, from }: Standing): Doubt => ({
  ...placeOf(text, from),
  rule: 'mark-open',
  says: `${text.text.slice(Math.max(0, from - 20), from)}: the mark ${label} stands here, and no note of the unit has this label`,
});

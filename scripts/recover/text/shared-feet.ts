/** A unit that begins in the midst of a page: the notes at its foot that are called above belong to the unit before. */
import type { Source } from '../../../src/model/content/sources.ts';
import { notesOf, type NotesData } from '../../../src/model/conventions.ts';
import { slice } from '../mapped.ts';
import type { Line } from '../types.ts';
import { markedIn } from './mark-forms.ts';
import { openingLabel } from './numbers.ts';
import { placeInRun } from './rise.ts';

/**
 * @param units the lines of each unit, in the order of the print
 * @param opensPage whether a line begins a printed page, or parts two
 * @returns the same lines, those of such notes with the unit of their marks
 */
export function withTheirFeet(
  units: readonly Line[][],
  source: Source,
  opensPage: (line: Line) => boolean,
): Line[][] {
  const out = units.map((lines) => [...lines]);
  out.forEach((own, i) => {
    const [unit, before] = [source.units[i], source.units[i - 1]];
    const above = out[i - 1];
    if (!unit || !before || !above?.length || !own.length) return;
    const notes = notesOf(source, unit);
    const theirs = notesOf(source, before);
    const isFoot = [notes, theirs].every(
      ({ place, numbers }) => place === 'page foot' && !numbers.includes('ocr'),
    );
    if (!isFoot || !source.edition.pages) return;
    const page = own.findIndex(opensPage);
    const first = own.slice(0, page < 0 ? own.length : page);
    const last = above.slice(above.findLastIndex(opensPage) + 1);
    const taken = headOf(first, calledIn(last, theirs), calledIn(first, notes), notes.numbers);
    if (!taken.length) return;
    above.push(...taken);
    const moved = new Set(taken);
    out[i] = own.filter((line) => !moved.has(line));
  });
  return out;
}

/** The labels that lines have as marks; what a line opens with may be a note's own. */
const calledIn = (lines: readonly Line[], { marks, numbers }: NotesData): Set<string> =>
  markedIn(
    lines.map((line) => ({ ...line, text: slice(line.text, openingLabel(line.text, numbers)?.length ?? 0) })),
    marks,
    0,
  );

/** The lines of the first notes of a page that are called above alone, each one higher than that before it. */
function headOf(
  page: readonly Line[],
  above: ReadonlySet<string>,
  here: ReadonlySet<string>,
  forms: NotesData['numbers'],
): Line[] {
  const labels = page.map((line) => openingLabel(line.text, forms)?.label ?? null);
  const isTheirs = (label: string | null) => label !== null && above.has(label) && !here.has(label);
  const from = labels.findIndex(isTheirs);
  if (from < 0) return [];
  let highest = placeInRun(labels[from] ?? '') ?? 0;
  let to = from + 1;
  for (; to < page.length; to++) {
    const label = labels[to] ?? null;
    const place = label === null ? null : placeInRun(label);
    if (place === null || !page[to]?.text.text.trim()) continue;
    if (!isTheirs(label) && (place === highest + 1 || here.has(label ?? ''))) break;
    if (isTheirs(label)) highest = place;
  }
  return page.slice(from, to);
}

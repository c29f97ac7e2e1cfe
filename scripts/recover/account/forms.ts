/** Which of the forms of labels that a source names are found in it, and which are found that it does not name. */
import {
  notesOf,
  formName,
  NOTE_FORMS,
  type NoteForm,
  type NoteFormName,
} from '../../../src/model/conventions.ts';
import { fromLine } from '../mapped.ts';
import { labelledMarks, printedMarks } from '../text/mark-forms.ts';
import { formsOf, labelFirst, openingLabel } from '../text/numbers.ts';
import { textsOf, type SourceText } from '../types.ts';
import { some } from './words.ts';

/** How many notes and marks have each form that the edition or a unit names. */
export function formsFound({ source, units }: SourceText): Record<string, number> {
  const out: Record<string, number> = {};
  const add = (key: string, n: number) => (out[key] = (out[key] ?? 0) + n);
  for (const [i, unit] of units.entries()) {
    const { place, numbers, marks } = notesOf(source, source.units[i]);
    if (place === 'none') continue;
    const first = unit.notes.flatMap(({ text: { runs } }) =>
      headOf(source.lines, runs[0]?.line ?? 0, numbers),
    );
    const raws = unit.blocks
      .flatMap(textsOf)
      .flatMap(({ anchors }) => anchors.flatMap((a) => (a.kind === 'noteref' && a.raw ? [a.raw] : [])));
    for (const form of numbers)
      add(`numbers ${formName(form)}`, first.filter((raw) => opensIn(raw, form)).length);
    for (const form of marks)
      add(`marks ${formName(form)}`, raws.filter((raw) => printedMarks(form, raw)).length);
  }
  return out;
}

/** The line on which a note begins: the one of its label, which may stand alone above its first words. */
function headOf(lines: readonly string[], n: number, forms: readonly NoteForm[]): string[] {
  const own = lines[n - 1];
  const above = lines.slice(0, Math.max(0, n - 1)).findLast((line) => line.trim());
  const label = above === undefined ? 0 : (openingLabel(fromLine(1, above), forms)?.length ?? 0);
  return above !== undefined && label >= above.trimEnd().length ? [above] : own === undefined ? [] : [own];
}

const opensIn = (raw: string, form: NoteForm): boolean =>
  form === 'ocr' || openingLabel(labelFirst(fromLine(1, raw)), [form]) !== null;

/** So many numbers that rise one by one are marks, where few others stand between them; figures with nothing about them, from some more on. */
const RUN = { bare: 5, other: 3, share: 0.5 };

/** Forms whose figures may be those of a list, or are no numbers. */
const UNTOLD = new Set<NoteFormName>(['parenthesis', 'letter', 'sign', 'ocr', 'footnote', 'alone']);
const UNTOLD_OUTSIDE = new Set<NoteFormName>(['plain', 'parenthesis', 'letter', 'sign', 'ocr', 'alone']);

/** Lines outside the edition that open with a label, in a form that nothing else has: notes may be left out with them. */
export function labelsOutside({ source }: SourceText): string[] {
  const named = [source.edition, ...source.units].flatMap(({ notes }) => notes?.numbers ?? []);
  const forms = [...new Set(named)].filter((form) => typeof form !== 'string' || !UNTOLD_OUTSIDE.has(form));
  const found = source.outside.flatMap(({ lines: [from, to] }) =>
    source.lines
      .slice(from - 1, to)
      .flatMap((line, i) => (forms.some((form) => opensIn(line, form)) ? [`line ${from + i}`] : [])),
  );
  return found.length
    ? [
        `${found.length === 1 ? '1 line outside opens' : `${found.length} lines outside open`} with the label of a note: ${some(found)}`,
      ]
    : [];
}

/** Numbers that rise where marks stand, in a form that is not named as one of marks: their notes, too, may stand in the text. */
export function unnamedMarks({ source, units }: SourceText): string[] {
  return units.flatMap((unit, i) => {
    const { marks } = notesOf(source, source.units[i]);
    const others = (Object.keys(NOTE_FORMS) as NoteFormName[]).filter(
      (form) => !UNTOLD.has(form) && !marks.includes(form),
    );
    const body = unit.blocks.filter(({ kind }) => kind !== 'table').map(({ text }) => text);
    return others.flatMap((form) => {
      const called = body.flatMap(({ text, runs }) =>
        labelledMarks(text, form).map((label) => ({ n: Number(label), line: runs[0]?.line ?? 0 })),
      );
      const run = longestRun(called);
      return run.length < Math.max(form === 'plain' ? RUN.bare : RUN.other, called.length * RUN.share)
        ? []
        : [
            `${unit.slug} has ${run.length} numbers that rise one by one where marks stand, in a form that is not named for them (${form}): ${some(run.map(({ n, line }) => `${n} (line ${line})`))}`,
          ];
    });
  });
}

/** The most numbers of which each is one more than that before it, others left out between them. */
function longestRun<T extends { n: number }>(all: readonly T[]): T[] {
  const best = new Map<number, T[]>();
  let longest: T[] = [];
  for (const one of all) {
    const run = [...(best.get(one.n - 1) ?? []), one];
    if (run.length > (best.get(one.n)?.length ?? 0)) best.set(one.n, run);
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

/** Lines of the body that open with a note's label in a form that no one named: notes that stand in the text. */
export function bodyLabels({ source, units }: SourceText): string[] {
  return units.flatMap((unit, i) => {
    const { place, numbers } = notesOf(source, source.units[i]);
    if (place === 'none' || unit.notes.length) return [];
    const strange = unit.blocks.flatMap(({ kind, text }) => {
      const [form] = formsOf(text).filter(
        (one) => !numbers.includes(one) && one !== 'plain' && one !== 'letter' && one !== 'sign',
      );
      return kind !== 'heading' && form ? [`line ${text.runs[0]?.line ?? 0} (${form})`] : [];
    });
    return strange.length
      ? [`${unit.slug} has no note, and ${strange.length} paragraphs open like one: ${some(strange)}`]
      : [];
  });
}

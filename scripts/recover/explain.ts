/** Tells what became of a line, a passage or a note, and why, for a person at a terminal. */
import { passageKey } from '../../src/model/ids.ts';
import { InputError } from '../../src/model/content/input-error.ts';
import type { Passage } from '../../src/model/records.ts';
import { notesOf, formName, type NoteForm } from '../../src/model/conventions.ts';
import { nearest } from '../../src/model/near.ts';
import { fromLine, placeOf, type Mapped } from './mapped.ts';
import { labelledMarks } from './text/mark-forms.ts';
import { formsOf, openingLabel } from './text/numbers.ts';
import { textsOf, type Edition, type Reading, type SourceText, type Unit } from './types.ts';

/** Lines that are told at most in one go. */
const MOST = 200;

/**
 * @param place `mot:586`, `mot:586-590`, or `von-hauff/chapter-4#fn-132`
 * @throws InputError for a place that is not there
 */
export function explain(edition: Edition, place: string): string {
  const [, slug = '', from = '', to = from] = /^([^:/#]+):(\d+)(?:[-–](\d+))?$/.exec(place) ?? [];
  const text = edition.texts.find(({ source }) => source.slug === slug);
  if (text) {
    const [first, last] = [Number(from), Math.min(Number(to), Number(from) + MOST)];
    const lines = Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => first + i);
    return lines.map((line) => explainLine(edition, text, line)).join('\n');
  }
  const passage = edition.passages.find((one) => passageKey(one) === place);
  if (passage) return explainPassage(edition, passage).join('\n');
  const sources = edition.texts.map(({ source }) => source.slug);
  const near = nearest(place, [...edition.passages.map(passageKey), ...sources.map((one) => `${one}:1`)]);
  throw new InputError(
    `Unexpected place \`${place}\`, expected <source>:<line>, <source>:<line>-<line> or <source>/<unit>#<id>, with a source of ${sources.join(', ')}${near === undefined ? '' : `: did you mean \`${near}\`?`}`,
  );
}

function explainLine(edition: Edition, text: SourceText, line: number): string {
  const { source } = text;
  const raw = source.lines[line - 1];
  if (raw === undefined)
    throw new InputError(
      `${source.slug}:${line}:1: Unexpected line, expected one of the ${source.lines.length} of source.txt`,
    );
  const holds = ([from, to]: [number, number]) => from <= line && line <= to;
  const passages = edition.passages.filter(
    (one) => one.source === source.slug && one.lines && holds(one.lines),
  );
  const fates = [...new Set(fatesOf(text).flatMap((fate) => (fate.line === line ? [`  → ${fate.is}`] : [])))];
  return [
    `${source.slug}:${line}  ${raw.trim() ? raw : '(blank)'}`,
    ...fates,
    ...(fates.length || !raw.trim() ? [] : [`  → ${whyNowhere(source, line)}`]),
    ...marksOf(text, line).map((mark) => `  · ${mark}`),
    ...whyNot(text, line).map((why) => `  · ${why}`),
    ...source.layouts
      .filter((row) => row.lines.some(holds))
      .map((row) => `  · laid out (${row.at}): ${row.why}`),
    ...source.emendations
      .filter((row) => row.line === line)
      .map((row) => `  · emended (${row.at}): ${row.why}`),
    ...text.doubts.filter((doubt) => doubt.line === line).map(({ rule, says }) => `  ! ${rule}: ${says}`),
    ...passages.flatMap((passage) => explainPassage(edition, passage)),
  ].join('\n');
}

/** Why a line is in no unit. */
function whyNowhere({ outside, units }: SourceText['source'], line: number): string {
  const row = outside.find(({ lines: [from, to] }) => from <= line && line <= to);
  if (row) return `outside the edition: ${row.why}`;
  const before = units.findLast(({ lines }) => lines[1] < line);
  const next = units.find(({ lines }) => lines[0] > line);
  const between = [
    before && `behind ${before.slug} (to ${before.lines[1]})`,
    next && `before ${next.slug} (from ${next.lines[0]})`,
  ];
  return `in no unit: ${between.filter(Boolean).join(', ')}; expected in a unit, or in a row of \`outside\``;
}

/** Why a line that looks like the beginning of a note, or has what looks like a mark, is none. */
function whyNot({ source, units }: SourceText, line: number): string[] {
  const i = source.units.findIndex(({ lines: [from, to] }) => from <= line && line <= to);
  const unit = source.units[i];
  if (!unit) return [];
  const { place, numbers, marks } = notesOf(source, unit);
  const words = fromLine(line, source.lines[line - 1] ?? '');
  const begins = units[i]?.notes.some(({ text: { runs } }) => runs[0]?.line === line);
  const label = openingLabel(words, numbers)?.label;
  const others = formsOf(words).filter((form) => !numbers.includes(form) && form !== 'plain');
  if (begins) return [];
  return [
    ...(label !== undefined && place === 'none'
      ? [`opens with ${label}, but ${unit.slug} has no notes by its \`place: none\``]
      : []),
    ...(label !== undefined && place !== 'none'
      ? [
          `opens with ${label}, but no note begins here: it does not go on from the labels around it, or stands in another's lines`,
        ]
      : []),
    ...(label === undefined && others.length
      ? [
          `opens like a note of the form ${others.join(' or ')}; this unit has ${numbers.map(formName).join(', ') || 'none'}`,
        ]
      : []),
    ...(unit.heading.includes(line) || unit.headings.some((one) => one.line === line)
      ? [`a heading by source.yaml${labelledIn(words.text, marks)}`]
      : []),
  ];
}

const labelledIn = (words: string, marks: readonly NoteForm[]): string => {
  const found = marks.flatMap((form) => labelledMarks(words, form));
  return found.length
    ? `; a mark in it is read only in a form that can be nothing else: ${found.join(', ')}`
    : '';
};

interface Fate {
  line: number;
  is: string;
}

/** Where every line went: into blocks, notes or the noise. A line may be in two places only if it was cut in two. */
function fatesOf({ units, noise }: SourceText): Fate[] {
  const of = (text: Mapped, is: string): Fate[] =>
    [...new Set(text.runs.map((run) => run.line))].map((line) => ({ line, is }));
  const ofUnit = ({ slug, blocks, notes }: Unit): Fate[] => [
    ...blocks.flatMap((block) => textsOf(block).flatMap((text) => of(text, `${block.kind} of ${slug}`))),
    ...notes.flatMap(({ n, label, text, number, mark }) =>
      of(text, `note ${label ?? n} of ${slug} (number ${number}, mark ${mark})`),
    ),
  ];
  return [
    ...units.flatMap(ofUnit),
    ...noise.map(({ line, is, why }) => ({ line, is: `no text: ${is} (${why})` })),
  ];
}

/** The marks of notes on a line, as the file has them. */
function marksOf({ units }: SourceText, line: number): string[] {
  return units
    .flatMap(({ blocks }) => blocks.flatMap(textsOf))
    .flatMap((text) =>
      text.anchors.flatMap((a) =>
        a.kind === 'noteref' && text.runs.length && placeOf(text, Math.max(0, a.from - 1)).line === line
          ? [`mark ${a.n} (${a.status}), in the file \`${a.raw}\`${a.why ? `: ${a.why}` : ''}`]
          : [],
      ),
    );
}

/** Where a passage stands, what it cites, and whom it names. */
function explainPassage({ readings, works }: Edition, passage: Passage): string[] {
  const { source, unit, id, kind, headings, pages, lines, names } = passage;
  const titles = new Map(works.map((work) => [work.id, work.title]));
  const cited = readings.filter((one) => one.source === source && one.unit === unit && isOf(one, passage));
  const where = [
    ...(headings.length ? [`under ${headings.join(' › ')}`] : []),
    ...(pages ? [`p. ${[...new Set(pages)].join('–')}`] : []),
    ...(lines ? [`lines ${[...new Set(lines)].join('–')}`] : []),
  ];
  return [
    `  # ${passageKey({ source, unit, id })}: ${kind}${where.length ? `, ${where.join(', ')}` : ''}`,
    ...cited.map(
      ({ rule, works: meant, page, flag }) =>
        `    cites ${meant.map((one) => `${one} (${titles.get(one)})`).join(' or ') || 'no work that was found'}, read as ${rule}${page ? `, p. ${page}` : ''}${flag ? `; ${flag}` : ''}`,
    ),
    ...names.map(({ name, times, forms }) => `    names ${name} ${times} ×, as ${forms.join(', ')}`),
  ];
}

const isOf = ({ n, at }: Reading, { id, kind, n: number }: Passage): boolean =>
  kind === 'note' ? n === number : at === id;

/** Tells what became of a line, a passage or a note, and why, for a person at a terminal. */
import { passageKey } from '../../src/model/ids.ts';
import { InputError } from '../../src/model/content/input-error.ts';
import type { Passage } from '../../src/model/records.ts';
import { placeOf, type Mapped } from './mapped.ts';
import { textsOf, type Edition, type Reading, type SourceText, type Unit } from './types.ts';

/**
 * @param place `mot:586`, or `von-hauff/chapter-4#fn-132`
 * @throws InputError for a place that is not there
 */
export function explain(edition: Edition, place: string): string {
  const [, slug = '', line = ''] = /^([^:/#]+):(\d+)$/.exec(place) ?? [];
  const text = edition.texts.find(({ source }) => source.slug === slug);
  if (text) return explainLine(edition, text, Number(line));
  const passage = edition.passages.find((one) => passageKey(one) === place);
  if (passage) return explainPassage(edition, passage).join('\n');
  const sources = edition.texts.map(({ source }) => source.slug).join(', ');
  throw new InputError(
    `Unexpected place \`${place}\`, expected <source>:<line> or <source>/<unit>#<id>, with a source of ${sources}`,
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
  return [
    `${source.slug}:${line}  ${raw.trim() ? raw : '(blank)'}`,
    ...[...new Set(fatesOf(text).flatMap((fate) => (fate.line === line ? [`  → ${fate.is}`] : [])))],
    ...marksOf(text, line).map((mark) => `  · ${mark}`),
    ...source.layouts
      .filter((row) => row.lines.some(holds))
      .map((row) => `  · laid out (${row.at}): ${row.why}`),
    ...source.emendations
      .filter((row) => row.line === line)
      .map((row) => `  · emended (${row.at}): ${row.why}`),
    ...passages.flatMap((passage) => explainPassage(edition, passage)),
  ].join('\n');
}

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
    ...notes.flatMap(({ n, text, number, mark }) =>
      of(text, `note ${n} of ${slug} (number ${number}, mark ${mark})`),
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

/** Tries every convention on a text and proposes how to describe it, each with what it found in counts. */
import { createHash } from 'node:crypto';
import type { Words } from '../../src/model/content/grammar.ts';
import { withoutMarks } from '../recover/text/mark-forms.ts';
import { placeInRun } from '../recover/text/rise.ts';
import { withoutFrame } from './frame.ts';
import { inCounts, type FormFound, type Pair } from './notes.ts';
import { blockOf, notedIn, pairedIn, type Noted } from './noted.ts';
import { pagesIn, withoutHeads } from './pages.ts';
import { decode, emphasisIn, inlineIn, kindOfLines, tornIn } from './read.ts';
import { schoolIn } from './school.ts';
import { signsIn, withoutSigns } from './signs.ts';
import { sectionsOf, type FoundUnit } from './sections.ts';
import { hasOwn } from './chapters.ts';
import { inSmall } from './headings.ts';
import { imprintOf } from './imprint.ts';
import { outsideOf } from './outside.ts';
import type { Proposal } from './describe.ts';

export interface Proposed {
  proposal: Proposal;
  /** What each convention found, in words, for the person who decides. */
  survey: string[];
}

/** From so many torn words on, most of them stand nowhere whole. */
const TORN = 3;

/** @param name of the file, for a title where it has none */
export function propose(bytes: Buffer, name: string, words: Words): Proposed {
  const { encoding, lines } = decode(bytes);
  const [kind, signs] = [kindOfLines(lines), signsIn(lines.join('\n'), words.languages)];
  const own = withoutSigns(withoutFrame(lines, words.languages), signs);
  const paired = pairedIn(own);
  const isMarked = isMarkdown(lines, paired.best);
  const { emphasis, counts } = emphasisIn(lines.join('\n'), isMarked ? 1 : undefined);
  const pages = pagesIn(withoutLabels(own, paired.best), words.languages);
  const [body, school] = [withoutHeads(lines, pages.runningHeads), schoolIn(lines)];
  const noted = notedIn(paired, own, pages.pages);
  const titled = noted.best ? body.map(withoutMark(noted.best)) : body;
  const { units: cut, ...found } = sectionsOf(titled, words.languages, noted.block ? [noted.block] : []);
  const from = cut.find(({ kind }) => kind === 'chapter')?.lines[0] ?? lines.length;
  const { facts, questions } = imprintOf(titled, name, from, words.languages);
  const outside = outsideOf(found.outside, noted.block, lines, cut, words.languages);
  const units = cut.filter((unit) => hasOwn(unit, lines, outside));
  const placed = bySections(noted, units);
  const small = facts.language === 'en' ? smallOf(words) : null;
  return {
    survey: [
      `encoding      ${encoding}`,
      `lines         ${kind}: ${sizeOf(lines)}`,
      `emphasis      ${emphasis}: ${inWords(counts)}`,
      `pages         ${pages.says}`,
      ...signs.says,
      ...surveyOf(noted, inlineIn(lines)),
      ...(school ? [`school        ${school.says}`] : []),
      `units         ${units.length}: ${units.map(({ slug, lines: [from, to] }) => `${slug} ${from}–${to}`).join(', ')}`,
    ],
    proposal: {
      ...facts,
      ...(school ? { school: school.school } : {}),
      encoding,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      edition: {
        lines: kind,
        emphasis,
        ...(tornIn(lines) > TORN ? { hyphens: 'by halves' } : {}),
        ...(isMarked ? { blocks: 'markdown' } : {}),
        ...(pages.pages ? { pages: pages.pages } : {}),
        ...(pages.runningHeads.length ? { runningHeads: pages.runningHeads } : {}),
        ...signs.patterns,
        notes: notesOf(placed, units),
      },
      outside,
      units: units.map((unit) => unitOf(withoutOutside(unit, outside), placed, lines, small)),
      questions: [...questions, ...found.questions, ...doubtsOf(noted.best, units, school !== null)],
    },
  };
}

/** Words that stay small in a title. */
const smallOf = ({ languages }: Words): ReadonlySet<string> =>
  new Set(languages.flatMap(({ smallWords }) => smallWords));

/** Labels alone on their lines are no numbers of pages. */
function withoutLabels(lines: readonly string[], best: Pair | undefined): string[] {
  const labels = new Set(best?.numbers.form === 'alone' ? best.numbers.starts.map(({ line }) => line) : []);
  return lines.map((line, i) => (labels.has(i + 1) ? '' : line));
}

/** A line as the title that it may be: a mark in it is none of that. What opens with a label may be a note. */
const withoutMark =
  ({ marks: { form } }: Pair) =>
  (line: string): string =>
    /^\s*[[(]/.test(line) ? line : withoutMarks(line, [form]);

const sizeOf = (lines: readonly string[]): string =>
  `${lines.length - (lines.at(-1) ? 0 : 1)} lines, the longest of ${Math.max(...lines.map((line) => line.length))} characters`;

const inWords = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([form, count]) => `${form} ${count}`)
    .join(', ');

/** Notes of Markdown, or titles of two levels with its signs. */
const isMarkdown = (lines: readonly string[], best: Pair | undefined): boolean =>
  best?.numbers.form === 'markdown' ||
  inlineIn(lines) > 1 ||
  (lines.some((line) => /^# \S/.test(line)) && lines.some((line) => /^##+ \S/.test(line)));

/** What each form of labels found, in words. */
const surveyOf = ({ forms, best, place }: Noted, inline: number): string[] => [
  ...forms
    .filter(({ starts, marks }) => starts.length || marks.length)
    .map((form) => `notes         ${inCounts(form)}`),
  `place         ${inline > 1 ? `${inline} within the text, as Markdown has them; ` : ''}${best && place ? `${place}: ${best.matched} of ${best.numbers.starts.length} notes in the form ${best.numbers.form} have a mark in the form ${best.marks.form}` : 'no form has notes and marks'}`,
];

/** What is outside has no headings. */
const withoutOutside = (unit: FoundUnit, outside: Proposal['outside']): FoundUnit => ({
  ...unit,
  headings: unit.headings.filter(
    ({ line }) => !outside.some(({ lines: [from, to] }) => from <= line && line <= to),
  ),
});

/** Numbers that go so far, as a share of the notes, do not begin anew on each page: those that do are none of notes. */
const MOST = 0.5;

function notesOf({ best, pairs, place, block }: Noted, units: FoundUnit[]): Record<string, unknown> {
  if (!best || !place) return { place: 'none', marks: [], numbers: [] };
  const more = pairs.filter(
    ({ numbers, marks }) =>
      numbers.form === 'sign' && marks.form === 'sign' && best.numbers.form !== 'sign' && isSure(numbers),
  );
  const seen = new Set<string>();
  const restarts = best.numbers.starts.filter(({ label }) => {
    const isAgain = seen.has(label) && placeInRun(label) === 1;
    seen.add(label);
    return isAgain;
  }).length;
  const highest = Math.max(0, ...best.numbers.starts.map(({ label }) => placeInRun(label) ?? 0));
  const isThrough = restarts === 0 && units.filter(({ kind }) => kind === 'chapter').length > 1;
  const isOne =
    units.filter(({ lines: [from, to] }) => block && from <= block[0] && block[1] <= to).length === 1;
  return {
    place: place === 'book end' && (isOne || units.length < 2) ? 'unit end' : place,
    ...(restarts > units.length && place === 'page foot' && highest < best.numbers.starts.length * MOST
      ? { numbered: 'page' }
      : isThrough
        ? { numbered: 'book' }
        : place === 'book end' && restarts
          ? { numbered: 'unit' }
          : {}),
    marks: [best.marks.form, ...more.map(({ marks }) => marks.form)],
    numbers: [best.numbers.form, ...more.map(({ numbers }) => numbers.form)],
    ...(block ? { lines: block } : {}),
  };
}

/** Notes of Markdown behind each section of a unit are no one block: text stands between. */
const bySections = (noted: Noted, units: readonly FoundUnit[]): Noted => {
  const isIn = ({ lines: [from, to] }: FoundUnit) => noted.blocks.filter(([at]) => from <= at && at <= to);
  const isParted = noted.best?.numbers.form === 'markdown' && units.some((unit) => isIn(unit).length > 1);
  return noted.place === 'unit end' && isParted ? { ...noted, place: 'below paragraph' } : noted;
};

/** Signs of notes, and not asterisks that part sections. */
const isSure = ({ starts, marks }: FormFound): boolean =>
  starts.length <= marks.length && starts.every(({ label }) => label.length < 3);

/** @param small words that stay small in a title; null where a title in capitals cannot be set small by rule */
function unitOf(
  { slug, kind, lines, heading, headings, title, named }: FoundUnit,
  { best, place, blocks }: Noted,
  text: readonly string[],
  small: ReadonlySet<string> | null,
): Record<string, unknown> {
  const inUnit = (n: number) => lines[0] <= n && n <= lines[1];
  const hasNotes =
    // A foot may have notes of the unit that ends above it.
    place === 'page foot' ||
    best?.numbers.starts.some(({ line }) => inUnit(line)) ||
    (place === 'book end' && best?.marks.marks.some(({ line }) => inUnit(line)));
  const own = place === 'unit end' ? blocks.filter(([from]) => inUnit(from)) : [];
  const [first, last] = [own[0]?.[0], own.at(-1)?.[1]];
  const block =
    first !== undefined && last !== undefined
      ? { notes: { lines: [first, Math.min(lines[1], blockOf([first, last], text)[1])] } }
      : {};
  const isCapitals = title === title.toUpperCase() && heading.length > 0;
  return {
    slug,
    kind,
    lines,
    ...(heading.length ? { heading } : { supplied: slug === 'title-page' ? 'Title page' : title || 'Text' }),
    ...(isCapitals && small ? { title: inSmall(named ?? title, small) } : {}),
    ...(named !== undefined && !isCapitals ? { title: named } : {}),
    ...(hasNotes ? block : best ? { notes: { place: 'none' } } : {}),
    // The letters of an index are no headings.
    ...(headings.length && kind !== 'appendix' ? { headings } : {}),
  };
}

function doubtsOf(best: Pair | undefined, units: FoundUnit[], isSchooled: boolean): string[] {
  if (!best) return ['No form of labels has both notes and marks: does the text have notes? In what form?'];
  return [
    ...(isSchooled
      ? []
      : [
          'How do its notes cite? As it stands, what names author, title and year in full is a work; `school: verbatim` makes none; `works: any` makes one of whatever has the form of a citation, for somebody who reads each (`npm run records`).',
        ]),
    ...(units.length
      ? ['Are these the units of the print, and are the titles right? Capitals were set small by rule.']
      : []),
  ];
}

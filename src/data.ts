/** What the site gives away: each file with its kind, what stands in it, and the JSON Schema of its rows. */
import { z } from 'astro/zod';
import { ACCOUNT_TABLES, annotations } from './accounts-data.ts';
import { sources, units } from './collections.ts';
import { FORMATS } from './exports.ts';
import { place, unitFolder } from './model/ids.ts';
import { RULES } from './model/rules.ts';
import { passages } from './passages.ts';
import { citations, editions, works } from './works.ts';

const JSON_TYPE = 'application/json';
const citation = z.object({
  source: z.string().describe('the source, as in its address'),
  unit: z.string().describe('the chapter or article'),
  n: z.int().optional().describe('the printed number of the note'),
  at: z.string().optional().describe('for an entry of a bibliography: its id on the page of its unit'),
  work: z.string().describe('id of a work in works.json'),
  rule: z.enum(RULES).describe('how the words were read'),
  flag: z.string().optional().describe('what a reader should doubt: a wrong printed number, another year'),
  edition: z
    .string()
    .optional()
    .describe('the edition of the work, where it has several: as in editions.json'),
  page: z.string().optional().describe('the pages cited'),
});

const note = z.object({
  source: z.string(),
  unit: z.string(),
  n: z.int().describe('the printed number'),
  text: z.string().describe('the words of the note'),
  sentence: z.string().describe('the sentence that its mark ends or stands in; empty where the mark is lost'),
  number: z.enum(['clean', 'garbled', 'unnumbered', 'missing']),
  mark: z.enum(['clean', 'garbled', 'inferred', 'lost']),
  lines: z.tuple([z.int(), z.int()]).nullable().describe('its lines in source.txt'),
  folio: z.string().nullable().describe('the printed page'),
});

const placed = z.object({
  source: z.string(),
  unit: z.string(),
  address: z.string().describe('of the paragraph, heading or table, within the site'),
  lines: z.tuple([z.int(), z.int()]).describe('its lines in source.txt'),
});

const source = z.object({
  id: z.string(),
  title: z.string(),
  subtitle: z.string().optional(),
  type: z.string().describe('as in CSL'),
  date: z.string().describe('EDTF; ~ is about'),
  authors: z.array(z.object({ family: z.string(), given: z.string().optional() })),
  language: z.string(),
  rights: z.string().nullable().describe('as printed'),
  units: z.array(z.object({ id: z.string(), title: z.string(), folios: z.array(z.string()) })),
});

interface DataFile {
  type: string;
  says: string;
  write: () => string | Promise<string>;
}

const rows = (value: unknown[]) => JSON.stringify(value);

async function allNotes(): Promise<string> {
  return rows(
    (await units()).flatMap(({ source: from, slug, notes }) =>
      notes.map(({ n, words, sentence, number, mark, lines, folio }) => ({
        source: from,
        unit: slug,
        n,
        text: words,
        sentence,
        number,
        mark,
        lines,
        folio,
      })),
    ),
  );
}

const allPlaces = (): string =>
  rows(
    passages.flatMap(({ source: from, unit, id, kind, lines }) =>
      kind === 'note' ? [] : [{ source: from, unit, address: place(unitFolder(from, unit), id), lines }],
    ),
  );

async function allSources(): Promise<string> {
  const own = await units();
  return rows(
    (await sources()).map(({ slug, title, subtitle, type, date, authors, language, rights }) => ({
      id: slug,
      title,
      subtitle,
      type,
      date,
      authors,
      language,
      rights,
      units: own
        .filter((unit) => unit.source === slug)
        .map((unit) => ({ id: unit.slug, title: unit.title, folios: unit.folios })),
    })),
  );
}

/** Files with rows, and the schema of one row. */
const TABLES: Record<string, DataFile & { schema: z.ZodType }> = {
  'citations.json': {
    type: JSON_TYPE,
    says: 'every citation: note → work, the pages cited, the rule by which it was read, and its doubt',
    write: () => rows(citations),
    schema: citation,
  },
  'notes.json': {
    type: JSON_TYPE,
    says: 'every note with its words, the sentence it supports, and how its number and mark were found',
    write: allNotes,
    schema: note,
  },
  'places.json': {
    type: JSON_TYPE,
    says: 'every paragraph, heading and table with its lines in source.txt',
    write: allPlaces,
    schema: placed,
  },
  'sources.json': {
    type: JSON_TYPE,
    says: 'the sources and their units',
    write: allSources,
    schema: source,
  },
  ...ACCOUNT_TABLES,
};

export const DATA: Record<string, DataFile> = {
  'works.json': {
    type: FORMATS.json.type,
    says: 'every work as CSL-JSON; under “custom”: its other titles, where it was first read, and why citations were merged',
    write: () => rows(works),
  },
  'editions.json': {
    type: FORMATS.json.type,
    says: 'the editions of works that are cited in several, as CSL-JSON: ids as in /works/<work>/#<edition>',
    write: () => rows(editions),
  },
  'works.bib': {
    type: FORMATS.bib.type,
    says: 'every work as BibTeX',
    write: () => FORMATS.bib.write(works),
  },
  'works.biblatex': {
    type: FORMATS.biblatex.type,
    says: 'every work as BibLaTeX, with whole dates and the kinds that BibTeX lacks',
    write: () => FORMATS.biblatex.write(works),
  },
  'works.ris': { type: FORMATS.ris.type, says: 'every work as RIS', write: () => FORMATS.ris.write(works) },
  'annotations.json': {
    type: 'application/ld+json',
    says: 'the links between passages as W3C Web Annotations',
    write: () => annotations(import.meta.env.SITE),
  },
  ...TABLES,
  ...Object.fromEntries(
    Object.entries(TABLES).map(([file, { schema }]) => [
      file.replace('.json', '.schema.json'),
      {
        type: 'application/schema+json',
        says: `JSON Schema of ${file}`,
        write: () => JSON.stringify(z.toJSONSchema(z.array(schema)), null, 1),
      },
    ]),
  ),
};

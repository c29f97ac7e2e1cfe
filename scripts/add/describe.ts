/** A description of a source, as a file that a person goes on with: what was found, and what is asked. */
import { stringify } from 'yaml';
import type { School } from '../../src/model/school.ts';

/** What a person answers, where the file alone does not tell. */
export interface Proposal {
  title: string;
  subtitle?: string;
  authors: { family: string; given?: string }[];
  date: string;
  language: string;
  school?: School;
  encoding: string;
  sha256: string;
  edition: Record<string, unknown>;
  outside: { lines: [number, number]; why: string }[];
  units: Record<string, unknown>[];
  questions: string[];
}

const flow = (value: unknown): string => stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();

/** A field, on one line where it is short. */
function field(key: string, value: unknown, indent = ''): string[] {
  if (value === undefined) return [];
  const line = `${indent}${key}: ${flow(value)}`;
  if (!Array.isArray(value) || line.length < 120 || !value.length) return [line];
  return [`${indent}${key}:`, ...value.map((row) => `${indent}  - ${flow(row)}`)];
}

/** @returns `source.yaml`; each question is a comment at its head */
export function describe({ questions, edition, units, outside, encoding, ...facts }: Proposal): string {
  const { title, subtitle, authors, date, language, sha256, school } = facts;
  const { notes, ...ways } = edition;
  return `${[
    '# yaml-language-server: $schema=../../schemas/source.json',
    '# The fields, with their forms, are explained in the README under “Adding a source”.',
    ...questions.map((question) => `# TO DECIDE: ${question}`),
    ...field('title', title),
    ...field('subtitle', subtitle),
    ...field('shortTitle', title),
    ...field('authors', authors),
    ...field('date', date),
    'type: book',
    'genre: Book',
    ...field('language', language),
    'rights: null',
    ...field('school', school),
    ...(encoding === 'utf-8' ? [] : field('encoding', encoding)),
    ...field('sha256', sha256),
    'edition:',
    ...Object.entries(ways).flatMap(([key, value]) => field(key, value, '  ')),
    '  notes:',
    ...Object.entries(notes as object).flatMap(([key, value]) => field(key, value, '    ')),
    ...(outside.length ? ['outside:', ...outside.map((row) => `  - ${flow(row)}`)] : []),
    'units:',
    ...units.flatMap((unit) =>
      Object.entries(unit).flatMap(([key, value], i) => {
        const [first = '', ...rest] = field(key, value, '    ');
        return first ? [i ? first : `  - ${first.trimStart()}`, ...rest] : [];
      }),
    ),
  ].join('\n')}\n`;
}

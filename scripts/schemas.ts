/**
 * The JSON Schemas of the YAML files below `content/`, for editors that complete and check as one types. They are written from
 * the schemas that recovery reads by, with the comments of their fields.
 *
 *   npm run schemas              write them
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { grammarSchema } from '../src/model/grammar.ts';
import { hostSchema } from '../src/model/hosts.ts';
import { judgedSchema } from '../src/model/judged.ts';
import { lexiconSchema } from '../src/model/lexicon.ts';
import { noteWordsSchema } from '../src/model/note-words.ts';
import { overrideSchema } from '../src/model/overrides.ts';
import { emendationSchema, inferredMarkSchema, layoutSchema } from '../src/model/rows.ts';
import { sourceSchema } from '../src/model/source.ts';
import { run } from './run.ts';

export const SCHEMAS = 'content/schemas';

/** By the name of the YAML file: its schema, and the files whose comments explain it. */
const ALL: Record<string, [schema: z.ZodType, explained: string[]]> = {
  source: [sourceSchema, ['source.ts', 'conventions.ts']],
  emendations: [z.array(emendationSchema), ['rows.ts']],
  layouts: [z.array(layoutSchema), ['rows.ts']],
  marks: [z.array(inferredMarkSchema), ['rows.ts']],
  words: [z.array(noteWordsSchema), ['note-words.ts']],
  judged: [z.array(judgedSchema), ['judged.ts']],
  'works.overrides': [z.array(overrideSchema), ['overrides.ts']],
  hosts: [z.array(hostSchema), ['hosts.ts']],
  lexicon: [lexiconSchema, ['lexicon.ts']],
  grammar: [grammarSchema, []],
};

type Json = Record<string, unknown>;

/** The comments that stand right before a field, by its name; a name with several different ones has none. */
function commentsIn(files: string[]): Map<string, string> {
  const out = new Map<string, string>();
  for (const file of files) {
    const code = readFileSync(path.join('src', 'model', file), 'utf8');
    for (const [, comment = '', key = ''] of code.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\s*(\w+)\??:/g)) {
      const says = comment.replace(/\s*\n\s*\*?\s*/g, ' ').trim();
      out.set(key, out.has(key) && out.get(key) !== says ? '' : says);
    }
  }
  return out;
}

/** How often a field of each name stands in a schema: one that stands in two places may mean two things. */
function fieldsIn(node: unknown, counts = new Map<string, number>()): Map<string, number> {
  if (typeof node !== 'object' || node === null) return counts;
  const { properties } = node as { properties?: Record<string, Json> };
  for (const key of Object.keys(properties ?? {})) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const inner of Object.values(node)) fieldsIn(inner, counts);
  return counts;
}

function explain(node: unknown, comments: Map<string, string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { properties } = node as { properties?: Record<string, Json> };
  for (const [key, field] of Object.entries(properties ?? {})) {
    const says = comments.get(key);
    if (says) field['description'] = says;
  }
  for (const inner of Object.values(node)) explain(inner, comments);
}

/** @returns the text of each file, by its path */
export function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(ALL).map(([name, [schema, explained]]) => {
      const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      const times = fieldsIn(json);
      const comments = commentsIn(explained);
      // Rows are several shapes of one list: there a field is one wherever it stands.
      const isOne = (key: string) => name !== 'source' || times.get(key) === 1;
      explain(json, new Map([...comments].filter(([key]) => isOne(key))));
      return [`${SCHEMAS}/${name}.json`, `${JSON.stringify(json, null, 1)}\n`];
    }),
  );
}

if (import.meta.main)
  await run(() => {
    mkdirSync(SCHEMAS, { recursive: true });
    for (const [file, text] of schemaFiles()) writeFileSync(file, text);
  });

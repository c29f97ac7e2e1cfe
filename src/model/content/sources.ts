/** Reads the folder of one source, and says where in its files something is wrong. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import {
  emendationSchema,
  inferredMarkSchema,
  layoutSchema,
  sourceSchema,
  type Emendation,
  type InferredMark,
  type LayoutData,
  type SourceData,
} from '../source.ts';
import { noteWordsSchema, type NoteWordsJudged } from '../note-words.ts';
import { checkRows } from './check-rows.ts';
import { InputError } from './input-error.ts';
import { readYaml, show } from './yaml.ts';

/** A row of a YAML file, and its place there, for messages. */
export type Placed<Row> = Row & { at: string };

/** Everything a source's folder holds, checked. */
export interface Source extends SourceData {
  slug: string;
  folder: string;
  lines: string[];
  emendations: Placed<Emendation>[];
  layouts: Placed<LayoutData>[];
  inferredMarks: Placed<InferredMark>[];
  /** Words of notes that cite nothing, as an editor judged. */
  words: Placed<NoteWordsJudged>[];
}

/** The folders of all sources, in the order of their names. */
export function sourceFolders(content = 'content'): string[] {
  const folder = path.join(content, 'sources');
  return readdirSync(folder)
    .sort()
    .map((slug) => path.join(folder, slug));
}

/**
 * @param folder path of `content/sources/<slug>`
 * @throws InputError for a missing, empty or mis-encoded file, a wrong checksum, YAML that does not fit its schema, rows that
 *   do not fit the text
 */
export function readSource(folder: string): Source {
  const { value: data, at } = readYaml(path.join(folder, 'source.yaml'), sourceSchema, 'required');
  const source: Source = {
    slug: path.basename(folder),
    folder,
    ...data,
    lines: readText(path.join(folder, 'source.txt'), data.sha256),
    emendations: readRows(path.join(folder, 'emendations.yaml'), emendationSchema),
    layouts: readRows(path.join(folder, 'layouts.yaml'), layoutSchema),
    inferredMarks: readRows(path.join(folder, 'marks.yaml'), inferredMarkSchema),
    words: readRows(path.join(folder, 'words.yaml'), noteWordsSchema),
  };
  checkRows(source, at);
  return source;
}

function readText(file: string, sha256: string): string[] {
  if (!existsSync(file))
    throw new InputError(`${show(file)}:1:1: Unexpected absence of the text, expected a file`);
  const bytes = readFileSync(file);
  if (bytes.length === 0)
    throw new InputError(`${show(file)}:1:1: Unexpected empty text, expected at least one line`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError(`${placeOfBadByte(file, bytes)}: Unexpected byte, expected UTF-8`);
  }
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256)
    throw new InputError(
      `${show(file)}:1:1: Unexpected SHA-256 \`${found}\`, expected \`${sha256}\` as in source.yaml: the text is never edited`,
    );
  return text.split('\n');
}

function placeOfBadByte(file: string, bytes: Buffer): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  const before = text.slice(0, text.indexOf('\uFFFD'));
  return `${show(file)}:${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`;
}

function readRows<Row extends object>(file: string, row: z.ZodType<Row>): Placed<Row>[] {
  const read = readYaml(file, z.array(row), 'optional');
  return (read?.value ?? []).map((value, index) => ({ ...value, at: read?.at([index]) ?? file }));
}

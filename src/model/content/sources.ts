/** Reads the folder of one source, and says where in its files something is wrong. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { noteWordsSchema, type NoteWordsJudged } from '../note-words.ts';
import {
  emendationSchema,
  inferredMarkSchema,
  layoutSchema,
  pictureSchema,
  type Emendation,
  type InferredMark,
  type LayoutData,
  type PictureData,
} from '../rows.ts';
import { isSourceName, sourceSchema, type SourceData, type UnitData } from '../source.ts';
import { checkConventions } from './check-conventions.ts';
import { checkRows } from './check-rows.ts';
import { InputError } from './input-error.ts';
import { placedUnits } from './units.ts';
import { readYaml, show } from './yaml.ts';

/** A row of a YAML file, and its place there, for messages. */
export type Placed<Row> = Row & { at: string };

/** Everything a source's folder holds, checked. */
export interface Source extends Omit<SourceData, 'units'> {
  slug: string;
  folder: string;
  /** Of its `source.yaml`, for messages. */
  at: (path: PropertyKey[]) => string;
  units: UnitData[];
  lines: string[];
  emendations: Placed<Emendation>[];
  layouts: Placed<LayoutData>[];
  inferredMarks: Placed<InferredMark>[];
  pictures: Placed<PictureData>[];
  /** Words of notes that cite nothing, as an editor judged. */
  words: Placed<NoteWordsJudged>[];
}

/** The folders of all sources, in the order of their names. @throws InputError where there are none */
export function sourceFolders(content = 'content'): string[] {
  const folder = path.join(content, 'sources');
  if (!existsSync(folder))
    throw new InputError(
      `${show(folder)}:1:1: Unexpected library without a text, expected the folder of one: \`npm run add -- <file>\` makes it`,
    );
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
  const slug = path.basename(folder);
  if (!isSourceName(slug))
    throw new InputError(
      `${show(folder)}:1:1: Unexpected name \`${slug}\` of a source, expected small letters, digits and hyphens, and no name of a device (con, nul) or of a page of the site (names, works): it is an address`,
    );
  const { value: data, at } = readYaml(path.join(folder, 'source.yaml'), sourceSchema, 'required');
  checkConventions(data, at);
  const lines = readText(path.join(folder, 'source.txt'), data);
  const source: Source = {
    slug,
    folder,
    at,
    ...data,
    units: placedUnits(data, lines, at),
    lines,
    emendations: readRows(path.join(folder, 'emendations.yaml'), emendationSchema),
    layouts: readRows(path.join(folder, 'layouts.yaml'), layoutSchema),
    inferredMarks: readRows(path.join(folder, 'marks.yaml'), inferredMarkSchema),
    pictures: readRows(path.join(folder, 'pictures.yaml'), pictureSchema),
    words: readRows(path.join(folder, 'words.yaml'), noteWordsSchema),
  };
  checkRows(source, at);
  return source;
}

/** A form feed parts pages; all other signs that steer a machine are none of a text. */
 
const CONTROL = /[\0-\x08\x0B\x0E-\x1F\x7F\uFFFE\uFFFF]/;

/** The lines of a text, which may be of another encoding, and end as on Windows. */
function readText(file: string, { sha256, encoding }: SourceData): string[] {
  if (!existsSync(file))
    throw new InputError(`${show(file)}:1:1: Unexpected absence of the text, expected a file`);
  const bytes = readFileSync(file);
  if (bytes.length === 0)
    throw new InputError(`${show(file)}:1:1: Unexpected empty text, expected at least one line`);
  const lines = decoded(file, bytes, encoding).split(/\r\n?|\n/);
  checkSum(file, bytes, sha256);
  for (const [i, line] of lines.entries()) {
    const column = line.search(CONTROL);
    if (column >= 0)
      throw new InputError(
        `${show(file)}:${i + 1}:${column + 1}: Unexpected control character U+${line.charCodeAt(column).toString(16).toUpperCase().padStart(4, '0')}, expected text`,
      );
  }
  return lines;
}

function decoded(file: string, bytes: Buffer, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(bytes);
  } catch {
    throw new InputError(
      `${placeOfBadByte(file, bytes, encoding)}: Unexpected byte, expected ${encoding.toUpperCase()}; if the file is of another encoding, name it in \`source.yaml\`: \`encoding: windows-1252\``,
    );
  }
}

/** @throws InputError for a text that is not the one that was described; line ends that Git changed are no other text */
function checkSum(file: string, bytes: Buffer, sha256: string): void {
  const sum = (of: Buffer | string) => createHash('sha256').update(of).digest('hex');
  const found = sum(bytes);
  if (found === sha256) return;
  const unix = Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  if (sum(unix) === sha256) return;
  throw new InputError(
    `${show(file)}:1:1: Unexpected SHA-256 \`${found}\`, expected \`${sha256}\` as in source.yaml: the text is never edited`,
  );
}

function placeOfBadByte(file: string, bytes: Buffer, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  const before = text.slice(0, text.indexOf('\uFFFD'));
  return `${show(file)}:${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`;
}

function readRows<Row extends object>(file: string, row: z.ZodType<Row>): Placed<Row>[] {
  const read = readYaml(file, z.array(row), 'optional');
  return (read?.value ?? []).map((value, index) => ({ ...value, at: read?.at([index]) ?? file }));
}

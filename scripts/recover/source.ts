/** Reads the folder of one source, and says where in its files something is wrong. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { checkRows } from './fits.ts';
import { InputError } from './input-error.ts';
import {
  emendationSchema,
  inferredMarkSchema,
  layoutSchema,
  sourceSchema,
  type Emendation,
  type InferredMark,
  type LayoutData,
  type SourceData,
} from './schema.ts';

/** Everything a source's folder holds, checked. `at` gives the place of an emendation, for messages. */
export interface Source extends SourceData {
  slug: string;
  folder: string;
  lines: string[];
  emendations: (Emendation & { at: string })[];
  layouts: (LayoutData & { at: string })[];
  inferredMarks: (InferredMark & { at: string })[];
}

/**
 * @param folder path of `content/sources/<slug>`
 * @throws InputError for a missing, empty or mis-encoded file, a wrong checksum, YAML that does not fit its schema, rows that
 *   do not fit the text
 */
export function readSource(folder: string): Source {
  const slug = path.basename(folder);
  const { value: data, at } = readYaml(path.join(folder, 'source.yaml'), sourceSchema, true)!;
  const source: Source = {
    slug,
    folder,
    ...data,
    lines: readText(path.join(folder, 'source.txt'), data.sha256),
    emendations: readRows(path.join(folder, 'emendations.yaml'), emendationSchema),
    layouts: readRows(path.join(folder, 'layouts.yaml'), layoutSchema),
    inferredMarks: readRows(path.join(folder, 'marks.yaml'), inferredMarkSchema),
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
  const good = new TextDecoder('utf-8').decode(bytes).indexOf('\uFFFD');
  const before = new TextDecoder('utf-8').decode(bytes).slice(0, good).split('\n');
  return `${show(file)}:${before.length}:${before.at(-1)!.length + 1}`;
}

function readRows<Row extends z.ZodType>(file: string, row: Row): (z.infer<Row> & { at: string })[] {
  const read = readYaml(file, z.array(row), false);
  if (!read) return [];
  return (read.value as z.infer<Row>[]).map((value, index) => ({
    ...(value as object),
    at: read.at([index]),
  })) as (z.infer<Row> & {
    at: string;
  })[];
}

interface Read<T> {
  value: T;
  at: (path: PropertyKey[]) => string;
}

/** Reads a YAML file and checks it; null where an optional one is absent or empty. */
export function readYaml<T extends z.ZodType>(
  file: string,
  schema: T,
  required: boolean,
): Read<z.infer<T>> | null {
  if (!existsSync(file)) {
    if (!required) return null;
    throw new InputError(
      `${show(file)}:1:1: Unexpected absence of the file, expected a description of the source`,
    );
  }
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: counter });
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return `${show(file)}:${line}:${col}`;
  };
  const broken = document.errors[0];
  if (broken)
    throw new InputError(`${place(broken.pos[0])}: Unexpected YAML: ${broken.message.split('\n')[0]}`);
  const at = (where: PropertyKey[], key?: string) => place(offsetOf(document, where, key));
  if (document.contents === null) {
    if (!required) return null;
    throw new InputError(`${show(file)}:1:1: Unexpected empty file, expected a description of the source`);
  }
  const checked = schema.safeParse(document.toJS());
  if (!checked.success)
    throw new InputError(checked.error.issues.map((issue) => explain(issue, at)).join('\n'));
  return { value: checked.data, at };
}

function explain(issue: z.core.$ZodIssue, at: (path: PropertyKey[], key?: string) => string): string {
  if (issue.code === 'unrecognized_keys')
    return `${at(issue.path, issue.keys[0])}: Unexpected key \`${issue.keys.join('`, `')}\`, expected only those of the schema`;
  return `${at(issue.path)}: Unexpected value of \`${issue.path.join('.') || 'the file'}\`: ${issue.message}`;
}

/** Offset of the value at a path, or of a key in it; of the nearest parent where it is missing. */
function offsetOf(document: Document, where: PropertyKey[], key?: string): number {
  const holder = where.length ? document.getIn(where, true) : document.contents;
  if (key !== undefined && isMap(holder))
    for (const pair of holder.items)
      if (isScalar(pair.key) && pair.key.value === key && pair.key.range) return pair.key.range[0];
  for (let depth = where.length; depth >= 0; depth--) {
    const node = depth ? document.getIn(where.slice(0, depth), true) : document.contents;
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** A path as a person at the project's root would type it. */
function show(file: string): string {
  return path.relative(process.cwd(), file) || file;
}

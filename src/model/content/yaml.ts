/** Reads a YAML file of `content/` against its schema, and says where in it something is wrong. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { nearest } from '../near.ts';
import { InputError } from './input-error.ts';
import { expectedOf, misfits, schemasAt } from './shapes.ts';

export interface Read<T> {
  value: T;
  /** Where the value at a path stands, as `file:line:column`. */
  at: (path: PropertyKey[]) => string;
}

/**
 * @param need whether the file must be there; an optional one that is absent or empty is read as null
 * @throws InputError for a file that is not there, is no YAML, or does not fit the schema
 */
export function readYaml<T extends z.ZodType>(file: string, schema: T, need: 'required'): Read<z.infer<T>>;
export function readYaml<T extends z.ZodType>(
  file: string,
  schema: T,
  need: 'optional',
): Read<z.infer<T>> | null;
export function readYaml<T extends z.ZodType>(
  file: string,
  schema: T,
  need: 'required' | 'optional',
): Read<z.infer<T>> | null {
  const absent = (what: string) => {
    if (need === 'optional') return null;
    throw new InputError(`${show(file)}:1:1: Unexpected ${what}, expected the file with its rows`);
  };
  if (!existsSync(file)) return absent('absence of the file');
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'), { lineCounter: counter });
  const placeAt = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return `${show(file)}:${line}:${col}`;
  };
  const [broken] = document.errors;
  if (broken)
    throw new InputError(`${placeAt(broken.pos[0])}: Unexpected YAML: ${broken.message.replace(/\n[^]*/, '')}`);
  if (document.contents === null) return absent('empty file');
  const at = (where: PropertyKey[], key?: string) => placeAt(offsetOf(document, where, key));
  const read = document.toJS() as unknown;
  const checked = schema.safeParse(read);
  if (!checked.success) throw new InputError(messagesOf(checked.error.issues, schema, read, at).join('\n'));
  return { value: checked.data, at };
}

/** One message for each place, the nearest shape named. */
function messagesOf(
  issues: z.core.$ZodIssue[],
  schema: z.ZodType,
  read: unknown,
  at: (path: PropertyKey[], key?: string) => string,
): string[] {
  const said = issues.flatMap((issue) => {
    const value = valueAt(read, issue.path);
    // What a mapping lacks is said with what it has too much.
    const isMissing = value === undefined && issue.path.length > 0;
    const where = isMissing ? issue.path.slice(0, -1) : issue.path;
    const found = misfits(schemasAt(schema, where), valueAt(read, where));
    if (found.length && (isMissing || isOfKeys(issue)))
      return found.map(({ key, says }) => `${at(where, key)}: ${says}`);
    return [`${at(issue.path)}: Unexpected value of \`${nameOf(issue.path)}\`: ${saidOf(issue, schema, value)}`];
  });
  return [...new Set(said)];
}

const isOfKeys = ({ code }: z.core.$ZodIssue): boolean =>
  code === 'unrecognized_keys' || code === 'invalid_union';

/** `units.0.lines`; of a list of rows, the row: `row 1`. */
const nameOf = (where: PropertyKey[]): string =>
  typeof where[0] === 'number'
    ? [`row ${where[0] + 1}`, ...where.slice(1)].join(': ')
    : where.map(String).join('.') || 'the file';

/** What is wrong with a value, what was found, and the word of a list that is near. */
function saidOf(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown): string {
  if (issue.code === 'custom') return issue.message;
  const inner = issue.code === 'invalid_union' ? issue.errors.flat().find(({ code }) => code === 'custom') : null;
  if (inner) return inner.message;
  const expected = [...new Set(expectedOf(schemasAt(schema, issue.path)))];
  const near = typeof value === 'string' ? nearest(value, expected) : undefined;
  const hint = near === undefined ? '' : `: did you mean \`${near}\`?`;
  const detail = issue.code === 'invalid_union' || issue.code === 'invalid_value' || issue.code === 'invalid_type'
    ? `expected ${expected.join(', ') || 'another shape'}`
    : issue.message;
  return `${detail}, found ${JSON.stringify(value)?.slice(0, 60) ?? 'nothing'}${hint}`;
}

const valueAt = (value: unknown, where: PropertyKey[]): unknown =>
  where.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );

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
export function show(file: string): string {
  return path.relative(process.cwd(), file) || file;
}

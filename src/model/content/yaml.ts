/** Reads a YAML file of `content/` against its schema, and says where in it something is wrong. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { InputError } from './input-error.ts';
import { messagesOf } from './messages.ts';

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
    throw new InputError(`${placeAt(broken.pos[0])}: Unexpected YAML: ${broken.message.replace(/ at line \d+[^]*/, '')}${/ested mappings|implicit/.test(broken.message) ? ': a value that has a colon and a blank stands in quotation marks' : ''}`);
  if (document.contents === null) return absent('empty file');
  const at = (where: PropertyKey[], key?: string) => placeAt(offsetOf(document, where, key));
  const read = valuesOf(document, placeAt);
  const checked = schema.safeParse(read);
  if (!checked.success) throw new InputError(messagesOf(checked.error.issues, schema, read, at).join('\n'));
  return { value: checked.data, at };
}

/** @throws InputError for an alias that no anchor before it names */
function valuesOf(document: Document.Parsed, placeAt: (offset: number) => string): unknown {
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) === undefined)
        throw new InputError(
          `${placeAt(alias.range?.[0] ?? 0)}: Unexpected alias \`*${alias.source}\`, expected one that an anchor before it names; words that begin with \`*\` stand in quotation marks`,
        );
    },
  });
  return document.toJS() as unknown;
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
export function show(file: string): string {
  return path.relative(process.cwd(), file) || file;
}

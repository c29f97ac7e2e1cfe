/** Answers what the page of the editor asks: where selected words stand, and to write what was decided. Only `npm run dev` has it. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { z } from 'astro/zod';
import { InputError } from '../../src/model/content/input-error.ts';
import type { SourceText } from '../recover/types.ts';
import { askedSchema, editSchema, rowsOf } from './edits.ts';
import { placeIn, sameElsewhere } from './place.ts';
import { withRow } from './rows.ts';

export interface Answering {
  content: string;
  texts: () => SourceText[];
  /** Recovers, and shows what came of it. @throws InputError where a row does not fit */
  show: (changed: string[]) => Promise<void>;
}

/** The largest request that is read, in letters. */
const MOST = 1_000_000;

/** For the address below which it is mounted: `place.json` and `row.json`, by POST, from the site itself. */
export const answering =
  (to: Answering) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const asked = isOwn(request) ? /^\/(\w+)\.json$/.exec(request.url ?? '')?.[1] : undefined;
      const body: unknown = JSON.parse(await bodyOf(request));
      if (asked === 'place') answer(response, 200, placeOf(to, read(askedSchema, body)));
      else if (asked === 'row') answer(response, 200, { written: await write(to, body) });
      else answer(response, 403, { message: 'Only the site itself may ask.' });
    } catch (error) {
      if (!(error instanceof InputError || error instanceof SyntaxError)) throw error;
      answer(response, 422, { message: error.message });
    }
  };

/** A page of another site must not write here. */
const isOwn = ({ method, headers: { origin, host } }: IncomingMessage): boolean =>
  method === 'POST' && origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request.setEncoding('utf8')) {
    body += String(part);
    if (body.length > MOST) throw new InputError('Too much for one request.');
  }
  return body;
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const { success, data, error } = schema.safeParse(body);
  if (success) return data;
  throw new InputError(error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('; '));
}

function placeOf(to: Answering, { source, unit, words }: z.infer<typeof askedSchema>): object {
  const text = to.texts().find((one) => one.source.slug === source);
  const at = text ? placeIn(text, unit, words) : `There is no source ${source}.`;
  if (typeof at === 'string') throw new InputError(at);
  return { source, ...at, same: sameElsewhere(to.texts(), at, source) };
}

/** Either all rows are written and shown, or none. @returns the files that changed */
async function write(to: Answering, body: unknown): Promise<string[]> {
  const before = new Map<string, string | null>();
  for (const { file, row } of rowsOf(read(editSchema, body))) {
    const at = path.join(to.content, file);
    const now = textOf(at);
    if (!before.has(file)) before.set(file, now);
    put(at, withRow(now ?? '', row));
  }
  const files = [...before.keys()];
  try {
    await to.show(files);
    return files;
  } catch (error) {
    for (const [file, text] of before) {
      const at = path.join(to.content, file);
      if (text === null) rmSync(at);
      else put(at, text);
    }
    // Who asked need not wait until all is as it was: a page was not made of it.
    to.show(files).catch(() => undefined);
    throw error;
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function put(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

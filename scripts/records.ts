/**
 * The records of works beside the citations that they were read from, for an editor's eye: `npm run records`.
 *
 *   npm run records                      those that nobody read as they are now, one below the other
 *   npm run records -- --of linz-1996    records whose id begins so, read or not
 *   npm run records -- --read ID …       these are right, or `--read all`
 *
 * What was read is kept in `content/works.read.yaml` with a checksum of the record: a record that changes is to be read again.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { InputError } from '../src/model/content/input-error.ts';
import { readYaml } from '../src/model/content/yaml.ts';
import type { CslWork } from '../src/model/csl.ts';
import { noteId, passageKey } from '../src/model/ids.ts';
import type { Citation, Passage } from '../src/model/records.ts';
import { run } from './run.ts';

const CONTENT = 'content';
const FILE = path.join(CONTENT, 'works.read.yaml');
const HEAD =
  '# Records that an editor read beside their citations, each with the checksum of what was right: npm run records\n';

/** Rules of recovery that read a citation in full, or what an editor read. */
const IN_FULL = new Set(['full', 'full again', 'interview', 'editor']);

function json<T>(file: string): T {
  const at = path.join(CONTENT, file);
  if (!existsSync(at)) throw new InputError(`${at}: Unexpected end, expected the works: npm run recover`);
  return JSON.parse(readFileSync(at, 'utf8')) as T;
}

/** The record as a reader gets it. */
function fieldsOf({ custom: { translated, ownScript, role, damaged }, note: _, ...fields }: CslWork): object {
  return { ...fields, translated, ownScript, role, damaged: damaged?.address };
}

const checksum = (work: CslWork): string =>
  createHash('sha256')
    .update(JSON.stringify(fieldsOf(work)))
    .digest('hex')
    .slice(0, 8);

/** A record, and below it each citation in full with its place. */
function beside(work: CslWork, citations: Citation[], words: Map<string, string>): string {
  const own = citations.filter((one) => one.work === work.id && IN_FULL.has(one.rule));
  const said = own.map(({ source, unit, n, at }) => {
    const id = n === undefined ? (at ?? '') : noteId(n);
    return `  ${source}/${unit}#${id}: ${words.get(passageKey({ source, unit, id })) ?? ''}`;
  });
  const fields = Object.entries(fieldsOf(work))
    .filter(([name, value]) => name !== 'id' && value !== undefined)
    .map(([name, value]) => `  ${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const edited = (work.custom.edited ?? []).map(({ fields: set, why }) => `  set ${set.join(', ')}: ${why}`);
  const first = `  read from ${work.custom.evidence.source}/${work.custom.evidence.unit}: ${work.custom.evidence.said}`;
  return [`${work.id}`, ...fields, ...edited, first, ...new Set(said)].join('\n');
}

function main(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    options: { of: { type: 'string' }, read: { type: 'boolean' } },
    allowPositionals: true,
  });
  const works = json<CslWork[]>('works/works.json');
  const was = readYaml(FILE, z.record(z.string(), z.string()), 'optional')?.value ?? {};
  const isRead = (work: CslWork) => was[work.id] === checksum(work);
  if (values.read) {
    const stray = positionals.find((id) => id !== 'all' && !works.some((work) => work.id === id));
    if (stray !== undefined)
      throw new InputError(`Unexpected work \`${stray}\`, expected the id of a work, or all`);
    const now = works.filter(
      (work) => positionals.includes('all') || positionals.includes(work.id) || isRead(work),
    );
    writeFileSync(FILE, HEAD + now.map((work) => `${work.id}: '${checksum(work)}'\n`).join(''));
    return;
  }
  const citations = json<Citation[]>('works/citations.json');
  const texts = readdirSync(path.join(CONTENT, 'passages')).flatMap((file) =>
    json<Passage[]>(`passages/${file}`),
  );
  const words = new Map(texts.map(({ source, unit, id, text }) => [passageKey({ source, unit, id }), text]));
  const wanted = works.filter((work) =>
    values.of === undefined ? !isRead(work) : work.id.startsWith(values.of),
  );
  for (const work of wanted) console.log(`${beside(work, citations, words)}\n`);
  console.log(`${works.filter((work) => !isRead(work)).length} of ${works.length} records are to be read`);
  process.exitCode = works.every(isRead) ? 0 : 1;
}

await run(main);

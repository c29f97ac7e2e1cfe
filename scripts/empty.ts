/**
 * Takes the texts of this library out, with all that speaks of them, so that another can begin: `npm run empty -- --yes`. Words of
 * languages, hosts and what the site says of itself stay.
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';

/** Made by `npm run recover`, or the texts themselves. */
const WHOLE = 'sources texts notes works passages doubts accounts readings ledger.json'.split(' ');
/** What holds in any library. */
const KEPT = ['grammar', 'schemas', 'hosts.yaml', 'lexicon.yaml', 'site.yaml'];

/** Of the pages of the library, for who shares a link and for the README. */
const PICTURES = path.join('public', 'pictures');

/** @returns the files whose rows were taken out: each keeps what it says of itself, and the form of its rows */
export function empty(content: string): string[] {
  const rows = readdirSync(content)
    .filter((name) => !KEPT.includes(name) && !WHOLE.includes(name))
    .flatMap((name) => filesAt(path.join(content, name)))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      const head = /^(?:#.*\n)*/.exec(text)?.[0] ?? '';
      return { file, text: `${head}${Array.isArray(parse(text)) ? '[]' : '{}'}\n` };
    });
  for (const { file, text } of rows) writeFileSync(file, text);
  for (const name of WHOLE) rmSync(path.join(content, name), { recursive: true, force: true });
  return rows.map(({ file }) => file);
}

const filesAt = (at: string): string[] =>
  statSync(at).isDirectory() ? readdirSync(at).map((name) => path.join(at, name)) : [at];

if (import.meta.filename === process.argv[1]) {
  const { values } = parseArgs({ options: { yes: { type: 'boolean', default: false } } });
  if (values.yes) {
    for (const file of empty('content')) console.log(`${file}: no rows`);
    rmSync(PICTURES, { recursive: true, force: true });
    console.log(`${PICTURES}: none; npm run pictures takes those of another library`);
    console.log('content/site.yaml: its words are those of the library before. Then: npm run add -- <file>');
  } else {
    console.error(
      'This takes all texts of the library out, and all rows that speak of them. Expected: npm run empty -- --yes',
    );
    process.exitCode = 1;
  }
}

/**
 * Recovers all sources into the collections below `content/`, if what was found is what was accepted.
 *
 *   npm run recover                                     write the collections, or stop because something was read otherwise
 *   npm run recover -- --accept                         take what was found as right, and write the collections
 *   npm run recover -- --explain mot:586                tell what became of a line, and why
 *   npm run recover -- --explain von-hauff/chapter-4#fn-132   … of a passage or a note: its citations, names, pages
 */
import { readAccounts } from '../src/model/content/accounts.ts';
import { languagesOf } from '../src/model/languages.ts';
import { typeset } from '../src/model/typography.ts';
import { accountsOf } from './accounts/accounts.ts';
import { accountOf, checkAccounts, tableOf } from './recover/account/account.ts';
import { acceptedFiles, checkAccepted } from './recover/accepted.ts';
import { explain } from './recover/explain.ts';
import { readFlags } from './recover/flags.ts';
import { readInput } from './recover/input.ts';
import { recover, type Input } from './recover/pipeline.ts';
import type { Citation } from '../src/model/records.ts';
import type { Edition } from './recover/types.ts';
import { cslOf, filesOf, rowsOf, writeCollections } from './recover/write/collections.ts';
import { run } from './run.ts';

const CONTENT = 'content';

function main(args: string[]): void {
  const flags = readFlags(args);
  const input = readInput(CONTENT);
  const edition = recover(input);
  if (flags.explain !== undefined) {
    console.log(explain(edition, flags.explain));
    return;
  }
  const accounts = edition.texts.map(accountOf);
  checkAccounts(edition.texts, accounts);
  const csl = cslOf(edition);
  const files = filesOf(edition, csl);
  addAccounts(files, input, edition);
  checkAccepted(CONTENT, acceptedFiles(edition, csl, files), flags.accept);
  writeCollections(CONTENT, files);
  const units = edition.texts.flatMap((text) => text.units);
  const blocks = units.flatMap((unit) => unit.blocks);
  const notes = units.flatMap((unit) => unit.notes);
  const cited = edition.readings.filter((reading) => reading.works.length === 1);
  console.log(accounts.map(tableOf).join('\n'));
  console.log(
    `recovered ${edition.texts.length} sources: ${units.length} units, ${blocks.length} blocks, ${notes.length} notes, ${csl.works.length} works cited ${cited.length} times`,
  );
}

/** What several sources tell of is found in what was recovered. @throws InputError for a row that does not fit the texts */
function addAccounts(files: Map<string, string>, { names, words }: Input, { passages }: Edition): void {
  const { isSoftSign } = languagesOf(words.languages);
  const common = new Set(names.filter(({ kind }) => kind === 'place' || kind === 'term').map(({ id }) => id));
  const citations = JSON.parse(files.get('works/citations.json') ?? '[]') as Citation[];
  const accounts = accountsOf(
    passages,
    citations,
    readAccounts(CONTENT),
    (text) => typeset(text, isSoftSign),
    (name) => common.has(name),
  );
  for (const [name, rows] of Object.entries(accounts))
    files.set(`accounts/${name}.json`, rowsOf(rows as unknown[]));
}

run(main);

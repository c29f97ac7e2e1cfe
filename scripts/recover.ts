/**
 * Recovers all sources into the collections below `content/`, if what was found is what was accepted.
 *
 *   npm run recover                                     write the collections, or stop because something was read otherwise
 *   npm run recover -- --accept                         take what was found as right, and write the collections
 *   npm run recover -- --explain mot:586                tell what became of a line, and why
 *   npm run recover -- --explain von-hauff/chapter-4#fn-132   … of a passage or a note: its citations, names, pages
 */
import { readAccounts, type AccountRows } from '../src/model/content/accounts.ts';
import { languagesOf } from '../src/model/languages.ts';
import { typeset } from '../src/model/typography.ts';
import { accountsOf, Gathered } from './accounts/accounts.ts';
import { accountOf, checkAccounts, tableOf, type Account } from './recover/account/account.ts';
import { acceptedFiles, checkAccepted, foundOf, type FoundOf } from './recover/accepted.ts';
import { explain } from './recover/explain.ts';
import { readFlags } from './recover/flags.ts';
import { readInput } from './recover/input.ts';
import { recover, recoverInTurn, type Input } from './recover/pipeline.ts';
import type { Library } from './recover/types.ts';
import {
  citationsOf,
  cslOf,
  filesOfAll,
  filesOfSource,
  rowsOf,
  writeCollections,
  type Csl,
  type Files,
} from './recover/write/collections.ts';
import { run } from './run.ts';

const CONTENT = 'content';

function main(args: string[]): void {
  const flags = readFlags(args);
  const input = readInput(CONTENT);
  if (flags.explain !== undefined) {
    console.log(explain(recover(input), flags.explain));
    return;
  }
  const library = recoverInTurn(input);
  const csl = cslOf(library);
  const rows = readAccounts(CONTENT);
  const gathered = new Gathered(rows);
  // As bytes, not strings: of a hundred sources they take less room.
  const files = new Map<string, Buffer>();
  const accounts: Account[] = [];
  const found: FoundOf[] = [];
  for (const text of library.texts) {
    const source = library.finish(text);
    const own = library.readingsOf(text);
    const written = new Map(filesOfSource(source));
    accounts.push(accountOf(source.text));
    found.push(foundOf(source, own, written, library.grammar));
    gathered.add(source.passages, citationsOf(own));
    for (const [name, content] of written) files.set(name, Buffer.from(content));
  }
  checkAccounts(library.texts, accounts);
  for (const [name, content] of [...filesOfAll(library, csl), ...accountFiles(gathered, rows, input)])
    files.set(name, Buffer.from(content));
  checkAccepted(CONTENT, acceptedFiles(found, csl), flags.accept);
  writeCollections(CONTENT, files);
  console.log(accounts.map(tableOf).join('\n'));
  console.log(summaryOf(library, csl));
}

/** What several sources tell of. @throws InputError for a row that does not fit the texts */
function accountFiles(gathered: Gathered, rows: AccountRows, { names, words }: Input): Files {
  const { isSoftSign } = languagesOf(words.languages);
  const common = new Set(names.filter(({ kind }) => kind === 'place' || kind === 'term').map(({ id }) => id));
  const accounts = accountsOf(
    gathered,
    rows,
    (text) => typeset(text, isSoftSign),
    (name) => common.has(name),
  );
  return Object.entries(accounts).map(([name, all]) => [`accounts/${name}.json`, rowsOf(all as unknown[])]);
}

function summaryOf({ texts, readings }: Library, { works }: Csl): string {
  const units = texts.flatMap((text) => text.units);
  const blocks = units.flatMap((unit) => unit.blocks);
  const notes = units.flatMap((unit) => unit.notes);
  const cited = readings.filter((reading) => reading.works.length === 1);
  return `recovered ${texts.length} sources: ${units.length} units, ${blocks.length} blocks, ${notes.length} notes, ${works.length} works cited ${cited.length} times`;
}

run(main);

/**
 * Recovers all sources into the collections below `content/`, if what was found is what was accepted.
 *
 *   npm run recover                                     write the collections, or stop because something was read otherwise
 *   npm run recover -- --accept                         take what was found as right, and write the collections
 *   npm run recover -- --only mot,kaziss                recover the texts of these alone, and keep them for a run over all
 *   npm run recover -- --explain mot:586                tell what became of a line, and why
 *   npm run recover -- --explain von-hauff/chapter-4#fn-132   … of a passage or a note: its citations, names, pages
 */
import path from 'node:path';
import { readAccounts, type AccountRows } from '../src/model/content/accounts.ts';
import { readWords } from '../src/model/content/grammar.ts';
import { InputError } from '../src/model/content/input-error.ts';
import { readSource, sourceFolders } from '../src/model/content/sources.ts';
import { languagesOf } from '../src/model/languages.ts';
import { typeset } from '../src/model/typography.ts';
import { accountsOf, Gathered } from './accounts/accounts.ts';
import { accountOf, checkAccounts, tableOf, type Account } from './recover/account/account.ts';
import { acceptedFiles, checkAccepted, foundOf, type FoundOf } from './recover/accepted.ts';
import { explain } from './recover/explain.ts';
import { readFlags } from './recover/flags.ts';
import { grammarOf } from './recover/grammar.ts';
import { readInput } from './recover/input.ts';
import { KeptTexts, recoverApart } from './recover/kept-texts.ts';
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

async function main(args: string[]): Promise<void> {
  const flags = readFlags(args);
  if (flags.only.length) {
    recoverOnly(flags.only);
    return;
  }
  const input = readInput(CONTENT);
  const kept = new KeptTexts(input.words);
  if (flags.explain !== undefined) {
    console.log(explain(recover(input, kept.textOf), flags.explain));
    return;
  }
  await recoverApart(input.sources, kept, import.meta.filename);
  const library = recoverInTurn(input, kept.textOf);
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
    accounts.push(accountOf(source.text, library.grammar));
    found.push(foundOf(source, own, written, library.grammar));
    gathered.add(source.passages, citationsOf(own));
    for (const [name, content] of written) files.set(name, Buffer.from(content));
  }
  checkAccounts(library.texts, accounts);
  for (const [name, content] of [...filesOfAll(library, csl), ...accountFiles(gathered, rows, input)])
    files.set(name, Buffer.from(content));
  checkAccepted(CONTENT, acceptedFiles(found, csl), flags.accept);
  writeCollections(CONTENT, files);
  kept.prune();
  console.log(accounts.map(tableOf).join('\n'));
  console.log(summaryOf(library, csl));
}

/** Recovers the texts of some sources, and keeps them for who joins them. @throws InputError for a source that is not there */
function recoverOnly(slugs: string[]): void {
  const words = readWords(CONTENT);
  const grammar = grammarOf(words);
  const kept = new KeptTexts(words);
  const there = sourceFolders(CONTENT);
  for (const slug of slugs) {
    const folder = there.find((one) => path.basename(one) === slug);
    if (folder === undefined)
      throw new InputError(
        `Unexpected source \`${slug}\`, expected one of ${there.map((one) => path.basename(one)).join(', ')}`,
      );
    console.log(tableOf(accountOf(kept.textOf(readSource(folder), grammar), grammar)));
  }
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

await run(main);

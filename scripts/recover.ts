/**
 * Recovers all sources into the collections below `content/`, if what was found is what the ledger says.
 *
 *   npm run recover                          write the collections, or stop because the ledger is no longer true
 *   npm run recover -- --accept              write the ledger anew, and the collections
 *   npm run recover -- --explain mot:586     tell what became of a line, and why
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { cite } from './recover/citations/index.ts';
import { readLexicon } from './recover/citations/lexicon.ts';
import { readOverrides } from './recover/citations/overrides.ts';
import { explain } from './recover/explain.ts';
import { readNames } from '../src/names.ts';
import { recover } from './recover/index.ts';
import { expandAbbreviations, mentionsOf } from './recover/mentions.ts';
import { checkLedger, ledgerOf } from './recover/ledger.ts';
import { InputError } from './recover/input-error.ts';
import { readSource } from './recover/source.ts';
import { writeCollections } from './recover/write.ts';

const CONTENT = 'content';

function main(args: string[]): void {
  const sources = readdirSync(path.join(CONTENT, 'sources'))
    .sort()
    .map((slug) => readSource(path.join(CONTENT, 'sources', slug)));
  const at = args.indexOf('--explain');
  if (at >= 0) return explainPlace(args[at + 1] ?? '', sources);
  const recovered = sources.map((source) => ({ source, recovery: recover(source) }));
  const cited = cite(
    recovered.map(({ recovery }) => recovery),
    recovered.map(({ source }) => source),
    readLexicon(CONTENT),
    readOverrides(CONTENT),
  );
  const ledger = ledgerOf(recovered.map(({ recovery }) => recovery));
  checkLedger(path.join(CONTENT, 'ledger.json'), ledger, args.includes('--accept'));
  const recoveries = recovered.map(({ recovery }) => recovery);
  const names = readNames(CONTENT);
  const mentions = mentionsOf(recoveries, names);
  expandAbbreviations(recoveries, names);
  writeCollections(CONTENT, recovered, cited, mentions);
  const count = (of: (u: (typeof recovered)[0]['recovery']['units'][0]) => number) =>
    recovered.flatMap(({ recovery }) => recovery.units.map(of)).reduce((a, b) => a + b, 0);
  console.log(
    `recovered ${recovered.length} sources: ${count(() => 1)} units, ${count((u) => u.blocks.length)} blocks, ${count((u) => u.notes.length)} notes, ${cited.works.length} works cited ${cited.citations.length} times`,
  );
}

function explainPlace(place: string, sources: ReturnType<typeof readSource>[]): void {
  const [slug, line] = place.split(':');
  const source = sources.find((s) => s.slug === slug);
  if (!source || !Number(line))
    throw new InputError(
      `Unexpected place \`${place}\`, expected <source>:<line>, with a source of ${sources.map((s) => s.slug).join(', ')}`,
    );
  console.log(explain(source, recover(source), Number(line)));
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/**
 * Recovers all sources into the collections below `content/`, if what was found is what the ledger says.
 *
 *   npm run recover                          write the collections, or stop because the ledger is no longer true
 *   npm run recover -- --accept              write the ledger anew, and the collections
 *   npm run recover -- --explain mot:586     tell what became of a line, and why
 */
import path from 'node:path';
import { readInput } from './recover/input.ts';
import { ledgerOf, checkLedger } from './recover/ledger.ts';
import { recover } from './recover/pipeline.ts';
import { InputError } from '../src/model/content/input-error.ts';
import { filesOf, writeCollections } from './recover/write/collections.ts';

const CONTENT = 'content';

function main(args: string[]): void {
  const edition = recover(readInput(CONTENT));
  checkLedger(path.join(CONTENT, 'ledger.json'), ledgerOf(edition.texts), args.includes('--accept'));
  writeCollections(CONTENT, filesOf(edition));
  const units = edition.texts.flatMap((text) => text.units);
  const blocks = units.flatMap((unit) => unit.blocks);
  const notes = units.flatMap((unit) => unit.notes);
  console.log(
    `recovered ${edition.texts.length} sources: ${units.length} units, ${blocks.length} blocks, ${notes.length} notes, ${edition.works.length} works cited ${edition.citations.length} times`,
  );
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

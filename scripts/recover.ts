/**
 * Recovers all sources into the collections below `content/`, if what was found is what was accepted.
 *
 *   npm run recover                                     write the collections, or stop because something was read otherwise
 *   npm run recover -- --accept                         take what was found as right, and write the collections
 *   npm run recover -- --explain mot:586                tell what became of a line, and why
 *   npm run recover -- --explain von-hauff/chapter-4#fn-132   … of a passage or a note: its citations, names, pages
 */
import { acceptedFiles, checkAccepted } from './recover/accepted.ts';
import { explain } from './recover/explain.ts';
import { readFlags } from './recover/flags.ts';
import { readInput } from './recover/input.ts';
import { recover } from './recover/pipeline.ts';
import { cslOf, filesOf, writeCollections } from './recover/write/collections.ts';
import { run } from './run.ts';

const CONTENT = 'content';

function main(args: string[]): void {
  const flags = readFlags(args);
  const edition = recover(readInput(CONTENT));
  if (flags.explain !== undefined) {
    console.log(explain(edition, flags.explain));
    return;
  }
  const csl = cslOf(edition);
  const files = filesOf(edition, csl);
  checkAccepted(CONTENT, acceptedFiles(edition, csl, files), flags.accept);
  writeCollections(CONTENT, files);
  const units = edition.texts.flatMap((text) => text.units);
  const blocks = units.flatMap((unit) => unit.blocks);
  const notes = units.flatMap((unit) => unit.notes);
  const cited = edition.readings.filter((reading) => reading.works.length === 1);
  console.log(
    `recovered ${edition.texts.length} sources: ${units.length} units, ${blocks.length} blocks, ${notes.length} notes, ${csl.works.length} works cited ${cited.length} times`,
  );
}

run(main);

/** Builds the search index from the recovered passages, into the folder that is named: one Pagefind record for each, and for each work. */
import { byPage, readRecords } from './records.ts';
import { writeText } from './text.ts';
import { writeIndexes } from './write.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('expected the folder of the index');
const records = readRecords();
await writeIndexes(byPage(records), folder);
await writeText(records, folder);
console.log(`indexed ${records.length} passages`);

/** Builds the search index from the recovered passages, into the folder that is named: one Pagefind record for each, and for each work. */
import { readRecords } from './records.ts';
import { writeIndex } from './write.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('expected the folder of the index');
const records = readRecords();
await writeIndex(records, folder);
console.log(`indexed ${records.length} passages`);

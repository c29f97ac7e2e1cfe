/** Builds the search index of the built site from the recovered passages: one Pagefind record for each, and for each work. */
import path from 'node:path';
import { readRecords } from './records.ts';
import { writeIndex } from './write.ts';

const records = readRecords();
await writeIndex(records, path.join('dist', 'pagefind'));
console.log(`indexed ${records.length} passages`);

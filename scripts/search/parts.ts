/** Records in parts, each an index of its own, and the directory of their words. */
import { wordsOf } from '../../src/model/fold.ts';
import { BUCKETS, bucketOf, keyOf, MOST_RECORDS, type WordsInParts } from '../../src/model/search-parts.ts';
import type { SearchRecord } from '../../src/model/search-record.ts';

/** Records of one language that go into one index. */
export interface Part {
  language: string;
  records: SearchRecord[];
}

/** @returns by language, in the order of the records; a source is parted only where it is too large for one part */
export function inParts(records: SearchRecord[], most = MOST_RECORDS): Part[] {
  const byLanguage = Map.groupBy(records, ({ language }) => language);
  return [...byLanguage].flatMap(([language, own]) =>
    ofOneLanguage(own, most).map((part) => ({ language, records: part })),
  );
}

function ofOneLanguage(records: SearchRecord[], most: number): SearchRecord[][] {
  if (records.length <= most) return [records];
  // Works are asked for apart from texts: they have parts of their own.
  const bySource = Map.groupBy(records, ({ filters }) => filters.source?.[0] ?? '');
  const works = bySource.get('') ?? [];
  bySource.delete('');
  const parts: SearchRecord[][] = [];
  let open: SearchRecord[] = [];
  for (const own of [...bySource.values()].flatMap((all) => sliced(all, most))) {
    if (open.length && open.length + own.length > most) {
      parts.push(open);
      open = [];
    }
    open = [...open, ...own];
  }
  return [...parts, open, ...sliced(works, most)].filter(({ length }) => length);
}

const sliced = <Row>(rows: Row[], most: number): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / most) }, (_, i) => rows.slice(i * most, (i + 1) * most));

/** @returns by bucket, what stands in it: of each key, in which parts it is and in how many records of each */
export function directoryOf(parts: Part[]): WordsInParts[] {
  const buckets = Array.from({ length: BUCKETS }, (): WordsInParts => ({}));
  for (const [n, { records }] of parts.entries()) {
    const counts = new Map<string, number>();
    for (const { content } of records)
      for (const key of new Set(wordsOf(content).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const [key, count] of counts) {
      const bucket = buckets[bucketOf(key)];
      if (bucket) bucket[key] = [...(bucket[key] ?? []), n, count];
    }
  }
  return buckets;
}

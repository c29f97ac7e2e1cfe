/** How well the search ranks: the project's own queries, asked of it and of three libraries over the same passages. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { answer } from '../src/browser/text/answer.ts';
import type { TextRecord } from '../src/model/text-file.ts';
import { libraryOf, recordsOf } from './library.ts';

/** An engine: the addresses of what it finds, the best first. */
type Engine = (q: string) => string[];

interface Row {
  q: string;
  expect: { source: string; unit: string; id: string }[];
}

/** The queries, with the addresses of the passages that were meant. */
function queries(): { q: string; meant: string[] }[] {
  return readFileSync(path.join('tests', 'fixtures', 'queries.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { q, expect } = JSON.parse(line) as Row;
      const meant = expect.map(
        ({ source, unit, id }) => `/${source}/${unit === 'title-page' ? '' : `${unit}/`}#${id}`,
      );
      return { q, meant };
    });
}

function engines(records: TextRecord[]): [name: string, engine: Engine][] {
  const library = libraryOf('dist');
  const urls = records.map(({ url }) => url);
  const mini = new MiniSearch({ fields: ['title', 'text'], idField: 'n' });
  mini.addAll(records.map(({ title, text }, n) => ({ n, title, text })));
  const index = lunr(function () {
    this.ref('n');
    this.field('title');
    this.field('text');
    for (const [n, { title, text }] of records.entries()) this.add({ n, title, text });
  });
  const flex = new FlexSearch.Index({ tokenize: 'forward' });
  for (const [n, { title, text }] of records.entries()) flex.add(n, `${title} ${text}`);
  const plain = (q: string) => q.replace(/[^\p{L}\p{N}\s]/gu, ' ');
  const at = (n: unknown) => urls[Number(n)] ?? '';
  return [
    ['this search', (q) => answer(library, q, {}).hits.map(({ record }) => record.url)],
    ['MiniSearch', (q) => mini.search(q).map(({ id }) => at(id))],
    ['Lunr', (q) => index.search(plain(q)).map(({ ref }) => at(ref))],
    ['FlexSearch', (q) => flex.search(plain(q), { limit: 50, suggest: true }).map(at)],
  ];
}

// Prints how often the passage that was meant is among the first five, and the mean of one over its rank.
const records = recordsOf('dist');
const asked = queries();
for (const [name, engine] of engines(records)) {
  const ranks = asked.map(({ q, meant }) => engine(q).findIndex((url) => meant.includes(url)) + 1);
  const inFive = ranks.filter((rank) => rank > 0 && rank <= 5).length / ranks.length;
  const mean = ranks.reduce((sum, rank) => sum + (rank ? 1 / rank : 0), 0) / ranks.length;
  console.log(`${name}: passage@5 ${inFive.toFixed(3)}, MRR ${mean.toFixed(3)} on ${asked.length} queries`);
}

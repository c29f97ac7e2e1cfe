/** Finding, with an engine of a few passages in place of Pagefind. */
import { expect, test } from 'vitest';
import { nearSpellings, respelt, unlike } from '../../src/browser/near-spellings.ts';
import { find, type Asked, type Found, type Index } from '../../src/browser/search.ts';
import type { Knowledge } from '../../src/model/search-record.ts';
import { wordsOf } from '../../src/model/fold.ts';

const KNOWS: Knowledge = {
  names: [{ id: 'otan', name: 'Nur Otan', sign: 'qqaaaqq', forms: ['Otan'] }],
  spellings: [['zhuz', 'juz']],
};

/** An engine that finds a word where it stands, and scores it by how often. */
function engine(texts: Record<string, { content: string; source?: string }>): Index & { looked: number } {
  const made = {
    looked: 0,
    init: () => Promise.resolve(),
    options: () => Promise.resolve(),
    search: (term: string | null, options: { filters?: Record<string, string> } = {}) =>
      Promise.resolve({
        results: Object.entries(texts)
          .map(([id, text]) => ({
            id,
            text,
            score: wordsOf(text.content).filter((word) => word === term).length,
          }))
          .filter(
            ({ score, text }) => score > 0 && (options.filters?.['source'] ?? text.source) === text.source,
          )
          .map(({ id, text, score }) => ({
            id,
            score,
            data: () => {
              made.looked++;
              return Promise.resolve({
                url: id,
                content: text.content,
                meta: {},
                filters: { kind: ['paragraph'] },
              });
            },
          })),
      }),
  };
  return made;
}

/** A library of one index, or of several that are asked in turn. */
const answering = (...indexes: Index[]) =>
  async function* (): AsyncGenerator<Asked> {
    const of = indexes.length;
    await Promise.resolve();
    for (const [i, index] of indexes.entries()) yield { index, parts: of > 1 ? { asked: i + 1, of } : null };
  };

async function all(pagefind: Index, typed: string, filters = {}): Promise<Found[]> {
  const out: Found[] = [];
  for await (const found of find(answering(pagefind), typed, filters, KNOWS)) out.push(found);
  return out;
}
const urls = (batches: Found[]) => batches.flatMap(({ hits }) => hits.map(({ url }) => url));

test('a passage that lacks a word is found behind those that have all', async () => {
  const pagefind = engine({
    a: { content: 'regional elites' },
    b: { content: 'elites' },
    c: { content: 'oil' },
  });
  expect(urls(await all(pagefind, 'regional elites'))).toEqual(['a', 'b']);
});

test('a word is found in its other spellings, a passage once', async () => {
  const pagefind = engine({ a: { content: 'juz' }, b: { content: 'zhuz' }, c: { content: 'zhuz and juz' } });
  const found = await all(pagefind, 'zhuz');
  expect(urls(found).sort()).toEqual(['a', 'b', 'c']);
  expect(urls(found).at(-1)).toBe('a');
  expect(found[0]?.added).toEqual(['juz']);
});

test('filters go to the engine', async () => {
  const pagefind = engine({
    a: { content: 'elites', source: 'mot' },
    b: { content: 'elites', source: 'kaziss' },
  });
  expect(urls(await all(pagefind, 'elites', { source: 'mot' }))).toEqual(['a']);
});

test('nothing is one empty batch', async () => {
  const found = await all(engine({}), 'elites');
  expect(found.map(({ hits, total }) => [hits, total])).toEqual([[[], null]]);
});

test('a name alone is counted before its passages are looked at; other words are not', async () => {
  const pagefind = engine({ a: { content: 'It grew ⁂ qqaaaqq' }, b: { content: 'Otan ⁂ qqaaaqq qqaaaqq' } });
  const [found] = await all(pagefind, 'Otan');
  expect([found?.total, found?.names[0]?.id, urls(found ? [found] : [])]).toEqual([2, 'otan', ['b', 'a']]);
  for (const typed of ['Otan elites', '"It grew" Otan', 'Otan -oil', 'grew'])
    expect((await all(pagefind, typed))[0]?.total).toBeNull();
});

test('no more passages are looked at than were asked for, and none twice', async () => {
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`p${n}`, { content: 'elites' }]));
  const pagefind = engine(many);
  const batches = find(answering(pagefind), 'elites', {}, KNOWS);
  const first = await batches.next();
  expect(first.done ? 0 : first.value.hits.length).toBe(12);
  expect(pagefind.looked).toBe(12);
  const rest: Found[] = [];
  for await (const found of batches) rest.push(found);
  expect(rest.map(({ hits }) => hits.length)).toEqual([18, 18, 2]);
  expect(new Set(urls(rest)).size).toBe(38);
});

test('parts are asked in turn, each when those before have no more, and nothing is counted', async () => {
  const near = engine({ a: { content: 'Otan ⁂ qqaaaqq' } });
  const far = engine({ b: { content: 'Otan ⁂ qqaaaqq' } });
  const batches = find(answering(near, far), 'Otan', {}, KNOWS);
  const first = await batches.next();
  expect(first.value).toMatchObject({ total: null, parts: { asked: 1, of: 2 } });
  expect(far.looked).toBe(0);
  const second = await batches.next();
  expect(second.value).toMatchObject({ hits: [{ url: 'b' }], parts: { asked: 2, of: 2 } });
  expect((await batches.next()).done).toBe(true);
});

test('spellings by the regular correspondences, those that are known first', () => {
  const all = respelt('nazarbaev', new Set(['nazarbayev']));
  expect(all[0]).toBe('nazarbayev');
  expect(all).toContain('nazarbayyev');
  expect(all).not.toContain('nazarbaev');
  expect(new Set(all).size).toBe(all.length);
  expect(respelt('kh'.repeat(12), new Set()).length).toBe(150);
  expect(respelt('oooo', new Set())).toEqual([]);
});

test('a spelling is offered where it stands, the most frequent first', async () => {
  const pagefind = engine({
    a: { content: 'nazarbayev nursultan' },
    b: { content: 'nazarbayev' },
    c: { content: 'Naqarbaev' },
  });
  expect(await nearSpellings(pagefind, 'Nazarbaev speaks', KNOWS)).toEqual(['nazarbayev speaks']);
  expect(await nearSpellings(pagefind, 'oooo', KNOWS)).toEqual([]);
});

test('spellings that differ by capitals alone are one', () => {
  expect(unlike('Otan', ['OTAN', 'Otans', 'otans', 'Nur Otan'])).toEqual(['Otans', 'Nur Otan']);
});

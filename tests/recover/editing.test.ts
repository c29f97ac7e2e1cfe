/** Editing on the page: the words that were selected lead to their line, and a row is written where it belongs, or not at all. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Desk } from '../../scripts/dev/desk.ts';
import { placeIn, type WordsAt } from '../../scripts/dev/place.ts';
import { answering } from '../../scripts/dev/requests.ts';
import { withRow } from '../../scripts/dev/rows.ts';
import { readInput } from '../../scripts/recover/input.ts';
import { recover } from '../../scripts/recover/pipeline.ts';
import { describe as anchorOf } from '../../src/model/quote.ts';
import { writeSource } from '../sourceFolder.ts';

describe('the five sources', () => {
  const { texts, passages } = recover(readInput('content'));
  const said = passages.filter(({ kind, text }) => kind !== 'supplied' && text.length > 30);

  test('words of a passage stand in the line that is told, once as they are named, or it is said why not', () => {
    let placed = 0;
    fc.assert(
      fc.property(fc.nat(said.length - 1), fc.nat(), fc.integer({ min: 3, max: 40 }), (n, start, size) => {
        const { source, unit, id, text } = said[n] ?? { source: '', unit: '', id: '', text: '' };
        const from = start % (text.length - 3);
        const words = anchorOf(text, from, Math.min(text.length, from + size), id);
        const of = texts.find((one) => one.source.slug === source);
        if (!of || !words.exact.trim()) return;
        const at = placeIn(of, unit, words);
        if (typeof at === 'string') {
          expect(at).toMatch(/^These words (?:are an emendation|stand in lines|do not stand in the file)/);
          return;
        }
        placed += 1;
        const [before, behind] = at.around;
        expect(at.raw).toBe(of.source.lines[at.line - 1]);
        expect(at.raw.split(at.reads)).toHaveLength(2);
        expect(before + at.selected + behind).toBe(at.reads);
      }),
      { numRuns: 400 },
    );
    expect(placed).toBeGreaterThan(250);
  });
});

test('a row goes behind those of the lines before it, and the file stays as it is around it', () => {
  const file = `# Decisions.\n- line: 3 # first\n  reads: "a"\n  emend: "b"\n# Of the end.\n- line: 9\n  joins: true\n`;
  const rowed = (line: number) => withRow(file, { line, reads: 'it says: "so"', doubt: true, why: 'odd' });
  for (const line of [1, 3, 5, 9, 12]) {
    const rows = parse(rowed(line)) as { line: number }[];
    expect(rows.map((row) => row.line)).toEqual([3, 9, line].sort((a, b) => a - b));
    expect(rowed(line).replace(/- line: \d+\n {2}reads: "it.*\n.*\n.*\n/, '')).toBe(file);
  }
  expect(rowed(5)).toMatch(/why: "odd"\n# Of the end\.\n- line: 9/);
  expect(withRow('', { merge: ['a', 'b'], why: 'one' })).toBe(
    '- merge:\n    - "a"\n    - "b"\n  why: "one"\n',
  );
});

describe('what is asked for over the line', () => {
  const TEXT =
    'A Lock\n\nThe lcok has two gates, and a lcok keeper.[1]\n\nAnother lcok.[2]\n\n[1] Seen. [2] Heard.\n';
  const content = path.join(mkdtempSync(path.join(tmpdir(), 'editing-')), 'content');
  mkdirSync(path.join(content, 'sources'), { recursive: true });
  for (const name of ['grammar', 'lexicon.yaml'])
    cpSync(path.join('content', name), path.join(content, name), { recursive: true });
  const described = {
    edition: { lines: 'paragraph', notes: { place: 'unit end', marks: ['bracket'], numbers: ['bracket'] } },
    units: [{ slug: 'one', kind: 'chapter', lines: [1, 7], heading: [1], notes: { lines: [7, 7] } }],
  };
  cpSync(writeSource(TEXT, described), path.join(content, 'sources', 'lock'), { recursive: true });
  const desk = new Desk(content);
  desk.update([]);
  const answer = answering({
    content,
    texts: () => desk.texts,
    show: (files) => {
      desk.update(files);
      return Promise.resolve();
    },
  });
  const server: Server = createServer((request, response) => void answer(request, response)).listen(0);
  const origin = () => `http://localhost:${(server.address() as AddressInfo).port}`;
  afterAll(() => server.close());

  async function ask(
    what: string,
    body: object,
    from = origin(),
  ): Promise<{ status: number; said: unknown }> {
    const response = await fetch(`${origin()}/${what}.json`, {
      method: 'POST',
      headers: { Origin: from },
      body: JSON.stringify(body),
    });
    return { status: response.status, said: await response.json() };
  }
  const find = async (block: string, text: string, word: string) => {
    const from = text.indexOf(word);
    const words = anchorOf(text, from, from + word.length, block);
    return ask('place', { source: 'lock', unit: 'one', words });
  };
  const rows = (file: string) =>
    parse(readFileSync(path.join(content, 'sources/lock', file), 'utf8')) as object[];
  const shown = () => readFileSync(path.join(content, 'texts/lock/one.md'), 'utf8');
  const why = 'letters changed places';

  test('a misreading is emended where it stands, and where it was ticked', async () => {
    const { said } = await find('l3', 'The lcok has two gates, and a lcok keeper.', 'lcok has');
    const place = said as WordsAt & { source: string; same: WordsAt[] };
    expect([place.line, place.reads]).toEqual([3, 'lcok has']);
    const other = await find('l3', 'The lcok has two gates, and a lcok keeper.', 'lcok');
    const { same, reads } = other.said as typeof place;
    expect([reads, same.map((one) => `${one.line}: ${one.reads}`)]).toEqual([
      'The lcok',
      ['3: a lcok', '5: lcok'],
    ]);
    const written = await ask('row', {
      kind: 'emendation',
      why,
      places: [other.said, ...same].map((one) => ({ ...(one as object), source: 'lock' })),
      emend: 'lock',
    });
    expect(written).toEqual({ status: 200, said: { written: ['sources/lock/emendations.yaml'] } });
    expect(rows('emendations.yaml')).toEqual([
      { line: 3, reads: 'The lcok', emend: 'The lock', why },
      { line: 3, reads: 'a lcok', emend: 'a lock', why },
      { line: 5, reads: 'lcok', emend: 'lock', why },
    ]);
    expect(shown()).not.toContain(' lcok has');
  });

  test('a row that does not fit is refused, and nothing is left of it', async () => {
    const before = readFileSync(path.join(content, 'sources/lock/emendations.yaml'), 'utf8');
    const place = { source: 'lock', line: 3, reads: 'no such words', around: ['', ''] };
    const { status, said } = await ask('row', { kind: 'doubt', why, place });
    expect(status).toBe(422);
    expect(said).toMatchObject({ message: expect.stringContaining('no such words') as string });
    expect(readFileSync(path.join(content, 'sources/lock/emendations.yaml'), 'utf8')).toBe(before);
  });

  test.each([
    ['without a reason', { kind: 'doubt', why: 'so', place: {} }, 422],
    ['of no kind', { kind: 'other', why }, 422],
    ['a merge of works that are not there', { kind: 'merge', why, kept: 'a', gone: 'b' }, 422],
  ])('%s nothing is written', async (_, body, status) => {
    expect((await ask('row', body)).status).toBe(status);
  });

  test('a page of another site writes nothing', async () => {
    expect(
      (await ask('row', { kind: 'merge', why, kept: 'a', gone: 'b' }, 'http://elsewhere.org')).status,
    ).toBe(403);
  });
});

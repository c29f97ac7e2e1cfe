/** Lines under tables and figures that say from where these are taken: they cite as notes do. */
import { expect, test } from 'vitest';
import { cite } from '../../scripts/recover/citations/cite.ts';
import { fromLine } from '../../scripts/recover/mapped.ts';
import type { Block, SourceText } from '../../scripts/recover/types.ts';
import { grammar, textOf } from '../recovered.ts';

const NOTES = [
  'Martha Brill Olcott, Kazakhstan Unfulfilled Promise (Washington, D.C., Carnegie Endowment, 2002), p. 3.',
  'Ibid.',
];

const line = (text: string, below: boolean): Block => {
  const words = fromLine(9, text);
  const layout = { caption: null, head: [], rows: [], boxes: null, source: words, lost: null };
  return below ? { kind: 'table', text: fromLine(8, ''), layout } : { kind: 'paragraph', text: words };
};

const cited = (text: string, below = false) => {
  const own = textOf(NOTES);
  const withLine: SourceText = {
    ...own,
    units: own.units.map((unit) => ({ ...unit, blocks: [line(text, below)] })),
  };
  const { readings, texts } = cite([withLine], grammar(), []);
  const [block] = texts[0]!.units[0]!.blocks;
  const words = block!.layout?.source ?? block!.text;
  return {
    read: readings.slice(2).map(({ works, at, n, page }) => ({ works, at, n, page })),
    linked: words.anchors.map(({ from, to }) => words.text.slice(from, to)),
  };
};

test.each([false, true])(
  'a short title under a table leads to its work (set below its cells: %s)',
  (below) => {
    const { read, linked } = cited('(Adapted from Olcott, Kazakhstan Unfulfilled Promise, p. 12).', below);
    expect(read).toMatchObject([{ works: ['olcott-2002-kazakhstan-unfulfilled'], n: undefined, page: '12' }]);
    expect(read[0]?.at).toMatch(/^l\d/);
    expect(linked).toEqual(['Olcott, Kazakhstan Unfulfilled Promise']);
  },
);

test('a work in full under a table is a work of the registry', () => {
  expect(
    cited('Source: David Easton, A Systems Analysis of Political Life, New York / 1965.').read,
  ).toMatchObject([{ works: ['easton-1965-systems-analysis'] }]);
});

test('a paragraph that begins otherwise cites nothing', () => {
  expect(cited('Sources of power are many, as Olcott, Kazakhstan Unfulfilled Promise, tells.').read).toEqual(
    [],
  );
});

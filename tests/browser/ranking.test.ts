/** Which passages come first, and what is no hit at all. */
import { expect, test } from 'vitest';
import { parseQuery } from '../../src/browser/query.ts';
import { judge, ranked, type Passage } from '../../src/browser/ranking.ts';
import { understand, type Term } from '../../src/browser/understand.ts';

const term = (word: string, must = false): Term => ({ must, searched: [{ word, weight: 1 }] });
const results = (...scores: [string, number][]) => scores.map(([id, score]) => ({ result: { id }, score }));
const order = (found: Parameters<typeof ranked>[0]) => ranked(found).map(({ result }) => result.id);

test('a rare word counts more than a frequent one', () => {
  const frequent = results(
    ['a', 9],
    ...Array.from({ length: 500 }, (_, n): [string, number] => [`x${n}`, 1]),
  );
  expect(
    order([
      { term: term('party'), results: frequent },
      { term: term('otan'), results: results(['b', 1]) },
    ])[0],
  ).toBe('b');
});

test('who has both words comes before who has one, and the better fit before the worse', () => {
  const found = [
    { term: term('zhuz'), results: results(['one', 5], ['both', 1], ['less', 2]) },
    { term: term('clan'), results: results(['both', 1]) },
  ];
  expect(order(found)).toEqual(['both', 'one', 'less']);
});

test('the fit is of one word’s results among each other, and not of two words’', () => {
  const [first, second] = ranked([
    { term: term('a'), results: results(['x', 100]) },
    { term: term('b'), results: results(['y', 0.1]) },
  ]);
  expect(first?.score).toBe(second?.score);
});

test('a passage without a word of the phrase is left out', () => {
  expect(
    order([
      { term: term('party', true), results: results(['a', 1], ['b', 1]) },
      { term: term('power', true), results: results(['b', 1]) },
      { term: term('elite'), results: results(['a', 1], ['c', 1]) },
    ]),
  ).toEqual(['b']);
});

test('no term, no passage', () => expect(ranked([])).toEqual([]));

const passage = (content: string, kind = 'paragraph'): Passage => ({
  url: '/mot/one/#l1',
  content,
  meta: {},
  filters: { kind: [kind] },
});
const NAMES = [{ id: 'otan', name: 'Nur Otan', sign: 'qqaaaqq', forms: ['Otan'] }];
function judged(typed: string, one: Passage): number | null {
  const query = parseQuery(typed);
  return judge(one, 1, query, understand(query, { names: NAMES, spellings: [] }))?.score ?? null;
}

test('the text comes before notes, headings, bibliographies and works', () => {
  const kinds = ['paragraph', 'note', 'heading', 'bibliography', 'work'];
  const scores = kinds.map((kind) => judged('elites', passage('The elites', kind)) ?? 0);
  expect(scores[0]).toBe(1);
  expect(scores).toEqual([...new Set(scores)].sort((a, b) => b - a));
});

test.each<[string, string, string, number | null]>([
  ['a phrase that stands', '"party of power"', 'the Party of Power.', 1],
  ['a phrase in another order', '"party of power"', 'the power of party', null],
  ['a beginning of a phrase’s word', '"party of"', 'the party offers', null],
  ['a word that was left out', 'elites -regional', 'Regional elites', null],
  ['a word with the beginning of one that was left out', 'elites -region', 'Regional elites', 1],
  ['another form of the word', 'elections', 'an election lost', 1],
  ['a word that the engine took for it', 'election', 'an elephant', null],
  ['a short word is whole', 'oil', 'the soil', null],
  ['words side by side', 'regional elites', 'regional elites', 1.12],
  ['words apart', 'regional elites', 'elites that are regional', 1],
])('%s', (_, typed, content, score) => expect(judged(typed, passage(content))).toBe(score));

test('a name is there by its sign, which nobody sees', () => {
  const query = parseQuery('Otan');
  const understood = understand(query, { names: NAMES, spellings: [] });
  const found = judge(passage('The party grew. ⁂ qqaaaqq qqaaaqq'), 1, query, understood);
  expect(found?.content).toBe('The party grew.');
  expect(judge(passage('The party grew.'), 1, query, understood)).toBeNull();
});

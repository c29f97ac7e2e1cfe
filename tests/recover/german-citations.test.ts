/** Citations as German scholars print them: towns before the year, remarks before the name, titles with years. */
import { expect, test } from 'vitest';
import { worksIn } from '../fullWorks.ts';

test.each<[string, object]>([
  [
    'Ann Weir, Die Dämme am Fluss, Frankfurt a. M./Berlin/Wien 1980, S. 5.',
    { place: 'Frankfurt a. M./Berlin/Wien' },
  ],
  ['Ann Weir, Die Dämme am Fluss, München, Wien 1969.', { place: 'München, Wien' }],
  ['Ann Weir, Die Dämme am Fluss, Frankfurt a.M. 1993, S. 3.', { place: 'Frankfurt a.M.' }],
  ['Ann Weir, Die Dämme am Fluss, Wien – Köln – Weimar 1995, S. 3.', { place: 'Wien – Köln – Weimar' }],
  ['Ann Weir, Die Dämme am Fluss, Freiburg i. Br. 1996, S. 3.', { place: 'Freiburg i. Br.' }],
  ['Ann Weir, Die Dämme am Fluss, Berlin und New York 1991, S. 3.', { place: 'Berlin und New York' }],
  ['Ann Weir, Die Dämme am Fluss, o. O. 2006, S. 3.', { year: '2006' }],
  ['Ann Weir: Die Dämme am Fluss. Köln 1999, S. 12 ff.', { place: 'Köln' }],
  ['Ann Weir/Ben Dam (Hrsg.): Die Dämme am Fluss. 3 Bde. München: Beck 2001.', { publisher: 'Beck' }],
  [
    'Russell B. Weir, Die Dämme am Fluss, Berlin 1950.',
    { authors: [{ family: 'Weir', given: 'Russell B.' }] },
  ],
  ['Dr. Ann Weir, Die Dämme am Fluss, Stuttgart 1950.', { authors: [{ family: 'Weir', given: 'Ann' }] }],
  ['Ann Weir, Die Dämme am Fluss, Habilitationsschrift Kiel 2001.', { type: 'thesis' }],
])('%s', (note, fields) => {
  expect(worksIn(note)).toMatchObject([{ title: 'Die Dämme am Fluss', ...fields }]);
});

test('the end of a title before a town is none', () => {
  expect(worksIn('Ann Weir, Staat und Land, Kirche, Wien 1969, S. 3.')).toMatchObject([
    { title: 'Staat und Land, Kirche', place: 'Wien' },
  ]);
});

test('a town tells two books of one person apart', () => {
  const notes =
    'Ann Weir, Das Lager am Fluss, Frankfurt a. M./New York 1990, S. 3; Ann Weir, Der Wald am Fluss, Frankfurt a. M. 1992, S. 4.';
  expect(worksIn(notes).map(({ title }) => title)).toEqual(['Das Lager am Fluss', 'Der Wald am Fluss']);
});

test.each([
  'Grundlegend Ann Weir, Die Dämme am Fluss, Berlin 1989, S. 3.',
  'Ferner Ann Maria Weir, Die Dämme am Fluss, Stuttgart 1993.',
  'Ausführlich Ann Weir, Die Dämme am Fluss, München 1976.',
  'Ann Weir, Ben H. Dam, Eva Keeper: Die Dämme in Weimar. Ein Erbe. Weimar: Damm 2001.',
  'Ann Weir, *Der Fluss am Abgrund. Das Gespräch von 1908. Darstellung*, Stuttgart 2002.',
])('no work: %s', (note) => expect(worksIn(note)).toEqual([]));

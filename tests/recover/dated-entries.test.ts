/** Entries of a list by author and year: what is read of each. */
import { expect, test } from 'vitest';
import { citedByList } from '../citedByList.ts';

test('an entry with commas alone, in a book of others', () => {
  const text = [
    'The dam is old.',
    '',
    'Mason, Otto, Of Stone and Lime, in: Weir, Karl/Ford, Anna (Hrsg.), Rivers of the World, Weirtown/Town 2011, S. 12–40.',
  ];
  const [work] = citedByList(text, 3).works;
  expect(work).toMatchObject({
    type: 'chapter',
    authors: [{ family: 'Mason', given: 'Otto' }],
    title: 'Of Stone and Lime',
    editors: [
      { family: 'Weir', given: 'Karl' },
      { family: 'Ford', given: 'Anna' },
    ],
    container: 'Rivers of the World',
    place: 'Weirtown/Town',
    year: '2011',
    page: '12–40',
  });
});

test.each([
  [
    'Brown, A. and Lee, B. (2001). Markets without Locks. Journal of Dams, 3(2), 1-20.',
    'Markets without Locks',
    'Journal of Dams',
    '3',
    '2',
    '1-20',
  ],
  [
    'Lee, B. (2002). Markets with Locks. Journal of Dams 4: 21–40.',
    'Markets with Locks',
    'Journal of Dams',
    '4',
    undefined,
    '21–40',
  ],
  [
    'Lee, B. (2002). Who Opens the Gate? Journal of Dams, 12(1-2), 21–40. https://doi.org/10.1000/x',
    'Who Opens the Gate?',
    'Journal of Dams',
    '12',
    '1-2',
    '21–40',
  ],
])('an article in a list: %s', (entry, title, container, volume, issue, page) => {
  const [work] = citedByList(['Words.', '', entry], 3).works;
  expect(work).toMatchObject({ type: 'article-journal', title, container, volume, page });
  expect(work?.issue).toBe(issue);
});

test.each([
  ['Mason, Otto et al. (1999): The Race. In: Weir, Anna et al. (Hrsg.): Rivers. Town: House, 12–30.', 1],
  ['Mason, Otto, et al. (1999): The Race. In: Weir, Anna, et al. (Hrsg.): Rivers. Town: House, 12–30.', 1],
  [
    'Mason, O., Ford, K., u. a. (1999): The Race. In: Weir, Anna u. a. (Hrsg.): Rivers. Town: House, 12–30.',
    2,
  ],
])('who is not named is no part of a name: %s', (entry, authors) => {
  const [work] = citedByList(['Words.', '', entry], 3).works;
  expect(work?.authors).toEqual(
    [
      { family: 'Mason', given: authors > 1 ? 'O.' : 'Otto' },
      { family: 'Ford', given: 'K.' },
    ].slice(0, authors),
  );
  expect(work).toMatchObject({ editors: [{ family: 'Weir', given: 'Anna' }], container: 'Rivers' });
});

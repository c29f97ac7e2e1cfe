/** Citations by author and year lead to the entry of the list that they mean, or stay open. */
import { expect, test } from 'vitest';
import { citedByList } from '../citedByList.ts';

const LIST = [
  'Ford, Anna/Weir, Karl (1999): The Book of Mills. Town: Weir House.',
  'Hauff, Luba von (2016): The Dam and the State. Town: House.',
  'Keeper, Martha B. (1995a): The Book of Locks. Town: House.',
  'Keeper, Martha B. (1995b): „The Book of Gates“, in: Review of Locks, Vol. 12, No. 1, pp. 29–43.',
  '———. 2002. The Last Lock. Town: House.',
  'Miller, A., Warden, B. & Race, C. (1970). The Sluices of the World. Town: House.',
  'May, Anna (1989): The Institutions of the River. Town: House.',
  'Weir, Max (1922): Stone and Water. Weirtown: Mason.',
  'Weirbank (2006): A Report on the River. URL: http://www.weirbank.org/river',
];
/** A paragraph with one note, and the list. */
const cited = (paragraph: string) =>
  citedByList(
    [
      `${paragraph}[^1]`,
      '',
      '[^1]: Ford/Weir 1999, S. 4.',
      '',
      ...LIST.flatMap((one) => [one, '']).slice(0, -1),
    ],
    5,
    [3, 3],
    'wrapped',
  );

const said = (paragraph: string) => {
  const { readings, texts } = cited(paragraph);
  return {
    to: readings
      .filter(({ unit, n }) => unit === 'text' && n === undefined)
      .map(({ works, page, flag }) => [works.join(' ? ') || 'open', page, flag].filter(Boolean).join(' · ')),
    open: texts[0]!.doubts.filter(({ rule }) => rule === 'reference-open').length,
  };
};

test('its list is read by names, year, title and imprint', () => {
  const { works } = cited('The dam is old.');
  const fields = ({
    id,
    authors,
    title,
    container,
    volume,
    issue,
    page,
    place,
    publisher,
    URL,
  }: (typeof works)[number]) => [
    id,
    authors.map(({ family, given, literal }) => literal ?? `${given} ${family}`).join(', '),
    title,
    ...[container, volume, issue, page, place, publisher, URL].filter((one) => one !== undefined),
  ];
  expect(works.map(fields)).toEqual([
    ['ford-1999-book-mills', 'Anna Ford, Karl Weir', 'The Book of Mills', 'Town', 'Weir House'],
    ['hauff-2016-dam-state', 'Luba von Hauff', 'The Dam and the State', 'Town', 'House'],
    ['keeper-1995-book-locks', 'Martha B. Keeper', 'The Book of Locks', 'Town', 'House'],
    [
      'keeper-1995-book-gates',
      'Martha B. Keeper',
      'The Book of Gates',
      'Review of Locks',
      '12',
      '1',
      '29–43',
    ],
    ['keeper-2002-last-lock', 'Martha B. Keeper', 'The Last Lock', 'Town', 'House'],
    [
      'miller-1970-sluices-world',
      'A. Miller, B. Warden, C. Race',
      'The Sluices of the World',
      'Town',
      'House',
    ],
    ['may-1989-institutions-river', 'Anna May', 'The Institutions of the River', 'Town', 'House'],
    ['weir-1922-stone-water', 'Max Weir', 'Stone and Water', 'Weirtown', 'Mason'],
    ['weirbank-2006-report-river', 'Weirbank', 'A Report on the River', 'http://www.weirbank.org/river'],
  ]);
});

test.each([
  [
    'in brackets',
    'Old (Weir 1922: 15; Ford/Weir 1999, p. 4).',
    ['weir-1922-stone-water · 15', 'ford-1999-book-mills · 4'],
  ],
  [
    'within the sentence',
    'As Keeper (2002) says, and von Hauff (2016, 7).',
    ['keeper-2002-last-lock', 'hauff-2016-dam-state · 7'],
  ],
  ['two of a year', 'Old (cf. Keeper 1995a, b).', ['keeper-1995-book-locks', 'keeper-1995-book-gates']],
  [
    'several authors',
    'Miller et al. (1970) and Ford and Weir (1999).',
    ['miller-1970-sluices-world', 'ford-1999-book-mills'],
  ],
  ['a body', 'The Weirbank (2006) says so.', ['weirbank-2006-report-river']],
  [
    'the one before',
    'Old (Weir 1922). Older (ibid., p. 9).',
    ['weir-1922-stone-water', 'weir-1922-stone-water · 9'],
  ],
  [
    'one of two authors',
    'Old (Ford 1999).',
    ['ford-1999-book-mills · the list has the work of that year by several'],
  ],
  [
    'no names',
    'In Spring 1993, between 1991 and 1995 (March 1993), Article 1922 held. Weir (1864–1922) died.',
    [],
  ],
])('%s', (_, paragraph, to) => expect(said(paragraph)).toEqual({ to, open: 0 }));

test.each([
  ['whom the list does not have', 'Old (Mason 1922).'],
  ['another year', 'Old (Weir 1923).'],
  ['of two in one bracket', 'Old (Weir 1922; Keeper 2002). Older (ibid., p. 9).'],
  ['which of two of a year', 'Old (Keeper 1995).'],
  ['a name that is a month', 'It was built in May 1989.'],
])('open: %s', (_, paragraph) => expect(said(paragraph).open).toBe(1));

test('in a note as in the text', () => {
  const { readings } = cited('The dam is old.');
  expect(readings.find(({ n }) => n === 1)).toMatchObject({
    works: ['ford-1999-book-mills'],
    rule: 'author and year',
  });
});

test('entries need no blank lines between them', () => {
  const text = [
    'The dam is old (Weir 1922).',
    '',
    'Keeper, Martha B. (1995): The Book of',
    'Locks. Town: House.',
    'Lock, Eric, John Mill und Ann Ford. 2010. The Gates. Town: House.',
    'Von Mill, G., K. Race-von Weir and L. Ford (2011): The Races. Town: House.',
    'Weir R.J. (1922): Stone and Water. Town: House.',
  ];
  const { works } = citedByList(text, 3, undefined, 'wrapped');
  expect(works.map(({ authors, title }) => [...authors.map(({ family }) => family), title])).toEqual([
    ['Keeper', 'The Book of Locks'],
    ['Lock', 'Mill', 'Ford', 'The Gates'],
    ['Von Mill', 'Race-von Weir', 'Ford', 'The Races'],
    ['Weir', 'Stone and Water'],
  ]);
});

test('a note cites by author and year what the list has with the year at its end; places of what it cites in full are no authors', () => {
  const text = [
    'The dam is old.[^1] It leaks.[^2]',
    '',
    '[^1]: Vgl. Gould 1966, S. 6; siehe Mason 1970, S. 3.',
    '[^2]: Ford, Anna: The Book of Mills, Newcastle upon Tyne 1999, S. 12.',
    '',
    'Gould, Cecil: The Gates of the River. Newcastle upon Tyne 1966.',
  ];
  const { texts, readings } = citedByList(text, 6, [3, 4]);
  const [gould] = readings.filter(({ n }) => n === 1);
  expect(gould).toMatchObject({ works: [expect.stringContaining('gould-1966')], page: '6' });
  const open = texts[0]!.doubts.filter(({ rule }) => rule === 'reference-open');
  expect(open.map(({ says }) => says)).toEqual(['text note 1, “Mason 1970”: no work was found']);
});

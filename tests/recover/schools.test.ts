/** Short forms of several schools of citation lead to the work that is meant, or stay open; none becomes a work. */
import { describe, expect, test } from 'vitest';
import type { Citing } from '../../src/model/school.ts';
import { cite } from '../../scripts/recover/citations/cite.ts';
import { withUnread } from '../../scripts/recover/note-words.ts';
import { grammar, textOf } from '../recovered.ts';

const FULL: Citing = { school: 'notes and bibliography', works: 'full' };

const read = (notes: string[], citing: Citing = FULL) => {
  const text = textOf(notes);
  const { works, readings, texts } = cite(
    [{ ...text, source: { ...text.source, ...citing } }],
    grammar(),
    [],
  );
  return {
    works: works.map(({ id }) => id),
    readings: readings.map(({ n, rule, works: to }) => `${n} ${rule} → ${to.join(' ? ') || 'open'}`),
    doubts: withUnread(texts[0]!, grammar()).doubts.map(({ rule }) => rule),
  };
};

const KEEPER = '*Keeper*, The Book of Locks, Town, 1901, p. 3.';
const LOCKS = 'keeper-1901-book-locks';

describe('a short form behind a work in full', () => {
  test.each([
    ['English', 'Ibid., p. 4.', 'ibid'],
    ['law: the one before', 'Id. at 15.', 'ibid'],
    ['law: by its note', 'Keeper, supra note 1, at 14.', 'op. cit. with note'],
    ['German: the one before', 'Ebd., S. 4.', 'ibid'],
    ['German: by its name', 'Keeper, a. a. O., S. 12.', 'op. cit.'],
    ['German: by its note', 'Keeper: The Book of Locks (1901), wie Anm. 1, S. 9.', 'op. cit. with note'],
    ['Latin: by its name', 'Keeper, l. c. II, pag. 124.', 'op. cit.'],
    ['Latin: above', 'Keeper ubi sup. p. 7.', 'op. cit.'],
    ['Russian: the one before', 'Там же. С. 4.', 'ibid'],
    ['Russian: by its name', 'Keeper, указ. соч., с. 4.', 'op. cit.'],
  ])('%s', (_, note, rule) => {
    expect(read([KEEPER, note])).toEqual({
      works: [expect.stringContaining('keeper-1901')],
      readings: [`1 full → ${read([KEEPER]).works[0]}`, `2 ${rule} → ${read([KEEPER]).works[0]}`],
      doubts: [],
    });
  });
});

test.each(['p. 4', 'S. 4', 'ch. 3', 'passim', 'especially p. 4', 'vol. 2, p. 1', 'and of the dam, p. 3'])(
  'a short title goes on with its place: %s',
  (place) =>
    expect(read([KEEPER, `Keeper, Book of Locks ${place}.`]).readings[1]).toBe(
      place.startsWith('and') ? undefined : `2 short title → ${LOCKS}`,
    ),
);

test.each(['See supra notes 1–2 and accompanying text.', 'See also supra note 1 & accompanying text.'])(
  'the text at a note is no work: %s',
  (note) => expect(read([KEEPER, note]).readings).toHaveLength(1),
);

test('what a work holds of another, in brackets, is cited beside it', () => {
  const held =
    'Ann Weir, The Dams of the Town, 51 DAM L. REV. 118, 125 (2011) (citing Keeper, supra note 1, at 3).';
  const { readings } = read([KEEPER, held, 'Id. at 9.']);
  expect(readings.slice(1)).toEqual([
    '2 full → weir-2011-dams-town',
    `2 op. cit. with note → ${LOCKS}`,
    `3 ibid → weir-2011-dams-town ? ${LOCKS}`,
  ]);
});

test.each([
  'Keeper, l. c. II, pag. 117.',
  'A. a. O., S. 12.',
  'Loc. cit. p. 12.',
  'Ebd., S. 4.',
  'Id. at 15.',
  'Keeper, supra note 9, at 1.',
  'Там же. С. 4.',
])('without one it is counted as open, and makes no work: %s', (note) => {
  expect(read([note])).toMatchObject({ works: [], doubts: ['reference-open'] });
});

test('letters of popes and rolls of archives are no works, and lead to none', () => {
  const found = read([
    'Urban. PP. II. Regest. I. 26.--P. Abbas. Verb. cap. cv.--Alex. PP. III. Epist. 39.',
    'Pius PP. II. Bull. *Aqua*, ann. 1462.--Riparii I. 34.',
    'Pius PP. IV. Bull. *Fons*, ann. 1252.',
  ]);
  expect(found).toEqual({
    works: [],
    readings: [],
    // Each citation of theirs, parted by two hyphens.
    doubts: Array<string>(6).fill('words-unread'),
  });
});

test('what a name means is open where another work of the name was not read', () => {
  const found = read(['*Keeper*, Of Weirs, Bd. I, p. 53.', KEEPER, '*Keeper*, l. c., p. 54.']);
  expect(found.readings).toEqual([`2 full → ${found.works[0]}`, '3 op. cit. → open']);
});

test('the work behind “nach” is one of its own', () => {
  const found = read([KEEPER, '*Keeper*, l. c. II, p. 117, nach C. *Digger*, Zwei Jahre am Wehr, 1905.']);
  expect(found.readings).toEqual([
    `1 full → ${found.works[0]}`,
    `2 op. cit. → ${found.works[0]}`,
    '2 full → digger-1905-zwei-jahre',
  ]);
});

test('notes of a school that nobody has taught stay as they are', () => {
  const found = read([KEEPER], { ...FULL, school: 'verbatim' });
  expect(found.works).toEqual([]);
  expect(found.doubts).toEqual(['words-unread']);
});

test('a newspaper at the head of a note in italics is no author', () => {
  expect(
    read(['*Vremia*, The Book of Locks, Town, 1901, p. 3.'], { ...FULL, works: 'any' }).works,
  ).not.toContain(LOCKS.replace('keeper', 'vremia'));
});

describe('reviews of law', () => {
  const LAW = 'Peter N. Keeper, Of Locks and Dams, 102 Wash. U. L. Rev. 83, 95–102 (2024).';
  test('the volume before the journal, the page that is meant before the year', () => {
    const { readings } = read([LAW, 'Id. at 97.', 'Ann Miller, The Lock Problem 12–13 (2020).']);
    expect(readings).toEqual([
      '1 full → keeper-2024-locks-dams',
      '2 ibid → keeper-2024-locks-dams',
      '3 full → miller-2020-lock-problem',
    ]);
  });

  test('books in capitals by persons, in titles cases, behind a lead that a comma ends', () => {
    const { readings } = read([
      'PAUL N. KEEPER & ANN WEIR, CASES ON LOCKS § 3.1, at 106 (2d ed. 2012) (“Locks are many”).',
      'See, e.g., Ann B. Miller, Was Weir v. Town Wrong?, 53 Rev. Locks 782, 800–01 (1986).',
      'KEEPER & WEIR, supra note 1, at 7.',
    ]);
    expect(readings).toEqual([
      '1 full → keeper-2012-cases-locks',
      '2 full → miller-1986-was-weir',
      '3 op. cit. with note → keeper-2012-cases-locks',
    ]);
  });

  test('words of a title that stand apart in another are not its short title', () => {
    const LAWSUITS =
      'Conor P. Weir, Preserving Due Process in Consumer Debt Buyer Lawsuits, 40 Rev. Locks 1147 (2013).';
    const last = (words: string) => read([LAWSUITS, `${words}, supra note 1, at 7.`]).readings.at(-1);
    expect(last('Due Process and Consumer Debt')).toBe('2 op. cit. with note → open');
    expect(last('Consumer Debt Buyer Lawsuits')).toMatch(/ → weir-2013/);
  });

  test.each([
    'Hustler Weir, Inc. v. Falwell, 485 U.S. 46, 50 (1988).',
    'TOWN OFFICE, DOING BUSINESS ON LOCKS 12 (2004).',
    'FED. LOCK COMM’N, THE STRUCTURE OF LOCKS 7 (2013).',
    'JOHN D. WEIR FOUNDATION, ANNUAL REPORT OF LOCKS 12 (2004).',
    'JOHN A. KEEPER, RICHARD B. WEIR & MARY C. DAMM, THE LAW OF LOCKS 12 (1973).',
    'JOHN A. KEEPER, THE LOCKS IN 1968 (1970).',
    'Philip A. Weir, Company v. Keeper Works, 177 F.2d 583 (1949).',
    'North Korea and South Korea: A Comparison of Locks, London 1990.',
  ])('%s is by no person that could be told', (note) => {
    expect(read([note]).works).toEqual([]);
  });

  test('a number whose note names another work of the name that was not read leads nowhere', () => {
    const found = read([
      LAW,
      'Peter N. Keeper, Three Steps to the Dam, Lawfare (Jan. 9).',
      'Keeper, supra note 2, at 3.',
    ]);
    expect(found.readings.at(-1)).toBe('3 op. cit. with note → open');
  });

  test('another subtitle is another work; what a body said of itself is none', () => {
    const found = read([
      'Ann Miller, Humane Locks: Artificial Water and Its Control 140–41 (2019).',
      'Ann Miller & Paul Weir, Artificial Water: A Modern Approach 669 (4th ed. 2022).',
      'Statement from Ann Miller on Our Talks with the Town of Weir, Lockworks (Feb. 26, 2026).',
    ]);
    expect(found.readings.filter((one) => !one.startsWith('1 '))).not.toContainEqual(
      expect.stringMatching(/humane/),
    );
    expect(found.works).not.toContainEqual(expect.stringMatching(/statement/));
  });
});

describe('German notes', () => {
  test('names parted by a stroke, a colon behind them, a lead within a note, years in a title', () => {
    const { readings } = read([
      'Das Wehr ist alt. Vgl. Anna Wehr/Otto Damm (Hg.): Die Schleusen der Stadt 1850-1910, Marburg 1992, S. 4.',
      'Mehr davon ist nicht bekannt, siehe Otto Damm: Der Kanal und seine Wärter. Ein Bericht, Hannover 1997.',
    ]);
    expect(readings).toEqual(['1 full → wehr-1992-schleusen-stadt', '2 full → damm-1997-kanal-seine']);
  });

  test.each([
    'Anna Wehr, Otto Damm: Die Schleusen der Stadt, Marburg 1992.',
    'Anna Wehr: Die Schleusen, in: Otto Damm (Hg.), Archiv der Kanäle, Band 4, Bonn 2009.',
  ])('%s is open: what is name, and what is title or whole?', (note) => {
    expect(read([note]).works).toEqual([]);
  });
});

/** The words that lead to a work, or nowhere. */
const linked = (notes: string[]) =>
  cite([{ ...textOf(notes), source: { ...textOf(notes).source, ...FULL } }], grammar(), [])
    .texts[0]!.units[0]!.notes.flatMap(({ text: { text, anchors } }) =>
      anchors.flatMap((a) => (a.kind === 'citation' ? [text.slice(a.from, a.to)] : [])),
    )
    .slice(1);

test.each([
  [
    'a reference is its words alone',
    'The poets made fun of the lock (Keeper, op. cit., p. 4).',
    'Keeper, op. cit.',
  ],
  ['also where its sign is in italics', 'Keeper, *loc. cit.*, p. 4.', 'Keeper, *loc. cit.*'],
])('%s', (_, note, words) => {
  expect(linked([KEEPER, note])).toEqual([words]);
});

test('a name that begins as a lead does is a name', () => {
  const { works } = read(['Cf. Seeker, Anna, The Book of Locks, Town, 1901, p. 3.']);
  expect(works).toEqual(['seeker-1901-book-locks']);
});

test('in a bracket without a name, the name before it tells', () => {
  const WEIR = 'Weir, Otto, The Dam of Stone, Town, 1902, p. 3.';
  const last = (note: string) => read([KEEPER, WEIR, note]).readings.at(-1);
  expect(last('Weir (wie Anm. 1), S. 4.')).toMatch(/ → (?:open|weir-)/);
  expect(last('So Weir (see supra note 1, at 4).')).toMatch(/ → (?:open|weir-)/);
  expect(last('Weir (cf. op. cit., p. 4).')).toMatch(/ → weir-/);
});

test('a person whose name has JR. behind it wrote the title behind that', () => {
  expect(read(['ARTHUR M. KEEPER, JR., THE IMPERIAL LOCKS 12 (1973).']).works).toEqual([
    'keeper-1973-imperial-locks',
  ]);
});

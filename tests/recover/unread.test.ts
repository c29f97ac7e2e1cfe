/** What was not read may be what a short form behind it means: it stays open. Each of these led to a wrong work. */
import { describe, expect, test } from 'vitest';
import type { Citing } from '../../src/model/school.ts';
import { cite } from '../../scripts/recover/citations/cite.ts';
import { mayCite } from '../../scripts/recover/citations/unread.ts';
import { grammar, textOf } from '../recovered.ts';

const CITING: Citing = { school: 'notes and bibliography', works: 'full' };
const LOCKS = 'Paul Keeper, The Book of Locks, Town 1901, S. 3.';
const LAW = 'Ann Weir, Of Locks and Dams, 102 Wash. U. L. Rev. 83, 95 (2024).';

/** What the last of some notes cites, and what is said of it. */
function last(notes: string[]): string {
  const text = textOf(notes);
  const { readings } = cite([{ ...text, source: { ...text.source, ...CITING } }], grammar(), []);
  const own = readings.filter(({ n }) => n === notes.length);
  return own.map(({ works, flag }) => `${works.join(' ? ') || 'open'}${flag ? ' !' : ''}`).join(', ');
}

describe('the note before also cites what was not read', () => {
  test.each([
    [
      'behind the page',
      ['Ebd., S. 17, sowie Anna Weir, Die Wehre der Abtei, Ottobeuren 1968, S. 44.', 'Ebd., S. 99.'],
    ],
    [
      'in another language',
      ['Ibid., p. 17, citing Anna Weir, The Weirs (Town, 1968), p. 4.', 'Ibid., p. 9.'],
    ],
    ['against it', ['Keeper, op. cit. p. 9, against Anna Weir, The Weirs, p. 4.', 'Ibid., p. 9.']],
    [
      'before it',
      [
        'Ditch Co., Minutes of the Board, July 9, 1934, at 211. See also Keeper, supra note 1.',
        'Id. at 213.',
      ],
    ],
    ['beside it', ['Compare Keeper, supra note 1, at 40, with Hart, supra note 1, at 125.', 'Id. at 126.']],
    [
      'a second one by a number',
      ['See Keeper, supra note 1, at 12, and Dworkin, supra note 2, at 13.', 'Id. at 14.'],
    ],
    ['a statute', ['Keeper, supra note 1, at 13; 15 U.S.C. § 1 (2006).', 'Id. § 2.']],
    ['a judgment', ['Smith v. Jones, 1 Town 3 (1950); Keeper, supra note 1.', 'Id. at 4.']],
    [
      'what contains it',
      ['Mary Dworkin, Rights Seriously 81 (1977) (criticizing Keeper, supra note 1, at 125).', 'Id. at 82.'],
    ],
    [
      'behind a lead',
      [
        'Keeper, supra note 1, at 12. But see, e.g., Duncan Hart, Form, 89 LOCK REV. 1685 (1976).',
        'Id. at 1690.',
      ],
    ],
  ])('%s', (_, notes) => expect(last([LOCKS, ...notes])).toBe('open'));
});

describe('what is named by words of a title', () => {
  const HISTORY =
    'J. Weir, A History of Locks (Oxford, 1996), 4; J. Weir, A History of Locks in Town (Oxford, 1999), 7.';
  test.each([
    [
      'a title that goes on',
      [
        'J. Weir, A History of Locks (Oxford, 1996), 4.',
        'J. Weir, A History of Locks since 1789, 2 vols. (London, 1964–66), 4.',
      ],
      '',
    ],
    ['the whole title', [HISTORY, 'Weir, A History of Locks, 12.'], 'weir-1996-history-locks'],
    [
      'a name that is a title of another',
      ['Isaiah Keeper, Anna Weir (London, 1939).', 'Anna Weir, Locks, 1:12.'],
      '',
    ],
    [
      'the title of such a book',
      ['Isaiah Keeper, Anna Weir (London, 1939).', 'Keeper, Anna Weir, 12.'],
      'keeper-1939-anna-weir',
    ],
  ])('%s', (_, notes, cited) => expect(last(notes)).toBe(cited));
});

describe('what was found, and is open', () => {
  test.each([
    ['is what ibid. may mean', [LOCKS, 'Keeper, Book of Locks, S. 4; Dam, op. cit., 12.', 'Ibid., 13.']],
    ['a statute in a sentence of its own', [`${LAW} But see 42 U.S.C. § 1983 (2012).`, 'Id.']],
    [
      'of one of two authors',
      [
        'Bea Dam & Ann Weir, Of Locks, 102 Wash. U. L. Rev. 83 (2001); Ann Weir, Gates, 31 J. Legal Stud. S453 (2002).',
        'Weir, supra note 1, at S454.',
      ],
    ],
  ])('%s', (_, notes) => expect(last(notes)).toBe('open'));
  test('Id. before a title in guillemets is another work of the same author', () =>
    expect(last([LOCKS, 'Id., « Barrages et villes », Annales, t. 27, 1972, p. 803.'])).toBe(''));
});

describe('a title between the name and the sign', () => {
  const ONE = 'K. Thomas, Religion and the Decline of Magic (London, 1971), 5.';
  test.each([
    ['of a work that was not read', [ONE, 'Thomas, Man and the Natural World, op. cit., 9.'], 'open'],
    [
      'its short forms',
      [ONE, 'Thomas, Man and the Natural World, op. cit., 9.', 'Thomas, op. cit., 4.'],
      'open',
    ],
    ['begun by another word', [LOCKS, 'Keeper, *Gates, and the Book of Locks*, supra note 1, at 9.'], 'open'],
    [
      'in Russian',
      [
        'Греков Б. Д. Крестьяне на Руси. М.: Наука, 1946. С. 3.',
        'Греков Б. Д. Киевская Русь. Указ. соч. С. 9.',
      ],
      'open',
    ],
    ['the right one', [ONE, 'Keith Thomas, Decline of Magic, op. cit., 9.'], 'thomas-1971-religion-decline'],
  ])('%s', (_, notes, cited) => expect(last(notes)).toBe(cited));

  test('behind what names a work that was not read, nothing else of that name is meant', () =>
    expect(
      last([
        'Ruth Weir, *Limits of Law*, 89 Yale L.J. 421 (1980).',
        'Charles Fried, *Privacy*, *in* Dimensions of Law, *supra* note 1, at 203; *see* Charles Fried, Contract as Promise 1–6 (1981).',
        'Fried, *supra* note 2, at 204.',
      ]),
    ).toBe('open'));
});

describe('the name that a sign in a bracket belongs to', () => {
  test('behind the last semicolon of its bracket', () =>
    expect(last([LOCKS, 'Nobody says so. (Keeper, Book, pp. 68-72; Weir, ubi sup.).'])).toBe('open'));
  test('before it, where the bracket has the sign alone', () =>
    expect(last([LOCKS, 'The Weirs of the Dam are told of by Keeper (op. cit. p. 66).'])).toBe(
      'keeper-1901-book-locks',
    ));
  test('before it, two names', () =>
    expect(
      last([
        'Adam Smith and Ben Jones, Of Dams and Ponds (London, 1970), 3; Ben Jones, The Great Weirs (London, 1980), 4.',
        'It is told by Smith and Jones (op. cit. p. 66).',
      ]),
    ).toBe('smith-1970-dams-ponds'));
});

describe('what may cite, in forms of its own', () => {
  test.each([
    'Keeper, op. cit., p. 5; but compare what is said of it in Dugdale, Monasticon, fol. 23.',
    'Keeper, op. cit., p. 5, and Matt. 5:3.',
    'Keeper, op. cit., p. 5, and the Treaty of Ghent, art. 4.',
    'Keeper, op. cit., p. 5 (quoting Weir, Weirs).',
    'Keeper, op. cit., p. 5, in Weir (ed.), Weirs.',
  ])('%s', (note) => expect(last([LOCKS, note, 'Ibid., p. 9.'])).toBe('open'));

  test('a long note is read in no time', () => {
    const own = grammar();
    const start = performance.now();
    for (const text of ['A'.repeat(60_000), 'Keeper said of it that '.repeat(3000), 'Weir, '.repeat(10_000)])
      mayCite(text, own);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('parts of the same book are no other work', () => {
  test.each([
    'Idem, Book II, ch. 3.',
    'Id., Appendix A.',
    'Idem, Vol. II, p. 4.',
    'Idem, Lib. IV.',
    'Idem, Tab. 4.',
  ])('%s', (note) => {
    expect(last([LOCKS, note])).toMatch(/^keeper-1901/);
    expect(last([LOCKS, note, 'Keeper, op. cit., p. 9.'])).toMatch(/^keeper-1901/);
  });

  test('a number tells which of his works it is', () =>
    expect(last([LOCKS, 'Ders., Book of Locks (wie Anm. 1), S. 12.'])).toMatch(/^keeper-1901/));
});

test.each([
  'Prof. Keeper',
  'Dr. Keeper',
  'Sir P. Keeper',
  'So Keeper',
  'But Keeper',
  'Nach Keeper',
  'Selon Keeper',
])('%s has no other given name', (name) =>
  expect(last([LOCKS, `${name}, Book of Locks, p. 5.`])).toMatch(/^keeper-1901/),
);

describe('another work of who was cited last', () => {
  test.each([
    ['Idem, La société des écluses (Paris: Istra, 1939), pp. 3-4.', 'Ibid., p. 5.'],
    ['Idem, La société des écluses (Paris: Istra, 1939), pp. 3-4.', 'Keeper, op. cit., p. 9.'],
    ['Ders., Beiträge zur Schleuse, Köln 1950, S. 4.', 'Keeper, a. a. O., S. 9.'],
    ['Он же. История шлюзов. М., 1950. С. 4.', 'Keeper, указ. соч. С. 9.'],
  ])('%s %s', (other, back) => {
    expect(last([LOCKS, other])).toBe('');
    expect(last([LOCKS, other, back])).toBe('open');
  });
});

test('a remark leaves what it is about', () => {
  expect(last([LOCKS, 'Ibid., p. 12. Locks had been built since 1850.', 'Ibid., p. 13.'])).not.toBe('open');
});

test('a number that names a note, and a name that is in it, are sure whatever else was not read', () => {
  const other = 'Keeper, Of Weirs, Bd. I, p. 53.';
  expect(last([LOCKS, other, LAW, 'Keeper, supra note 1, at 5.'])).toMatch(/^keeper-1901/);
  expect(last([LOCKS, other, LAW, 'Keeper, supra note 2, at 5.'])).toBe('open');
});

describe('persons of one family name', () => {
  const HAND = 'Learned Keeper, The Bill of Locks (Cambridge: Weir Press, 1958), pp. 3-5.';
  test.each([
    ['another given name', 'Peter Keeper, The Bill of Locks (London: Dam, 1988), pp. 4-5.', /^keeper-1988/],
    ['one that begins alike', 'Leo Keeper, The Bill of Locks (London: Dam, 1988), pp. 4-5.', /^keeper-1988/],
    [
      'the same, shortened',
      'L. Keeper, The Bill of Locks (Cambridge: Weir Press, 1958), p. 9.',
      /^keeper-1958/,
    ],
    ['a short title of another', 'Peter Keeper, The Bill of Locks, p. 9.', /^$/],
    ['an initial of another', 'P. Keeper, op. cit., p. 9.', /^open$/],
    [
      'a second given name',
      'Tom Keeper, Locks (London: Dam, 1988), p. 4; Learned T. Keeper, The Bill of Locks, p. 9.',
      /keeper-1958/,
    ],
    ['an initial of the same', 'L. Keeper, op. cit., p. 9.', /^keeper-1958/],
  ])('%s', (_, note, leads) => expect(last([HAND, note])).toMatch(leads));
});

test('a part is not the whole that it stands in', () => {
  const whole = 'Eric Weir and Terence Keeper (eds), The Invention of Locks (Cambridge: Weir Press, 1983).';
  const part =
    'Terence Keeper, ‘The Invention of Locks in Cold Water’, in Eric Weir and Terence Keeper (eds), The Invention of Locks (Cambridge: Weir Press, 1983), pp. 21-62.';
  expect(last([whole, part])).toMatch(/^keeper-1983/);
  expect(last([part, whole])).toMatch(/^weir-1983/);
});

test('what may cite is told from a remark', () => {
  const own = grammar();
  expect(mayCite('Fuller spoke of 1958, and of nothing else', own)).toBe(false);
  expect(mayCite(', at 40, with Hart, supra note 1', own)).toBe(true);
  expect(mayCite(', p. 4; visited often', own)).toBe(false);
});

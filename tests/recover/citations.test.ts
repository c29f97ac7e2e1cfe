/** Citations: from the words of a note to fields, and to works. Cases from the sources. */
import { describe, expect, test } from 'vitest';
import { cite } from '../../scripts/recover/citations/index.ts';
import { readLexicon } from '../../scripts/recover/citations/lexicon.ts';
import { parseFull, type ParsedWork } from '../../scripts/recover/citations/parse.ts';
import { addWork, emptyRegistry, enrich, findWork } from '../../scripts/recover/citations/registry.ts';
import { segmentsOf } from '../../scripts/recover/citations/segments.ts';
import { fromLine } from '../../scripts/recover/mapped.ts';
import type { Recovery } from '../../scripts/recover/types.ts';

const lexicon = readLexicon('content');

describe('a citation in full', () => {
  test.each([
    [
      'John G. Ikenberry and Charles Kupchan, Socialization and Hegemonic Power, International Organization, 44 / 2, p. 288.',
      {
        type: 'article-journal',
        title: 'Socialization and Hegemonic Power',
        container: 'International Organization',
        volume: '44',
        issue: '2',
      },
    ],
    [
      'Ann Florini, ‘Rising Asian Powers and Changing Global Governance’, in: International Studies Review, 13/2011, pp. 23-33.',
      {
        title: 'Rising Asian Powers and Changing Global Governance',
        container: 'International Studies Review',
        volume: '13',
        year: '2011',
      },
    ],
    ['Larry Diamond, Title of It, in: Foreign Affairs, 5/2011.', { issue: '5', year: '2011' }],
    [
      'Arend Lijphart, Thinking About Democracy: Power Sharing and Majority Rule in Practice, New York / 2007, p. 111.',
      { type: 'book', place: 'New York', year: '2007', page: '111' },
    ],
    [
      'Alena V. Ledeneva, How Russia Really Works: The Informal Practices that Shaped Post-Soviet Politics and Business (Ithaca, Cornell University Press, 2006).',
      { type: 'book', place: 'Ithaca', publisher: 'Cornell University Press', year: '2006' },
    ],
    [
      'Kathleen Bawn, The Logic of Institutional Preferences, American Journal of Political Science, Vol. 37, No. 4,1993, pp. 965-989',
      { container: 'American Journal of Political Science', volume: '37', issue: '4', year: '1993' },
    ],
    [
      '"Prezident veren svoemu slovu," *Kazakhstanskaia pravda*, 17 May, 2007, available at [http://www.kazpravda.kz/?uin=1152520370].',
      {
        type: 'article-newspaper',
        title: 'Prezident veren svoemu slovu',
        container: 'Kazakhstanskaia pravda',
        year: '2007',
        URL: 'http://www.kazpravda.kz/?uin=1152520370',
      },
    ],
    [
      "\"Lidery 'Ak zhola' pozhinaiut gor'kie plody,\" Vremia, 26 December, 2002, available at [http://freeas.org/?nid=446], 23 May, 2007.",
      { title: "Lidery 'Ak zhola' pozhinaiut gor'kie plody", year: '2002', accessed: '23 May 2007' },
    ],
    [
      'Human Rights Watch, Kazakhstan: Opposition Leader Jailed, October 9, 2012. https://www.hrw.org/news/2012',
      {
        title: 'Kazakhstan: Opposition Leader Jailed',
        authors: [{ literal: 'Human Rights Watch' }],
        year: '2012',
        URL: 'https://www.hrw.org/news/2012',
      },
    ],
    [
      'Bulat Abilov, in: Sultan Han Akkuli, Poiavlenie i Raspad DVK, Radio Azattyq, November 20, 2009.',
      { title: 'Poiavlenie i Raspad DVK', authors: [{ family: 'Akkuli', given: 'Sultan Han' }] },
    ],
    [
      'Luis Roniger and Ayshe Gunes-Ayate, eds., Democracy, Clientelism, and Civil Society (Boulder, CO, Lynne Reinner, 1994)',
      { title: 'Democracy, Clientelism, and Civil Society', year: '1994' },
    ],
    [
      'Susan Shirk, China. Fragile Superpower. Oxford / 2007.',
      { title: 'China. Fragile Superpower', place: 'Oxford', year: '2007' },
    ],
    [
      'Michael McFaul, Explaining Party Formation, Comparative Political Studies, Vol. 34, No. 10, December 2001, pp. 1159-1187.',
      {
        container: 'Comparative Political Studies',
        volume: '34',
        issue: '10',
        year: '2001',
        page: '1159-1187',
      },
    ],
    [
      'Nurbulat Masanov, Political Elite in Kazakhstan, International Eurasian Institute, (Almaty, 2000) htti: //iicas. or en l@ ish/publ 22 11 00. htm.',
      { year: '2000', place: 'Almaty' },
    ],
    [
      'Dimitrova, Antoaneta; Pridham, Geoffrey. "International Actors and Democracy Promotion in Central Europe." *Democratization* 11, no. 5 (2004): 91-112.',
      { container: 'Democratization', volume: '11', issue: '5', page: '91-112' },
    ],
    [
      'Thomas Ambrosio, Catching the Spirit: Norms in Central Asia, in: Europe-Asia Studies, 60/8',
      { title: 'Catching the Spirit: Norms in Central Asia', container: 'Europe-Asia Studies' },
    ],
    [
      'ODIHR, Republic of Kazakhstan Parliamentary Elections 10 and 24 October 1999, Warsaw / 2000.',
      { title: 'Republic of Kazakhstan Parliamentary Elections 10 and 24 October 1999', year: '2000' },
    ],
    [
      'Thomas Poguntke, Parties Without Firm Social Roots?, Working Paper 13, Keele European Parties Research Unit, 2002.',
      { container: 'Working Paper', issue: '13', publisher: 'Keele European Parties Research Unit' },
    ],
    [
      'В. Богатырев. Нужны ли Кыргызстану районы и области? 18 июля 2006 г.',
      { title: 'Нужны ли Кыргызстану районы и области?', year: '2006' },
    ],
    [
      'Ростю Д. Переходы к демократии: попытка динамической модели. Полис. 1996, №5, с. 5-15.',
      {
        title: 'Переходы к демократии: попытка динамической модели',
        container: 'Полис',
        year: '1996',
        issue: '5',
      },
    ],
  ])('%s', (text, fields) => expect(parseFull(text, lexicon)).toMatchObject(fields));

  test.each([
    ['Gabriel A. Almond and Sidney Verba, The Civic Culture, Princeton /1963.', ['Almond', 'Verba']],
    [
      'Pauline Jones Luong, Institutional Change (Cambridge, Cambridge University Press, 2002).',
      ['Jones Luong'],
    ],
    ['Luba von Hauff, A Stabilizing Neighbour?, Berlin / 2013.', ['von Hauff']],
    [
      'Pu Xiaoyu, Socialization as a Two-way Process, in: The Chinese Journal of International Politics, 5/2012.',
      ['Pu'],
    ],
    ['Martha Brill Olcott The Kazakhs (Stanford, Hoover Institution Press, 1987)', ['Olcott']],
  ])('authors of %s', (text, families) =>
    expect(parseFull(text, lexicon)!.authors.map((a) => a.family)).toEqual(families),
  );

  test.each([
    'In the 1994 election only three parties obtained registration.',
    'See Chapter Four.',
    'Ibid., p. 4.',
  ])('%s is none', (text) => expect(parseFull(text, lexicon)).toBeNull());
});

describe('a note with several', () => {
  test.each([
    [
      'Cf. A. Writer, One, Bern / 1999; B. Other, Two, Paris / 2001.',
      ['A. Writer, One, Bern / 1999', 'B. Other, Two, Paris / 2001.'],
    ],
    [
      'Kathleen Collins, Clan Politics, and Pauline Jones Luong, Institutional Change (Cambridge, 2002).',
      ['Kathleen Collins, Clan Politics', 'Pauline Jones Luong, Institutional Change (Cambridge, 2002).'],
    ],
    [
      'Gerald Heeger, The politics (London, Macmillan, 1974) cited in Robin Theobald, Patrimonialism, World Politics, Vol. 34',
      [
        'Gerald Heeger, The politics (London, Macmillan, 1974)',
        'Robin Theobald, Patrimonialism, World Politics, Vol. 34',
      ],
    ],
    [
      'For the logic of habit, cf. Ted Hopf, The Logic of Habit, European Journal, 2010 / 4.',
      ['logic of habit', 'Ted Hopf, The Logic of Habit, European Journal, 2010 / 4.'],
    ],
    [
      'Juan Linz, The Perils, 1990, pp 124-140 and Donald Horowitz, Comparing Systems.',
      ['Juan Linz, The Perils, 1990, pp 124-140', 'Donald Horowitz, Comparing Systems.'],
    ],
    [
      'D. Chen, Blocker or Bystander?, in: Democratization, 22/3, Shirk, op. cit. (note 93)',
      ['D. Chen, Blocker or Bystander?, in: Democratization, 22/3', 'Shirk, op. cit. (note 93)'],
    ],
  ])('%s', (text, parts) => expect(segmentsOf(text).map((segment) => segment.text)).toEqual(parts));
});

/** A source of one chapter that has these notes. */
const recoveryOf = (notes: string[]): Recovery => ({
  slug: 'test',
  noise: [],
  doubts: [],
  units: [
    {
      slug: 'one',
      kind: 'chapter',
      title: 'One',
      lines: [1, notes.length],
      blocks: [],
      folios: [],
      notes: notes.map((text, i) => ({
        n: i + 1,
        text: fromLine(i + 1, text),
        number: 'clean',
        mark: 'clean',
        folio: null,
      })),
    },
  ],
});
const described = [{ slug: 'test', title: 'Test', authors: [], date: '2020' }];

test('two years of one report are two works, one book in two editions is one', () => {
  const recovery = recoveryOf([
    'Freedom House, Freedom in the World 2009, at http://freedomhouse.org/a',
    'Freedom House, Freedom in the World 2010, at http://freedomhouse.org/b',
    'Martha Brill Olcott, Kazakhstan: Unfulfilled Promise (Washington, Carnegie Endowment, 2002).',
    'Martha Brill Olcott, Kazakhstan: Unfulfilled Promise, Washington, D.C. / 2010, p. 9.',
  ]);
  expect(cite([recovery], described, lexicon).works).toHaveLength(3);
});

test('a note that cites something which cannot be read is a doubt; a remark is none', () => {
  const recovery = recoveryOf([
    'an unsigned leaflet of those days, p. 4.',
    'This was not said of the others.',
  ]);
  expect(cite([recovery], described, lexicon).citations).toEqual([]);
  expect(recovery.doubts.map(({ rule, line }) => [rule, line])).toEqual([['citation-unread', 1]]);
});

test('a decision on a note that is not there is an error at its row', () => {
  const note = { source: 'test', unit: 'one', n: 9 };
  const row = { note, begins: 'Some words', why: 'the text tells', at: 'works.overrides.yaml:3:1' };
  expect(() => cite([recoveryOf(['A remark.'])], described, lexicon, [row])).toThrow(
    'works.overrides.yaml:3:1: Unexpected note test/one 9',
  );
});

test('a work that was merged twice keeps every citation, and every form and year that it had', () => {
  const recovery = recoveryOf([
    'Gerald Heeger, The Politics of Underdevelopment (London, Macmillan, 1974).',
    'Robin Theobald, Patrimonialism in Africa (Oxford, Westview, 1982).',
    'Sally Cummings, Kazakhstan Power and Elite (London, Tauris, 2005).',
  ]);
  const [first, second, third] = cite([structuredClone(recovery)], described, lexicon).works.map(
    ({ id }) => id,
  );
  const merge = (a: string, b: string) => ({
    merge: [a, b] as [string, string],
    why: 'one work',
    at: 'here:1:1',
  });
  const { works, citations } = cite([recovery], described, lexicon, [
    merge(second!, third!),
    merge(first!, second!),
  ]);
  expect(works).toHaveLength(1);
  expect(citations.map(({ work }) => work)).toEqual([first, first, first]);
  expect(works[0]).toMatchObject({ otherYears: ['1982', '2005'], merged: [{ n: 2 }, { n: 3 }] });
});

test('a work that was first cited without its author is found by the author afterwards', () => {
  const registry = emptyRegistry();
  const evidence = { source: 'test', unit: 'one', n: 1, said: '' };
  const parsed: ParsedWork = {
    type: 'book',
    title: 'The Politics of Underdevelopment',
    authors: [],
    editors: [],
  };
  const work = addWork(registry, parsed, evidence);
  const named = { ...parsed, authors: [{ family: 'Heeger', given: 'Gerald' }] };
  enrich(registry, work, named, evidence);
  expect(findWork(registry, named)).toBe(work);
});

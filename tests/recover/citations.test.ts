/** Citations: from the words of a note to its segments and fields. Cases from the sources. */
import { describe, expect, test } from 'vitest';
import { parseFull } from '../../scripts/recover/citations/parse.ts';
import { rulesOf } from '../../scripts/recover/citations/rules.ts';
import { segmentsOf } from '../../scripts/recover/citations/segments.ts';
import { citedIn, grammar } from '../recovered.ts';

const rules = () => rulesOf(grammar());

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
  ])('%s', (text, fields) => expect(parseFull(text, rules())).toMatchObject(fields));

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
    expect(parseFull(text, rules())!.authors.map((a) => a.family)).toEqual(families),
  );

  test.each([
    'In the 1994 election only three parties obtained registration.',
    'See Chapter Four.',
    'Ibid., p. 4.',
  ])('%s is none', (text) => expect(parseFull(text, rules())).toBeNull());
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
  ])('%s', (text, parts) =>
    expect(segmentsOf(text, rules().segments).map((segment) => segment.text)).toEqual(parts),
  );
});

test('a word that ends like the sign of an editor names none', () => {
  const said =
    'From a statement released by Nagiz Ak Zhol to members of the party on the 23 June 2007, www.akzhol-party.info';
  expect(parseFull(said, rules())!.editors).toEqual([]);
});

describe('pages that are cited', () => {
  const pageOf = (...notes: string[]) => citedIn(notes).readings.map(({ page }) => page);
  const FULL = 'Martha Olcott, The Kazakhs (Stanford, Hoover Press, 1987), p. 1.';

  test('stand behind a full stop and a capital too', () => {
    expect(pageOf(FULL, 'Ibid. P. 145.')).toEqual(['1', '145']);
  });

  test('are none of the figures of an address', () => {
    expect(
      pageOf('Eurasianet.org, Kazakhstan Seeks the Chair, at http://www.eurasianet.org/civil/pp110505.shtml'),
    ).toEqual([undefined]);
  });
});

/** Citations: from the words of a note to fields, to works, to what a back-reference means. Cases from the sources. */
import { describe, expect, test } from 'vitest';
import { cite } from '../../scripts/recover/citations/index.ts';
import { readLexicon } from '../../scripts/recover/citations/lexicon.ts';
import { parseFull } from '../../scripts/recover/citations/parse.ts';
import { emptyRegistry } from '../../scripts/recover/citations/registry.ts';
import { resolveNotes } from '../../scripts/recover/citations/resolve.ts';
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
  ])('%s is none', (text) => expect(parseFull(text, lexicon)?.authors ?? []).toEqual([]));
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
  ])('%s', (text, parts) => expect(segmentsOf(text).map((segment) => segment.text)).toEqual(parts));
});

describe('back-references', () => {
  const resolve = (notes: string[]) => {
    const texts = notes.map((text, i) => ({ unit: 'one', n: i + 1, text }));
    const context = { registry: emptyRegistry(), lexicon, decisions: [], source: 'test', author: 'Nobody' };
    const found = resolveNotes(context, texts);
    return texts.map((text) =>
      found
        .get(text)!
        .map((c) => `${c.works.map(({ id }) => id).join(' or ') || 'open'}${c.flag ? ' !' : ''}`),
    );
  };
  const EASTON = 'David Easton, A Systems Analysis of Political Life, New York / 1965.';
  const DAHL = 'Robert A. Dahl, Polyarchy, New Haven / 1971, p. 3.';
  const easton = 'easton-1965-systems-analysis';
  const dahl = 'dahl-1971-polyarchy';

  test('Ibid. is the one work of the note before, chains included', () => {
    expect(resolve([EASTON, 'Ibid., p. 4.', 'Ibid.'])).toEqual([[easton], [easton], [easton]]);
  });

  test('Ibid. after a note with two works stays open', () => {
    expect(resolve([`${EASTON.slice(0, -1)}; ${DAHL}`, 'Ibid.'])[1]).toEqual([`${easton} or ${dahl}`]);
  });

  test('Ibid. goes by number: a note without works lies between', () => {
    expect(resolve([EASTON, 'A remark of the author.', 'Ibid.'])[2]).toEqual(['open']);
  });

  test('op. cit. with a note goes by the printed number', () => {
    expect(resolve([EASTON, DAHL, 'Cf. Easton, op. cit. (note 1), p. 304.'])[2]).toEqual([easton]);
  });

  test('a printed number that is another work is flagged, and the name decides', () => {
    expect(resolve([EASTON, DAHL, 'Cf. Easton, op. cit. (note 2), p. 304.'])[2]).toEqual([`${easton} !`]);
  });

  test('a name that nobody bears stays open', () => {
    expect(resolve([EASTON, 'Cf. Waltz, op. cit. (note 1).'])[1]).toEqual(['open']);
  });

  test('a name with two works and no number stays open between them', () => {
    const other = 'David Easton, The Political System, New York / 1953.';
    expect(resolve([EASTON, other, 'Easton, op. cit., p. 9.'])[2]).toEqual([
      `easton-1953-political-system or ${easton}`,
    ]);
    expect(resolve([EASTON, other, 'Easton, p. 9.'])[2]).toEqual([
      `easton-1953-political-system or ${easton}`,
    ]);
  });

  test('Ibid. with a page that the article before does not have stays open, and says so', () => {
    const article = 'Gregory Gleason, Fealty and Loyalty, Soviet Studies, Vol. 43, No. 4, 1991, pp. 613-628.';
    expect(resolve([article, 'Ibid. p. 145', 'Ibid. p. 620'])).toEqual([
      ['gleason-1991-fealty-loyalty'],
      ['open !'],
      ['open'],
    ]);
  });

  test('short titles, also before the work is cited in full', () => {
    expect(resolve([EASTON, 'Easton, A Systems Analysis, p. 7.'])[1]).toEqual([easton]);
    expect(resolve(['David Easton, A Systems Analysis.', EASTON])[0]).toEqual([easton]);
  });

  test('interviews: the short form is the dated one', () => {
    const [full, short] = resolve([
      "Author's interview with Sergei Duvanov, journalist, 3 May 2007, Almaty.",
      "Author's interview with Sergei Duvanov.",
    ]);
    expect(short).toEqual(full);
  });
});

test('two years of one report are two works, one book in two editions is one', () => {
  const note = (n: number, text: string) => ({
    n,
    text: fromLine(n, text),
    number: 'clean' as const,
    mark: 'clean' as const,
    folio: null,
  });
  const recovery: Recovery = {
    slug: 'test',
    noise: [],
    doubts: [],
    units: [
      {
        slug: 'one',
        kind: 'chapter',
        title: 'One',
        lines: [1, 4],
        blocks: [],
        folios: [],
        notes: [
          note(1, 'Freedom House, Freedom in the World 2009, at http://freedomhouse.org/a'),
          note(2, 'Freedom House, Freedom in the World 2010, at http://freedomhouse.org/b'),
          note(
            3,
            'Martha Brill Olcott, Kazakhstan: Unfulfilled Promise (Washington, Carnegie Endowment, 2002).',
          ),
          note(4, 'Martha Brill Olcott, Kazakhstan: Unfulfilled Promise, Washington, D.C. / 2010, p. 9.'),
        ],
      },
    ],
  };
  const { works } = cite([recovery], [{ slug: 'test', title: 'Test', authors: [], date: '2020' }], lexicon);
  expect(works).toHaveLength(3);
});

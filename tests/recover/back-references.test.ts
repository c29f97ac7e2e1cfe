/** Back-references: what `Ibid.`, `op. cit.` and short titles mean, and when they stay open. Cases from the sources. */
import { describe, expect, test } from 'vitest';
import type { Decision } from '../../scripts/recover/citations/decisions.ts';
import { registryOf } from '../../scripts/recover/citations/registry.ts';
import { readNotes } from '../../scripts/recover/citations/resolve.ts';
import { rulesOf } from '../../scripts/recover/citations/rules.ts';
import { grammar, textOf } from '../recovered.ts';

describe('back-references', () => {
  type Decisions = Decision[];
  const citationsOf = (notes: string[], decisions: Decisions = []) => {
    const own = grammar();
    const context = {
      registry: registryOf(own),
      rules: rulesOf(own),
      decisions,
      source: 'test',
      author: 'Nobody',
      citing: { school: 'notes and bibliography', works: 'any' } as const,
    };
    return readNotes(context, textOf(notes)).notes.map(({ found }) => found);
  };
  const resolve = (notes: string[], decisions: Decisions = []) =>
    citationsOf(notes, decisions).map((list) =>
      list.map((c) => `${c.works.map(({ id }) => id).join(' or ') || 'open'}${c.flag ? ' !' : ''}`),
    );
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

  test('two names are no work of one of them', () => {
    const other = 'David Easton and Robert Hess, The Child and the Political World, New York / 1962.';
    expect(resolve([EASTON, other, 'Easton and Hess, op. cit. (note 1).'])[2]).toEqual([
      'easton-1962-child-political !',
    ]);
  });

  describe('an editor decides', () => {
    const note = { source: 'test', unit: 'one', n: 2 };
    const row = { note, why: 'the text tells', at: 'works.overrides.yaml:1:1' };
    const both = `${EASTON.slice(0, -1)} and the other is ${DAHL}`;

    test('what words cite, and that they cite nothing', () => {
      const words = { ...row, says: 'The author of it' };
      expect(resolve([EASTON, 'The author of it, p. 3.'])[1]).toEqual([]);
      expect(resolve([EASTON, 'The author of it, p. 3.'], [{ ...words, cites: easton }])[1]).toEqual([
        `${easton} !`,
      ]);
      expect(resolve([EASTON, 'Ibid.'], [{ ...row, says: 'Ibid', cites: null }])[1]).toEqual([]);
    });

    test('where a citation begins', () => {
      expect(resolve(['A remark.', both])[1]).not.toContain(dahl);
      expect(resolve(['A remark.', both], [{ ...row, begins: 'Robert A. Dahl' }])[1]).toContain(dahl);
    });

    test('words that do not stand in the note are an error at the row', () => {
      expect(() => resolve([EASTON, DAHL], [{ ...row, begins: 'Samuel Huntington' }])).toThrow(
        /works\.overrides\.yaml:1:1: Unexpected words “Samuel Huntington”/,
      );
    });
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

  test('of two works by one name, the one cited shortly before; flagged', () => {
    const other = 'David Easton, The Political System, New York / 1953.';
    const far = Array.from({ length: 12 }, (_, i) => `A remark, the ${i}th.`);
    expect(resolve([other, ...far, EASTON, 'Easton, op. cit., p. 9.']).at(-1)).toEqual([`${easton} !`]);
  });

  test('a printed number off by one leads to the neighbour of the name, not to its other work; flagged', () => {
    const other = 'David Easton, The Political System, New York / 1953.';
    expect(
      resolve([other, DAHL, DAHL, DAHL, DAHL, EASTON, DAHL, 'Easton, op. cit. (note 7).']).at(-1),
    ).toEqual([`${easton} !`]);
  });

  test('several printed notes are several works', () => {
    const other = 'David Easton, The Political System, New York / 1953.';
    expect(resolve([EASTON, other, 'Easton, op. cit. (notes 1, 2).'])[2]).toEqual([
      easton,
      'easton-1953-political-system',
    ]);
  });

  test('another given name is another person', () => {
    const stephen = 'Stephen White, Russia Goes Dry, Cambridge / 1996.';
    const david = 'David White, The Russian Democratic Party Yabloko, Aldershot / 2006.';
    expect(resolve([david, stephen, 'David White, op. cit., p. 16.'])[2]).toEqual([
      'white-2006-russian-democratic',
    ]);
  });

  test('a title that goes on in another way is another work', () => {
    const kitschelt = 'Herbert Kitschelt, Post-Communist Party Systems, Cambridge / 1999.';
    const other =
      'Herbert Kitschelt, Formation of Party Cleavages in Post-Communist Democracies, Party Politics, 1 / 4, 1995.';
    expect(resolve([kitschelt, other])[1]).toEqual(['kitschelt-1995-formation-party']);
  });

  test('the link of a short title begins with the given name, and not before it', () => {
    const short = 'See Robert Dahl, Polyarchy, p. 5.';
    const [, [found]] = citationsOf([DAHL, short]) as [unknown, ReturnType<typeof citationsOf>[0]];
    expect(short.slice(found!.from, found!.to)).toBe('Robert Dahl, Polyarchy');
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

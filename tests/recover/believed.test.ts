/** Which addresses lead somewhere, and which are text with a doubt. */
import { describe, expect, test } from 'vitest';
import { believe } from '../../scripts/recover/believed.ts';
import { phrasing } from '../../scripts/recover/write/phrasing.ts';
import { fromLine, joinWithBlank, withAnchor } from '../../scripts/recover/mapped.ts';
import { textOf } from '../recovered.ts';

const HOSTS = [
  { host: 'kub.kz', paths: ['/(?:article|print)\\.php\\?sid=\\d+'] },
  { host: 'csis.org' },
  { host: 'dw.com', paths: ['/ru/выпуск-\\d+'] },
];

const doubts = (...notes: string[]) =>
  believe([textOf(notes)], HOSTS)[0]!.doubts.map(({ says }) =>
    says.replace(/: this address may be misread/, ''),
  );

describe('is believed', () => {
  test.each([
    ['a host of the list', 'See http://www.csis.org/ruseura//ponars.'],
    ['a form of its host', 'See http://kub.kz/print.php?sid=17456.'],
    ['letters of another script that the form has', 'See http://www.dw.com/ru/выпуск-12.'],
  ])('%s', (_, note) => expect(doubts(note)).toEqual([]));

  test('any of a text that was written as a file, but for what an editor doubts', () => {
    const text = textOf(['See http://www.ksilon.kz and http://csis.org/a(b now.']);
    const source = { ...text.source, origin: 'digital' as const };
    expect(believe([{ ...text, source }], HOSTS)[0]!.doubts).toEqual([]);
  });

  test('a host that stands in two lines', () => {
    expect(doubts('See http://www.osce.org/mc/1.', 'See www.osce.org.')).toEqual([]);
  });
});

describe('is doubted', () => {
  test.each([
    ['http://www.ksilon.kz', 'the host ksilon.kz stands nowhere else'],
    ['http://www.kub.kz/article.phn?sid=2851', 'kub.kz has no addresses of this form'],
    ['http://csis.org/article.htrnl', '“.htrnl” is no ending of a file'],
    ['http://csis.org/a.php?b=1?c=2', 'two question marks'],
    ['http://csis.org/a.php?=1', '“?=1” is no question'],
    ['http://csis.org/a(b', 'a bracket stands alone'],
    ['http://csis.org/a–b.html', '“–” does not stand in addresses'],
    ['http://csis.org/a.php?b=', 'it breaks off'],
  ])('%s: %s', (url, why) => expect(doubts(`See ${url}, now`)).toEqual([`${url}: ${why}`]));

  test('what an editor doubts', () => {
    const text = textOf(['See http://www.csis.org/1 now']);
    const [note] = text.units[0]!.notes;
    note!.text = withAnchor(note!.text, 4, { kind: 'doubt', why: 'the last figure is torn' }, 25);
    expect(believe([text], HOSTS)[0]!.doubts[0]!.says).toMatch(/the last figure is torn$/);
  });
});

test('a doubtful address stays as the file has it, and leads nowhere', () => {
  const [text] = believe([textOf(['See http: //www. ksilon. kz now'])], HOSTS);
  expect(phrasing(text!.units[0]!.notes[0]!.text, text!.signs)).toMatchObject([
    { value: 'See ' },
    { name: 'doubt', children: [{ value: 'http: //www. ksilon. kz' }] },
    { value: ' now' },
  ]);
});

describe('an address that ends with its line', () => {
  /** A note of two lines, of an edition that breaks them. */
  const broken = (first: string, second: string) => {
    const text = textOf([first, second]);
    const [unit] = text.units;
    unit!.notes = [{ ...unit!.notes[0]!, text: joinWithBlank(fromLine(1, first), fromLine(2, second)) }];
    const source = { ...text.source, edition: { ...text.source.edition, lines: 'printed' as const } };
    return believe([{ ...text, source }], HOSTS)[0]!.doubts.map(({ says }) =>
      says.replace(/.*misread: /, ''),
    );
  };
  const MAY = ['its line ends here, and it may go on in the next'];

  test.each([
    [
      'a line as full as its neighbours',
      'See the plan of it, http://csis.org/plans/2',
      '311.02462 of the year before.',
    ],
    [
      'a sign of addresses in the next line',
      'See http://csis.org/plans',
      '/2/the-rest-of-it, which is longer than that one.',
    ],
    [
      'a bracket that the next line closes',
      'See [http://csis.org/AB-PP',
      'TS]. And much more of it, in a longer line.',
    ],
  ])('may go on: %s', (_, first, second) => expect(broken(first, second)).toEqual(MAY));

  test.each([
    [
      'a bracket opens',
      'See the plan of it, http://csis.org/plans/2',
      '[http://csis.org/1] of the year before.',
    ],
    ['a line with room', 'See http://csis.org/1', 'which is a much longer line than the one before it was.'],
  ])('ends there: %s', (_, first, second) => expect(broken(first, second)).toEqual([]));
});

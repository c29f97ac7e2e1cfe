/** `see Chapter Four`, `note 2`, `table 3.6` lead there; what is another book's stays plain words. */
import { describe, expect, test } from 'vitest';
import { crossReferences } from '../../scripts/recover/cross-references.ts';
import { fromLine, type Mapped } from '../../scripts/recover/mapped.ts';
import type { Block, SourceText, Unit } from '../../scripts/recover/types.ts';
import { citedIn, grammar, textOf } from '../recovered.ts';

const block = (kind: Block['kind'], line: number, text: string): Block => ({
  kind,
  text: fromLine(line, text),
});

/** A book of two chapters; the first has these notes. */
function bookOf(notes: string[]): SourceText {
  const text = textOf(notes);
  const [first] = text.units as [Unit];
  return {
    ...text,
    units: [
      { ...first, slug: 'chapter-1', title: 'Chapter One: Parties', folios: ['12', '147'] },
      {
        ...first,
        slug: 'chapter-4',
        title: 'Chapter Four: Laws',
        order: 1,
        notes: [],
        blocks: [
          block('heading', 20, '2.5 Triangulation'),
          block('paragraph', 21, 'Table 3.6 Seats won in 2004'),
        ],
      },
    ],
  };
}

const leadsOf = ({ text, anchors }: Mapped) =>
  anchors.flatMap((a) => (a.kind === 'cross-reference' ? [`${text.slice(a.from, a.to)} → ${a.leads}`] : []));

test('numbers in figures, in words and in Roman numerals', () => {
  const { numberOf } = grammar();
  expect(['4', 'Four', 'IV', 'XIV', 'XLIX', 'Dam'].map(numberOf)).toEqual([4, 4, 4, 14, 49, 0]);
});

const leads = (...notes: string[]) =>
  crossReferences(bookOf(notes), grammar()).units[0]!.notes.map(({ text }) => leadsOf(text));

describe('cross-references', () => {
  test.each([
    ['See Chapter Four.', 'Chapter Four → test/chapter-4'],
    ['as chapter 4 shows', 'chapter 4 → test/chapter-4'],
    ['It is old. Subsequently, Chapter IV shows', 'Chapter IV → test/chapter-4'],
    ['See note 1.', 'note 1 → test/chapter-1#fn-1'],
    ['note 1 on the meaning of it', 'note 1 → test/chapter-1#fn-1'],
    ['In World War I, note 1 shows', 'note 1 → test/chapter-1#fn-1'],
    ['the seats (see table 3.6)', 'table 3.6 → test/chapter-4#l21'],
    ['as said on p. 147 above', 'p. 147 → test/chapter-1#p147'],
    ['in Chapter Four of this thesis', 'Chapter Four → test/chapter-4'],
  ])('%s', (words, lead) => {
    expect(leads(words)).toEqual([[lead]]);
  });

  test.each([
    'Chapter Four of the Constitution',
    'chapter 4 in Luong',
    'See Chapter Nine.',
    'Waltz, note 1',
    'Weir, Chapter Four',
    'Compare *Of Dams*, Chapter IV.',
    'See vol. iii. Chapter IV.',
    'See vol. ii. chap. I, note 1.',
    'So der Herausgeber, Großnote 1.',
    'supra, ch. IX, n. 1',
    'ch. ix, n. 1',
    'p. xii, n. 1',
    'p. 75 f., n. 1',
    'pp. 49 sq., n. 1',
    'p. 75a, n. 1',
    'p. 12, and n. 1',
    'Comptes Rendus, 1906, p. 75, n. 1.',
    'Compare his own note, c. lxv. note 1.',
    'Baronius, Annales, ad ann. 869, n. 1.',
    'Leo XIII, Rerum novarum, n. 1; Codex iuris canonici, can. 1983, n. 1.',
    '*Mithra*, I, pp. 49 ff., n. 1',
    'the State Department (note 1)',
    'See note 40.',
    'See the editor’s note 1 to the second chapter of Weir',
    'note 1 there; and note 1 thereon',
    'Compare Smith’s chapter 4 with his note 1',
    'note 1 to Weir',
    'Section 2.5 stands in another chapter',
  ])('%s leads nowhere', (words) => {
    expect(leads(words)).toEqual([[]]);
  });

  test('the chapter of a work that is cited is its own', () => {
    const { texts } = citedIn(['Martha Olcott, The Kazakhs (Stanford, Hoover Press, 1987) Chapter 4, p. 3.']);
    const book = bookOf([]);
    const [cited] = texts as [SourceText];
    const [first, second] = book.units as [Unit, Unit];
    const both = { ...book, units: [{ ...first, notes: cited.units[0]!.notes }, second] };
    expect(leadsOf(crossReferences(both, grammar()).units[0]!.notes[0]!.text)).toEqual([]);
  });

  test('a slip leads to what is meant, and says so', () => {
    const book = bookOf(['Something.', 'Cf. note 9.']);
    const [first] = book.units as [Unit];
    const [, note] = first.notes;
    note!.text.anchors.push({ kind: 'sic', from: 4, to: 10, meant: 'note 1', why: 'note 9 is not there' });
    const [, slip] = crossReferences(book, grammar()).units[0]!.notes;
    expect(slip!.text.anchors.find((a) => a.kind === 'cross-reference')).toMatchObject({
      leads: 'test/chapter-1#fn-1',
      meant: 'note 1',
    });
  });
});

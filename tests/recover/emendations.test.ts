/** What an editor says of words of a line, and what the reader is told of it. */
import type { Paragraph, PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTINUE, visit } from 'unist-util-visit';
import { fromLine, withAnchor } from '../../scripts/recover/mapped.ts';
import type { Unit } from '../../scripts/recover/types.ts';
import { unitMarkdown } from '../../scripts/recover/write/markdown.ts';
import { nodeOf } from '../../scripts/recover/write/nodes.ts';
import { readSource } from '../../src/model/content/sources.ts';
import { readFrontMatter } from '../../src/model/front-matter.ts';
import type { Languages } from '../../src/model/languages.ts';
import type { UnitRecord } from '../../src/model/records.ts';
import { readUnit } from '../../src/read/unit.ts';
import { setUnit } from '../../src/set/unit.ts';
import { wordsIn } from '../../src/set/words.ts';
import { recovered, signs as editionSigns, NOWHERE } from '../recovered.ts';
import { writeSource } from '../sourceFolder.ts';

const edition = (lines: number) => ({
  edition: { lines: 'printed', notes: { place: 'none', marks: [], numbers: [] } },
  units: [{ slug: 'one', kind: 'chapter', lines: [1, lines] }],
});

/** The first paragraph, with what was emended, doubted or left in it as `[now|then]`. */
function read(text: string, rows: string): string {
  const folder = writeSource(text, edition(text.trimEnd().split('\n').length), { 'emendations.yaml': rows });
  const { units, signs } = recovered(readSource(folder));
  const paragraph = nodeOf(units[0]!.blocks[0]!, signs) as Paragraph;
  return wordsOf(paragraph.children);
}

const wordsOf = (nodes: PhrasingContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      const inner = 'children' in node ? wordsOf(node.children) : '';
      const { attributes } = node as TextDirective;
      return node.type === 'textDirective'
        ? `[${inner}|${attributes?.['reads'] ?? attributes?.['meant'] ?? ''}]`
        : inner;
    })
    .join('');

test('each row finds its words as the file has them, and words that are the same tell the place alone', () => {
  const rows = `
- {line: 1, reads: a modem Aim, emend: a modern Akim, why: rn read as m and k lost}
- {line: 1, reads: modem times, emend: modern times, why: rn read as m once more}
`;
  expect(read('It was a modem Aim of modem times.\n', rows)).toBe(
    'It was a [modern Akim|modem Aim] of [modern|modem] times.',
  );
});

test('rows that want the same words are an error', () => {
  const rows = `
- {line: 1, reads: the modem, emend: the modern, why: rn read as m}
- {line: 1, reads: modem state, emend: modern state, why: rn read as m}
`;
  expect(() => read('Of the modem state.\n', rows)).toThrow(
    /emendations\.yaml:2:3: Unexpected emendation of line 1: `the modem` overlaps `modem state` of another row/,
  );
});

test("the author's own slip stays, and says what is meant", () => {
  const rows = '- {line: 1, reads: dominanted, sic: dominated, why: so the author writes}\n';
  expect(read('Parties dominanted by clans.\n', rows)).toBe('Parties [dominanted|dominated] by clans.');
});

test('an address goes on without a blank in the next line, where an editor says so', () => {
  const rows = `
- {line: 2, glued: true, why: the rest of the address}
- {line: 2, reads: index phn, emend: index.php, why: n read for p}
`;
  expect(read('Look at http://www.a-b.kz and http://www.a-\nb.kz/index phn there.\n', rows)).toBe(
    'Look at http://www.a-b.kz and http://www.a-b.kz/[index.php|index phn] there.',
  );
});

test('what a rule closes up over a line end tells the letters of each line', () => {
  expect(read('See http: //www. kub. kz/\nprint. php? sid=1 there.\n', '')).toBe(
    'See [http://www.kub.kz/|http: //www. kub. kz/][print.php?sid=1|print. php? sid=1] there.',
  );
});

test('what an editor emended in what a rule closes up is one emendation, with the letters of the file', () => {
  const rows = '- {line: 1, reads: print. phn, emend: print. php, why: n read for p}\n';
  expect(read('See http: //www. kub. kz/print. phn? sid=1 there.\n', rows)).toBe(
    'See [http://www.kub.kz/print.php?sid=1|http: //www. kub. kz/print. phn? sid=1] there.',
  );
});

/** A paragraph `Sabol, The Creation`, which is a citation whose first word is emended, as a unit. */
function emended(reads: string, why: string): Unit {
  const cited = withAnchor(
    fromLine(1, 'Sabol, The Creation'),
    0,
    { kind: 'citation', works: ['w'], rule: 'full' },
    19,
  );
  return {
    slug: 'u',
    order: 0,
    authors: [],
    kind: 'chapter',
    title: 't',
    lines: [1, 9],
    blocks: [{ kind: 'paragraph', text: withAnchor(cited, 0, { kind: 'emendation', reads, why }, 6) }],
    notes: [],
    folios: [],
  };
}

test('whatever the file reads survives writing and reading, also within a citation', () => {
  const signs = fc.constantFrom('[', ']', '"', '&', '&#93;', '{', '}', '\\', '*', 'a', ' ');
  const words = fc
    .array(fc.oneof(signs, fc.string({ unit: 'grapheme', maxLength: 6 })), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join(''))
    .filter((s) => s !== '' && !/[\n\r\u2028\u2029\0\uE000\uE001]/.test(s));
  // Markdown takes a run of blanks for one.
  const squeeze = (s: unknown) => String(s).replace(/\s+/g, '');
  fc.assert(
    fc.property(words, words, (reads, why) => {
      const written = readFrontMatter<UnitRecord>(
        unitMarkdown('s', emended(reads, why), editionSigns(false)),
      );
      const links = {
        ...NOWHERE,
        work: () => ({ href: '/works/w/', title: 'W', language: 'en', languages: {} as Languages }),
      };
      const read = readUnit(written, { data: { source: 's', unit: 'u', notes: [] }, body: '' });
      const { text } = setUnit(read, links, () => false);
      const said: unknown[] = [];
      visit(text, 'element', ({ properties }) => {
        if ('dataReads' in properties) said.push(squeeze(properties['dataReads']));
        return CONTINUE;
      });
      expect(said).toEqual([squeeze(reads)]);
      expect(squeeze(wordsIn(text.children as never))).toBe('Sabol,TheCreation');
    }),
    { numRuns: 150 },
  );
});

/** What comes of a text with notes by signs and numbers. */
function noted(text: string[], rows: string) {
  const described = {
    edition: {
      lines: 'paragraph',
      notes: { place: 'unit end', marks: ['sign', 'bracket'], numbers: ['sign', 'bracket'] },
    },
    units: [{ slug: 'one', kind: 'chapter', lines: [1, text.length], notes: { lines: [3, text.length] } }],
  };
  return recovered(readSource(writeSource(`${text.join('\n')}\n`, described, { 'emendations.yaml': rows })));
}

test('a row may mark a place within a note, and a sign that stands twice names none', () => {
  const within = noted(
    ['It is old.[1] It leaks.[2] It holds.[3]', '', '[1] Weir.', '[2] Dam, and (3) too.', '[3] Keeper.'],
    `- { line: 4, reads: "and (3)", keep: and, mark: 3, why: "a mark in other brackets" }\n`,
  );
  const marks = within.units[0]!.notes[1]!.text.anchors;
  expect(marks.flatMap((a) => (a.kind === 'noteref' ? [a.n] : []))).toEqual([3]);
  expect(() =>
    noted(
      ['It is old.* It leaks. It holds.*', '', '* Weir.', '* Dam.'],
      `- { line: 1, reads: "leaks.", keep: "leaks.", mark: "*", why: "a mark that was lost" }\n`,
    ),
  ).toThrow(/emendations\.yaml:1:3: Unexpected mark of note `\*`.*named by their places: 1, 2/);
});

test('a line is given to a note whose label stands twice by its place', () => {
  const found = noted(
    ['It is old.* It leaks.* It holds.* So it is.', '', '* Weir.', '* Dam.', '* Keeper.', 'And others.'],
    '- { line: 6, partOf: 2, why: "it tells of the dam" }\n',
  );
  expect(found.units[0]!.notes.map(({ text }) => text.text)).toEqual([
    'Weir.',
    'Dam. And others.',
    'Keeper.',
  ]);
});

/** The account of a run: what it must not let pass, and that what `add` proposes passes it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe as group, expect, test } from 'vitest';
import { parse } from 'yaml';
import { describe } from '../../scripts/add/describe.ts';
import { propose } from '../../scripts/add/propose.ts';
import { faultsOf } from '../../scripts/recover/account/faults.ts';
import { readWords } from '../../src/model/content/grammar.ts';
import { readSource } from '../../src/model/content/sources.ts';
import { accountOf, recovered } from '../recovered.ts';
import { writeSource } from '../sourceFolder.ts';

const PAGES = {
  edition: {
    lines: 'printed',
    pages: { break: '\\f' },
    notes: { place: 'page foot', numbered: 'book', marks: ['plain'], numbers: ['plain'] },
  },
  units: [{ slug: 'one', kind: 'chapter', lines: [1, 9] }],
};
const printed = (folio: string) =>
  `The lock has two gates,1 and each of them\nis opened from the bridge.\n      1 Seen in the spring.\n${folio}\n\f\nThe keeper lives there.2\n      2 Seen again.\n${folio}\n\n`;
const read = (text: string, described: Parameters<typeof writeSource>[1]) =>
  recovered(readSource(writeSource(text, described)));

test('a number alone at the edge of a page is odd, and no words of a note', () => {
  expect(accountOf(read(printed('12'), PAGES)).odd).toEqual([
    '2 lines of a number alone are read as words, and may be numbers of pages: line 4, line 8',
  ]);
  const told = { ...PAGES, edition: { ...PAGES.edition, runningHeads: [String.raw`\d{2}`] } };
  expect(accountOf(read(printed('12'), told)).odd).toEqual([]);
});

test.each([
  ['raised', ['^1^', '^2^', '^3^'], 'superscript'],
  ['links', ['[1](#a)', '[2](#b)', '[3](#c)'], 'link'],
  ['plain', ['1', '2', '3', '4', '5'], 'plain'],
  ['plain, fewer', ['1', '2', '3'], null],
  ['raised, in another order', ['^3^', '^1^', '^2^'], null],
])('numbers that rise in a form that is not named are odd: %s', (_, marks, form) => {
  const notes = { place: 'unit end', marks: ['bracket'], numbers: ['bracket'], lines: [3, 3] };
  const text = `The lock is old.[1] ${marks.map((mark) => `It leaks.${mark} `).join('')}So it is.\n\n[1] Weir.\n`;
  const found = read(text, {
    edition: { lines: 'paragraph', notes },
    units: [{ slug: 'one', kind: 'chapter', lines: [1, 3] }],
  });
  const said = accountOf(found).odd.filter((one) => one.includes('rise one by one'));
  expect(said).toEqual(form === null ? [] : [expect.stringContaining(`(${form})`)]);
});

test.each([
  ['ends in a comma', 'Weir, Of Locks, in the year of the dam,', 1],
  ['ends in a word', 'Weir says that the lock has', 1],
  ['leaves a bracket open', 'Weir, Of Locks 4 (1901) (as others have it.', 1],
  ['leaves a quotation open', 'Weir writes: “The lock is old.', 1],
  ['is whole', 'Weir, Of Locks (1901).', 0],
])('a note that %s at the end of its page is odd', (_, note, times) => {
  const text = `The lock has two gates.1\n1 ${note}\n\f\nThe keeper lives there.2 Nobody comes.\n2 Seen again.\n`;
  const found = read(text, { ...PAGES, units: [{ slug: 'one', kind: 'chapter', lines: [1, 5] }] });
  expect(accountOf(found).odd.filter((one) => one.includes('may go on in the text'))).toHaveLength(times);
});

test('so is a page whose text ends a sentence, where the next begins within one', () => {
  const feet = (rest: string) =>
    `Many locks.1 It\nis old.\n1 Weir, Of the Dist.\n\fHe sees the\n${rest}\n2 Dam.\n\fgates.2 And so on.\n2 Keeper.\n`;
  const described = { ...PAGES, units: [{ slug: 'one', kind: 'chapter', lines: [1, 8] }] };
  const odd = (rest: string) =>
    accountOf(read(feet(rest), described)).odd.filter((one) => one.includes('may go on in the text'));
  expect(odd('v. State, 275 (1990).')).toEqual(['1 note may go on in the text of the next page: line 5']);
  expect(odd('two old')).toEqual([]);
});

test('text of a unit that lies outside of its lines is a fault', () => {
  const text = read(printed('12'), PAGES);
  const [unit] = text.units;
  const strange = unit!.blocks.map((block) => ({
    ...block,
    text: { ...block.text, runs: block.text.runs.map((run) => ({ ...run, line: run.line + 40 })) },
  }));
  const faults = faultsOf({ ...text, units: [{ ...unit!, blocks: strange }] });
  expect(faults).toContainEqual(
    expect.stringContaining('Unexpected text of unit one, which has lines 1 to 9'),
  );
});

group('a mark that no note answers is odd', () => {
  const FOOT = {
    edition: {
      lines: 'wrapped',
      notes: { place: 'unit end', numbered: 'book', marks: ['plain'], numbers: ['plain'] },
    },
    units: [{ slug: 'one', kind: 'chapter', lines: [1, 8], notes: { lines: [5, 8] } }],
  };
  const says = (text: string[], described: Parameters<typeof writeSource>[1] = FOOT) =>
    accountOf(read(`${text.join('\n')}\n`, described)).odd;
  const BODY = [
    'The lock has gates.1 They are opened,2 and shut.3 He was',
    'a keeper.4 Nobody saw him.',
    '',
    '',
  ];
  test('nothing is said where all are there', () =>
    expect(says([...BODY, '1 Seen.', '2 Opened.', '3 Shut.', '4 Kept.'])).toEqual([]));
  test('the last note, joined to the one before', () =>
    expect(says([...BODY, '1 Seen.', '2 Opened.', '3 Shut.', 'A Kept.'])).toEqual([
      '1 mark has no note: line 2',
    ]));
  test('the first note, taken for text', () =>
    expect(
      says([...BODY, 'l Seen.', '2 Opened.', '3 Shut.', '4 Kept.'], {
        ...FOOT,
        units: [{ slug: 'one', kind: 'chapter', lines: [1, 8], notes: { lines: [6, 8] } }],
      }),
    ).toEqual(['1 mark has no note: line 1']));
  test('two columns of notes', () =>
    expect(says([...BODY, '1 Seen.    3 Shut.', '2 Opened.  4 Kept.', '', ''])).toEqual([
      '2 marks have no note: line 1, line 2',
    ]));
  test('letters in brackets behind a blank, of notes that stand in one bracket', () => {
    const notes = { ...FOOT.edition.notes, place: 'below paragraph', marks: ['letter'], numbers: ['letter'] };
    const text = [
      'It is old [a], and shut [b]; he keeps',
      'it [c].',
      '[FN [a] Seen.  [b] Shut.',
      '[c] Kept.]',
    ];
    expect(
      says(text, {
        edition: { ...FOOT.edition, notes },
        units: [{ slug: 'one', kind: 'chapter', lines: [1, 4] }],
      }),
    ).toContainEqual(expect.stringMatching(/^2 marks have no note/));
  });
  test('signs', () => {
    const notes = { ...FOOT.edition.notes, marks: ['sign'], numbers: ['sign'] };
    const text = ['The lock has gates.* They are opened.† He saw', 'it.', '', '', '* Seen.', '', '', ''];
    expect(says(text, { ...FOOT, edition: { ...FOOT.edition, notes } })).toEqual([
      '1 mark has no note: line 1',
    ]);
  });
});

test('what stands behind notes of Markdown and is not set in may be text, until a row says whose it is', () => {
  const described = {
    edition: {
      lines: 'wrapped',
      blocks: 'markdown',
      notes: { place: 'unit end', marks: ['markdown'], numbers: ['markdown'] },
    },
    units: [{ slug: 'one', kind: 'chapter', lines: [1, 7], notes: { lines: [3, 7] } }],
  };
  const text = 'The lock has gates.[^1]\n\n[^1]: Seen.\n\n    Seen again.\n\nThe author keeps a lock.\n';
  const folder = (rows: Record<string, string>) =>
    accountOf(recovered(readSource(writeSource(text, described, rows)))).odd;
  expect(folder({})).toEqual(['1 paragraph behind a note is not set in, and may be text: one 1 (line 7)']);
  expect(folder({ 'emendations.yaml': '- { line: 7, partOf: 1, why: it is signed }\n' })).toEqual([]);
});

test('a note whose bracket is lost has one too few', () => {
  const described = {
    edition: {
      lines: 'wrapped',
      notes: { place: 'below paragraph', marks: ['bracket'], numbers: ['footnote'] },
    },
    units: [{ slug: 'one', kind: 'chapter', lines: [1, 5] }],
  };
  const text = 'The lock has gates.[1]\n\n[Footnote 1: Seen [by Weir.]\n\nIt is shut.\n';
  expect(accountOf(read(text, described)).odd).toContainEqual(
    expect.stringContaining('1 note has a bracket without its other one'),
  );
});

test('two columns that were read across are odd, contents with their pages are none', () => {
  const described = {
    edition: { lines: 'wrapped', notes: { place: 'none', marks: [], numbers: [] } },
    units: [{ slug: 'one', kind: 'chapter', lines: [1, 4] }],
  };
  const columns = [
    'The keeper stands at the gate        among the reeds. The men of',
    'and waits. No other man has          the town call him the old',
    'kept it for so long a time,          bailiff, and bring him fish',
    'and none is paid as he is.           when the lock is shut.',
  ];
  expect(accountOf(read(`${columns.join('\n')}\n`, described)).odd).toEqual([
    'two columns may be read across at lines 1 to 4',
  ]);
  const contents = [
    'Chapter the First      1',
    'Chapter the Second    14',
    'Chapter the Third     31',
    'Chapter the Last      50',
  ];
  expect(accountOf(read(`${contents.join('\n')}\n`, described)).odd).toEqual([]);
});

test('a word that two lines were closed up to, and that stands nowhere else, is counted', () => {
  const described = {
    edition: { lines: 'wrapped', hyphens: 'by halves', notes: { place: 'none', marks: [], numbers: [] } },
    units: [{ slug: 'one', kind: 'chapter', lines: [1, 3] }],
  };
  const { counts } = accountOf(
    read('A lock of the long-\nlost age, and a lock-\nkeeper. The keeper of the lock.\n', described),
  );
  expect(counts.at(-1)).toEqual(['words closed up that stand nowhere else', '1: longlost']);
});

/** Fragments of which `add` sees too little. */
const TOO_SHORT = new Set([
  'a block for each chapter, outside of them',
  'a mark at the head of a line',
  'a mark before a colon',
  'words of the margin',
]);

group('what add proposes of the text of a case has no fault, or says so', () => {
  const CASES = path.join(import.meta.dirname, '..', 'cases', 'conventions');
  test.each(readdirSync(CASES))('%s', (name) => {
    const bytes = readFileSync(path.join(CASES, name, 'source.txt'));
    const { proposal } = propose(bytes, 'text', readWords('content'));
    const described = parse(describe(proposal)) as Parameters<typeof writeSource>[1];
    const faults = () => {
      try {
        return faultsOf(read(bytes.toString(), described));
      } catch (error) {
        return [String(error)];
      }
    };
    expect(faults().length > 0, String(faults())).toBe(TOO_SHORT.has(name));
  });
});

test('a line outside that opens with the label of a note is odd', () => {
  const text = 'The lock is old.[^1]\n\n[^1]: Weir.\n\nIts files are free.\n\n[^2]: Keeper.\n';
  const notes = { place: 'unit end', marks: ['markdown'], numbers: ['markdown'], lines: [3, 3] };
  const odd = (to: number) =>
    accountOf(
      read(text, {
        edition: { lines: 'paragraph', notes },
        units: [{ slug: 'one', kind: 'chapter', lines: [1, 3] }],
        outside: [{ lines: [5, to], why: 'what the library says' }],
      }),
    ).odd;
  expect(odd(7)).toEqual(['1 line outside opens with the label of a note: line 7']);
  expect(odd(5)).toEqual([]);
});

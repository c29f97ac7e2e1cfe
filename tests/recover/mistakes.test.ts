/** Mistakes that a person makes who describes a source: each an error with its place, and the nearest right shape. */
import { describe, expect, test } from 'vitest';
import { checkAccounts, isCut } from '../../scripts/recover/account/account.ts';
import { readSource } from '../../src/model/content/sources.ts';
import { accountOf, recovered } from '../recovered.ts';
import { writeSource } from '../sourceFolder.ts';

const TEXT = 'I\n\nThe lock has two gates.[1]\n\n[1] Seen.\n\nII\n\nAnother lock.[1]\n\n[1] Heard.\n';
const NOTES = { place: 'page foot', marks: ['bracket'], numbers: ['bracket'] };
const EDITION = { lines: 'paragraph', notes: NOTES };
const ONE = { slug: 'one', kind: 'chapter', lines: [1, 6], heading: [1] };
const TWO = { slug: 'two', kind: 'chapter', lines: [7, 11], heading: [7] };

const taking = (description: object, files: Record<string, string> = {}, text = TEXT) => {
  const source = readSource(
    writeSource(text, { edition: EDITION, units: [ONE, TWO], ...description }, files),
  );
  const found = recovered(source);
  checkAccounts([found], [accountOf(found)]);
};

test('the description without a mistake is taken', () => {
  expect(() => taking({})).not.toThrow();
});

test('a note that ends with an address is whole, one that ends with a word is not', () => {
  const cut = (text: string) => isCut({ text: { text, runs: [], anchors: [] } });
  expect(['Seen.', 'Seen at http://www.lock.kz/gates.html', 'www.lock.kz'].map(cut)).toEqual([
    false,
    false,
    false,
  ]);
  expect(['Seen at the lock of', 'See:'].map(cut)).toEqual([true, true]);
});

test('an editor gives a paragraph back that was read as the rest of a note', () => {
  const text = 'The lock.[1]\n\n[1] Seen in\n-----\nTwo gates.[2]\n\nthe old town.\n[2] Heard.\n';
  const description = {
    edition: { lines: 'wrapped', pages: { break: '-----' }, notes: NOTES },
    units: [{ slug: 'one', kind: 'chapter', lines: [1, 8] }],
  };
  const read = (files: Record<string, string>) =>
    recovered(readSource(writeSource(text, description, files))).units[0]?.notes.map(
      (note) => note.text.text,
    );
  expect(read({})).toEqual(['Seen in the old town.', 'Heard.']);
  const row = "- { line: 7, apart: paragraph, why: 'a line of the text' }\n";
  expect(read({ 'emendations.yaml': row })).toEqual(['Seen in', 'Heard.']);
});

const units = (one: object, two: object) => ({
  units: [
    { ...ONE, ...one },
    { ...TWO, ...two },
  ],
});
const notes = (changed: object) => ({ edition: { ...EDITION, notes: { ...NOTES, ...changed } } });

const DESCRIPTIONS: [mistake: string, description: object, says: RegExp][] = [
  [
    'blocks of Markdown in lines of the print',
    { edition: { lines: 'printed', blocks: 'markdown', notes: NOTES } },
    /yaml:\d+:\d+: Unexpected blocks of Markdown/,
  ],
  [
    'lines in the wrong order',
    units({ lines: [6, 1] }, {}),
    /yaml:\d+:7: Unexpected lines 6 to 1.*did you mean \[1, 6\]\?/,
  ],
  [
    'lines as words',
    units({ lines: '1-6' }, {}),
    /yaml:\d+:12: .*expected \[first, last\], found "1-6": did you mean `\[1, 6\]`/,
  ],
  [
    'units that overlap',
    units({}, { lines: [5, 11] }),
    /yaml:\d+:7: Unexpected lines 5 to 11 of `two`, `one` has 1 to 6/,
  ],
  ['an address twice', units({}, { slug: 'one' }), /yaml:\d+:11: Unexpected slug `one` a second time/],
  [
    'lines past the end',
    units({}, { lines: [7, 99] }),
    /yaml:\d+:7: Unexpected line 99, expected one of the 12/,
  ],
  [
    'lines in no unit',
    units({ lines: [1, 3] }, {}),
    /txt:5:1: Unexpected lines 4 to 6 in no unit \(`\[1\] Seen\.`\).*`outside`/,
  ],
  ['a title twice', units({ heading: [1, 1] }, {}), /yaml:\d+:9: Unexpected line 1 a second time in `one`/],
  [
    'a heading past the end',
    units({}, { headings: [{ line: 99, level: 2 }] }),
    /yaml:\d+:15: Unexpected line 99/,
  ],
  [
    'a heading on a blank line',
    units({}, { headings: [{ line: 8, level: 2 }] }),
    /yaml:\d+:15: Unexpected blank line 8/,
  ],
  [
    'a heading of another unit',
    units({}, { headings: [{ line: 3, level: 2 }] }),
    /yaml:\d+:15: Unexpected line 3 of `two`, expected one of its lines, 7 to 11/,
  ],
  [
    'a unit that begins nowhere',
    { units: [ONE, { slug: 'two', kind: 'chapter', begins: 'III' }] },
    /yaml:\d+:13: Unexpected `III`.*did you mean `II`\?/,
  ],
  [
    'words of the margin that no text has',
    { edition: { ...EDITION, margins: '\\[Sidenote: (?<words>.+)\\]' } },
    /yaml:\d+:\d+: Unexpected pattern `.*Sidenote.*`, which no words of the text have/,
  ],
  [
    'a running head that no line is',
    { edition: { ...EDITION, runningHeads: ['Another'] } },
    /yaml:\d+:\d+: Unexpected running head `Another`, which no line is; line 9 has it within other words/,
  ],
  [
    'a form that nothing has',
    notes({ marks: ['bracket', 'superscript'] }),
    /yaml:\d+:\d+: Unexpected: marks superscript: nothing has this form/,
  ],
  [
    'the wrong form',
    notes({ numbers: ['parenthesis'] }),
    /one has no note, and 1 paragraphs open like one: line 5 \(bracket\)/,
  ],
  [
    'a convention that would be ignored',
    notes({ lines: [5, 6] }),
    /yaml:\d+:7: Unexpected `lines` with `place: page foot`, expected/,
  ],
  [
    'more notes than there are',
    units({ notes: { last: 9 } }, {}),
    /txt:5:1: Unexpected end of the notes, expected notes up to 9.*read is 1/,
  ],
  ['a date in Roman numerals', { date: 'MCMXXII' }, /yaml:5:7: .*expected a date such as 1922/],
  ['a language by its name', { language: 'Klingon' }, /yaml:8:11: .*found "Klingon": did you mean `tlh`\?/],
  [
    'a kind with a slip',
    units({ kind: 'chaptre' }, {}),
    /yaml:\d+:11: .*found "chaptre": did you mean `chapter`\?/,
  ],
  ['a key with a slip', units({ headng: [1] }, {}), /yaml:\d+:5: Unexpected key `headng`/],
  [
    'fields that are missing',
    { title: undefined, authors: undefined },
    /yaml:1:1: Missing `title`, `authors`, expected beside/,
  ],
  [
    'conventions without notes',
    { edition: { lines: 'paragraph' } },
    /yaml:12:3: Missing `notes`, expected beside `lines`/,
  ],
];

describe('in source.yaml', () => {
  test.each(DESCRIPTIONS)('%s', (_, description, says) => {
    expect(() => taking(description)).toThrow(says);
  });
});

const WHY = 'why: a misread letter';
const EMENDATIONS: [mistake: string, row: string, says: RegExp][] = [
  [
    'a key of another name',
    `{line: 3, reads: lock, corr: clock, ${WHY}}`,
    /:1:26: Unexpected key `corr`: did you mean `emend`\?/,
  ],
  ['no line', `{reads: lock, emend: clock, ${WHY}}`, /:1:3: Missing `line`, expected beside/],
  [
    'a line in words',
    `{line: three, reads: lock, emend: clock, ${WHY}}`,
    /:1:10: .*expected number, found "three"/,
  ],
  ['nothing to do', `{line: 3, ${WHY}}`, /:1:3: Missing one of `drop`; `joins`/],
  [
    'two things to do',
    `{line: 3, reads: lock, emend: a, sic: b, ${WHY}}`,
    /:1:\d+: Unexpected key `(?:sic|emend)`/,
  ],
  [
    'no reason',
    '{line: 3, reads: lock, emend: clock, why: no}',
    /:1:\d+: .*expected at least 8 letters, found "no"/,
  ],
  ['a kind with a slip', `{line: 3, drop: runninghead, ${WHY}}`, /:1:19: .*did you mean `running head`\?/],
];

describe('in emendations.yaml', () => {
  test.each(EMENDATIONS)('%s', (_, row, says) => {
    expect(() => taking({}, { 'emendations.yaml': `- ${row}\n` })).toThrow(says);
  });
});

test('lines of a lay-out that are no pairs', () => {
  const row = `- {lines: [3, 3], table: {head: [], rows: [[a]]}, ${WHY}}\n`;
  expect(() => taking({}, { 'layouts.yaml': row })).toThrow(
    /layouts\.yaml:1:12: .*did you mean `\[3, 3\]`\?/,
  );
});

test('a control character in the text', () => {
  expect(() => taking({}, {}, `A \0 line.\n${TEXT}`)).toThrow(
    /source\.txt:1:3: Unexpected control character U\+0000/,
  );
});

test('what is odd and taken, and a row that takes nothing', () => {
  const odd = (says: string) => ({
    ...notes({ marks: ['bracket', 'superscript'] }),
    odd: [{ says, why: 'a form that another volume has' }],
  });
  expect(() => taking(odd('marks superscript: nothing has this form'))).not.toThrow();
  expect(() => taking(odd('marks sup: nothing has this form'))).toThrow(/Unexpected row of `odd`/);
});

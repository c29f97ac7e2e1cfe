/** Bad input: each kind with its message, at its place. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkAccepted } from '../../scripts/recover/accepted.ts';
import { readSource } from '../../src/model/content/sources.ts';
import { isSourceName } from '../../src/model/source.ts';
import { readFlags } from '../../scripts/recover/flags.ts';
import { recovered } from '../recovered.ts';
import { writeSource } from '../sourceFolder.ts';

const EDITION = {
  edition: { lines: 'paragraph', notes: { place: 'none', marks: [], numbers: [] } },
  units: [{ slug: 'one', kind: 'chapter', lines: [1, 2] }],
};
const failing = (folder: string) => () => recovered(readSource(folder));

test('a missing text', () => {
  const folder = writeSource('A line.\n', EDITION);
  rmSync(path.join(folder, 'source.txt'));
  expect(failing(folder)).toThrow(/source\.txt:1:1: Unexpected absence of the text, expected a file/);
});

test('an empty text', () => {
  expect(failing(writeSource('', EDITION))).toThrow(
    /source\.txt:1:1: Unexpected empty text, expected at least one line/,
  );
});

test('a text that was edited', () => {
  const folder = writeSource('A line.\n', EDITION);
  writeFileSync(path.join(folder, 'source.txt'), 'Another line.\n');
  expect(failing(folder)).toThrow(
    /Unexpected SHA-256 `[0-9a-f]{64}`, expected `[0-9a-f]{64}` as in source\.yaml/,
  );
});

test('bytes that are no UTF-8, with their place', () => {
  const bytes = Buffer.concat([
    Buffer.from('First.\nSecond '),
    Buffer.from([0xff, 0xfe]),
    Buffer.from(' line.\n'),
  ]);
  expect(failing(writeSource(bytes, EDITION))).toThrow(/source\.txt:2:8: Unexpected byte, expected UTF-8/);
});

test('no page of the site has the address of a source', () => {
  const pages = readdirSync('src/pages').map((name) => name.replace(/\..*/, ''));
  expect(pages.filter((name) => /^[a-z-]+$/.test(name) && isSourceName(name))).toEqual(
    // These are files beside the folders: `robots.txt`.
    ['changes', 'index', 'manifest', 'opensearch', 'robots', 'sitemap'],
  );
  for (const name of ['names', 'works', 'pictures', 'con', '4-books', 'A'])
    expect(isSourceName(name)).toBe(false);
});

test('a missing description', () => {
  const folder = writeSource('A line.\n', EDITION);
  rmSync(path.join(folder, 'source.yaml'));
  expect(failing(folder)).toThrow(/source\.yaml:1:1: Unexpected absence of the file/);
});

test('broken YAML', () => {
  const folder = writeSource('A line.\n', EDITION, { 'source.yaml': 'title: [unclosed\n' });
  expect(failing(folder)).toThrow(/source\.yaml:\d+:\d+: Unexpected YAML/);
});

test('an unknown key, at its place', () => {
  expect(failing(writeSource('A line.\n', { ...EDITION, colour: 'red' }))).toThrow(
    /source\.yaml:23:1: Unexpected key `colour`/,
  );
});

test('a wrong type, at its place', () => {
  const folder = writeSource('A line.\n', { ...EDITION, language: 7 });
  expect(failing(folder)).toThrow(/source\.yaml:8:11: Unexpected value of `language`/);
});

test('an emendation that no longer fits its line', () => {
  const rows = '- {line: 1, reads: lime, emend: line, why: a misread letter}\n';
  expect(failing(writeSource('A line.\n', EDITION, { 'emendations.yaml': rows }))).toThrow(
    /emendations\.yaml:1:3: Unexpected emendation of line 1: `lime` does not stand there; expected one that fits source\.txt/,
  );
});

test('an emendation that fits twice', () => {
  const rows = '- {line: 1, reads: li, emend: lo, why: a misread letter}\n';
  expect(failing(writeSource('A li li.\n', EDITION, { 'emendations.yaml': rows }))).toThrow(
    /stands there more than once/,
  );
});

test('an emendation past the end', () => {
  const rows = '- {line: 9, reads: li, emend: lo, why: a misread letter}\n';
  expect(failing(writeSource('A line.\n', EDITION, { 'emendations.yaml': rows }))).toThrow(
    /line 9: past the end of the text/,
  );
});

test('a lay-out that changes letters', () => {
  const rows = '- {lines: [[1, 1]], table: {head: [], rows: [[A, lime]]}, why: two words are two cells}\n';
  expect(failing(writeSource('A line.\n', EDITION, { 'layouts.yaml': rows }))).toThrow(
    /layouts\.yaml:1:3: Unexpected letters in the lay-out of lines 1-1/,
  );
});

test('a lay-out that is neither a table nor a figure, or both', () => {
  const table = 'table: {head: [], rows: [[A, line]]}';
  for (const shape of ['', `${table}, figure: {words: [[A, line]]}, `])
    expect(
      failing(
        writeSource('A line.\n', EDITION, {
          'layouts.yaml': `- {lines: [[1, 1]], ${shape}why: two words are two cells}\n`,
        }),
      ),
    ).toThrow(/layouts\.yaml:1:3: Unexpected value of `row 1`: expected a table or a figure, and not both/);
});

test('lines of a unit past the end of the text', () => {
  const unit = { slug: 'one', kind: 'chapter', lines: [1, 2] };
  for (const changed of [{ lines: [1, 9] }, { heading: [9] }])
    expect(failing(writeSource('A line.\n', { ...EDITION, units: [{ ...unit, ...changed }] }))).toThrow(
      /source\.yaml:\d+:\d+: Unexpected line 9, expected one of the 2 of source\.txt/,
    );
});

test('a running head that is no pattern', () => {
  const edition = { ...EDITION.edition, runningHeads: ['('] };
  expect(failing(writeSource('A line.\n', { ...EDITION, edition }))).toThrow(
    /source\.yaml:\d+:\d+: Unexpected value of `edition\.runningHeads\.0`: expected a regular expression/,
  );
});

test('a mark put back in a unit that is not there', () => {
  const rows = '- {unit: two, note: 1, line: 1, after: line, certainty: certain, why: an invented reason}\n';
  expect(failing(writeSource('A line.\n', EDITION, { 'marks.yaml': rows }))).toThrow(
    /marks\.yaml:1:3: Unexpected unit `two`, expected one of one/,
  );
});

test('a decision on a note that another one on the same line leaves without effect', () => {
  const rows =
    '- {line: 1, note: 4, why: an invented reason}\n- {line: 1, note: 5, why: an invented reason}\n';
  const edition = {
    lines: 'paragraph',
    notes: { place: 'page foot', marks: ['plain'], numbers: ['plain'] },
  };
  expect(failing(writeSource('A line.\n', { ...EDITION, edition }, { 'emendations.yaml': rows }))).toThrow(
    /emendations\.yaml:2:3: Unexpected decision on note 5, expected line 1 to be one of the notes of its unit/,
  );
});

test('a mark put back behind words that are not there', () => {
  const rows =
    '- {unit: one, note: 1, line: 1, after: other words, certainty: certain, why: an invented reason}\n';
  const notes = { place: 'below paragraph', marks: ['bracket'], numbers: ['bracket'] };
  const described = { ...EDITION, edition: { lines: 'wrapped', notes } };
  const text = 'A line.\n\n[1] Weir.\n';
  const units = [{ slug: 'one', kind: 'chapter', lines: [1, 3] }];
  expect(failing(writeSource(text, { ...described, units }, { 'marks.yaml': rows }))).toThrow(
    /marks\.yaml:1:3: Unexpected words `other words`/,
  );
  const strange = rows.replace('note: 1', 'note: 9');
  expect(failing(writeSource(text, { ...described, units }, { 'marks.yaml': strange }))).toThrow(
    /marks\.yaml:1:3: Unexpected mark of note `9`, expected one of the notes of one.*: 1$/,
  );
});

test('a folio that the count of pages does not reach', () => {
  const printed = {
    ...EDITION,
    edition: { ...EDITION.edition, lines: 'printed', pages: { first: { line: 1, folio: 5 } } },
  };
  expect(failing(writeSource(' One page.\n\n7\n\n\nThe next page.\n', printed))).toThrow(
    /source\.txt:3:1: Unexpected folio 7, expected 5 by count/,
  );
});

test('what was read otherwise stops the build, is shown, and leaves what was accepted as it is', () => {
  const content = mkdtempSync(path.join(tmpdir(), 'content-'));
  const files = (...lines: string[]) =>
    new Map([['readings/test.txt', lines.map((line) => `${line}\n`).join('')]]);
  checkAccepted(content, files('one n1 [1] full → a', 'one n2 [1] ibid → a'), false);
  const changed = files('one n1 [1] full → a', 'one n2 [1] ibid → b');
  const check = (accept: boolean) => () => checkAccepted(content, changed, accept);
  expect(check(false)).toThrow(
    /readings\/test\.txt:2:1: Unexpected `one n2 \[1\] ibid → b`, accepted was `one n2 \[1\] ibid → a`\n  - one n2 \[1\] ibid → a\n  \+ one n2 \[1\] ibid → b\nLook at the change/,
  );
  expect(readFileSync(path.join(content, 'readings', 'test.txt'), 'utf8')).toContain('ibid → a');
  expect(check(true)).not.toThrow();
  expect(check(false)).not.toThrow();
  expect(readdirSync(path.join(content, 'readings'))).toEqual(['test.txt']);
});

test.each([['--acept'], ['--explain'], ['--only='], ['mot:586']])(
  'arguments that are not known: %s',
  (argument) => {
    expect(() => readFlags([argument])).toThrow(
      /^Unexpected arguments `.*`, expected --accept, or --only <source>,<source>, or --explain/,
    );
  },
);

test('arguments that are known', () => {
  const none = { accept: false, explain: undefined, only: [] };
  expect(readFlags([])).toEqual(none);
  expect(readFlags(['--accept'])).toEqual({ ...none, accept: true });
  expect(readFlags(['--explain', 'mot:586'])).toEqual({ ...none, explain: 'mot:586' });
  expect(readFlags(['--only', 'mot,kaziss'])).toEqual({ ...none, only: ['mot', 'kaziss'] });
});

test('a block of notes that begins in a unit and ends behind it', () => {
  const notes = { place: 'unit end', marks: ['bracket'], numbers: ['bracket'], lines: [3, 4] };
  const units = [{ slug: 'one', kind: 'chapter', lines: [1, 3] }];
  const text = 'It is old.[1] It leaks.[2]\n\n[1] Weir.\n[2] Dam.\n';
  expect(failing(writeSource(text, { edition: { lines: 'wrapped', notes }, units }))).toThrow(
    /Unexpected block of notes \[3, 4\], of which a part stands behind line 3, the last of one/,
  );
});

test('a form that is named twice', () => {
  const notes = { place: 'below paragraph', marks: ['bracket', 'plain', 'bracket'], numbers: ['bracket'] };
  const units = [{ slug: 'one', kind: 'chapter', lines: [1, 3] }];
  expect(
    failing(writeSource('It is old.[1]\n\n[1] Weir.\n', { edition: { lines: 'wrapped', notes }, units })),
  ).toThrow(/source\.yaml:\d+:\d+: Unexpected `bracket` twice among the marks, expected each form once/);
});

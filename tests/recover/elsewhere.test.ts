/** The same on other machines: line ends of Windows and of old Macs, other encodings, other folders, builds that are stopped. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { decode } from '../../scripts/add/read.ts';
import { readSource } from '../../src/model/content/sources.ts';
import { recovered } from '../recovered.ts';
import { writeSource } from '../sourceFolder.ts';

const EDITION = {
  edition: {
    lines: 'wrapped',
    notes: { place: 'below paragraph', marks: ['bracket'], numbers: ['bracket'] },
  },
  units: [{ slug: 'one', kind: 'chapter', lines: [1, 4] }],
};
const TEXT = 'The lock has\ntwo gates.[1]\n\n[1] Seen.\n';
const read = (folder: string) =>
  recovered(readSource(folder)).units.map(({ blocks, notes }) => [
    blocks.map(({ text }) => text.text),
    notes.map(({ text }) => text.text),
  ]);

test('a clone whose line ends Git has changed is read as it was described', () => {
  const folder = writeSource(TEXT, EDITION);
  const expected = read(folder);
  for (const name of ['source.txt', 'source.yaml']) {
    const file = path.join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
  }
  expect(read(folder)).toEqual(expected);
});

test.each([
  ['windows-1252', Buffer.from('Fl\xfcsse und M\xfchlen, na\xefve words of the land.', 'latin1')],
  ['utf-16le', Buffer.from('\ufeffFlüsse und Mühlen', 'utf16le')],
  [
    'windows-1251',
    Buffer.from([0xd0, 0xe5, 0xea, 0xe0, 0x20, 0xe8, 0x20, 0xec, 0xee, 0xf0, 0xe5, 0x20, 0xee, 0xed, 0xe0]),
  ],
  ['utf-8', Buffer.from('Flüsse')],
  ['macintosh', Buffer.from('Fl\u009fsse gr\u009a\u00a7er als K\u009aln', 'latin1')],
  ['windows-1250', Buffer.from('przysz\u00b3y \u00b3uk i s\u00b9d', 'latin1')],
])('a text in %s is told and read', (encoding, bytes) => {
  expect(decode(bytes).encoding).toBe(encoding);
  const folder = writeSource(bytes, {
    edition: { lines: 'paragraph', notes: { place: 'none', marks: [], numbers: [] } },
    units: [{ slug: 'one', kind: 'chapter', lines: [1, 1] }],
    encoding,
  });
  expect(String(read(folder))).not.toContain('\ufffd');
});

test('a folder whose path has blanks and Kazakh letters, and a name that Windows refuses', () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'Қазақ стан ')), 'test');
  renameSync(writeSource(TEXT, EDITION), folder);
  expect(read(folder)).toHaveLength(1);
  const device = path.join(path.dirname(folder), 'con');
  renameSync(folder, device);
  expect(() => read(device)).toThrow(/Unexpected name `con` of a source/);
});

test('a build that is stopped between the two names leaves the last site', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'placed-'));
  const script = path.resolve('scripts/site/in-place.ts');
  const run = (code: string) =>
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { lastGood, putInPlace } from ${JSON.stringify(script)}; ${code}`,
      ],
      {
        cwd: home,
        encoding: 'utf8',
      },
    );
  const made = (words: string) => {
    mkdirSync(path.join(home, '.astro', 'next'), { recursive: true });
    writeFileSync(path.join(home, '.astro', 'next', 'index.html'), words);
  };
  made('first');
  run("putInPlace('dist')");
  const page = () => readFileSync(path.join(home, 'dist', 'index.html'), 'utf8');
  expect(page()).toBe('first');
  made('second');
  // As if it were killed when the first of the two names was changed.
  renameSync(path.join(home, 'dist'), path.join(home, '.astro', 'before'));
  expect(existsSync(path.join(home, 'dist'))).toBe(false);
  run("lastGood('dist')");
  expect(page()).toBe('first');
  run("putInPlace('dist')");
  expect(page()).toBe('second');
});

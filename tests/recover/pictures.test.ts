/** Pictures of a print: the file of the text speaks of them, and an editor may have them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { unitMarkdown } from '../../scripts/recover/write/markdown.ts';
import { readFrontMatter } from '../../src/model/front-matter.ts';
import { readSource } from '../../src/model/content/sources.ts';
import type { UnitRecord } from '../../src/model/records.ts';
import { readUnit } from '../../src/read/unit.ts';
import { setUnit } from '../../src/set/unit.ts';
import { NOWHERE, accountOf, recovered, signs } from '../recovered.ts';
import { writeSource } from '../sourceFolder.ts';

const TEXT = 'Two gates.\n\n[Illustration: The dam]\n\nThe end.\n';

/** @param rows of `pictures.yaml` @param files in `pictures/` */
function withPictures(rows: string, files: string[]): string {
  const folder = writeSource(
    TEXT,
    {
      edition: {
        lines: 'wrapped',
        pictures: String.raw`\[Illustration(?:: (?<words>[^\]]+))?\]`,
        notes: { place: 'none', marks: [], numbers: [] },
      },
      units: [{ slug: 'one', kind: 'chapter', lines: [1, 5] }],
    },
    { 'pictures.yaml': rows },
  );
  mkdirSync(path.join(folder, 'pictures'));
  for (const file of files) writeFileSync(path.join(folder, 'pictures', file), '');
  return folder;
}

test('a picture that an editor has stands above its caption, with words for who cannot see it', () => {
  const folder = withPictures('- { line: 3, file: dam.png, shows: "A dam, and a river" }\n', ['dam.png']);
  const text = recovered(readSource(folder));
  expect(accountOf(text).faults).toEqual([]);
  const written = readFrontMatter<UnitRecord>(unitMarkdown('test', text.units[0]!, signs(false)));
  const read = readUnit(written, { data: { source: 'test', unit: 'one', notes: [] }, body: '' });
  const links = { ...NOWHERE, work: () => expect.fail() };
  expect(toHtml(setUnit(read, links, () => false).text.children[1]!)).toBe(
    '<figure id="l3"><img src="/test/pictures/dam.png" width="40" height="30" alt="A dam, and a river" loading="lazy" decoding="async"><figcaption>The dam</figcaption></figure>',
  );
});

test.each([
  [
    'without its file',
    '- { line: 3, file: mill.png, shows: "A mill by night" }\n',
    /pictures\.yaml:1:3: .*`mill\.png`, expected a file/,
  ],
  [
    'with a path for a name',
    '- { line: 3, file: ../dam.png, shows: "A dam and a river" }\n',
    /pictures\.yaml:1:20: .*expected a name such as dam-1901\.png/,
  ],
  ['without words', '- { line: 3, file: dam.png }\n', /pictures\.yaml:1:3: .*shows/],
])('a row %s is refused', (_, rows, message) => {
  expect(() => readSource(withPictures(rows, ['dam.png']))).toThrow(message);
});

test('a row at a line that has no sign of a picture is a fault', () => {
  const folder = withPictures('- { line: 1, file: dam.png, shows: "A dam, and a river" }\n', ['dam.png']);
  expect(accountOf(recovered(readSource(folder))).faults).toEqual([
    expect.stringMatching(/pictures\.yaml:1:3: Unexpected picture `dam\.png` at line 1/),
  ]);
});

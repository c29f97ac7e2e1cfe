/** A note of several paragraphs, from the file to what is set. */
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { notesMarkdown, unitMarkdown } from '../../scripts/recover/write/markdown.ts';
import { readSource } from '../../src/model/content/sources.ts';
import { readFrontMatter } from '../../src/model/front-matter.ts';
import type { NotesRecord, UnitRecord } from '../../src/model/records.ts';
import { readUnit } from '../../src/read/unit.ts';
import { setUnit } from '../../src/set/unit.ts';
import { textOf } from '../../src/set/languages.ts';
import { recovered } from '../recovered.ts';
import { writeSource } from '../sourceFolder.ts';

const TEXT = `The keeper sang.[1]

[1] He sang in winter, as those who live beside the lock still tell:

The gate is shut,
The water stands.

And _then_ he slept.
`;

test('its paragraphs and verses are parted, and its words keep the blanks between them', () => {
  const folder = writeSource(TEXT, {
    edition: {
      lines: 'wrapped',
      emphasis: 'underscore',
      notes: { place: 'unit end', marks: ['bracket'], numbers: ['bracket'], lines: [3, 8] },
    },
    units: [{ slug: 'lock', kind: 'chapter', lines: [1, 8] }],
  });
  const { units, signs } = recovered(readSource(folder));
  const read = readUnit(
    readFrontMatter<UnitRecord>(unitMarkdown('test', units[0]!, signs)),
    readFrontMatter<NotesRecord>(notesMarkdown('test', units[0]!, signs)),
  );
  const { notes } = setUnit(read, {} as never, () => false);
  const set = notes.get(1)!;
  expect(textOf(set).replace(/\s+/g, ' ')).toBe(units[0]!.notes[0]!.text.text.replaceAll('_', ''));
  expect(toHtml(set)).toBe(
    'He sang in winter, as those who live beside the lock still tell:<span class="parted"> </span>' +
      'The gate is shut, <br>\nThe water stands.<span class="parted"> </span>And <em>then</em> he slept.',
  );
});

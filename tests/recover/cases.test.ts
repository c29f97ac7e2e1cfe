/** One folder a defect: a few lines of a real source, its conventions, and what must come of them. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { notesMarkdown, unitMarkdown } from '../../scripts/recover/write/markdown.ts';
import { printedLabel } from '../../src/model/ids.ts';
import { readSource } from '../../src/model/content/sources.ts';
import { recovered } from '../recovered.ts';
import { caseFolder } from '../sourceFolder.ts';

const CASES = path.join(import.meta.dirname, '..', 'cases');

for (const stage of readdirSync(CASES))
  describe(stage, () => {
    for (const defect of readdirSync(path.join(CASES, stage)))
      test(defect, async () => {
        const folder = path.join(CASES, stage, defect);
        const source = readSource(caseFolder(folder));
        const { units, signs } = recovered(source);
        const body = (markdown: string) => markdown.slice(markdown.indexOf('\n---\n', 4) + 5).trim();
        const text = units
          .map((unit) => {
            const status = unit.notes.map((n) => `${printedLabel(n)} ${n.number}/${n.mark}`).join(', ');
            return `${body(unitMarkdown('test', unit, signs))}\n\n---\n\n${body(notesMarkdown('test', unit, signs))}\n\n${status}\n`;
          })
          .join('\n');
        await expect(text).toMatchFileSnapshot(path.join(folder, 'expected.md'));
      });
  });

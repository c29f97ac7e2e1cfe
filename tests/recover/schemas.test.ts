/** The schemas that editors of text read are those that recovery reads by, and each file names its own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { schemaFiles } from '../../scripts/schemas.ts';

test('they are written anew when the schemas of recovery change: npm run schemas', () => {
  for (const [file, text] of schemaFiles()) expect(readFileSync(file, 'utf8'), file).toBe(text);
});

test('each file of a source names one that is there', () => {
  const folder = path.join('content', 'sources');
  for (const source of readdirSync(folder))
    for (const name of readdirSync(path.join(folder, source))) {
      if (!name.endsWith('.yaml')) continue;
      const file = path.join(folder, source, name);
      const [, schema] = /^# yaml-language-server: \$schema=(\S+)/.exec(readFileSync(file, 'utf8')) ?? [];
      expect(schema, file).toBeDefined();
      expect(existsSync(path.join(path.dirname(file), schema!)), file).toBe(true);
    }
});

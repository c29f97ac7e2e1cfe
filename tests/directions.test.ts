/** scripts → model ← src: an import the other way is an error of the lint, which this tries. */
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint();

test.each([
  ['src/works.ts', '../scripts/recover/pipeline.ts'],
  ['src/set/unit.ts', '../../scripts/recover/types.ts'],
  ['src/pages/about.astro', '../../scripts/recover/pipeline.ts'],
  ['src/browser/search.ts', '../set/unit.ts'],
  ['src/browser/search.ts', '../model/content/yaml.ts'],
  ['src/browser/reading/place.ts', '../../works.ts'],
  ['src/model/ids.ts', '../works.ts'],
  ['src/model/ids.ts', './content/yaml.ts'],
  ['src/model/content/yaml.ts', '../../works.ts'],
  ['scripts/recover/pipeline.ts', '../../src/works.ts'],
  ['scripts/recover.ts', '../src/set/unit.ts'],
  ['scripts/recover.ts', '../tests/recovered.ts'],
])('%s may not import %s', async (file, other) => {
  const code = `import type { X } from '${other}';\nexport type Y = X;\n`;
  const text = file.endsWith('.astro') ? `---\n${code}---\n` : code;
  const [result] = await eslint.lintText(text, { filePath: file });
  expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('no-restricted-imports');
});

test.each([
  ['src/works.ts', './model/ids.ts'],
  ['src/browser/search.ts', '../model/ids.ts'],
  ['scripts/recover/pipeline.ts', '../../src/model/ids.ts'],
])('%s may import %s', async (file, other) => {
  const [result] = await eslint.lintText(`import '${other}';\n`, { filePath: file });
  expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual([]);
});

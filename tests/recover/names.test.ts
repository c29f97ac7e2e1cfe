/** The authority list of names as a table. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { namesBy } from '../../scripts/recover/names.ts';
import { readInput } from '../../scripts/recover/input.ts';
import { recover } from '../../scripts/recover/pipeline.ts';
import { readLeftOut, readNames } from '../../src/model/content/names.ts';
import { nameSchema, spelt } from '../../src/model/names.ts';
import { textOf } from '../recovered.ts';
import { spellings } from '../../src/model/spellings.ts';

const names = readNames();
const ids = new Set(names.map((name) => name.id));

test('ids are unique and sorted, look-alikes exist and are mutual', () => {
  expect(ids.size).toBe(names.length);
  expect([...ids]).toEqual([...ids].sort());
  for (const { id, apart = [] } of names)
    for (const other of apart) expect(names.find((name) => name.id === other)?.apart ?? []).toContain(id);
});

test('every form stands in a text as it is read, emended', () => {
  const squeeze = (text: string) => text.replace(/\s+/g, ' ');
  const { passages } = recover(readInput('content'));
  const texts = passages.map(({ text }) => squeeze(text));
  const missing = names
    .flatMap(({ id, forms }) => forms.map((f) => [id, spelt(f)] as const))
    .filter(([, form]) => !texts.some((text) => text.includes(squeeze(form))));
  expect(missing).toEqual([]);
});

test('spellings of one word are one class, and others are not drawn in', () => {
  const classOf = (word: string) => spellings(names).find((same) => same.includes(word)) ?? [];
  expect(classOf('nazarbayev')).toEqual(expect.arrayContaining(['nazarbaev', 'nazarbayev']));
  expect(classOf('majilis')).toEqual(expect.arrayContaining(['majilis', 'mazhilis']));
  expect(classOf('nazarbaev')).not.toContain('alpysovna');
});

test('every line that says something of a name is a line of a passage', () => {
  const { passages } = recover(readInput('content'));
  const bySource = Map.groupBy(passages, ({ source }) => source);
  const isLine = (at: string) => {
    const [source = '', line] = at.split(':');
    const n = Number(line);
    return (bySource.get(source) ?? []).some(({ lines }) => lines && lines[0] <= n && n <= lines[1]);
  };
  const said = names.flatMap(({ id, facts, relations, expand }) =>
    [...facts, ...relations, ...(expand ? [expand] : [])].flatMap(({ at = [] }) =>
      at.map((line) => [id, line] as const),
    ),
  );
  expect(said.length).toBeGreaterThan(2000);
  expect(said.filter(([, line]) => !isLine(line))).toEqual([]);
});

test('a name stands in the file of its kind', () => {
  const FILES: Record<string, string> = { person: 'persons', party: 'parties', media: 'media' };
  const astray = readdirSync('content/names').flatMap((file) =>
    (parse(readFileSync(`content/names/${file}`, 'utf8')) as { id: string; kind: string }[])
      .filter(({ kind }) => (FILES[kind] ?? `${kind}s`) !== file.replace('.yaml', ''))
      .map(({ id }) => id),
  );
  expect(astray).toEqual([]);
});

test('what is left out stands in a text, and no entry has it', () => {
  const forms = new Set(names.flatMap((name) => [name.name, ...name.forms.map(spelt)]));
  const { passages } = recover(readInput('content'));
  const text = passages.map(({ text: words }) => words).join('\n');
  const out = readLeftOut().flatMap(({ forms: left }) => left);
  expect(out.filter((form) => forms.has(form) || !text.includes(form))).toEqual([]);
});

test.each([
  ['- { id: a, name: A, sort: A, kind: person, facts: [{ says: a man }] }', 'expected who says so'],
  [
    '- { id: a, name: A, sort: A, kind: person, facts: [{ says: a man, by: editor, at: ["x:1"] }] }',
    'expected who says so',
  ],
  [
    '- { id: a, name: A, sort: A, kind: person, relations: [{ is: child of, of: b, by: editor }] }',
    'Unexpected relation to `b`',
  ],
  [
    '- { id: a, name: A, sort: A, kind: person }\n- { id: a, name: B, sort: B, kind: person }',
    'Unexpected id `a`',
  ],
])('%s is refused', (yaml, message) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'names-'));
  mkdirSync(path.join(folder, 'names'));
  writeFileSync(path.join(folder, 'names', 'persons.yaml'), yaml);
  expect(() => readNames(folder)).toThrow(message);
});

test('a form for certain lines beats one for all, what is left out hides what is in it, an address names nobody', () => {
  const name = (id: string, forms: unknown[]) =>
    nameSchema.parse({ id, name: `The ${id}`, sort: id, kind: 'person', forms });
  const { mentionsAt } = namesBy(
    [name('old', ['Otan']), name('new', [{ form: 'Otan', in: ['test'], at: [1] }])],
    [{ why: 'a street', forms: ['Otan Street'] }],
  )(textOf(['Otan met Otan.', 'Otan in Otan Street.', 'See www.Otan.kz of Otan.']));
  const named = (n: number) => mentionsAt('one', `fn-${n}`).map((one) => `${one.name} ${one.times}`);
  expect([named(1), named(2), named(3)]).toEqual([['new 2'], ['old 1'], ['old 1']]);
});

test('in a text that nobody has read for them, a person by one word is one only where the text has the person in full', () => {
  const weber = nameSchema.parse({
    id: 'weber',
    name: 'Max Weber',
    sort: 'Weber, Max',
    kind: 'person',
    forms: ['Weber'],
  });
  const said = (notes: string[], names: 'any' | 'full') => {
    const text = textOf(notes);
    const { mentionsAt } = namesBy([weber])({ ...text, source: { ...text.source, names } });
    return notes.map((_, i) => mentionsAt('one', `fn-${i + 1}`).length);
  };
  expect(said(['Weber wrote sonatas.'], 'full')).toEqual([0]);
  expect(said(['Weber wrote sonatas.'], 'any')).toEqual([1]);
  expect(said(['Max Weber on music.', 'Weber says so.'], 'full')).toEqual([1, 1]);
});

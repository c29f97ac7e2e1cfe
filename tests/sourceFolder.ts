/** Folders of sources for tests: a few lines and conventions, laid over a description that is the same for all. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';

const DESCRIBED = {
  title: 'A test',
  shortTitle: 'Test',
  authors: [{ family: 'Nobody' }],
  date: '2000',
  type: 'thesis',
  genre: 'Test',
  language: 'en',
  rights: null,
};

/** A description of a text, laid over one that is the same for all. */
export const described = (text: string | Buffer, description: object): object => ({
  ...DESCRIBED,
  sha256: createHash('sha256').update(text).digest('hex'),
  ...description,
});

/** Writes a source's folder. @param files further files by name, or a changed `source.yaml` as an object */
export function writeSource(
  text: string | Buffer,
  description: object,
  files: Record<string, string> = {},
): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'source-')), 'test');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'source.txt'), text);
  writeFileSync(path.join(folder, 'source.yaml'), stringify(described(text, description)));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}

/** A case of `tests/cases/`, as a source's folder. */
export function caseFolder(folder: string): string {
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const written = writeSource(read('source.txt'), parse(read('source.yaml')) as object);
  for (const name of ['emendations.yaml', 'layouts.yaml', 'marks.yaml'])
    if (existsSync(path.join(folder, name))) cpSync(path.join(folder, name), path.join(written, name));
  return written;
}

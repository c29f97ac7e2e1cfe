/** The books: whole, with every note, mark and page of the site, valid in their parts, the same bytes each time. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

const SOURCES = ['isaacs-article', 'isaacs-thesis', 'kaziss', 'mot', 'von-hauff'];
const filesOf = (name: string): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(readFileSync(path.join('dist', 'downloads', `${name}.epub`))))
      .filter(([file]) => !file.endsWith('.woff2'))
      .map(([file, bytes]) => [file, strFromU8(bytes)]),
  );
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The elements that are opened and not shut in turn: a reader of XML stops there. */
function unshut(xml: string): string[] {
  const open: string[] = [];
  for (const [, shuts, name = '', rest = ''] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*\s*\/?)>/g,
  )) {
    if (shuts && open.pop() !== name) return [name];
    if (!shuts && !rest.endsWith('/')) open.push(name);
  }
  const tags = xml
    .replace(/<[?!][^>]*>/g, '')
    .replace(/<\/?[A-Za-z][\w:-]*(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, '');
  return tags.includes('<') ? [tags.slice(tags.indexOf('<'), tags.indexOf('<') + 40)] : open;
}

describe.each(SOURCES)('%s', (source) => {
  const files = filesOf(source);
  const chapters = [...files].filter(([file]) => file.startsWith(`OPS/${source}-`)).map(([, text]) => text);
  const whole = chapters.join('\n');
  const pages = globSync(`dist/${source}/**/index.html`)
    .map((file) => readFileSync(file, 'utf8'))
    .filter((html) => html.includes('data-unit='));

  test('its first bytes tell what it is, every element that is opened is shut', () => {
    const bytes = readFileSync(path.join('dist', 'downloads', `${source}.epub`));
    expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
    for (const [file, text] of files)
      if (/\.(?:xhtml|opf|svg|xml)$/.test(file)) expect([file, unshut(text)]).toEqual([file, []]);
  });

  test('it has the notes, marks and printed pages of the site', () => {
    const site = pages.join('\n');
    expect(count(whole, /epub:type="noteref"/g)).toBe(count(site, /role="doc-noteref"/g));
    expect(count(whole, /role="doc-footnote"/g)).toBe(count(site, /<li id="fn-\d+"/g));
    expect(count(whole, /epub:type="pagebreak"/g)).toBe(count(site, /role="doc-pagebreak"/g));
    const texts = pages.map((html) => /<article[^]*<\/article>/.exec(html)?.[0] ?? '').join('\n');
    expect(count(whole, /<table/g)).toBe(count(texts, /<table/g));
  });

  test('every link within it has its target', () => {
    const targets = new Set(
      [...files].flatMap(([file, text]) => {
        const name = file.replace('OPS/', '');
        return [name, ...[...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => `${name}#${id}`)];
      }),
    );
    const lost = [...files].flatMap(([file, text]) => {
      const name = file.replace('OPS/', '');
      return [...text.matchAll(/<a [^>]*href="([^"]+)"/g)]
        .map(([, href = '']) => (href.startsWith('#') ? name + href : href))
        .filter((href) => !/^[a-z]+:/.test(href) && !targets.has(href));
    });
    expect(lost).toEqual([]);
  });
});

test('the page of downloads has the checksum and the size of each', () => {
  const page = readFileSync(path.join('dist', 'downloads', 'index.html'), 'utf8');
  const files = globSync('dist/downloads/*.{epub,txt}');
  expect(files.length).toBe(2 * SOURCES.length + 1);
  for (const file of files) {
    expect(page).toContain(createHash('sha256').update(readFileSync(file)).digest('hex'));
    expect(page).toContain(`download="${path.basename(file)}"`);
  }
});

test('plain text has every note of its source behind its number', () => {
  for (const source of SOURCES) {
    const text = readFileSync(path.join('dist', 'downloads', `${source}.txt`), 'utf8');
    const notes = (
      JSON.parse(readFileSync(path.join('dist', 'data', 'notes.json'), 'utf8')) as {
        source: string;
        n: number;
        text: string;
      }[]
    ).filter((note) => note.source === source);
    expect(notes.filter(({ n }) => !text.includes(`\n${n}. `)).length).toBe(0);
    expect(count(text, /^\d+\. /gm)).toBeGreaterThanOrEqual(notes.length);
  }
});

/**
 * A source whose title and text would run in the reader's browser goes through the whole build, and nothing of it runs. It is
 * built below a sub-path, so that the site is also read there.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { openSite } from '../../scripts/site/browser.ts';
import { faultsOf } from '../../scripts/site/check.ts';
import { writeSource } from '../sourceFolder.ts';

const BASE = '/reader/';
const RUNS = '</script><script>globalThis.harmed = 1</script>';
const SHOWS = '<img src=x onerror="globalThis.harmed = 1"> {{ harmed }} ${harmed} <!-- ';
const TEXT = [
  `A Chapter ${RUNS}`,
  '',
  `Words ${SHOWS} and their end.1`,
  '',
  `1 A. Writer, ${RUNS} (Almaty: ${SHOWS}, 2001), p. 3.`,
];

/** The project as it stands, with this one source as its content. */
function hostileProject(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
  const copied = ['src', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
  for (const name of [...copied, 'content/grammar', 'content/lexicon.yaml', 'content/site.yaml'])
    cpSync(name, path.join(folder, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  const described = {
    title: `Title ${RUNS}`,
    shortTitle: `Short ${RUNS}`,
    edition: { lines: 'paragraph', notes: { place: 'unit end', marks: ['plain'], numbers: ['plain'] } },
    units: [
      {
        slug: 'one',
        kind: 'chapter',
        lines: [1, 5],
        title: `One ${RUNS}`,
        heading: [1],
        notes: { lines: [5, 5] },
      },
    ],
  };
  const content = path.join(folder, 'content');
  mkdirSync(path.join(content, 'sources'));
  cpSync(writeSource(`${TEXT.join('\n')}\n`, described), path.join(content, 'sources', 'hostile'), {
    recursive: true,
  });
  for (const name of ['works.overrides.yaml', 'relations.yaml'])
    writeFileSync(path.join(content, name), stringify([]));
  return folder;
}

/** The scripts of a page that run, and the attributes that would. */
function running(html: string): string[] {
  const found: string[] = [];
  visit(fromHtml(html), 'element', (node: Element) => {
    const { type, src } = node.properties;
    if (node.tagName === 'script' && src === undefined && type !== 'application/ld+json')
      found.push(node.children.map((child) => ('value' in child ? child.value : '')).join(''));
    for (const name of Object.keys(node.properties)) if (/^on[a-z]/i.test(name)) found.push(name);
  });
  return found.filter((words) => words.includes('harmed') || /^on/i.test(words));
}

test('nothing of a hostile source runs, and it is built without a home to write in', async () => {
  const project = hostileProject();
  // A home in which nothing can be written, nor a folder be made.
  const env = {
    ...process.env,
    BASE,
    HOME: '/dev/null',
    XDG_CONFIG_HOME: '/dev/null',
    XDG_CACHE_HOME: '/dev/null',
  };
  const node = (...args: string[]) =>
    execFileSync(process.execPath, args, { cwd: project, env, stdio: 'pipe' });
  node('scripts/recover.ts', '--accept');
  node('scripts/build.ts');
  const dist = path.join(project, 'dist');
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const texts = pages.map((file) => readFileSync(path.join(dist, file), 'utf8'));
  expect(texts.filter((html) => html.includes('harmed')).length).toBeGreaterThan(3);
  expect(texts.flatMap(running)).toEqual([]);
  // One line of text weighs less than what stands around it.
  expect(faultsOf(dist, BASE).filter((fault) => !fault.includes('bytes of HTML'))).toEqual([]);
  // Nobody said how its file came to be, and no page says it for them.
  expect(readFileSync(path.join(dist, 'hostile/one/citable.json'), 'utf8')).toContain(
    '(not compared with the print)',
  );
  expect(texts.filter((html) => html.includes('machine-read'))).toEqual([]);
  const site = await openSite(dist, BASE);
  try {
    for (const address of ['', 'hostile/', 'hostile/one/', 'works/', 'search/?q=harmed']) {
      const page = await site.open(BASE + address);
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => 'harmed' in globalThis), address).toBe(false);
      await page.context().close();
    }
    expect(site.complaints).toEqual([]);
  } finally {
    await site.close();
  }
}, 300_000);

/**
 * How recovery grows with the library: libraries made by rule (other conventions, other words, other works for each source, not
 * copies), recovered by a process of their own, and measured in seconds of CPU and in memory.
 *
 *   npm run bench:scale              1, 3 and 10 times the five sources
 *   npm run bench:scale -- 1 10 30
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { random } from './mutations.ts';
import { described } from './sourceFolder.ts';

/** Sources of a library of size 1, and what each has: as the five have in the mean. */
const SOURCES = 5;
const UNITS = 8;
const PARAGRAPHS = 90;
const NOTES_PER_PARAGRAPH = 0.8;

const SYLLABLES = [...'bcdfghjklmnprstvwxyz'].flatMap((first) => [...'aeiou'].map((last) => first + last));

/** A word that is its own for each number: the libraries have as many names as sources. */
function wordOf(n: number): string {
  const size = SYLLABLES.length;
  // Numbers that follow each other are not words that are alike.
  const spread = (n * 7919) % size ** 3;
  return [spread % size, Math.floor(spread / size) % size, Math.floor(spread / size ** 2)]
    .map((k) => SYLLABLES[k])
    .join('');
}
const named = (n: number): string => wordOf(n).replace(/^./, (sign) => sign.toUpperCase());

/** Words as texts have them: a few all the time, half of them once; each source has some that no other has. */
const SHARED = 6000;
const OWN = 600;

/** The words of a note: a book, an article of a newspaper, or one of them again. */
function noteOf(k: number, before: Cited[], next: () => number): Cited {
  const pick = (of: number) => Math.floor(next() * of);
  const author = pick(300) + k * 40;
  const last = before.at(-1);
  const again = before.slice(-20).filter(({ name }) => name)[pick(15)];
  const page = `p. ${1 + pick(300)}.`;
  const chance = next();
  if (last && chance < 0.15) return { ...last, words: 'Ibid.' };
  if (again && chance < 0.25)
    return { ...again, words: `${again.name}, op. cit. (note ${again.n}), ${page}` };
  if (again && chance < 0.35) return { ...again, words: `${again.name}, ${again.title}, ${page}` };
  const n = before.length + 1;
  const year = 1950 + pick(60);
  if (chance < 0.55) {
    const title = `${named(author)} ${wordOf(pick(SHARED))} ${wordOf(pick(SHARED))} ${wordOf(pick(SHARED))}`;
    const day = `${1 + pick(28)} May ${year}`;
    const address = `http://www.${wordOf(k)}.kz/${wordOf(pick(SHARED))}/${pick(9999)}.html`;
    return { n, name: '', title, words: `'${title}', ${named(pick(40))} Daily, ${day}, ${address}` };
  }
  const name = named(author + 5000);
  const title = `The ${named(author + 1)} of ${named(author + 2)} ${wordOf(pick(SHARED))}`;
  return { n, name, title, words: `${named(author)} ${name}, ${title}, London / ${year}, ${page}` };
}

interface Cited {
  n: number;
  name: string;
  title: string;
  words: string;
}

function sourceOf(k: number): { text: string; description: object } {
  const next = random(k + 1);
  const pick = (of: number) => Math.floor(next() * of);
  const word = () =>
    next() < 0.1 ? wordOf(SHARED + k * OWN + pick(OWN)) : wordOf(Math.floor(SHARED ** next()) - 1);
  const sentence = () => `The ${Array.from({ length: 8 + pick(14) }, word).join(' ')}.`;
  const lines: string[] = [];
  const units: object[] = [];
  for (let u = 0; u < UNITS; u++) {
    const first = lines.length + 1;
    lines.push(`Chapter ${u + 1} of ${named(k * 7 + u)}`, '');
    const notes: Cited[] = [];
    for (let p = 0; p < PARAGRAPHS; p++) {
      const hasNote = next() < NOTES_PER_PARAGRAPH;
      if (hasNote) notes.push(noteOf(k, notes, next));
      lines.push(`${sentence()} ${sentence()}${hasNote ? `[${notes.length}]` : ''} ${sentence()}`, '');
    }
    const from = lines.length + 1;
    notes.forEach(({ words }, i) => lines.push(`[${i + 1}] ${words}`, ''));
    units.push({
      slug: `chapter-${u + 1}`,
      kind: 'chapter',
      lines: [first, lines.length],
      heading: [first],
      notes: { lines: [from, lines.length] },
    });
  }
  const text = `${lines.join('\n')}\n`;
  const edition = {
    lines: 'paragraph',
    notes: { place: 'unit end', marks: ['bracket'], numbers: ['bracket'] },
  };
  return {
    text,
    description: described(text, {
      title: `Of ${named(k)}`,
      shortTitle: named(k),
      works: 'any',
      edition,
      units,
    }),
  };
}

/** A project with a library of so many sources. */
function library(times: number): string {
  const project = mkdtempSync(path.join(tmpdir(), 'library-'));
  mkdirSync(path.join(project, 'content', 'sources'), { recursive: true });
  for (const name of ['grammar', 'lexicon.yaml', 'site.yaml'])
    cpSync(path.join('content', name), path.join(project, 'content', name), { recursive: true });
  for (let k = 0; k < times * SOURCES; k++) {
    const folder = path.join(project, 'content', 'sources', `source-${k}`);
    mkdirSync(folder);
    const { text, description } = sourceOf(k);
    writeFileSync(path.join(folder, 'source.txt'), text);
    writeFileSync(path.join(folder, 'source.yaml'), stringify(description));
  }
  return project;
}

interface Measured {
  seconds: number;
  megabytes: number;
}

/** Each process of a run writes a line when it ends, also those that it starts. */
const TOLD = `import { appendFileSync } from 'node:fs'; process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); appendFileSync(process.env.MEASURED, JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }) + '\\n'); });`;

/** CPU seconds of all processes, and greatest memory of one, of a script of this project in another folder. */
function measured(script: string, project: string): Measured {
  const file = path.join(project, 'measured');
  const { stderr, status } = spawnSync(process.execPath, [path.resolve(script), '--accept'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: {
      ...process.env,
      MEASURED: file,
      // What a machine of 4 GB has room for.
      NODE_OPTIONS: `--max-old-space-size=3300 --import=data:text/javascript,${encodeURIComponent(TOLD)}`,
    },
  });
  if (status !== 0) throw new Error(stderr.slice(0, 2000));
  const all = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Measured);
  return {
    seconds: all.reduce((sum, { seconds }) => sum + seconds, 0),
    megabytes: Math.max(...all.map(({ megabytes }) => megabytes)),
  };
}

const sizes = process.argv.slice(2).map(Number);
let one: Measured | null = null;
for (const times of sizes.length ? sizes : [1, 3, 10]) {
  const project = library(times);
  const bytes = readdirSync(path.join(project, 'content', 'sources')).reduce(
    (sum, name) => sum + statSync(path.join(project, 'content', 'sources', name, 'source.txt')).size,
    0,
  );
  const found = measured('scripts/recover.ts', project);
  one ??= found;
  console.log(
    `${times} ×: ${(bytes / 1e6).toFixed(1)} MB of text, recovered in ${found.seconds.toFixed(1)} s of CPU (${(found.seconds / one.seconds).toFixed(1)} ×), ${Math.round(found.megabytes)} MB`,
  );
  rmSync(project, { recursive: true });
}

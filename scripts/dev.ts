/**
 * The site with live reloading: `npm run dev`. A row that is saved below `content/` is recovered and shown at once; only the
 * source whose folder changed is read again. What is found is not compared with what was accepted: `npm run recover` does that.
 * The index of the search follows behind.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { dev } from 'astro';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { InputError } from '../src/model/content/input-error.ts';
import { readWords } from '../src/model/content/grammar.ts';
import { readHosts } from '../src/model/content/hosts.ts';
import { readLeftOut, readNames } from '../src/model/content/names.ts';
import type { Grammar } from './recover/grammar.ts';
import { readWorkIds } from '../src/model/content/work-ids.ts';
import { readOverrides } from '../src/model/content/overrides.ts';
import { readSource, sourceFolders, type Source } from '../src/model/content/sources.ts';
import { recoverInTurn, type Input } from './recover/pipeline.ts';
import { recoverText } from './recover/text/units.ts';
import type { SourceText } from './recover/types.ts';
import {
  cslOf,
  filesOfAll,
  filesOfSource,
  writeCollections,
  type Writer,
} from './recover/write/collections.ts';
import { notesMarkdown, unitMarkdown } from './recover/write/markdown.ts';

const CONTENT = 'content';
/** Not that of `build.ts`, which may run beside it. */
const INDEX = path.join('.astro', 'pagefind-dev');
/** Editors save in several steps: what follows so soon, in ms, is one change. */
const PATIENCE = 30;

const sources = new Map<string, Source>();
/** What was made of a source, with which words of the languages. */
const texts = new WeakMap<Source, { grammar: Grammar; text: SourceText }>();
let words: Input['words'] | null = null;

/** Reads what has changed since the last time. @param changed paths below `content/` */
function read(changed: Iterable<string>): Input {
  for (const file of changed) {
    const [folder, slug] = file.split(path.sep);
    if (folder === 'sources' && slug !== undefined) sources.delete(slug);
    else if (folder === 'grammar' || folder === 'lexicon.yaml') words = null;
  }
  words ??= readWords(CONTENT);
  const all = sourceFolders(CONTENT).map((folder) => {
    const slug = path.basename(folder);
    const source = sources.get(slug) ?? readSource(folder);
    sources.set(slug, source);
    return source;
  });
  return {
    sources: all,
    words,
    overrides: readOverrides(CONTENT),
    workIds: readWorkIds(CONTENT),
    names: readNames(CONTENT),
    leftOut: readLeftOut(CONTENT),
    hosts: readHosts(CONTENT),
  };
}

/** @throws InputError for a row that does not fit; then the collections stay as they are */
function update(changed: Iterable<string>): void {
  const input = read(changed);
  const library = recoverInTurn(input, (source, grammar) => {
    const known = texts.get(source);
    const text = known?.grammar === grammar ? known.text : recoverText(source, grammar);
    texts.set(source, { grammar, text });
    return text;
  });
  const files = [
    ...[...library.sources()].flatMap((source) => filesOfSource(source, writers)),
    ...filesOfAll(library, cslOf(library)),
  ];
  writeCollections(CONTENT, new Map(files));
}

/** A writer that remembers what it was given, and what came of it. */
function remembering(write: Writer): Writer {
  const known = new Map<string, string>();
  return (...given) => {
    const key = JSON.stringify(given);
    const text = known.get(key) ?? write(...given);
    known.set(key, text);
    return text;
  };
}

const writers = { text: remembering(unitMarkdown), notes: remembering(notesMarkdown) };

let indexing: ChildProcess | null = null;

function index(): void {
  indexing?.kill();
  indexing = spawn(process.execPath, [path.join('scripts', 'search', 'index.ts'), INDEX], {
    stdio: 'ignore',
  });
}

/** Rows that show in the generated collections alone. */
const isOfText = (file: string) => /(?:emendations|layouts|marks)\.yaml$/.test(file);

/** Files that a person edits; the collections below `content/` are written by `update`. */
const isEdited = (file: string) => /\.(?:yaml|txt)$/.test(file) && !file.startsWith('readings');

/** @param show takes the paths of what has changed, below `content/` */
function watchContent(show: (files: string[]) => Promise<void>): void {
  const changed = new Set<string>();
  let waiting: NodeJS.Timeout | undefined;
  const go = async (): Promise<void> => {
    const files = [...changed];
    changed.clear();
    const start = performance.now();
    try {
      update(files);
      await show(files);
      console.log(`${files.join(', ')}: shown after ${Math.round(performance.now() - start)} ms`);
      index();
    } catch (error) {
      // Whatever a half-saved row does, the next save is read again.
      console.error(error instanceof InputError ? error.message : error);
    }
  };
  watch(CONTENT, { recursive: true }, (_, file) => {
    if (file === null || !isEdited(file)) return;
    changed.add(file);
    clearTimeout(waiting);
    waiting = setTimeout(() => void go(), PATIENCE);
  });
}

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** What the site reads itself of the rows, as the glosses of names, it reads once: modules that do so are run anew. */
function forgetRows({ environments }: Server): void {
  for (const { moduleGraph } of Object.values(environments))
    for (const module of moduleGraph.idToModuleMap.values())
      if (module.file?.includes('/src/model/content/'))
        for (const reader of module.importers) moduleGraph.invalidateModule(reader);
}

const integration: AstroIntegration = {
  name: 'content',
  hooks: {
    'astro:server:setup': ({ server, refreshContent }) => {
      server.middlewares.use('/pagefind', sirv(INDEX, { dev: true }));
      watchContent(async (files) => {
        const described = files.some((file) => file.endsWith('source.yaml'));
        await refreshContent?.({ loaders: ['chapters', 'notes', ...(described ? ['sources'] : [])] });
        if (!files.every(isOfText)) forgetRows(server);
        server.ws.send({ type: 'full-reload' });
      });
    },
  },
};

try {
  update([]);
  index();
  await dev({ integrations: [integration] });
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

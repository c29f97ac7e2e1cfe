/**
 * The site with live reloading: `npm run dev`. A row that is saved below `content/` is recovered and shown at once; only the
 * source whose folder changed is read again. Words that are selected on a page can be emended there: what is decided is written as a
 * row of data. What is found is not compared with what was accepted: `npm run recover` does that. The index of the search follows
 * behind.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dev } from 'astro';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { InputError } from '../src/model/content/input-error.ts';
import { Desk } from './dev/desk.ts';
import { answering } from './dev/requests.ts';
import { GENERATED } from './recover/write/collections.ts';

const CONTENT = 'content';
/** Not that of `build.ts`, which may run beside it. */
const INDEX = path.join('.astro', 'pagefind-dev');
/** Editors save in several steps: what follows so soon, in ms, is one change. */
const PATIENCE = 30;

const desk = new Desk(CONTENT);

/** No page waits longer, in ms, for the collections. */
const LONGEST = 10_000;

/** Who edits has the machine to himself for so long, in ms: the index takes as long to make as a page. */
const QUIET = 5000;

let indexing: ChildProcess | null = null;
let resting: NodeJS.Timeout | undefined;

function index(): void {
  indexing?.kill();
  clearTimeout(resting);
  resting = setTimeout(() => {
    indexing = spawn(process.execPath, [path.join('scripts', 'search', 'index.ts'), INDEX], {
      stdio: 'ignore',
    });
  }, QUIET);
}

/** Rows that show in the generated collections alone. */
const isOfText = (file: string) => /(?:emendations|layouts|marks)\.yaml$/.test(file);

/** Files that a person edits; the collections below `content/` are written by the desk. */
const isEdited = (file: string) => /\.(?:yaml|txt)$/.test(file) && !file.startsWith('readings');

/** What files had in them when they were last shown: a file that was touched only, or is shown already, is no change. */
const shown = new Map<string, string>();

function isChanged(file: string): boolean {
  try {
    const now = readFileSync(path.join(CONTENT, file), 'utf8');
    return shown.get(file) !== now && shown.set(file, now) !== null;
  } catch {
    return shown.delete(file);
  }
}

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/**
 * What was read once is read anew: modules that were made of files below `content/`, and those that read rows themselves, as the
 * glosses of names.
 *
 * @param written paths of files that were written or taken away
 */
function forget({ environments }: Server, written: string[], rows: boolean): void {
  const files = new Set(written.map((file) => path.resolve(file)));
  for (const { moduleGraph } of Object.values(environments))
    for (const module of moduleGraph.idToModuleMap.values()) {
      if (files.has(module.file ?? '')) moduleGraph.invalidateModule(module);
      if (rows && module.file?.includes('/src/model/content/'))
        for (const reader of module.importers) moduleGraph.invalidateModule(reader);
    }
}

/**
 * Watches by what Vite watches with: it sees also what an editor saves beside and puts in the place of the old file.
 *
 * @param show takes the paths of what has changed, below `content/`, and throws an InputError for a row that does not fit
 */
function watchContent({ watcher }: Server, show: (files: string[]) => Promise<void>): void {
  const changed = new Set<string>();
  let waiting: NodeJS.Timeout | undefined;
  const go = (): void => {
    const files = [...changed].filter(isChanged);
    changed.clear();
    if (!files.length) return;
    show(files).catch((error: unknown) => {
      // Whatever a half-saved row does, the next save is read again.
      console.error(error instanceof InputError ? error.message : error);
    });
  };
  watcher.on('all', (_, at) => {
    const file = path.relative(CONTENT, at);
    if (file.startsWith('..') || !isEdited(file)) return;
    changed.add(file);
    clearTimeout(waiting);
    waiting = setTimeout(go, PATIENCE);
  });
}

type Refresh = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['refreshContent'];

/**
 * The collections, read anew. Astro loads its configuration of them again whenever a file of data is written, and until that is
 * there it reads nothing and says nothing: so it is asked until a loader says that it has read.
 *
 * @param loaders by their names
 */
async function refreshed(refresh: Refresh, loaders: string[]): Promise<void> {
  const until = performance.now() + LONGEST;
  let isRead = false;
  const context = { read: () => (isRead = true) };
  while (!isRead) {
    await refresh?.({ loaders, context });
    if (performance.now() > until) throw new Error('the collections were not read: save again');
    if (!isRead) await pause(10);
  }
}

const integration: AstroIntegration = {
  name: 'content',
  hooks: {
    'astro:config:setup': ({ injectScript }) => {
      injectScript('page', `import '/src/browser/edit/edit.ts';`);
    },
    'astro:server:setup': ({ server, refreshContent }) => {
      const show = async (files: string[]): Promise<void> => {
        const start = performance.now();
        files.forEach(isChanged);
        const written = desk.update(files);
        const described = files.some((file) => file.endsWith('source.yaml'));
        await refreshed(refreshContent, ['chapters', 'notes', ...(described ? ['sources'] : [])]);
        forget(server, written, !files.every(isOfText));
        server.ws.send({ type: 'full-reload' });
        console.log(`${files.join(', ')}: shown after ${Math.round(performance.now() - start)} ms`);
        index();
      };
      server.middlewares.use('/pagefind', sirv(INDEX, { dev: true }));
      server.middlewares.use('/edit', (request, response, next) => {
        answering({ content: CONTENT, texts: () => desk.texts, show })(request, response).catch(next);
      });
      watchContent(server, show);
    },
  },
};

try {
  desk.update([]);
  index();
  // What is generated is shown when all of it is there: seen file by file, it had pages reload before their words came.
  const ignored = [...GENERATED.map((folder) => `**/${CONTENT}/${folder}/**`), `**/${CONTENT}/ledger.json`];
  await dev({ integrations: [integration], vite: { server: { watch: { ignored } } } });
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

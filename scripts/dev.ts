/**
 * The site with live reloading: `npm run dev`. A row that is saved below `content/` is recovered and shown at once; only the
 * source whose folder changed is read again. Words that are selected on a page can be emended there: what is decided is written as a
 * row of data. What is found is not compared with what was accepted: `npm run recover` does that. The index of the search follows
 * behind.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dev } from 'astro';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { InputError } from '../src/model/content/input-error.ts';
import { Desk } from './dev/desk.ts';
import { answering } from './dev/requests.ts';

const CONTENT = 'content';
/** Not that of `build.ts`, which may run beside it. */
const INDEX = path.join('.astro', 'pagefind-dev');
/** Editors save in several steps: what follows so soon, in ms, is one change. */
const PATIENCE = 30;

const desk = new Desk(CONTENT);

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

/** What the site reads itself of the rows, as the glosses of names, it reads once: modules that do so are run anew. */
function forgetRows({ environments }: Server): void {
  for (const { moduleGraph } of Object.values(environments))
    for (const module of moduleGraph.idToModuleMap.values())
      if (module.file?.includes('/src/model/content/'))
        for (const reader of module.importers) moduleGraph.invalidateModule(reader);
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
        desk.update(files);
        const described = files.some((file) => file.endsWith('source.yaml'));
        await refreshContent?.({ loaders: ['chapters', 'notes', ...(described ? ['sources'] : [])] });
        if (!files.every(isOfText)) forgetRows(server);
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
  await dev({ integrations: [integration] });
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** What reading without a line needs: the worker, the build as a file, and of each source the list of all that it takes. */
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

/** Pages that every source needs: from which one comes, and where one searches. */
const ALWAYS = [
  'index.html',
  'search/index.html',
  'beside/index.html',
  'kept/index.html',
  'my-notes/index.html',
];
const SEARCHED = ['pagefind/text/*.json', 'data/spellings.json'];

/** @param folder the built site @param base the path it stands below @param build as its pages say */
export function writeOffline(folder: string, base: string, build: string): void {
  buildSync({
    entryPoints: [path.join('src', 'browser', 'offline', 'worker.ts')],
    outfile: path.join(folder, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'import.meta.env.BASE_URL': JSON.stringify(base) },
    logLevel: 'error',
  });
  const found = (patterns: string[]) =>
    globSync(patterns, { cwd: folder }).map((file) => file.split(path.sep).join('/'));
  const data = <Row>(file: string) =>
    JSON.parse(readFileSync(path.join(folder, 'data', file), 'utf8')) as Row[];
  const cited = data<{ source: string; work: string }>('citations.json');
  const assets = found(['_astro/*']);
  const shared = [...assets, ...ALWAYS, ...found(SEARCHED)];
  const sources: Record<string, number> = {};
  for (const { id: source, title } of data<{ id: string; title: string }>('sources.json')) {
    const works = new Set(
      cited.flatMap((one) => (one.source === source ? [`works/${one.work}/index.html`] : [])),
    );
    const kinds = ['**/index.html', '**/*.json', '**/sheet.css', 'pictures/*'];
    const own = found(kinds.map((kind) => `${source}/${kind}`)).filter(
      (file) => !path.basename(file).startsWith(`${source}-`),
    );
    const files = [...new Set([...own, ...works, ...shared])].sort().map((file): [string, number] => [
      // A page is asked for by its folder.
      file.replace(/(^|\/)index\.html$/, '$1'),
      statSync(path.join(folder, file)).size,
    ]);
    sources[source] = files.reduce((sum, [, bytes]) => sum + bytes, 0);
    writeFileSync(path.join(folder, source, 'offline.json'), JSON.stringify({ build, title, files }));
  }
  writeFileSync(
    path.join(folder, 'build.json'),
    JSON.stringify({ build, assets: assets.sort().map((file) => base + file), sources }),
  );
}

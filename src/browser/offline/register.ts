/** Starts the worker once a page has been shown, tells it what the first page is made of, and says where a kept source is old. */
import { BASE, buildOf } from '../base.ts';

export async function register(): Promise<void> {
  const build = buildOf(document);
  // While pages are being written, none is to be kept.
  if (build === 'dev' || !('serviceWorker' in navigator)) return;
  const isFirst = !navigator.serviceWorker.controller;
  await navigator.serviceWorker.register(`${BASE}sw.js`, { scope: BASE });
  const { active } = await navigator.serviceWorker.ready;
  if (isFirst) active?.postMessage([location.pathname, ...madeOf(build)]);
  const { keptSources } = await import('./stores.ts');
  const old = (await keptSources()).filter((one) => one.build !== build);
  if (old.length && navigator.onLine) (await import('./notice.ts')).offerNew(old);
}

/** What the page has asked for by now, as far as it is kept. */
function madeOf(build: string): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name.replace(location.origin, ''))
    .filter((name) => name.startsWith(`${BASE}_astro/`) || name.endsWith(`?b=${build}`));
}

/** The folder that the site stands in, `/` or `/reader/`, and the build that this page is of. */
export const BASE: string = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Stands on every page; files that a page asks for later carry it in their address (`ours.ts`). */
export const buildOf = (page: Document): string => page.documentElement.dataset['build'] ?? 'dev';

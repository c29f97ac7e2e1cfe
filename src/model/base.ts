/** The folder the site is served below, `/` or `/reader/`: `BASE` of the environment in which it is built, checked or served. */
export const BASE = (process.env['BASE'] ?? '/').replace(/\/?$/, '/');

/** What the build is called that a page is of; while pages are being written, it has no name. */
export const BUILD = process.env['BUILD'] ?? 'dev';

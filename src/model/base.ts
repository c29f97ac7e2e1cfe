/** The folder the site is served below, `/` or `/reader/`: `BASE` of the environment in which it is built, checked or served. */
export const BASE = (process.env['BASE'] ?? '/').replace(/\/?$/, '/');

/** DPUB-ARIA roles, which the types of Astro do not know: `<nav {...role('doc-toc')}>`. */
export const role = (name: 'doc-toc' | 'doc-bibliography' | 'doc-endnotes' | 'doc-backlink') =>
  ({ role: name }) as object;

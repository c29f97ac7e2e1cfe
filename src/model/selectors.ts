/** Where the parts of a text stand on the page of its unit: what `set/` and the pages write, and the scripts in the browser ask for. */
export const ARTICLE = '.unit article';

/** Everything with an address in the text: paragraphs, headings, tables, items. */
export const BLOCKS = `${ARTICLE} > [id], ${ARTICLE} > ul > [id]`;
export const HEADINGS = `${ARTICLE} :is(h1, h2, h3, h4, h5, h6)[id]`;

/** Where a printed page begins; its `aria-label` is the folio. */
export const PAGEBREAK = '[role=doc-pagebreak]';

export const NOTEREF = 'a[role=doc-noteref]';
export const BIBLIOREF = 'a[role=doc-biblioref]';
export const BACKLINK = '[role=doc-backlink]';

/** The entries of the list of notes; `data-n` is the printed number. */
export const NOTES = '[role=doc-endnotes] li';

/** A reference of which it is open what it means. */
export const OPEN = '.open';

/** What an editor or the site adds. */
export const APPARATUS = '[data-apparatus]';

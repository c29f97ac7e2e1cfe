/** Scripts that run before the first paint. They stand in every page itself, and so are terse. */
import { keyOf } from './browser/store.ts';
import text from '@fontsource/literata/files/literata-latin-400-normal.woff2?url';
import italic from '@fontsource/literata/files/literata-latin-400-italic.woff2?url';
import bold from '@fontsource/literata/files/literata-latin-600-normal.woff2?url';

const preloads = [text, italic, bold].map((font) => `<link rel=preload as=font crossorigin href=${font}>`);

/**
 * The type is asked for at once, except on a slow line: there the first page is drawn in the device's own. Written, since the
 * browser waits a moment for what the parser meets and not for what a script appends.
 */
export const askForType = `navigator.connection?.rtt>149||document.write('${preloads.join('')}')`;

/**
 * Nothing changes colour or size under the reader's eyes. Behind the styles, this also holds the parser until they have come:
 * a long chapter is then drawn as it is read, not all at once. What is near comes first (`browser/reading/lay-out.ts`), except
 * for who is on the way to a place within the page, by its address, by a step back or by reading it anew.
 */
export const asChosen = [
  'const d=document.documentElement',
  "d.className=location.hash||history.state?'js':'js near-first'",
  `try{Object.assign(d.dataset,JSON.parse(localStorage.getItem('${keyOf('settings')}')))}catch{}`,
].join(';');

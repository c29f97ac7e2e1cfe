/**
 * Scripts that run before the first paint: as words, since they stand in every page itself. They are functions that use
 * nothing but what they are given.
 */
import bold from '@fontsource/literata/files/literata-latin-600-normal.woff2?url';
import italic from '@fontsource/literata/files/literata-latin-400-italic.woff2?url';
import text from '@fontsource/literata/files/literata-latin-400-normal.woff2?url';
import { keyOf } from './browser/store.ts';
import { CHOICES, choiceKey } from './model/choices.ts';

/** The call of a function on values, as a script. */
const script = <Values extends unknown[]>(run: (...values: Values) => void, ...values: Values): string =>
  `(${run.toString()})(${values.map((value) => JSON.stringify(value)).join(',')})`;

/**
 * The type is asked for at once, except on a slow line: there the first page is drawn in the device's own. Written, since the
 * browser waits a moment for what the parser meets and not for what a script appends.
 */
export const askForType = script(
  (fonts: string[], slow: number) => {
    const { connection } = navigator as { connection?: { rtt: number } };
    if (connection && connection.rtt >= slow) return;
    // Called deprecated for what it does to a page that has been read: here it is still being read.
    const parser: { write: (html: string) => void } = document;
    for (const font of fonts) parser.write(`<link rel="preload" as="font" crossorigin href="${font}">`);
  },
  [text, italic, bold],
  150,
);

/**
 * Nothing changes colour or size under the reader's eyes. Behind the styles, this also holds the parser until they have come:
 * a long chapter is then drawn as it is read, not all at once. What is near comes first (`browser/reading/lay-out.ts`), except
 * for who is on the way to a place within the page, by its address, by a step back or by reading it anew.
 */
export const asChosen = script(
  (key: string, names: string[]) => {
    const root = document.documentElement;
    // What follows `:~:` in the address is kept from scripts, except here.
    const asked = performance.getEntriesByType('navigation')[0]?.name ?? '';
    const isOnTheWay = location.hash !== '' || history.state !== null || asked.includes(':~:');
    root.className = isOnTheWay ? 'js' : 'js near-first';
    try {
      for (const name of names) {
        const [, value] = /^"([a-z]+)"$/.exec(localStorage.getItem(key + name) ?? '') ?? [];
        if (value) root.dataset[name] = value;
      }
    } catch {
      // What cannot be asked for was not chosen.
    }
  },
  keyOf(choiceKey('')),
  Object.keys(CHOICES),
);

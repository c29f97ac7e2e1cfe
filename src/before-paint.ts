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

/** What the first view of a text is set in, by the names that a browser loads it by: asked for before the styles tell of it. */
const OF_TEXT = { '400': text, '600': bold };
/** Elsewhere titles in italics stand in the first view too. */
const OF_LISTS = { ...OF_TEXT, 'italic 400': italic };

export const facesOf = (isUpright: boolean): Record<string, string> => (isUpright ? OF_TEXT : OF_LISTS);

/** For so long the first view waits for its type, once the styles are there, in ms: a slower line shows the other face meanwhile. */
const PATIENCE = 500;

/**
 * Nothing changes colour or size under the reader's eyes. Behind the styles, this also holds the parser until they have come:
 * a long chapter is then drawn as it is read, not all at once. What is near comes first (`browser/reading/lay-out.ts`), except
 * for who is on the way to a place within the page, by its address, by a step back or by reading it anew.
 */
export const asChosen = (faces: string[]): string =>
  script(
    (key: string, names: string[], faces: string[], patience: number) => {
      const root = document.documentElement;
      // What follows `:~:` in the address is kept from scripts, except here.
      const asked = performance.getEntriesByType('navigation')[0]?.name ?? '';
      const isOnTheWay = location.hash !== '' || history.state !== null || asked.includes(':~:');
      root.className = isOnTheWay ? 'js untyped' : 'js untyped near-first';
      // Drawn in another face and a moment later in its own, lines would jump.
      const type = () => root.classList.remove('untyped');
      void Promise.all(faces.map((face) => document.fonts.load(`${face} 1em Literata`))).then(type, type);
      setTimeout(type, patience);
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
    faces,
    PATIENCE,
  );

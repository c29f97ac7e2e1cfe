/** Words within a text that are words of their own. */

const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/**
 * All places where the words stand in a text and neither end of them lies inside a word: the `I` of a figure is not that of
 * `International` (isaacs-thesis:7277).
 */
export function* wholesAt(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const opens = !isLetter(words[0]) || !isLetter(text[at - 1]);
    const ends = !isLetter(words.at(-1)) || !isLetter(text[at + words.length]);
    if (opens && ends) yield at;
  }
}

/** The first of them, else -1. */
export function wholeAt(text: string, words: string): number {
  const [first = -1] = wholesAt(text, words);
  return first;
}

/** Whether one of these words stands in the text, as a word of its own. */
export const holdsWord = (text: string, of: readonly string[]): boolean =>
  of.some((word) => wholeAt(text, word) >= 0);

/** Words in another language than the text around them, marked for those who hear the page. */
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { languageOfCyrillic, type Languages } from '../model/languages.ts';
import { wordsIn } from './words.ts';

/** A work, by the title that was read of it and its language; the English ones need no mark. */
export interface Titled {
  title: string;
  language?: string | undefined;
  /** What tells the language of words. */
  languages: Languages;
}

/** From its first Cyrillic letter to its last, with what stands between them but letters of another script. */
const CYRILLIC = /\p{Script=Cyrillic}(?:[\p{Script=Cyrillic}\P{L}]*\p{Script=Cyrillic})?/gu;

/** The language of words that are all in Cyrillic. */
export function languageOfScript(words: string): string | undefined {
  const other = words.replace(CYRILLIC, '');
  return other !== words && !/\p{L}/u.test(other) ? languageOfCyrillic(words) : undefined;
}

/** Marks what is written in Cyrillic: the element as a whole where it has no other letters, else each stretch of it. */
export function markCyrillic(element: Element): Element {
  if (element.properties['lang']) return element;
  const language = languageOfScript(wordsIn(element.children));
  if (language) element.properties['lang'] = language;
  else element.children = cyrillicMarked(element.children);
  return element;
}

/** The same of what stands in an element. */
export function cyrillicMarked(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'element') return [markCyrillic(node)];
    const stretches = node.type === 'text' ? [...node.value.matchAll(CYRILLIC)] : [];
    return stretches.length
      ? cut(
          node,
          stretches.map(({ 0: words, index }) => [index, index + words.length]),
        )
      : [node];
  });
}

/** A text, with stretches of it in elements that tell their language. */
function cut(
  { value }: { value: string },
  stretches: [number, number][],
  language?: string,
): ElementContent[] {
  const out: ElementContent[] = [];
  const text = (from: number, to?: number) => {
    const words = value.slice(from, to);
    if (words) out.push({ type: 'text', value: words });
  };
  let end = 0;
  for (const [from, to] of stretches) {
    text(end, from);
    const words = value.slice(from, to);
    out.push(h('span', { lang: language ?? languageOfCyrillic(words) }, words));
    end = to;
  }
  text(end);
  return out;
}

/** Marks the words that a title has of its own language, where they stand; a name, an `Ibid.`, a translation stay as they are. */
export function markTitle(
  nodes: ElementContent[],
  { title, language, languages: { languageOf, ownWords } }: Titled,
): ElementContent[] {
  if (language === 'en' || language === undefined) return nodes;
  const words = textOf(nodes);
  // An editor said what the words do not tell: `'Alga, DVK!' Zaevlenie of Sozdanii`, with a slip in it.
  const isSaid = languageOf(title) !== language;
  const found = stretchOf(words, isSaid ? title : ownWords(title));
  if (!found) return nodes;
  // Two words may be a name.
  const isTold = isSaid || found.words > 2 || languageOf(words.slice(...found.stretch)) === language;
  return isTold ? wrapped(nodes, found.stretch, language, { at: 0 }) : nodes;
}

/** The words of a tree. */
export const textOf = (nodes: ElementContent[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('');

const tokens = (text: string) =>
  [...text.matchAll(/[\p{L}\p{N}'’‘`]*\p{L}[\p{L}\p{N}'’‘`]*/gu)].map(({ 0: word, index }) => ({
    word: word.replace(/['’‘`]/g, '').toLowerCase(),
    from: index,
    to: index + word.length,
  }));

/** Endings differ where a title is cited again: `Politicheskie partii`, `Politicheskii Partii`. */
const isLike = (a: string, b: string) =>
  a === b || (a.length > 4 && b.length > 4 && a.slice(0, 5) === b.slice(0, 5));

/** The longest run of words that a text has in common with a title, from its first sign to its last. */
function stretchOf(text: string, title: string): { stretch: [number, number]; words: number } | null {
  const [here, there] = [tokens(text), tokens(title)];
  const isCommon = (i: number, j: number) => {
    const [a, b] = [here[i], there[j]];
    return a !== undefined && b !== undefined && isLike(a.word, b.word);
  };
  let best: { at: number; n: number } = { at: 0, n: 0 };
  for (const i of here.keys())
    for (const j of there.keys()) {
      let n = 0;
      while (isCommon(i + n, j + n)) n++;
      if (n > best.n) best = { at: i, n };
    }
  const [first, last] = [here[best.at], here[best.at + best.n - 1]];
  return best.n && first && last ? { stretch: [first.from, last.to], words: best.n } : null;
}

/** Nodes with a stretch of their text marked: a whole element by itself. @param read how far the text is read */
function wrapped(
  nodes: ElementContent[],
  [from, to]: [number, number],
  language: string,
  read: { at: number },
): ElementContent[] {
  return nodes.flatMap((node) => {
    const start = read.at;
    if (node.type === 'text') {
      read.at += node.value.length;
      const stretch: [number, number] = [Math.max(from, start) - start, Math.min(to, read.at) - start];
      return stretch[0] < stretch[1] ? cut(node, [stretch], language) : [node];
    }
    if (node.type !== 'element') return [node];
    const length = textOf([node]).length;
    if (length && from <= start && start + length <= to) {
      read.at += length;
      node.properties['lang'] = language;
    } else node.children = wrapped(node.children, [from, to], language, read);
    return [node];
  });
}

/** A reference or a title as HTML, with all that is in other languages marked. @param html without marks yet */
export function inLanguages(html: string, work?: Titled): string {
  const { children } = fromHtml(html, { fragment: true });
  const nodes = cyrillicMarked(children as ElementContent[]);
  return toHtml(work ? markTitle(nodes, work) : nodes);
}

/** The same of words. */
export const wordsInLanguages = (words: string, work?: Titled): string =>
  inLanguages(toHtml({ type: 'text', value: words }), work);

/** Words in another language than the text around them, marked for those who hear the page. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { languageOf } from '../../scripts/recover/citations/language.ts';
import { wordsIn } from './sentences.ts';

/** From its first Cyrillic letter to its last, with what stands between them but letters of another script. */
const CYRILLIC = /\p{Script=Cyrillic}(?:[\p{Script=Cyrillic}\P{L}]*\p{Script=Cyrillic})?/gu;

/**
 * Marks the words of a citation whose work has a title in another language: the title alone where it is set apart, else all.
 * Words that show nothing of that language stay as they are: `Ibid.`, a name.
 */
export function markTitle(citation: Element, language: string): Element {
  const shows = (nodes: ElementContent[]) => languageOf(wordsIn(nodes)) === language;
  if (language === 'en' || !shows(citation.children)) return citation;
  const title = citation.children.find(
    (node): node is Element => node.type === 'element' && node.tagName === 'em' && shows(node.children),
  );
  (title ?? citation).properties['lang'] = language;
  return citation;
}

/** The language of words that are all in Cyrillic. */
export function languageOfScript(words: string): string | undefined {
  const other = words.replace(CYRILLIC, '');
  return other !== words && !/\p{L}/u.test(other) ? languageOf(words) : undefined;
}

/** Marks what is written in Cyrillic: the element as a whole where it has no other letters, else each stretch of it. */
export function markCyrillic(element: Element): Element {
  if (element.properties['lang']) return element;
  const language = languageOfScript(wordsIn(element.children));
  if (language) element.properties['lang'] = language;
  else element.children = element.children.flatMap(cyrillicMarked);
  return element;
}

/** The same of what stands in an element. */
export function cyrillicMarked(node: ElementContent): ElementContent[] {
  if (node.type === 'element') return [markCyrillic(node)];
  if (node.type !== 'text') return [node];
  const out: ElementContent[] = [];
  let end = 0;
  for (const { 0: words, index } of node.value.matchAll(CYRILLIC)) {
    if (index > end) out.push({ type: 'text', value: node.value.slice(end, index) });
    out.push(h('span', { lang: languageOf(words) }, words));
    end = index + words.length;
  }
  if (end < node.value.length) out.push({ type: 'text', value: node.value.slice(end) });
  return out;
}

/** A reference, as HTML, whose title is in another language than English. */
export function withLanguageOfTitle(reference: string, title: string, language: string): string {
  if (language === 'en') return reference;
  return reference.replace(escaped(title), (words) => `<span lang="${language}">${words}</span>`);
}

const escaped = (text: string) => text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');

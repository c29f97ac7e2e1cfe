/** Headings that the print sets all in capitals: small capitals on the page, in the letters that the file has. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { textOf } from './languages.ts';

const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '');
const isCapitals = (text: string): boolean =>
  lettersOf(text).length > 3 && text === text.toUpperCase() && text !== text.toLowerCase();

/**
 * @param own the title in the spelling of the source's description: its capitals stay, all other letters become small ones;
 * a heading that it does not spell becomes small capitals whole
 * @returns the heading as it was, if it is not all in capitals
 */
export function setCapitals(heading: Element, own: string): Element {
  const words = textOf(heading.children);
  if (!isCapitals(words)) return heading;
  const letters = lettersOf(own);
  if (letters.toUpperCase() !== lettersOf(words)) return withClass(heading, 'capitals');
  const left = [...letters];
  return { ...heading, children: small(heading.children, left) };
}

function withClass(element: Element, name: string): Element {
  return { ...element, properties: { ...element.properties, className: [name] } };
}

/** Runs of letters that are small in the title stand in small capitals. @param left the letters to come; they are taken out */
function small(nodes: ElementContent[], left: string[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: small(node.children, left) }];
    if (node.type !== 'text') return [node];
    const runs: { text: string; isSmall: boolean }[] = [];
    for (const letter of node.value) {
      const its = /\p{L}/u.test(letter) ? left.shift() : letter;
      const isSmall = its !== letter;
      const run = runs.at(-1);
      if (run?.isSmall === isSmall) run.text += letter;
      else runs.push({ text: letter, isSmall });
    }
    return runs.map(({ text, isSmall }) =>
      isSmall ? h('span', { className: ['small'] }, text) : { type: 'text', value: text },
    );
  });
}

/** The words of the built pages with the signs of the file, as the site itself can put them back: `on-demand.json` beside a page. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Nodes, Root, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';

type Signs = Record<string, [at: number, length: number, file: string][]>;

/** Where the words of no block or note stand. */
const isAside = ({ properties: { role, dataApparatus } }: Element): boolean =>
  dataApparatus !== undefined || /^doc-(?:noteref|backlink)$/.test(String(role));

/** @param file the page, below `folder` */
export function pageAsInFile(folder: string, file: string): Root {
  const tree = fromHtml(readFileSync(path.join(folder, file), 'utf8'));
  const signs = path.join(folder, path.dirname(file), 'on-demand.json');
  return existsSync(signs)
    ? putBack(tree, (JSON.parse(readFileSync(signs, 'utf8')) as { signs: Signs }).signs)
    : tree;
}

function putBack(tree: Root, signs: Signs): Root {
  visit(tree, 'element', (element) => {
    const own = signs[String(element.properties['id'])];
    if (own) putBackIn(element.properties['dataN'] === undefined ? element : paragraphOf(element), own);
  });
  return tree;
}

/** The words of a note stand in a paragraph of its item. */
function paragraphOf(note: Element): Element {
  const found = note.children.find((child) => child.type === 'element' && child.tagName === 'p');
  if (found?.type !== 'element') throw new Error(`${String(note.properties['id'])} has no words`);
  return found;
}

function putBackIn(element: Element, signs: Signs[string]): void {
  const texts: { text: Text; from: number }[] = [];
  let size = 0;
  visit(element as Nodes, (node) => {
    if (node !== element && node.type === 'element' && isAside(node)) return SKIP;
    if (node.type === 'text') {
      texts.push({ text: node, from: size });
      size += node.value.length;
    }
    return CONTINUE;
  });
  for (const [at, length, file] of signs.toReversed()) {
    const found = texts.findLast(({ from }) => from <= at);
    if (!found) throw new Error(`no text has offset ${at}`);
    const k = at - found.from;
    found.text.value = found.text.value.slice(0, k) + file + found.text.value.slice(k + length);
  }
}

/** Plain words of rendered text, and the sentences that notes support. */
import type { Element, ElementContent } from 'hast';

/** The words of the source, without marks, page numbers and what the site adds. */
export function wordsIn(nodes: ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type !== 'element' || isApparatus(node) ? '' : wordsIn(node.children);
    })
    .join('');
}

const isApparatus = ({ properties }: Element) =>
  properties['dataApparatus'] !== undefined || properties['role'] === 'doc-noteref';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** For each mark in a block, by its number: the sentence that it ends, or that it stands in. */
export function sentencesOf(block: Element): Map<number, string> {
  const marks: { n: number; at: number }[] = [];
  let text = '';
  const read = (nodes: ElementContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') text += node.value;
      if (node.type !== 'element') continue;
      if (node.properties['role'] === 'doc-noteref')
        marks.push({ n: Number(wordsOfMark(node)), at: text.length });
      else if (!isApparatus(node)) read(node.children);
    }
  };
  read(block.children);
  const parts = [...sentences.segment(text)];
  return new Map(
    marks.map(({ n, at }) => {
      const here = parts.findLast(({ index }) => index < at) ?? parts[0];
      // `' 63 A clan approach` (isaacs-thesis:1327): a quotation mark behind a blank closes the sentence before.
      return [n, here?.segment.replace(/^\s*['’”"]\s+/, '').trim() ?? ''];
    }),
  );
}

const wordsOfMark = (mark: Element) => (mark.children[0]?.type === 'text' ? mark.children[0].value : '');

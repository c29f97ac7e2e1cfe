/** The words of an element as one string, and stretches of them as ranges, also where a word runs through several tags. */

interface Words {
  text: string;
  /** @returns null where there are no such letters */
  range: (from: number, to: number) => Range | null;
  /** Where a place of the document is among the letters. */
  offset: (node: Node, at: number) => number;
}

/** @param apart what in the element is none of its words */
export function wordsIn(element: Element, apart: string): Words {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement?.closest(apart) && element.contains(parentElement.closest(apart))
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const texts: { node: Text; start: number }[] = [];
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    texts.push({ node, start: text.length });
    text += node.data;
  }
  return {
    text,
    range: (from, to) => {
      const first = texts.findLast(({ start }) => start <= from);
      const last = texts.findLast(({ start }) => start < to);
      if (!first || !last) return null;
      const range = new Range();
      range.setStart(first.node, from - first.start);
      range.setEnd(last.node, to - last.start);
      return range;
    },
    offset: (node, at) => {
      const place = new Range();
      place.setStart(node, at);
      const behind = texts.find((one) => place.comparePoint(one.node, one.node.length) > 0);
      if (!behind) return text.length;
      return behind.start + (behind.node === node ? at : 0);
    },
  };
}

/** Whether a point of the window is on a range. */
export const holds = (range: Range, x: number, y: number): boolean =>
  [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );

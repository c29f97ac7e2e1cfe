/** A link holds no link: what leads elsewhere within it (the mark of a note in the middle of a citation) parts it in two. */
import type { Element, ElementContent } from 'hast';

const hasLink = (node: ElementContent): boolean =>
  node.type === 'element' && (node.tagName === 'a' || node.children.some(hasLink));

/** Without the links in it; its words stay. */
const bare = (node: ElementContent): ElementContent[] => {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(bare);
  return node.tagName === 'a' ? children : [{ ...node, children }];
};

/** @returns the link, or the parts of it with what leads elsewhere between them */
export function unnested(link: Element): ElementContent[] {
  if (!link.children.some(hasLink)) return [link];
  // All of it leads elsewhere too, as the address that is all a citation says: it leads to the work, which has the address.
  if (link.children.every(hasLink)) return [{ ...link, children: link.children.flatMap(bare) }];
  const out: ElementContent[] = [];
  let part: ElementContent[] = [];
  const close = () => {
    if (part.length) out.push({ ...link, children: part });
    part = [];
  };
  for (const child of link.children) {
    if (!hasLink(child)) part.push(child);
    else {
      close();
      out.push(child);
    }
  }
  close();
  return out;
}

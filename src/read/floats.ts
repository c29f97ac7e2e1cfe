/** The parts of a table or a figure as recovery writes them: a container whose attributes tell its children apart. */
import type { ContainerDirective } from 'mdast-util-directive';

type Child = ContainerDirective['children'][number];

export interface FloatParts {
  breaks: Child[];
  caption: Child | undefined;
  /** The table, or the list of boxes. */
  body: Child | undefined;
  source: Child | undefined;
}

/** Behind page breaks, if there are any, stands the caption, then the body, then the source. */
export function partsIn({ attributes, children }: ContainerDirective): FloatParts {
  const source = attributes?.['source'] === 'yes' ? children.at(-1) : undefined;
  const at = children.findIndex(
    (child) => child.type === 'table' || child.type === 'list' || child === source,
  );
  const before = at < 0 ? children : children.slice(0, at);
  const caption = attributes?.['caption'] === 'yes' ? before.at(-1) : undefined;
  const body = children[at];
  return {
    breaks: before.filter((child) => child !== caption),
    caption,
    body: body === source ? undefined : body,
    source,
  };
}

/** Words in the margin of the print, which a file has within its text: `[Sidenote: The keeper leaves]`. */
import { cut, placeOf, slice, trim, type Mapped } from '../mapped.ts';
import type { Block } from '../types.ts';
import { isText } from './tidy.ts';

/**
 * Each as a block of its own before the text that it stands in, which goes on without it.
 * @param said what such words are told by; its group `words` is what was printed
 */
export function withMargins(blocks: Block[], said: string | undefined): Block[] {
  if (said === undefined) return blocks;
  const sign = new RegExp(said, 'gu');
  return blocks.flatMap((block) => (isText(block) ? parted(block, sign) : [block]));
}

function parted(block: Block, sign: RegExp): Block[] {
  const { text } = block.text;
  const found = [...text.matchAll(sign)].map((match) => {
    const words = match.groups?.['words'] ?? '';
    const at = match.index + match[0].indexOf(words);
    return {
      from: match.index,
      to: match.index + match[0].length,
      words: { from: at, to: at + words.length },
    };
  });
  if (!found.length) return [block];
  const margins = found.map(({ from, to, words }): Block => ({
    kind: 'marginal',
    text: trim(slice(block.text, words.from, words.to)),
    taken: [
      {
        line: placeOf(block.text, from).line,
        words: text.slice(from, words.from) + text.slice(words.to, to),
      },
    ],
  }));
  const rest = trim(found.reduceRight((left, { from, to }) => without(left, from, to), block.text));
  if (rest.text) return [...margins, { ...block, text: rest }];
  // The page that begins with them.
  const [first, ...others] = margins;
  return first
    ? [{ ...first, text: { ...first.text, anchors: [...rest.anchors, ...first.text.anchors] } }, ...others]
    : [];
}

/** The text without a stretch, and without one of the blanks that it stood between. */
function without(text: Mapped, from: number, to: number): Mapped {
  const isBetween = /\s/.test(text.text[from - 1] ?? ' ') && /\s/.test(text.text[to] ?? '');
  return cut(text, from, isBetween ? to + 1 : to);
}

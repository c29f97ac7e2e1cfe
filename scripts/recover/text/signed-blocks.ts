/** What the print has beside its text and a file within it, behind a sign: `[Sidenote: The keeper leaves]`, `[Illustration: The dam]`. */
import { cut, empty, placeOf, slice, trim, type Mapped } from '../mapped.ts';
import type { Source } from '../../../src/model/content/sources.ts';
import type { Block, Layout } from '../types.ts';
import { isText } from './tidy.ts';

/** @param line of its sign */
type Making = (words: Mapped, line: number) => Pick<Block, 'kind' | 'text' | 'layout'>;

const PICTURE: Layout = {
  caption: null,
  head: [],
  rows: [],
  boxes: null,
  source: null,
  lost: 'A picture stands here in print; the file does not have it.',
};

/** A block of its own for each, before the text that it stands in, which goes on without it. */
export function withSigned(blocks: Block[], { edition, pictures, slug }: Source): Block[] {
  const apart = signed(blocks, edition.margins, (text) => ({ kind: 'marginal', text }));
  return signed(apart, edition.pictures, (caption, line) => {
    const row = pictures.find((one) => one.line === line);
    const picture = row && { file: `${slug}/pictures/${row.file}`, shows: row.shows };
    return {
      kind: 'figure',
      text: { ...empty, runs: caption.runs.slice(0, 1) },
      layout: {
        ...PICTURE,
        caption: caption.text ? caption : null,
        ...(picture ? { picture, lost: null } : {}),
      },
    };
  });
}

/** @param said the pattern of a sign; its group `words` is what was printed */
function signed(blocks: Block[], said: string | undefined, make: Making): Block[] {
  if (said === undefined) return blocks;
  const sign = new RegExp(said, 'gu');
  return blocks.flatMap((block) => (isText(block) ? parted(block, sign, make) : [block]));
}

function parted(block: Block, sign: RegExp, make: Making): Block[] {
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
  const apart = found.map(({ from, to, words }): Block => {
    const own = trim(slice(block.text, words.from, words.to));
    const place = placeOf(block.text, from);
    // It goes before its paragraph, and keeps the page on which it stands.
    const page = block.text.anchors.findLast((a) => a.kind === 'pagebreak' && a.from <= from);
    return {
      ...(page?.kind === 'pagebreak' ? { folio: page.folio } : {}),
      ...make(own.text ? own : { ...own, runs: [{ at: 0, ...place }] }, place.line),
      taken: [{ line: place.line, words: text.slice(from, words.from) + text.slice(words.to, to) }],
    };
  });
  const rest = trim(found.reduceRight((left, { from, to }) => without(left, from, to), block.text));
  if (rest.text) return [...apart, { ...block, text: rest }];
  // The page that begins with them.
  const [first, ...others] = apart;
  return first
    ? [{ ...first, text: { ...first.text, anchors: [...rest.anchors, ...first.text.anchors] } }, ...others]
    : [];
}

/** The text without a stretch, and without one of the blanks that it stood between. */
function without(text: Mapped, from: number, to: number): Mapped {
  const isBetween = /\s/.test(text.text[from - 1] ?? ' ') && /\s/.test(text.text[to] ?? '');
  return cut(text, from, isBetween ? to + 1 : to);
}

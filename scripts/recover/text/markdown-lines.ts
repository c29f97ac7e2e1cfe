/** What Markdown, and pandoc's kind of it, has in a line that is no word of the text: comments, fences, attributes. */
import { cut, type Mapped } from '../mapped.ts';
import type { Line, Noise } from '../types.ts';

/** A sign that is taken out, with its offsets; `keep`: the words within it that stay. */
interface Sign {
  from: number;
  to: number;
  keep?: [from: number, to: number];
}

const WHY = 'a sign of Markdown, which is no word of the text';

/** `::: {.epigraph}`, `:::`: around a stretch of the text. */
const FENCE = /^\s*:{3,}.*$/u;
/** `# Title {#id .unnumbered}`, `![](a.png){width=60%}`. */
const ATTRIBUTES = /(?<=^\s*#{1,6}\s.*\S\s*|\))\{[^{}]*\}(?=\s*#*\s*$)/u;
/** `[Dresden]{.smallcaps}`; a backslash at its end breaks the line. */
const SPAN = /\[([^[\]]*)\]\{[.#][^{}]*\}/gu;

/** @param all the lines of a source whose blocks are those of Markdown */
export function withoutMarkup(all: readonly Line[]): { lines: Line[]; noise: Noise[] } {
  const noise: Noise[] = [];
  let isComment = false;
  const lines = all.map((line): Line => {
    const { text } = line.text;
    const comments = commentsIn(text, isComment);
    isComment = comments.isOpen;
    const isIn = (sign: Sign) => comments.signs.some(({ from, to }) => from < sign.to && sign.from < to);
    const others = signsIn(text).filter((sign) => !isIn(sign));
    const signs = [...comments.signs, ...others].sort((a, b) => a.from - b.from);
    for (const { from, to, keep } of signs) {
      const words = keep ? text.slice(from, keep[0]) + text.slice(keep[1], to) : text.slice(from, to);
      noise.push({ line: line.n, text: words, is: 'markup', why: WHY });
    }
    return signs.length ? { ...line, text: signs.reduceRight(without, line.text) } : line;
  });
  return { lines, noise };
}

const without = (text: Mapped, { from, to, keep }: Sign): Mapped =>
  keep ? cut(cut(text, keep[1], to), from, keep[0]) : cut(text, from, to);

/** `<!-- … -->`, also over several lines. @param isOpen whether one goes on from the line before */
function commentsIn(text: string, isOpen: boolean): { signs: Sign[]; isOpen: boolean } {
  const signs: Sign[] = [];
  let at = 0;
  while (at < text.length || isOpen) {
    const from = isOpen ? at : text.indexOf('<!--', at);
    if (from < 0) break;
    const end = text.indexOf('-->', from);
    isOpen = end < 0;
    at = isOpen ? text.length : end + 3;
    if (at > from) signs.push({ from, to: at });
    if (isOpen) break;
  }
  return { signs, isOpen };
}

function signsIn(text: string): Sign[] {
  if (FENCE.test(text)) return [{ from: 0, to: text.length }];
  const attributes = ATTRIBUTES.exec(text);
  const spans = [...text.matchAll(SPAN)].map(({ 0: whole, 1: words = '', index }): Sign => ({
    from: index,
    to: index + whole.length,
    keep: [index + 1, index + 1 + words.length],
  }));
  return [
    ...spans,
    ...(/(?<=\S)\\$/.test(text) ? [{ from: text.length - 1, to: text.length }] : []),
    ...(attributes ? [{ from: attributes.index, to: attributes.index + attributes[0].length }] : []),
  ];
}

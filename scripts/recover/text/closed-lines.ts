/** Lines of which a person said what they are, so that nothing else is sought in them. */
import type { Source } from '../../../src/model/content/sources.ts';
import type { UnitData } from '../../../src/model/source.ts';
import { through } from './line-ranges.ts';

/** Headings, tables, figures: the numbers of their lines. */
export const closedLines = (unit: UnitData, source: Source): Set<number> =>
  new Set([
    ...unit.heading,
    ...unit.headings.flatMap(({ line, to = line, runIn }) => (runIn === undefined ? through(line, to) : [])),
    ...source.layouts.flatMap((layout) => layout.lines.flatMap(([from, to]) => through(from, to))),
  ]);

/** Lines of which words of the margin or a picture are printed. */
export interface SignedLines {
  /** At which they begin: no note does, whatever they look like (`[Sidenote A: …]`). */
  first: Set<number>;
  /** Into which they go on, also over a blank line. */
  others: Set<number>;
}

export function signedLines({
  edition: { margins, pictures },
  lines,
}: Pick<Source, 'edition' | 'lines'>): SignedLines {
  const signs = [margins, pictures].filter((said) => said !== undefined);
  const text = signs.length ? lines.join('\n') : '';
  const out: SignedLines = { first: new Set(), others: new Set() };
  const lineOf = linesCounted(text);
  const found = signs
    .flatMap((said) => [...text.matchAll(new RegExp(said, 'gu'))])
    .sort((a, b) => a.index - b.index);
  for (const { 0: words, index } of found) {
    const line = lineOf(index);
    out.first.add(line);
    for (const other of through(line + 1, line + words.trimEnd().split('\n').length - 1))
      out.others.add(other);
  }
  return out;
}

/** Lines of code, in a text of Markdown: what looks like a note there is none. */
export function fencedLines({ edition, lines }: Pick<Source, 'edition' | 'lines'>): Set<number> {
  const out = new Set<number>();
  if (edition.blocks !== 'markdown') return out;
  let fence = '';
  for (const [i, line] of lines.entries()) {
    const [sign = ''] = /^ {0,3}(?:`{3,}|~{3,})/.exec(line) ?? [];
    if (fence || sign) out.add(i + 1);
    if (!fence) fence = sign.trim();
    else if (sign.trim().startsWith(fence)) fence = '';
  }
  return out;
}

/** The line of an offset, from 1; offsets are asked for in their order. */
function linesCounted(text: string): (offset: number) => number {
  let [line, at] = [1, 0];
  return (offset) => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < offset; next = text.indexOf('\n', at)) {
      line++;
      at = next + 1;
    }
    return line;
  };
}

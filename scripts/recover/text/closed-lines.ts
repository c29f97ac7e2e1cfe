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

/** Lines at which words of the margin or a picture begin: no note does, whatever they look like (`[Sidenote A: …]`). */
export function signedLines({
  edition: { margins, pictures },
  lines,
}: Pick<Source, 'edition' | 'lines'>): Set<number> {
  const text = lines.join('\n');
  const starts = [margins, pictures]
    .filter((said) => said !== undefined)
    .flatMap((said) => [...text.matchAll(new RegExp(said, 'gu'))].map(({ index }) => index))
    .sort((a, b) => a - b);
  const out = new Set<number>();
  let [line, at] = [1, 0];
  for (const start of starts) {
    for (let next = text.indexOf('\n', at); next >= 0 && next < start; next = text.indexOf('\n', at)) {
      line++;
      at = next + 1;
    }
    out.add(line);
  }
  return out;
}

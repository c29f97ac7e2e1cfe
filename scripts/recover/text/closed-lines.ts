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

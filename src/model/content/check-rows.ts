/** What no schema can tell: whether the rows of a source's folder fit its text, its units and each other. */
import { InputError } from './input-error.ts';
import type { Source } from './sources.ts';

/** @param at place of a value in `source.yaml` @throws InputError for a line past the end, or a unit that is not there */
export function checkRows(source: Source, at: (path: PropertyKey[]) => string): void {
  const last = source.lines.length;
  const reach = (where: string, lines: number[]) => {
    const past = lines.find((n) => n > last);
    if (past !== undefined)
      throw new InputError(`${where}: Unexpected line ${past}, expected one of the ${last} of source.txt`);
  };
  source.units.forEach((unit, i) => {
    reach(at(['units', i, 'lines']), unit.lines);
    reach(at(['units', i, 'heading']), unit.heading);
  });
  for (const row of source.layouts) reach(row.at, row.lines.flat());
  const slugs = source.units.map(({ slug }) => slug);
  for (const row of source.inferredMarks)
    if (!slugs.includes(row.unit))
      throw new InputError(`${row.at}: Unexpected unit \`${row.unit}\`, expected one of ${slugs.join(', ')}`);
}

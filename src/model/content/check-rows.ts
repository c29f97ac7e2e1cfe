/** What no schema can tell: whether the rows of a source's folder fit its text, its units and each other. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { UnitData } from '../source.ts';
import { InputError } from './input-error.ts';
import type { Source } from './sources.ts';
import { checkRange } from './units.ts';

type At = (path: PropertyKey[]) => string;

/**
 * @param at place of a value in `source.yaml`
 * @throws InputError for a line past the end, outside its unit or blank where words are expected, and for a unit that is not there
 */
export function checkRows(source: Source, at: At): void {
  const last = source.lines.length;
  const reach = (where: string, lines: number[]) => {
    const past = lines.find((n) => n > last);
    if (past !== undefined)
      throw new InputError(`${where}: Unexpected line ${past}, expected one of the ${last} of source.txt`);
  };
  source.units.forEach((unit, i) => checkUnit(unit, i, source, at));
  source.outside.forEach(({ lines }, i) => checkOutside(lines, source, at(['outside', i, 'lines'])));
  for (const [key, lines] of Object.entries(source.evidence)) reach(at(['evidence', key]), lines);
  if (source.argues) reach(at(['argues', 'line']), [source.argues.line]);
  if (source.abstract) checkRange(source.abstract, last, at(['abstract']));
  const { lines: block } = source.edition.notes;
  if (block) checkRange(block, last, at(['edition', 'notes', 'lines']));
  for (const row of source.layouts) for (const lines of row.lines) checkRange(lines, last, row.at);
  for (const row of source.emendations) if ('to' in row) checkRange([row.line, row.to ?? row.line], last, row.at);
  for (const { file, at: where } of source.pictures)
    if (!existsSync(path.join(source.folder, 'pictures', file)))
      throw new InputError(`${where}: Unexpected picture \`${file}\`, expected a file \`pictures/${file}\` beside source.txt`);
  const slugs = source.units.map(({ slug }) => slug);
  for (const row of source.inferredMarks)
    if (!slugs.includes(row.unit))
      throw new InputError(`${row.at}: Unexpected unit \`${row.unit}\`, expected one of ${slugs.join(', ')}`);
}

/** The lines of a unit that its description speaks of: each within it, with words, and said once. */
function checkUnit(unit: UnitData, i: number, source: Source, at: At): void {
  const [first, last] = unit.lines;
  const seen = new Set<number>();
  const speaks = (path: PropertyKey[], line: number, to = line) => {
    const where = at(['units', i, ...path]);
    checkRange([line, to], source.lines.length, where);
    if (line < first || to > last)
      throw new InputError(
        `${where}: Unexpected line ${line < first ? line : to} of \`${unit.slug}\`, expected one of its lines, ${first} to ${last}`,
      );
    if (!source.lines[line - 1]?.trim())
      throw new InputError(`${where}: Unexpected blank line ${line}, expected the line of the words`);
    if (seen.has(line))
      throw new InputError(`${where}: Unexpected line ${line} a second time in \`${unit.slug}\`, expected it once`);
    seen.add(line);
  };
  unit.heading.forEach((line, k) => speaks(['heading', k], line));
  if (unit.subtitle !== undefined) speaks(['subtitle'], unit.subtitle);
  unit.byline.forEach((line, k) => speaks(['byline', k], line));
  unit.headings.forEach(({ line, to }, k) => speaks(['headings', k, 'line'], line, to));
  if (unit.notes?.lines) checkRange(unit.notes.lines, source.lines.length, at(['units', i, 'notes', 'lines']));
}

function checkOutside(lines: [number, number], source: Source, at: string): void {
  checkRange(lines, source.lines.length, at);
  const unit = source.units.find((one) => one.lines[0] <= lines[1] && one.lines[1] >= lines[0]);
  if (unit && !(unit.lines[0] <= lines[0] && unit.lines[1] >= lines[1]))
    throw new InputError(
      `${at}: Unexpected lines ${lines.join(' to ')}, which reach over an end of \`${unit.slug}\` (${unit.lines.join(' to ')}): expected lines within it or beside it`,
    );
}

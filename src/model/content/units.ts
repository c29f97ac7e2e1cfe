/** Where the units of a source begin and end: by the lines that its description names, or by the words that they begin with. */
import { nearest } from '../near.ts';
import type { SourceData, UnitData } from '../source.ts';
import { InputError } from './input-error.ts';

type At = (path: PropertyKey[]) => string;

/** A line as a person reads it, without the signs of a heading. */
const bare = (line: string): string => line.replace(/[#*_]/g, '').trim().replace(/\s+/g, ' ');

/**
 * @param lines of the text @param at places in `source.yaml`
 * @returns the units with their lines, in the order of the description
 * @throws InputError for a unit whose lines are not said, whose beginning stands nowhere or more than once, whose lines are in
 *   the wrong order, in two units, or past the end
 */
export function placedUnits({ units, outside }: SourceData, lines: string[], at: At): UnitData[] {
  const starts = units.map((unit, i) => startOf(unit, lines, at, i));
  const stops = [...starts, ...outside.map((row) => row.lines[0]), lines.length + 1].sort((a, b) => a - b);
  const placed = units.map(({ begins, ...unit }, i): UnitData => {
    const from = starts[i] ?? 1;
    if (unit.lines) return { ...unit, lines: unit.lines };
    let to = (stops.find((line) => line > from) ?? lines.length + 1) - 1;
    while (to > from && !lines[to - 1]?.trim()) to--;
    return { ...unit, lines: [from, to], heading: unit.heading.length || begins === undefined ? unit.heading : [from] };
  });
  placed.forEach((unit, i) => {
    checkRange(unit.lines, lines.length, at(['units', i, 'lines']));
    const other = placed.find(
      (one, k) => k < i && one.lines[0] <= unit.lines[1] && one.lines[1] >= unit.lines[0],
    );
    if (other)
      throw new InputError(
        `${at(['units', i, 'lines'])}: Unexpected lines ${unit.lines.join(' to ')} of \`${unit.slug}\`, \`${other.slug}\` has ${other.lines.join(' to ')}: expected each line in one unit`,
      );
    const twin = placed.findIndex((one) => one.slug === unit.slug);
    if (twin < i)
      throw new InputError(
        `${at(['units', i, 'slug'])}: Unexpected slug \`${unit.slug}\` a second time, expected one that no other unit has: it is an address`,
      );
  });
  return placed;
}

/** @throws InputError for lines past the end or in the wrong order */
export function checkRange([from, to]: [number, number], last: number, at: string): void {
  const past = [from, to].find((line) => line > last);
  if (past !== undefined)
    throw new InputError(`${at}: Unexpected line ${past}, expected one of the ${last} of source.txt`);
  if (from > to)
    throw new InputError(`${at}: Unexpected lines ${from} to ${to}, expected the first before the last: did you mean [${to}, ${from}]?`);
}

function startOf(unit: SourceData['units'][number], lines: string[], at: At, i: number): number {
  if (unit.lines) return unit.lines[0];
  if (unit.begins === undefined)
    throw new InputError(`${at(['units', i])}: Missing \`lines\` or \`begins\` of \`${unit.slug}\`, expected one of them`);
  const words = bare(unit.begins);
  const found = lines.flatMap((line, k) => (bare(line) === words ? [k + 1] : []));
  const [only, other] = found;
  if (only === undefined) {
    const near = nearest(words, lines.map(bare).filter((line) => line && line.length < words.length * 2));
    throw new InputError(
      `${at(['units', i, 'begins'])}: Unexpected \`${unit.begins}\`, expected the words of a whole line of source.txt${near === undefined ? '' : `: did you mean \`${near}\`?`}`,
    );
  }
  if (other !== undefined)
    throw new InputError(
      `${at(['units', i, 'begins'])}: Unexpected \`${unit.begins}\`, which stands on lines ${found.join(', ')}; expected words of one line, or \`lines\``,
    );
  return only;
}

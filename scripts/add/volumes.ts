/** What a file of several volumes has between them: title pages, and titles of volumes that no chapter has. */
import type { GrammarData } from '../../src/model/grammar.ts';
import { ROMAN } from '../../src/model/roman.ts';
import type { Outside } from './frame.ts';
import type { Heading } from './headings.ts';
import type { FoundUnit } from './sections.ts';
import { oneOf } from './words.ts';

/** The titles behind what stands between two volumes, unless they are those of chapters. @param outside around and between volumes */
export function titlePages(
  heads: readonly Heading[],
  outside: readonly Outside[],
  lines: readonly string[],
): Heading[] {
  const between = outside.flatMap(({ lines: [from, to] }) => (from > 1 && to < lines.length ? [to] : []));
  const isFirst = (at: number) =>
    between.some((to) => to < at && !lines.slice(to, at - 1).some((line) => line.trim()));
  return heads.filter(({ is, lines: [at = 1] }) => is === 'capitals' && isFirst(at));
}

/**
 * Titles with nothing below them at the end of a chapter: that of a volume is none of it, and what ends with a stop, `LONDON, 1895.`,
 * is no title but its last line.
 */
export function withoutLastTitles(
  units: FoundUnit[],
  lines: readonly string[],
  languages: readonly GrammarData[],
): { units: FoundUnit[]; outside: Outside[] } {
  const volume = new RegExp(
    `^${oneOf(languages, 'volumeHeads')}\\.? (?:\\d+|${ROMAN})(?![\\p{L}\\p{N}])`,
    'iu',
  );
  const outside: Outside[] = [];
  const cut = units.map((unit): FoundUnit => {
    const headings = [...unit.headings];
    const [from] = unit.lines;
    let [, to] = unit.lines;
    const up = () => {
      do to--;
      while (to > from && !lines[to - 1]?.trim());
    };
    while (headings.at(-1)?.line === to && volume.test(lines[to - 1]?.trim() ?? '')) {
      headings.pop();
      outside.unshift({ lines: [to, to], why: 'the title of a volume' });
      up();
    }
    const end = to;
    while (headings.at(-1)?.line === to && /[.]$/.test(lines[to - 1]?.trim() ?? '')) {
      headings.pop();
      up();
    }
    return { ...unit, lines: [from, end], headings };
  });
  return { units: cut, outside };
}

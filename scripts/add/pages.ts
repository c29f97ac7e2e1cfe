/** How a file tells its printed pages, and which lines are repeated at their heads. */
import type { GrammarData } from '../../src/model/grammar.ts';
import { literally, wholeLine } from '../../src/model/pattern.ts';
import { isOpen } from '../recover/text/signs.ts';
import { numberedHeads } from './numbered-heads.ts';
import { oneOf } from './words.ts';

export interface ToldBy {
  pages: { break: string } | { sign: string } | null;
  runningHeads: string[];
  /** In words, with counts. */
  says: string;
}

/** Fewer are no convention. */
const LEAST = 3;

/** `[Pg 45]`, with each word that may stand there; `{45}`, but not what is raised, `544^{2}`. */
const signsOf = (languages: readonly GrammarData[]): string[] => [
  ...languages
    .flatMap(({ folioBrackets }) => folioBrackets)
    .map((word) => String.raw`\[${literally(word)}\.? (?<folio>\d+|[ivxlc]+)\]`),
  String.raw`(?<![\^_])\{(?<folio>\d+)\}`,
];

/** Pages go on: of the signs that follow each other, most rise. */
function rises(text: string, pattern: string): boolean {
  const folios = [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ groups }) => Number(groups?.['folio']));
  const steps = folios.slice(1).filter((folio, i) => Number.isNaN(folio) || folio > (folios[i] ?? 0));
  return steps.length >= (folios.length - 1) * 0.8;
}

export function pagesIn(lines: readonly string[], languages: readonly GrammarData[]): ToldBy {
  const text = lines.join('\n');
  const sign = signsOf(languages)
    .map((pattern) => ({
      pattern,
      count: text.match(new RegExp(pattern, 'gu'))?.length ?? 0,
    }))
    .sort((a, b) => b.count - a.count)[0];
  if (sign && sign.count >= LEAST && rises(text, sign.pattern))
    return {
      pages: { sign: sign.pattern },
      runningHeads: [],
      says: `\`${sign.pattern}\`: ${sign.count} pages`,
    };
  const feeds = lines.filter((line) => line.startsWith('\f')).length;
  if (feeds >= LEAST) {
    const told = withHeads(lines, (line) => line.startsWith('\f'), String.raw`\f`, `form feeds: ${feeds}`);
    const isTold = (line: string) => told.runningHeads.some((head) => wholeLine(head).test(line));
    const more = (numberedHeads(lines)?.heads ?? []).filter((head) =>
      lines.some((line) => wholeLine(head).test(line) && !isTold(line)),
    );
    return { ...told, runningHeads: [...told.runningHeads, ...more] };
  }
  const isBreak = isBreakIn(languages);
  const repeated = [...Map.groupBy(lines, (line) => line.trim())]
    .filter(([line, all]) => all.length >= LEAST && (isBreak(line) || isHead(line, lines)))
    .sort((a, b) => b[1].length - a[1].length)[0];
  if (repeated) {
    const [line, all] = repeated;
    const isLine = (one: string) => one.trim() === line;
    const found = withHeads(lines, isLine, literally(line), `lines \`${line}\`: ${all.length}`);
    return isBreak(line) ? found : byFolios(found, line, lines);
  }
  const heads = numberedHeads(lines);
  return heads
    ? {
        pages: { break: heads.pattern },
        runningHeads: [],
        says: `heads with numbers that go on: ${heads.count}`,
      }
    : { pages: null, runningHeads: [], says: 'no sign of pages' };
}

/** A line between pages has no words, but for one that names it; three asterisks part sections. */
const isBreakIn =
  (languages: readonly GrammarData[]) =>
  (line: string): boolean =>
    new RegExp(`(?<!\\p{L})${oneOf(languages, 'folioSigns')}(?!\\p{L})`, 'iu').test(line)
      ? line.length < 40 && !/\d/.test(line)
      : /^[-=_~<>#]{3,}$/.test(line);

/** Lines of a page at least: what is repeated sooner is a part of the text. */
const PAGE = 12;

/** Words that stand on each page: the name of a review, the line of its rights. */
function isHead(line: string, lines: readonly string[]): boolean {
  if (line.length < 8 || line.length > 90 || !/^[\p{Lu}\d].*\p{L}/u.test(line) || /[.,;:]$/.test(line))
    return false;
  const at = lines.flatMap((one, i) => (one.trim() === line ? [i] : []));
  return at.length >= 5 && at.every((n, i) => i === 0 || n - (at[i - 1] ?? 0) >= PAGE);
}

/** Where the number of each page stands in a line of its own, near what is repeated, it parts the pages, and tells them. */
function byFolios(found: ToldBy, head: string, lines: readonly string[]): ToldBy {
  const bare = found.runningHeads.find((shape) => /^\\d\{/.test(shape));
  if (bare === undefined) return found;
  const folios = lines.filter((line) => wholeLine(bare).test(line)).map(Number);
  if (!folios.every((folio, i) => i === 0 || folio > (folios[i - 1] ?? 0))) return found;
  return {
    pages: { break: `(?<folio>${bare})` },
    runningHeads: [literally(head), ...found.runningHeads.filter((shape) => shape !== bare)],
    says: `lines that are a number, near \`${head}\`: ${folios.length}`,
  };
}

/** Lines with words near the end of a page, before it and behind. */
const NEAR = { before: 3, behind: 4 };

/** @param isBreakLine whether a line parts pages, or opens one with a form feed */
function withHeads(
  lines: readonly string[],
  isBreakLine: (line: string) => boolean,
  pattern: string,
  says: string,
): ToldBy {
  const folios = foliosIn(lines, lines.filter(isBreakLine).length);
  const isFolio = (line: string) => folios.some((shape) => wholeLine(shape).test(line));
  const full = lines
    .map((line, i) => ({ line, i }))
    .filter(({ line }) => line.trim() && (isBreakLine(line) || !isFolio(line)));
  const breaks = full.flatMap(({ line }, k) => (isBreakLine(line) ? [k] : []));
  const near = breaks.flatMap((k) => {
    const own = full[k]?.line.startsWith('\f') ? [(full[k]?.line ?? '').slice(1)] : [];
    const around = [
      ...full.slice(Math.max(0, k - NEAR.before), k),
      ...full.slice(k + 1, k + NEAR.behind + 1),
    ];
    return [...own, ...around.map(({ line }) => line)].map((line) => line.trim());
  });
  // What ends like a sentence is one, such as the last note of each page: `12 Id. at 4.`
  const heads = near.filter((line) => line && isOpen(line));
  const shapes = [...Map.groupBy(heads, shapeOf)]
    .filter(([shape, all]) => {
      const isOne = wholeLine(shape);
      // What stands far from the ends of pages too is none of them.
      return (
        all.length >= Math.max(LEAST, breaks.length * 0.25) &&
        lines.filter((line) => isOne.test(line)).length <= all.length * 1.2 + 1
      );
    })
    .map(([shape]) => shape);
  return { pages: { break: pattern }, runningHeads: [...folios, ...shapes], says };
}

/** The shapes of lines that are the numbers of pages, wherever on them: they go up by one, or stand twice. */
function foliosIn(lines: readonly string[], pages: number): string[] {
  const bare = lines.map((line) => line.trim()).filter((line) => /^\d{1,4}$/.test(line));
  const steps = bare.slice(1).map((line, i) => Number(line) - Number(bare[i]));
  const isRun = bare.length >= Math.max(LEAST, pages * 0.5) && steps.every((step) => step >= 0 && step <= 2);
  return isRun ? [...new Set(bare.map(shapeOf))] : [];
}

/** A line with numbers as a pattern, whatever its blanks; a number by itself by how long it is. */
const shapeOf = (line: string): string =>
  /^\d+$/.test(line)
    ? String.raw`\d{${line.length}}`
    : literally(line)
        .replace(/\d+/g, String.raw`\d+`)
        .replace(/ {2,}/g, ' +');

/** Lines that are repeated on pages are no titles. */
export function withoutHeads(lines: readonly string[], heads: readonly string[]): string[] {
  const repeated = heads.map(wholeLine);
  return lines.map((line) => (repeated.some((head) => head.test(line)) ? '' : line));
}

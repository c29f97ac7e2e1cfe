/** How a file tells its printed pages, and which lines are repeated at their heads. */
import { literally } from '../../src/model/pattern.ts';

export interface ToldBy {
  pages: { break: string } | { sign: string } | null;
  runningHeads: string[];
  /** In words, with counts. */
  says: string;
}

/** Fewer are no convention. */
const LEAST = 3;

const SIGNS = [
  String.raw`\[Pg (?<folio>\d+|[ivxlc]+)\]`,
  String.raw`\[Page (?<folio>\d+|[ivxlc]+)\]`,
  String.raw`\[S\. (?<folio>\d+)\]`,
  // What is raised, `544^{2}`, is no page.
  String.raw`(?<![\^_])\{(?<folio>\d+)\}`,
];

/** Pages go on: of the signs that follow each other, most rise. */
function rises(text: string, pattern: string): boolean {
  const folios = [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ groups }) => Number(groups?.['folio']));
  const steps = folios.slice(1).filter((folio, i) => Number.isNaN(folio) || folio > (folios[i] ?? 0));
  return steps.length >= (folios.length - 1) * 0.8;
}

export function pagesIn(lines: readonly string[]): ToldBy {
  const text = lines.join('\n');
  const sign = SIGNS.map((pattern) => ({
    pattern,
    count: text.match(new RegExp(pattern, 'gu'))?.length ?? 0,
  })).sort((a, b) => b.count - a.count)[0];
  if (sign && sign.count >= LEAST && rises(text, sign.pattern))
    return {
      pages: { sign: sign.pattern },
      runningHeads: [],
      says: `\`${sign.pattern}\`: ${sign.count} pages`,
    };
  const feeds = lines.filter((line) => line.startsWith('\f')).length;
  if (feeds >= LEAST)
    return withHeads(lines, (line) => line.startsWith('\f'), String.raw`\f`, `form feeds: ${feeds}`);
  const repeated = [...Map.groupBy(lines, (line) => line.trim())]
    .filter(([line, all]) => all.length >= LEAST && isBreak(line))
    .sort((a, b) => b[1].length - a[1].length)[0];
  if (repeated) {
    const [line, all] = repeated;
    return withHeads(
      lines,
      (one) => one.trim() === line,
      literally(line),
      `lines \`${line}\`: ${all.length}`,
    );
  }
  return { pages: null, runningHeads: [], says: 'no sign of pages' };
}

/** A line between pages has no words, but for one that names it; three asterisks part sections. */
const isBreak = (line: string): boolean =>
  /page|seite|p\. ?break/iu.test(line) ? line.length < 40 && !/\d/.test(line) : /^[-=_~<>#]{3,}$/.test(line);

function withHeads(
  lines: readonly string[],
  isBreakLine: (line: string) => boolean,
  pattern: string,
  says: string,
): ToldBy {
  const heads = lines.flatMap((line, i) => {
    if (i && !isBreakLine(line)) return [];
    const own = isBreakLine(line) && line.startsWith('\f') ? line.slice(1) : '';
    const first = own.trim() ? own : lines.slice(i ? i + 1 : 0).find((next) => next.trim());
    return first === undefined ? [] : [first.trim()];
  });
  const shapes = [...Map.groupBy(heads, (head) => literally(head).replace(/\d+/g, String.raw`\d+`))]
    .filter(([shape, all]) => all.length >= LEAST && /\\d\+/.test(shape))
    .map(([shape]) => shape);
  return { pages: { break: pattern }, runningHeads: shapes, says };
}

/** What cannot stand: lines and letters that are nowhere, conventions of lines that no line has. */
import { wholeLine } from '../../../src/model/pattern.ts';
import { show } from '../../../src/model/content/yaml.ts';
import type { SourceText } from '../types.ts';
import { lostLetters } from './letters.ts';

/** Each as `file:line:column: message`. */
export const faultsOf = (text: SourceText): string[] => [
  ...linesNowhere(text),
  ...lettersNowhere(text),
  ...wordsElsewhere(text),
  ...patternsUnused(text),
];

/** Stretches of lines that are in no unit, in no block of notes, and not said to be outside. */
function linesNowhere({ source }: SourceText): string[] {
  const ranges = [
    ...source.units.map(({ lines }) => lines),
    ...source.outside.map(({ lines }) => lines),
    ...(source.edition.notes.lines ? [source.edition.notes.lines] : []),
    ...source.units.flatMap(({ notes }) => (notes?.lines ? [notes.lines] : [])),
  ];
  const { runningHeads, pages } = source.edition;
  const between = pages?.break === undefined ? [] : [pages.break];
  const heads = [...runningHeads, ...between].map(wholeLine);
  // What is repeated on pages may stand between two units.
  const isHead = (n: number) => heads.some((head) => head.test(source.lines[n - 1] ?? ''));
  const isSaid = (n: number) => ranges.some(([from, to]) => from <= n && n <= to) || isHead(n);
  const out: string[] = [];
  let from = 0;
  for (let n = 1; n <= source.lines.length + 1; n++) {
    const isOpenLine = n <= source.lines.length && !isSaid(n);
    if (isOpenLine && !from) from = n;
    if (isOpenLine || !from) continue;
    const full = source.lines.slice(from - 1, n - 1).findIndex((line) => line.trim());
    if (full >= 0)
      out.push(
        `${show(source.folder)}/source.txt:${from + full}:1: Unexpected lines ${from} to ${n - 1} in no unit (\`${(source.lines[from + full - 1] ?? '').trim().slice(0, 40)}\`), expected each line in a unit or in a row of \`outside\`: \`- { lines: [${from}, ${n - 1}], why: … }\``,
      );
    from = 0;
  }
  return out;
}

const lettersNowhere = (text: SourceText): string[] =>
  lostLetters(text).map(
    ({ line, letters }) =>
      `${show(text.source.folder)}/source.txt:${line}:1: Unexpected loss of \`${letters.slice(0, 40)}\`, expected every letter of line ${line} in a block, a note or a row that drops it`,
  );

/** Notes may stand far from their unit; its text is in its own lines. */
function wordsElsewhere({ source, units }: SourceText): string[] {
  const linesOf = new Map(source.units.map(({ slug, lines }) => [slug, lines]));
  return units.flatMap(({ slug, blocks }) => {
    const [from, to] = linesOf.get(slug) ?? [0, Infinity];
    const strange = blocks.flatMap(
      ({ text }) => text.runs.find(({ line }) => line < from || line > to) ?? [],
    );
    return strange.map(
      ({ line }) =>
        `${show(source.folder)}/source.txt:${line}:1: Unexpected text of unit ${slug}, which has lines ${from} to ${to}: expected words of a note there, or a row that says whose they are`,
    );
  });
}

/** Running heads that no line is, and signs of margins and pictures that no words have. */
function patternsUnused({ source, units }: SourceText): string[] {
  const { lines, edition } = source;
  const heads = edition.runningHeads.flatMap((pattern, i) => {
    const head = wholeLine(pattern);
    if (lines.some((line) => head.test(line))) return [];
    const part = new RegExp(pattern, 'u');
    const near = lines.findIndex((line) => line.trim() && part.test(line));
    const hint =
      near < 0 ? '' : `; line ${near + 1} has it within other words: \`${(lines[near] ?? '').trim()}\``;
    return [
      `${source.at(['edition', 'runningHeads', i])}: Unexpected running head \`${pattern}\`, which no line is${hint}: expected a pattern of the whole line`,
    ];
  });
  const { notes } = edition;
  const isIdle = notes.rule !== undefined && !lines.some((line) => line.trim() === notes.rule);
  const kinds = new Set(units.flatMap(({ blocks }) => blocks.map(({ kind }) => kind)));
  const bare = (
    [
      ['margins', 'marginal'],
      ['pictures', 'figure'],
    ] as const
  ).flatMap(([key, kind]) => {
    const said = edition[key];
    return said === undefined || kinds.has(kind)
      ? []
      : [`${source.at(['edition', key])}: Unexpected pattern \`${said}\`, which no words of the text have`];
  });
  return [
    ...heads,
    ...(isIdle
      ? [`${source.at(['edition', 'notes', 'rule'])}: Unexpected rule \`${notes.rule}\`, which no line is`]
      : []),
    ...bare,
    ...picturesNowhere({ source, units }),
  ];
}

/** Rows of pictures whose line has no sign of one. */
function picturesNowhere({ source, units }: Pick<SourceText, 'source' | 'units'>): string[] {
  const shown = new Set(units.flatMap(({ blocks }) => blocks.map(({ layout }) => layout?.picture?.file)));
  return source.pictures
    .filter(({ file }) => !shown.has(`${source.slug}/pictures/${file}`))
    .map(
      ({ at, line, file }) =>
        `${at}: Unexpected picture \`${file}\` at line ${line}, expected the line of a sign that \`edition.pictures\` tells: \`[Illustration]\``,
    );
}

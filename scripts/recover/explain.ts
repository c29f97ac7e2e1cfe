/** Tells what became of one line of a source, and why. */
import { textsOf } from './index.ts';
import type { Mapped } from './mapped.ts';
import type { Source } from './source.ts';
import type { Recovery } from './types.ts';

interface Fate {
  line: number;
  is: string;
}

/** Where every line went: into blocks, notes or the noise. A line may be in two places only if it was cut in two. */
function fates(recovery: Recovery): Fate[] {
  const of = (text: Mapped, is: string): Fate[] =>
    [...new Set(text.runs.map((run) => run.line))].map((line) => ({ line, is }));
  return [
    ...recovery.units.flatMap((unit) => [
      ...unit.blocks.flatMap((block) =>
        textsOf(block).flatMap((text) => of(text, `${block.kind} of ${unit.slug}`)),
      ),
      ...unit.notes.flatMap((note) =>
        of(note.text, `note ${note.n} of ${unit.slug} (number ${note.number}, mark ${note.mark})`),
      ),
    ]),
    ...recovery.noise.map((row) => ({
      line: row.line,
      is: `no text: ${row.is} (${row.why})`,
    })),
  ];
}

/** @param line 1-based @returns the line as it stands, and below it what became of it, for a person at a terminal */
export function explain(source: Source, recovery: Recovery, line: number): string {
  const raw = source.lines[line - 1];
  if (raw === undefined)
    return `${source.slug}:${line} is past the end of the text (${source.lines.length} lines)`;
  const found = fates(recovery).filter((fate) => fate.line === line);
  const layouts = source.layouts.filter((row) => row.lines.some(([from, to]) => from <= line && line <= to));
  const marks = recovery.units.flatMap((unit) =>
    unit.blocks.flatMap(textsOf).flatMap((text) =>
      text.anchors.flatMap((a) => {
        const run = text.runs.findLast((r) => r.at < Math.max(1, a.from));
        return a.kind === 'noteref' && run?.line === line
          ? [`mark ${a.n} (${a.status}), in the file \`${a.raw}\`${a.why ? `: ${a.why}` : ''}`]
          : [];
      }),
    ),
  );
  return [
    `${source.slug}:${line}  ${raw.trim() ? raw : '(blank)'}`,
    ...[...new Set(found.map((fate) => `  → ${fate.is}`))],
    ...marks.map((mark) => `  · ${mark}`),
    ...layouts.map((row) => `  · laid out: ${row.why}`),
    ...source.emendations
      .filter((row) => row.line === line)
      .map((row) => `  · emended (${row.at}): ${row.why}`),
  ].join('\n');
}

/** The headings that a source asks for, and those that were made. */
import type { SourceText, Unit } from '../types.ts';

/** Lines at which a heading begins or ends, as the source is described. */
const linesOfHeadings = ({ units }: SourceText['source']): Set<number> =>
  new Set(
    units.flatMap(({ heading, headings }) => [
      ...heading,
      ...headings.flatMap(({ line, to = line }) => [line, to]),
    ]),
  );

/** Headings that stand in the midst of a paragraph, where blank lines part paragraphs. */
export function headingsWithin({ source }: SourceText): string[] {
  if (source.edition.lines !== 'wrapped') return [];
  const heads = linesOfHeadings(source);
  const isText = (n: number) => Boolean(source.lines[n - 1]?.trim()) && !heads.has(n);
  return [...heads].filter((n) => isText(n - 1) && isText(n + 1)).map((n) => `line ${n}`);
}

/** How many a source asks for, in its description and in rows of an editor. */
export function headingsAsked({ source }: SourceText): number {
  const own = source.units.reduce(
    (sum, { heading, headings }) => sum + (heading.length ? 1 : 0) + headings.length,
    0,
  );
  return own + source.emendations.filter((row) => 'heading' in row).length;
}

/** Those that were asked for: one of Markdown may also be a heading by its signs alone. */
export function headingsMade({ units, source }: SourceText): number {
  const asked = linesOfHeadings(source);
  const isAsked = ({ supplied, text: { runs } }: Unit['blocks'][number]) =>
    supplied !== undefined || asked.has(runs[0]?.line ?? 0);
  return units
    .flatMap(({ blocks }) => blocks)
    .filter(
      (block) =>
        (block.kind === 'heading' && isAsked(block)) ||
        (block.kind === 'paragraph' && block.level !== undefined),
    ).length;
}

/** Names of the people of a source, and who wrote what of it. */
import type { SourceData } from './source.ts';

type Person = Pick<SourceData['authors'][number], 'family' | 'given'>;

export const personName = ({ family, given }: Person): string => [given, family].filter(Boolean).join(' ');

/** As an index sorts it: `Isaacs, Rico`. */
export const invertedName = ({ family, given }: Person): string => [family, given].filter(Boolean).join(', ');

/** Who wrote a unit: its own authors, else those of its source; nobody wrote the masthead of an issue. */
export function authorsOfUnit(source: SourceData, slug: string): SourceData['authors'] {
  const unit = source.units.find((one) => one.slug === slug);
  if (source.type === 'periodical' && unit?.kind !== 'article') return [];
  return unit?.authors.length ? unit.authors : source.authors;
}

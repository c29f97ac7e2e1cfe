/** How the sources, their chapters and articles are cited, in words: all of them are rendered at once. */
import { citeSource, citeUnit } from './citable.ts';
import { sources, units, type SourceEntry, type UnitEntry } from './collections.ts';
import { renderReferences } from './references.ts';

let all: Promise<Map<string, string>> | null = null;

async function render(): Promise<Map<string, string>> {
  const bySlug = new Map((await sources()).map((source) => [source.slug, source]));
  const parts = (await units()).flatMap((unit) => {
    const source = bySlug.get(unit.source);
    return source ? [citeUnit(source, unit, unit.title)] : [];
  });
  return renderReferences([...[...bySlug.values()].map(citeSource), ...parts]);
}

/** @param unit none for the source as a whole @returns the reference as HTML */
export async function howToCite(source: SourceEntry, unit?: UnitEntry): Promise<string> {
  all ??= render();
  const { id } = unit ? citeUnit(source, unit, unit.title) : citeSource(source);
  return (await all).get(id) ?? '';
}

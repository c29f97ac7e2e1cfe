/** Files of Markdown: a unit, or a source with all its units, each with what it is in front. */
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { sourcePath, unitPath, whole } from '../addresses.ts';
import { fullTitle } from '../citable.ts';
import { textOf, units, type SourceEntry, type UnitEntry } from '../collections.ts';
import { personName } from '../model/people.ts';
import { originOf } from '../origin.ts';
import { nodesOf, type Label } from './nodes.ts';

/** What a file is, as Pandoc and others read it. */
function front(source: SourceEntry, unit?: UnitEntry): string {
  const people = unit?.authors.length ? unit.authors : source.authors;
  const facts = {
    title: unit?.title ?? fullTitle(source),
    author: people.length ? people.map(personName) : undefined,
    editor: people.length ? undefined : source.editors.map(personName),
    'container-title': unit ? fullTitle(source) : source.journal,
    publisher: source.institution,
    // Pandoc prints what stands here.
    date: source.date.replace(/^(.*)~$/, 'about $1'),
    pages: unit && unit.folios.length > 0 ? [unit.folios[0], unit.folios.at(-1)].join('–') : undefined,
    lang: source.language,
    rights: source.rights ?? undefined,
    url: whole(unit ? unitPath(source.slug, unit.slug) : sourcePath(source.slug)),
    note: `${originOf(source).made}; what was corrected, lost or is in doubt stands in HTML with its reason.`,
  };
  const told = Object.entries(facts).filter(([, says]) => says !== undefined && says.length > 0);
  return `---\n${stringify(Object.fromEntries(told), { lineWidth: 0 })}---\n`;
}

async function body(unit: UnitEntry, label: Label): Promise<string> {
  const title = unit.hasTitle
    ? []
    : [
        {
          type: 'heading' as const,
          depth: 1 as const,
          children: [
            { type: 'html' as const, value: '<span class="supplied">' },
            { type: 'text' as const, value: unit.title },
            { type: 'html' as const, value: '</span>' },
          ],
        },
      ];
  return toMarkdown(
    { type: 'root', children: [...title, ...nodesOf(await textOf(unit), label)] },
    { extensions: [gfmToMarkdown()], bullet: '-', resourceLink: true },
  );
}

/** Notes are labelled with their printed numbers. */
export const unitMarkdown = async (source: SourceEntry, unit: UnitEntry): Promise<string> =>
  `${front(source, unit)}\n${await body(unit, (n) => n)}`;

/** Notes are labelled with their unit and their printed number: `[^chapter-3.12]`. */
export async function sourceMarkdown(source: SourceEntry): Promise<string> {
  const all = await units(source.slug);
  const parts = await Promise.all(all.map((unit) => body(unit, (n) => `${unit.slug}.${n}`)));
  return `${front(source)}\n${parts.join('\n')}`;
}

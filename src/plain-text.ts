/** Plain text: the words, in brackets the printed page on which a paragraph begins, the notes of each unit behind it. */
import { fullTitle } from './citable.ts';
import { byline, units, yearOf, type SourceEntry, type UnitEntry } from './collections.ts';
import { noteId, printedLabel } from './model/ids.ts';
import { passagesOf } from './passages.ts';
import { asSet } from './typeset.ts';

function linesOf({ source, slug, notes: own }: UnitEntry): string[] {
  const printed = new Map(own.map((note) => [noteId(note.n), printedLabel(note)]));
  const all = passagesOf(source, slug);
  let before = '';
  const text = all
    .filter(({ kind }) => kind !== 'note')
    .flatMap(({ kind, text: words, pages }) => {
      const [folio = before] = pages ?? [];
      const page = folio === before ? [] : [`[p. ${folio}]`];
      before = folio;
      return [...page, kind === 'heading' ? `== ${asSet(words)} ==` : asSet(words)];
    });
  const notes = all.filter(({ kind }) => kind === 'note');
  return [
    ...text,
    ...(notes.length ? ['== Notes =='] : []),
    ...notes.map(
      ({ id, text: words }) =>
        `${printed.get(id) ?? ''}. ${asSet(words) || '[The file does not have this note.]'}`,
    ),
  ];
}

const file = (paragraphs: string[]): string => `${paragraphs.filter(Boolean).join('\n\n')}\n`;

const imprint = (source: SourceEntry): string[] => [
  fullTitle(source),
  `${byline(source)}, ${yearOf(source)}`,
];

export const unitPlainText = (source: SourceEntry, unit: UnitEntry): string =>
  file([...imprint(source), ...linesOf(unit)]);

export const sourcePlainText = async (source: SourceEntry): Promise<string> =>
  file([...imprint(source), ...(await units(source.slug)).flatMap(linesOf)]);

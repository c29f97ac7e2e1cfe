/** What can be taken along: books and plain text of each source and of all, made once for their own files and the page that lists them. */
import { createHash } from 'node:crypto';
import { fullTitle } from './citable.ts';
import { byline, sources, units, yearOf, type SourceEntry } from './collections.ts';
import { epub } from './epub/book.ts';
import { noteId } from './model/ids.ts';
import { passagesOf } from './passages.ts';
import { asSet } from './typeset.ts';

export interface Download {
  /** `isaacs-thesis.epub` */
  file: string;
  /** Null for all sources. */
  source: SourceEntry | null;
  kind: 'EPUB' | 'plain text';
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** In hexadecimal. */
  sha256: string;
}

/** The text of a source with the printed page on which a paragraph begins in brackets, the notes of each unit behind it. */
async function plainText(source: SourceEntry): Promise<string> {
  const out = [fullTitle(source), `${byline(source)}, ${yearOf(source)}`];
  let before = '';
  for (const { slug } of await units(source.slug)) {
    const all = passagesOf(source.slug, slug);
    for (const { kind, text, pages } of all.filter((one) => one.kind !== 'note')) {
      const [folio = before] = pages ?? [];
      if (folio !== before) out.push(`[p. ${folio}]`);
      before = folio;
      out.push(kind === 'heading' ? `== ${asSet(text)} ==` : asSet(text));
    }
    const notes = all.filter((one) => one.kind === 'note');
    if (notes.length) out.push('== Notes ==');
    out.push(...notes.map(({ id, text }) => `${id.replace(noteId(''), '')}. ${asSet(text)}`));
  }
  return `${out.filter(Boolean).join('\n\n')}\n`;
}

async function made(): Promise<Download[]> {
  const all = await sources();
  const text = (words: string) => new Uint8Array(new TextEncoder().encode(words));
  const rows = [
    ...all.flatMap((source) => [
      { file: `${source.slug}.epub`, source, kind: 'EPUB' as const, make: () => epub([source]) },
      {
        file: `${source.slug}.txt`,
        source,
        kind: 'plain text' as const,
        make: async () => text(await plainText(source)),
      },
    ]),
    { file: 'kazakhstan-reader.epub', source: null, kind: 'EPUB' as const, make: () => epub(all) },
  ];
  return Promise.all(
    rows.map(async ({ make, ...row }) => {
      const bytes = await make();
      return {
        ...row,
        type: row.kind === 'EPUB' ? 'application/epub+zip' : 'text/plain; charset=utf-8',
        bytes,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    }),
  );
}

let once: Promise<Download[]> | null = null;
export const downloads = (): Promise<Download[]> => (once ??= made());

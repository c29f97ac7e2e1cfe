/** What can be taken along: books and plain text of each source and of all, made once for their own files and the page that lists them. */
import { SITE_FILE } from './site.ts';
import { createHash } from 'node:crypto';
import { citeSource } from './citable.ts';
import { sources, type SourceEntry } from './collections.ts';
import { epub } from './epub/book.ts';
import { FORMATS } from './exports.ts';
import { sourceMarkdown } from './markdown/file.ts';
import { sourcePlainText } from './plain-text.ts';
import { tei } from './tei/document.ts';

const TYPES = {
  EPUB: 'application/epub+zip',
  TEI: 'application/tei+xml',
  'CSL-JSON': FORMATS.json.type,
  Markdown: 'text/markdown; charset=utf-8',
  'plain text': 'text/plain; charset=utf-8',
} as const;

export interface Download {
  /** `isaacs-thesis.epub` */
  file: string;
  /** Null for all sources. */
  source: SourceEntry | null;
  kind: keyof typeof TYPES;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** In hexadecimal. */
  sha256: string;
}

async function made(): Promise<Download[]> {
  const all = await sources();
  const text = (words: string) => new Uint8Array(new TextEncoder().encode(words));
  const rows = [
    ...all.flatMap((source) => [
      { file: `${source.slug}.epub`, source, kind: 'EPUB' as const, make: () => epub([source]) },
      { file: `${source.slug}.xml`, source, kind: 'TEI' as const, make: async () => text(await tei(source)) },
      {
        file: `${source.slug}.md`,
        source,
        kind: 'Markdown' as const,
        make: async () => text(await sourceMarkdown(source)),
      },
      {
        file: `${source.slug}.txt`,
        source,
        kind: 'plain text' as const,
        make: async () => text(await sourcePlainText(source)),
      },
      {
        file: `${source.slug}.json`,
        source,
        kind: 'CSL-JSON' as const,
        make: () => Promise.resolve(text(FORMATS.json.write([citeSource(source)]))),
      },
    ]),
    { file: `${SITE_FILE}.epub`, source: null, kind: 'EPUB' as const, make: () => epub(all) },
  ];
  return Promise.all(
    rows.map(async ({ make, ...row }) => {
      const bytes = await make();
      return {
        ...row,
        type: TYPES[row.kind],
        bytes,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    }),
  );
}

let once: Promise<Download[]> | null = null;
export const downloads = (): Promise<Download[]> => (once ??= made());

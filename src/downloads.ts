/** What can be taken along: books and plain text of each source and of all, made once for their own files and the page that lists them. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { citeSource } from './citable.ts';
import { sources, type SourceEntry } from './collections.ts';
import { epub } from './epub/book.ts';
import { FORMATS } from './exports.ts';
import { FEW } from './long-lists.ts';
import { sourceMarkdown } from './markdown/file.ts';
import { sourcePlainText } from './plain-text.ts';
import { SITE_FILE } from './site.ts';
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
  /** In bytes. */
  size: number;
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
    // Nobody reads a hundred theses in one book.
    ...(all.length > FEW
      ? []
      : [{ file: `${SITE_FILE}.epub`, source: null, kind: 'EPUB' as const, make: () => epub(all) }]),
  ];
  mkdirSync(KEPT, { recursive: true });
  const out: Download[] = [];
  // One after the other, and none in memory behind it: of a large library all would be too much for a machine.
  for (const { make, ...row } of rows) {
    const bytes = await make();
    writeFileSync(path.join(KEPT, row.file), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    out.push({ ...row, type: TYPES[row.kind], size: bytes.length, sha256 });
  }
  return out;
}

/** Where they stand until their own files are written. */
const KEPT = path.join('.astro', 'downloads');

export const bytesOf = ({ file }: Download): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(path.join(KEPT, file)));

let once: Promise<Download[]> | null = null;
export const downloads = (): Promise<Download[]> => (once ??= made());

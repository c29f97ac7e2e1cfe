/**
 * The whole text of the passages, as a browser fetches it for the search, source by source (`pagefind/text/<source>.json`),
 * and the forms of English words that stand in it (`forms.json`). Column by column, since like packs best beside like, and
 * without what the other columns tell.
 */
import { lettersOf, signed, SIGNS, type SearchKind, type SearchRecord } from './search-record.ts';

/**
 * For so many characters of passages the whole text is worth its way to the browser: packed, some 1.4 MB, 7 s on a slow line
 * of 1.6 Mbit/s, fetched once. A larger library keeps to the index. The five sources have 1.9 million, 457 kB packed.
 */
export const MOST_CHARACTERS = 6_000_000;

export interface TextFile {
  /** Empty for the works. */
  source: string;
  /** Authors of units, inverted, where they are known. */
  authors: Record<string, string[]>;
  /** Addresses within the source. */
  addresses: string[];
  kinds: SearchKind[];
  /** Empty where it is that of the row before; of a note, its number; of a work, where it stands in the text: `12+30`. */
  titles: string[];
  /** Printed pages. */
  pages: string[];
  texts: string[];
  /** Signs of the names that a passage names, each as often as it does, without what all signs share. */
  signs: string[];
}

export interface Forms {
  /** Words that are forms of one, parted by blanks: `election elections`. */
  forms: string[];
}

/** A record as the search of the whole text has it. */
export interface TextRecord {
  url: string;
  source: string;
  unit: string;
  kind: SearchKind;
  title: string;
  page: string;
  text: string;
  signs: string[];
  author: string[];
}

const baseOf = (source: string): string => (source ? `/${source}/` : '/works/');

/** @param records of one source, in the order of the index; `/` is before their addresses, wherever the site stands */
export function pack(source: string, records: SearchRecord[]): TextFile {
  const split = records.map(({ content }) => content.split(SIGNS));
  const units = records.flatMap(({ filters: { unit, author } }) =>
    unit && author ? [[unit[0], author] as const] : [],
  );
  return {
    source,
    authors: Object.fromEntries(units),
    addresses: records.map(({ url }) => url.slice(baseOf(source).length)),
    kinds: records.map(({ filters }) => filters.kind[0]),
    titles: records.map(({ meta: { title }, filters: { kind } }, i) => {
      if (kind[0] === 'note') return title.replace('Note ', '');
      const at = source ? -1 : (split[i]?.[0] ?? '').indexOf(title);
      if (at >= 0) return `${at}+${title.length}`;
      return title === records[i - 1]?.meta.title ? '' : title;
    }),
    pages: records.map(({ meta }) => meta.page ?? ''),
    texts: split.map(([text = '']) => text),
    signs: split.map(([, signs = '']) => signs.split(' ').map(lettersOf).join(' ')),
  };
}

export function unpack({
  source,
  authors,
  addresses,
  kinds,
  titles,
  pages,
  texts,
  signs,
}: TextFile): TextRecord[] {
  let before = '';
  return addresses.map((address, i): TextRecord => {
    const [kind = 'text', text = '', own = '', named = ''] = [kinds[i], texts[i], titles[i], signs[i]];
    const [, from, length] = /^(\d+)\+(\d+)$/.exec(source ? '' : own) ?? [];
    const title =
      kind === 'note'
        ? `Note ${own}`
        : from
          ? text.slice(Number(from), Number(from) + Number(length))
          : own || before;
    before = title;
    const unit = source ? (/^[^/#]*/.exec(address)?.[0] ?? '') : '';
    return {
      url: `${baseOf(source)}${address}`,
      source,
      unit,
      kind,
      title,
      page: pages[i] ?? '',
      text,
      signs: named ? named.split(' ').map(signed) : [],
      author: authors[unit] ?? [],
    };
  });
}

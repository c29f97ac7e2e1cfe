/** Where in the length of each source it was found: a small picture that leads there. */
import type { TextRecord } from '../../model/text-file.ts';
import type { Library, TextHit } from './answer.ts';
import { followed } from './followed.ts';
import type { Titles } from './show.ts';

/** Into so many parts the length of a source is cut. */
const PARTS = 60;

interface Part {
  /** From 0 to `PARTS - 1`. */
  at: number;
  hits: TextHit[];
}

/**
 * The parts of a source that have hits, in order.
 *
 * @param records all of the source, in the order of the text @param hits in it, each with its number among all records
 * @param from number of the first of them
 */
function partsOf(records: TextRecord[], hits: TextHit[], from: number): Part[] {
  let length = 0;
  const begins = records.map(({ text }) => (length += text.length) - text.length);
  const of = ({ n }: TextHit) => Math.floor((PARTS * (begins[n - from] ?? 0)) / Math.max(1, length));
  const byPart = Map.groupBy(
    hits.toSorted((a, b) => a.n - b.n),
    of,
  );
  return [...byPart].map(([at, own]) => ({ at, hits: own }));
}

/** A row for each source that has some, with the chapter of each part in its title; null where only works were found. */
export function dispersionOf(library: Library, found: TextHit[], titles: Titles): HTMLDetailsElement | null {
  const { records } = library.corpus;
  const bySource = Map.groupBy(
    found.filter(({ record }) => record.source),
    ({ record }) => record.source,
  );
  if (!bySource.size) return null;
  const box = Object.assign(document.createElement('details'), { className: 'dispersion' });
  box.append(Object.assign(document.createElement('summary'), { textContent: 'Where in the texts' }));
  const most = Math.max(
    ...[...bySource].flatMap(([source, hits]) =>
      partsIn(records, source, hits).map((part) => part.hits.length),
    ),
  );
  for (const source of Object.keys(titles.sources)) {
    const hits = bySource.get(source);
    if (!hits) continue;
    const row = document.createElement('p');
    const strip = Object.assign(document.createElement('span'), { className: 'strip' });
    for (const { at, hits: own } of partsIn(records, source, hits))
      strip.append(linkTo(library, own, at, most, titles, found));
    row.append(`${titles.brief[source] ?? source} `, strip);
    box.append(row);
  }
  return box;
}

function partsIn(records: TextRecord[], source: string, hits: TextHit[]): Part[] {
  const from = records.findIndex((record) => record.source === source);
  return partsOf(
    records.filter((record) => record.source === source),
    hits,
    from,
  );
}

function linkTo(
  library: Library,
  own: TextHit[],
  at: number,
  most: number,
  titles: Titles,
  all: TextHit[],
): HTMLAnchorElement | string {
  const [first] = own;
  if (!first) return '';
  const { source, unit, page, url } = first.record;
  const where = `${titles.units[`${source}/${unit}`] ?? ''}${page ? `, p. ${page}` : ''}`;
  const link = Object.assign(document.createElement('a'), {
    href: url,
    title: `${where}: ${own.length} ${own.length === 1 ? 'passage' : 'passages'}`,
  });
  link.ariaLabel = link.title;
  link.style.setProperty('--at', String(at / PARTS));
  link.style.setProperty('--much', String(own.length / most));
  followed(link, library, first, '', all);
  return link;
}

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
    row.append(
      `${titles.brief[source] ?? source} `,
      stripOf(library, partsIn(records, source, hits), most, titles, found),
    );
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

/**
 * A picture for those who point at it: a click leads to the part that is nearest. Its passages stand in the list of hits for
 * all others; so many links of a few pixels would be in their way.
 */
function stripOf(library: Library, parts: Part[], most: number, titles: Titles, all: TextHit[]): HTMLElement {
  const strip = Object.assign(document.createElement('span'), { className: 'strip', role: 'img' });
  const bars = parts.map(({ at, hits }) => {
    const bar = document.createElement('span');
    bar.title = saidOf(hits, titles);
    bar.style.setProperty('--at', String(at / PARTS));
    bar.style.setProperty('--much', String(hits.length / most));
    return bar;
  });
  const fullest = parts.toSorted((a, b) => b.hits.length - a.hits.length)[0];
  strip.ariaLabel = fullest ? `The most in one place: ${saidOf(fullest.hits, titles)}` : '';
  strip.append(...bars);
  strip.addEventListener('click', ({ clientX }) => {
    const { left, width } = strip.getBoundingClientRect();
    const pointed = (PARTS * (clientX - left)) / width - 0.5;
    const [nearest] = parts.toSorted((a, b) => Math.abs(a.at - pointed) - Math.abs(b.at - pointed));
    const first = nearest?.hits[0];
    if (!first) return;
    const link = Object.assign(document.createElement('a'), { href: first.record.url });
    followed(link, library, first, '', all);
    link.click();
  });
  return strip;
}

/** `Chapter IV, p. 131: 4 passages` */
function saidOf(hits: TextHit[], titles: Titles): string {
  const { source = '', unit = '', page = '' } = hits[0]?.record ?? {};
  const where = `${titles.units[`${source}/${unit}`] ?? ''}${page ? `, p. ${page}` : ''}`;
  return `${where}: ${hits.length} ${hits.length === 1 ? 'passage' : 'passages'}`;
}

/** Shows an answer of the whole text on the page of search: what was found, counted, and the hits. */
import { inPages } from '../../model/folios.ts';
import { link, nameLink } from '../search-links.ts';
import type { Answer, Library, TextHit } from './answer.ts';
import { excerptOf } from './excerpt.ts';
import { followed } from './followed.ts';
import { nearWords } from './suggest.ts';

export interface Titles {
  /** By `source/unit`. */
  units: Record<string, string>;
  sources: Record<string, string>;
  /** The sources in a few letters. */
  brief: Record<string, string>;
}

const KINDS: Record<string, string> = {
  text: 'text',
  note: 'notes',
  heading: 'headings',
  table: 'tables',
  bibliography: 'bibliographies',
  work: 'works cited',
};

/** Where a hit stands: the chapter, the source, the page. */
export function whereOf({ record }: TextHit, titles: Titles): string {
  if (record.kind === 'work') return 'Works cited';
  const names = [titles.units[`${record.source}/${record.unit}`], titles.sources[record.source]];
  return `${[...new Set(names.filter(Boolean))].join(' · ')}${record.page ? `, ${inPages(record.page)}` : ''}`;
}

/** @param n its place in the list, from 1 */
export function itemOf(
  library: Library,
  hit: TextHit,
  n: number,
  titles: Titles,
  all: TextHit[],
): HTMLLIElement {
  const li = Object.assign(document.createElement('li'), { id: `hit-${n}` });
  const { record } = hit;
  const title = Object.assign(document.createElement('a'), {
    href: record.url,
    textContent: record.title || (titles.units[`${record.source}/${record.unit}`] ?? ''),
  });
  title.dataset['result'] = '';
  followed(title, library, hit, li.id, all);
  const where = Object.assign(document.createElement('span'), {
    className: 'where',
    textContent: `${whereOf(hit, titles)}${hit.isFull ? '' : ' · has some of it'}`,
  });
  const shown = excerptOf(library.corpus, hit).map(({ text, isMarked }) =>
    isMarked ? Object.assign(document.createElement('mark'), { textContent: text }) : text,
  );
  li.append(title, where);
  // A heading is its own title, and is said once.
  if (record.text === title.textContent) title.replaceChildren(...shown);
  else {
    const text = document.createElement('p');
    text.append(...shown);
    li.append(text);
  }
  return li;
}

const counted = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** The address as it is, with one thing chosen otherwise. */
function narrowed(name: string, value: string, text: string): HTMLAnchorElement {
  const wanted = [...new URL(location.href).searchParams].filter(([key]) => key !== name);
  return link([...wanted, [name, value]], text);
}

/** Counts as links, `von Hauff 30, Mot 2`: each narrows the search to its own. */
function parts(counts: [value: string, n: number, text: string, name: string][]): (string | Node)[] {
  return counts.flatMap(([value, n, text, name], i) => [
    i ? ', ' : '',
    value ? narrowed(name, value, text) : text,
    ` ${n.toLocaleString('en')}`,
  ]);
}

/** What was found, in words. @param base of the site */
export function said(
  library: Library,
  q: string,
  answer: Answer,
  titles: Titles,
  base: string,
): (string | Node)[] {
  return [...counts(q, answer, titles), ...readings(q, answer, base), ...suggested(library, q)];
}

/** Of how many sources it is said how much stands in them: those that have the most. */
const NAMED = 12;

function counts(
  q: string,
  { total, times, hits, bySource, byKind }: Answer,
  titles: Titles,
): (string | Node)[] {
  const some = hits.length - total;
  const sources = [...bySource].filter(([source]) => source).sort((a, b) => b[1] - a[1]);
  const kinds = [...byKind].sort((a, b) => b[1] - a[1]);
  return [
    total
      ? `${counted(total, 'passage', 'passages')}${times > total ? `, ${counted(times, 'time', 'times')}` : ''}`
      : some
        ? `No passage has all of it, ${counted(some, 'has', 'have')} some`
        : `Nothing found for ${q}`,
    total && some ? `; ${counted(some, 'more has', 'more have')} some of it` : '',
    ...(sources.length > 1
      ? [
          ': ',
          ...parts(
            sources
              .slice(0, NAMED)
              .map(([source, n]) => [source, n, titles.brief[source] ?? source, 'source']),
          ),
          sources.length > NAMED ? `, and in ${counted(sources.length - NAMED, 'text', 'texts')} more` : '',
        ]
      : []),
    ...(kinds.length > 1
      ? ['; ', ...parts(kinds.map(([kind, n]) => [kind, n, KINDS[kind] ?? kind, 'kind']))]
      : []),
    '. ',
  ];
}

/** How the question was read, and how else it may be asked. */
function readings(
  q: string,
  { total, names, added, offered, unknown, read }: Answer,
  base: string,
): (string | Node)[] {
  const wanted = new URL(location.href).searchParams;
  const any = [...wanted].filter(([name]) => name !== 'exact');
  const bare = q.replace(/["“”„«»]/g, '');
  return [
    ...read.map(([word, as]) => `${word} was read as ${as}. `),
    ...(names.length
      ? [
          'Meant may be ',
          ...names.flatMap(({ name, passages }, i) => [
            i ? ', ' : '',
            nameLink(name, base),
            ` (${passages})`,
          ]),
          '. ',
        ]
      : []),
    ...(added.length ? [`Also written ${added.slice(0, 8).join(', ')}. `] : []),
    ...(wanted.has('exact')
      ? ['Nothing but what was typed; ', link(any, 'search in any spelling'), '. ']
      : names.length || added.length
        ? ['Search ', link([...any, ['exact', '1']], 'only as typed'), '. ']
        : []),
    ...(!total && bare !== q ? [link([['q', bare]], 'Without the quotation marks'), '. '] : []),
    ...(offered.length
      ? [
          'Or did you mean ',
          ...offered.flatMap(({ name }, i) => [i ? ' or ' : '', link([['q', name]], name)]),
          '? ',
        ]
      : []),
    ...(unknown.length ? [`${unknown.join(' ')} is no operator here: it was searched as a word. `] : []),
  ];
}

/** `Did you mean democracy?` for words that stand nowhere. */
function suggested({ corpus }: Library, q: string): (string | Node)[] {
  const words = q.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const lost = words.find(
    (word) => !corpus.ids.has(word.toLowerCase()) && nearWords(corpus, word.toLowerCase()).length,
  );
  if (lost === undefined) return [];
  const near = nearWords(corpus, lost.toLowerCase());
  return [
    'Did you mean ',
    ...near.flatMap((word, i) => [
      i ? ' or ' : '',
      link([['q', q.replace(lost, word)]], word),
      ` (${corpus.counts[corpus.ids.get(word) ?? 0]} ×)`,
    ]),
    '? ',
  ];
}

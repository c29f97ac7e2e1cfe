/** Works in TEI, for the list that the citations lead to. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { isoDate } from '../dates.ts';
import type { CslDate, CslItem, Person } from '../model/csl.ts';

/** @param edition of a work that is cited in several */
export const biblId = (work: string, edition = ''): string =>
  `work.${work}${edition === '' ? '' : `.${edition}`}`;

/** Kinds that nobody published. */
const UNPUBLISHED = new Set(['thesis', 'interview', 'speech', 'personal_communication']);

/** Kinds whose title is that of a part, and stands before the title of the whole. */
const PARTS = new Set([
  'chapter',
  'article-journal',
  'article-newspaper',
  'article-magazine',
  'paper-conference',
]);

/** A body, or somebody without a name: `political analyst`. */
function person({ family, given, literal }: Person, type: string): Element {
  if (family === undefined) return x(type === 'interview' ? 'name' : 'orgName', literal ?? '');
  return x('persName', [...(given ? [x('forename', given), ' '] : []), x('surname', family)]);
}

const SEASONS = ['', 'spring ', 'summer ', 'autumn ', 'winter '];

function dateOf(date: CslDate): Element {
  const when = isoDate(date);
  const words = `${SEASONS[date.season ?? 0] ?? ''}${when}`;
  return date.circa
    ? x('date', { when, cert: 'low', type: 'about' }, `about ${words}`)
    : x('date', { when }, words);
}

/** @param id its `xml:id` @param edition the one that this is of a work */
export function biblOf(item: CslItem, id: string, of?: string): Element {
  const isPart = PARTS.has(item.type);
  const container = item['container-title'];
  // Of a page or a report, what it is in is a site or a series: no level says that.
  const whole = item.type === 'chapter' || item.type === 'paper-conference' ? 'm' : isPart ? 'j' : undefined;
  const by = (one: Person) =>
    item.type === 'interview'
      ? x('respStmt', [x('resp', 'interviewee'), person(one, item.type)])
      : x('author', [person(one, item.type)]);
  const day = (type: string, date: CslDate | undefined) =>
    date ? x('date', { type, when: isoDate(date) }, isoDate(date)) : null;
  const scopes = [
    ['volume', item.volume],
    ['issue', item.issue],
    ['page', item.page],
  ] as const;
  const parts: (Element | null)[] = [
    ...(item.author ?? []).map(by),
    x(
      'title',
      { level: UNPUBLISHED.has(item.type) ? 'u' : isPart ? 'a' : 'm', 'xml:lang': item.language },
      item.title,
    ),
    container ? x('title', { level: whole }, container) : null,
    ...(item.editor ?? []).map((one) => x('editor', [person(one, item.type)])),
    ...(item.translator ?? []).map((one) => x('editor', { role: 'translator' }, [person(one, item.type)])),
    item['event-title'] ? x('title', { type: 'event' }, item['event-title']) : null,
    item['collection-title'] ? x('title', { level: 's' }, item['collection-title']) : null,
    item.edition ? x('edition', item.edition) : null,
    item['publisher-place'] ? x('pubPlace', item['publisher-place']) : null,
    item.publisher ? x('publisher', item.publisher) : null,
    item.issued ? dateOf(item.issued) : null,
    day('original', item['original-date']),
    day('accessed', item.accessed),
    item.genre ? x('note', { type: 'genre' }, item.genre) : null,
    ...scopes.map(([unit, says]) => (says ? x('biblScope', { unit }, says) : null)),
    item.DOI ? x('idno', { type: 'DOI' }, item.DOI) : null,
    item.ISBN ? x('idno', { type: 'ISBN' }, item.ISBN) : null,
    item.URL ? x('ref', { target: item.URL }, item.URL) : null,
  ];
  const own = { 'xml:id': id, type: item.type, ...(of === undefined ? {} : { corresp: `#${of}` }) };
  return x(
    'bibl',
    own,
    parts.filter((part) => part !== null).flatMap((part, i) => (i ? ['; ', part] : [part])),
  );
}

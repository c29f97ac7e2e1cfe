/** Works in TEI, for the list that the citations lead to. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { CslDate, CslItem, Person } from '../model/csl.ts';

/** @param edition of a work that is cited in several */
export const biblId = (work: string, edition = ''): string =>
  `work.${work}${edition === '' ? '' : `.${edition}`}`;

/** Kinds whose title is that of a part, and stands before the title of the whole. */
const PARTS = new Set([
  'chapter',
  'article-journal',
  'article-newspaper',
  'article-magazine',
  'paper-conference',
]);

function person({ family, given, literal }: Person): Element {
  if (family === undefined) return x('orgName', literal ?? '');
  return x('persName', [...(given ? [x('forename', given), ' '] : []), x('surname', family)]);
}

function dateOf({ 'date-parts': [parts = []], circa }: CslDate): Element {
  const when = parts.map((part, i) => String(part).padStart(i ? 2 : 4, '0')).join('-');
  return circa ? x('date', { when, cert: 'low', type: 'about' }, `about ${when}`) : x('date', { when }, when);
}

/** @param id its `xml:id` @param edition the one that this is of a work */
export function biblOf(item: CslItem, id: string, of?: string): Element {
  const isPart = PARTS.has(item.type);
  const container = item['container-title'];
  const whole = item.type === 'chapter' || item.type === 'paper-conference' ? 'm' : 'j';
  const scopes = [
    ['volume', item.volume],
    ['issue', item.issue],
    ['page', item.page],
  ] as const;
  const parts: (Element | null)[] = [
    ...(item.author ?? []).map((one) => x('author', [person(one)])),
    x('title', { level: isPart ? 'a' : 'm' }, item.title),
    container ? x('title', { level: whole }, container) : null,
    ...(item.editor ?? []).map((one) => x('editor', [person(one)])),
    ...(item.translator ?? []).map((one) => x('editor', { role: 'translator' }, [person(one)])),
    item['collection-title'] ? x('title', { level: 's' }, item['collection-title']) : null,
    item.edition ? x('edition', item.edition) : null,
    item['publisher-place'] ? x('pubPlace', item['publisher-place']) : null,
    item.publisher ? x('publisher', item.publisher) : null,
    item.issued ? dateOf(item.issued) : null,
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

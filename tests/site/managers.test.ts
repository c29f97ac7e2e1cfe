/**
 * What reference managers take from the pages, read as they do: Zotero's rules for COinS (one creator for each `rft.au`, the
 * family before the comma; `rft.aucorp` a body; the kind from the format, or from `rft.type` with Dublin Core) and for Highwire
 * tags (a book section where a title is in a book, a thesis where an institution gave a degree, else an article).
 */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';

const read = (...parts: string[]): string => readFileSync(path.join('dist', ...parts), 'utf8');
interface Person {
  family?: string;
  given?: string;
  literal?: string;
}
interface Work {
  id: string;
  type: string;
  title: string;
  author?: Person[];
  editor?: Person[];
  issued?: { 'date-parts': number[][] };
  'container-title'?: string;
}
/** The elements of a page for which it holds. */
function elements(html: string, is: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(fromHtml(html), 'element', (element) => {
    if (is(element)) found.push(element);
  });
  return found;
}
const works = JSON.parse(read('data', 'works.json')) as Work[];

const KINDS: Record<string, string> = {
  'article-journal': 'journalArticle',
  'article-newspaper': 'newspaperArticle',
  'article-magazine': 'magazineArticle',
  book: 'book',
  chapter: 'bookSection',
  'paper-conference': 'conferencePaper',
  report: 'report',
  thesis: 'thesis',
  interview: 'interview',
  speech: 'presentation',
  legislation: 'statute',
  broadcast: 'tvBroadcast',
  personal_communication: 'letter',
  'post-weblog': 'blogPost',
  webpage: 'webpage',
};

/** A COinS as Zotero reads it. */
function itemOf(coins: string): {
  kind: string;
  creators: string[];
  title: string;
  date: string;
  within: string;
} {
  const fields = new URLSearchParams(coins);
  const format = fields.get('rft_val_fmt')?.replace(/.*:/, '') ?? '';
  const genre = fields.get('rft.genre') ?? '';
  const book = { bookitem: 'bookSection', proceeding: 'conferencePaper', report: 'report' }[genre] ?? 'book';
  const kind =
    { journal: 'journalArticle', dissertation: 'thesis', book, dc: fields.get('rft.type') ?? 'webpage' }[
      format
    ] ?? '';
  const isPart = kind === 'bookSection' || kind === 'conferencePaper';
  return {
    kind,
    creators: [
      ...fields
        .getAll('rft.au')
        .map((name) => name.split(', ').toReversed().join(' ').replace(/,$/, '').trim()),
      ...fields.getAll('rft.aucorp'),
    ].sort(),
    title: fields.get('rft.atitle') ?? fields.get('rft.title') ?? fields.get('rft.btitle') ?? '',
    date: fields.get('rft.date') ?? '',
    within:
      fields.get('rft.jtitle') ??
      (isPart ? fields.get('rft.btitle') : null) ??
      fields.get('rft.source') ??
      '',
  };
}

const written = ({ family, given, literal }: Person): string =>
  family === undefined ? (literal ?? '') : [given, family].filter(Boolean).join(' ');

/** Of a page, by Zotero's rules: what its Highwire tags say comes first, then what Open Graph says. */
function tagsOf(...parts: string[]): Map<string, string[]> {
  const tags = new Map<string, string[]>();
  for (const { properties } of elements(read(...parts, 'index.html'), ({ tagName }) => tagName === 'meta')) {
    const name = String(properties['name'] ?? properties['property']);
    tags.set(name, [...(tags.get(name) ?? []), String(properties['content'])]);
  }
  return tags;
}

const isInBook = ({ type, author, editor }: Work) =>
  type === 'chapter' && Boolean(author?.length) && Boolean(editor?.length);

test('a chapter of a book by others arrives as a section of it, with authors and editors apart', () => {
  const own = works.filter(isInBook);
  expect(own.length).toBeGreaterThan(50);
  const inverted = ({ family, given, literal }: Person) =>
    [family ?? literal, given].filter(Boolean).join(', ');
  for (const work of own) {
    const tags = tagsOf('works', work.id);
    expect(tags.get('citation_title'), work.id).toEqual([work.title]);
    expect(tags.get('citation_inbook_title'), work.id).toEqual([work['container-title']]);
    expect(tags.get('citation_author'), work.id).toEqual(work.author?.map(inverted));
    expect(tags.get('citation_editor'), work.id).toEqual(work.editor?.map(inverted));
    expect(read('works', work.id, 'index.html')).not.toContain('Z3988');
  }
});

test('no page that is read by its tags has a journal, a kind or an abstract of the site', () => {
  const pages = [
    ...works.filter(isInBook).map(({ id }) => ['works', id]),
    ...globSync('dist/*/*/index.html').flatMap((file) => {
      const parts = path.relative('dist', path.dirname(file)).split(path.sep);
      return /^(?:isaacs|kaziss|mot|von)/.test(parts[0] ?? '') && parts[1] !== 'apparatus' ? [parts] : [];
    }),
    ['isaacs-article'],
    ['isaacs-thesis'],
    ['von-hauff'],
    ['mot'],
  ];
  expect(pages.length).toBeGreaterThan(100);
  for (const page of pages) {
    const tags = tagsOf(...page);
    expect([page, tags.get('og:type'), tags.has('og:site_name'), tags.has('description')]).toEqual([
      page,
      ['article'],
      false,
      false,
    ]);
  }
});

test('every other work arrives as its kind, with each of its people and bodies, and none besides', () => {
  const wrong = works.filter((work) => {
    if (isInBook(work)) return false;
    const [span] = elements(read('works', work.id, 'index.html'), ({ properties }) =>
      String(properties['className']).includes('Z3988'),
    );
    const item = itemOf(String(span?.properties['title']));
    const date = (work.issued?.['date-parts'][0] ?? [])
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    const wanted = {
      kind: KINDS[work.type],
      creators: (work.author ?? []).map(written).sort(),
      title: work.title,
      date,
    };
    return (
      JSON.stringify(wanted) !== JSON.stringify({ ...item, within: undefined }) ||
      (work.type !== 'book' && work.type !== 'report' && (work['container-title'] ?? '') !== item.within)
    );
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

describe('pages of the sources', () => {
  test('a chapter of a thesis is a section of it, with its own title, and no thesis', () => {
    for (const source of ['isaacs-thesis', 'von-hauff', 'mot'])
      for (const unit of readdirSync(path.join('dist', source), { withFileTypes: true }).filter(
        (entry) => entry.isDirectory() && !['apparatus'].includes(entry.name),
      )) {
        const tags = tagsOf(source, unit.name);
        expect([
          source,
          unit.name,
          tags.has('citation_inbook_title'),
          tags.has('citation_dissertation_institution'),
        ]).toEqual([source, unit.name, true, false]);
        // What the site says of a page is no abstract of it.
        expect(tags.has('description')).toBe(false);
      }
  });

  test('a title page is the thesis; about a year is not that year', () => {
    expect(tagsOf('von-hauff').has('citation_dissertation_institution')).toBe(true);
    expect(tagsOf('isaacs-thesis').get('citation_publication_date')).toEqual(['ca. 2009']);
    expect(read('isaacs-thesis', 'index.html')).not.toContain('"datePublished":"2009"');
  });

  test('an article of the issue has no journal that nobody printed', () => {
    expect(tagsOf('kaziss', 'abisheva').has('citation_journal_title')).toBe(false);
    expect(JSON.stringify(tagsOf('isaacs-article', 'isaacs').get('citation_journal_title'))).toContain(
      'Central Asia and the Caucasus',
    );
  });
});

test('RIS and BibTeX have whole dates, first and last pages, and the kinds that each knows', () => {
  const ris = read('data', 'works.ris');
  const dated = works.filter(({ issued }) => (issued?.['date-parts'][0]?.length ?? 0) > 1).length;
  expect(ris.match(/^DA {2}- /gm)?.length).toBeGreaterThanOrEqual(dated);
  expect(ris).not.toMatch(/^TY {2}- SOUND$/m);
  expect(ris).not.toMatch(/^SP {2}- \d+[-–]\d+$/m);
  const bib = read('data', 'works.bib');
  expect(bib).not.toMatch(/month = \{[a-z]+ \d/);
  expect(bib).not.toMatch(/@inbook\{[^@]*\n\tbooktitle/);
  expect(read('data', 'works.biblatex').match(/^@\w+\{/gm)?.length).toBe(works.length);
});

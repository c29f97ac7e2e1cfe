/** A source, or all of them, as an EPUB: the same bytes each time. */
import { SITE, SITE_FILE } from '../site.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { zipSync, type Zippable } from 'fflate';
import { whole } from '../addresses.ts';
import { latest } from '../changes.ts';
import { fullTitle } from '../citable.ts';
import { units, type SourceEntry, type UnitEntry } from '../collections.ts';
import { markId, noteId } from '../model/ids.ts';
import { personName } from '../model/people.ts';
import { bytesOf, picturesOf } from '../pictures.ts';
import type { Links } from '../set/links.ts';
import { citations, LINKS, referenceOf } from '../works.ts';
import { chapterOf } from './chapter.ts';
import { cover, CSS, FONTS } from './dress.ts';
import { nav, opf, type Book } from './package.ts';
import { escaped } from '../model/escaped.ts';
import { page } from './xml.ts';

/** The oldest day that a ZIP can tell: what is made twice has the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

const fileOf = (source: string, unit: string): string => `${source}-${unit}.xhtml`;

/** @param all the sources of the book */
export async function epub(all: SourceEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  const own = await Promise.all(all.map(async (source) => ({ source, units: await units(source.slug) })));
  const places = new Set(
    own.flatMap(({ source, units: of }) => of.map(({ slug }) => `${source.slug}/${slug}`)),
  );
  const parts = await Promise.all(
    own.map(async ({ source, units: of }) => ({
      title: all.length > 1 ? fullTitle(source) : '',
      chapters: await Promise.all(
        of.map((unit) => chapterOf(unit, fileOf(source.slug, unit.slug), source.language, linksIn(places))),
      ),
    })),
  );
  const [first] = all;
  const isOne = all.length === 1 && first !== undefined;
  const book: Book = {
    id: `urn:${SITE_FILE}:${isOne ? first.slug : 'all'}`,
    title: isOne ? fullTitle(first) : SITE.name,
    creators: creatorsOf(own),
    paged: own.find(({ units: of }) => of.some(({ folios }) => folios.length > 0))?.source.title,
    language: isOne ? first.language : 'en',
    date: isOne && !first.date.endsWith('~') ? first.date : undefined,
    publisher: isOne ? (first.institution ?? first.publisher) : undefined,
    rights: isOne ? (first.rights ?? undefined) : undefined,
    modified: latest,
    parts,
    works: true,
    pictures: all.flatMap(({ slug }) => picturesOf(slug)).map((from) => ({ from, file: pictureFile(from) })),
    fonts: Object.keys(FONTS),
  };
  return packed(book, await worksPage(own.flatMap(({ units: of }) => of)));
}

/** Those who wrote the sources and their parts, then the editors of what several wrote; each once. */
function creatorsOf(own: { source: SourceEntry; units: UnitEntry[] }[]): Book['creators'] {
  const authors = own.flatMap(({ source, units: of }) =>
    [source.authors, ...of.map((unit) => unit.authors)].flat(),
  );
  const editors = own.flatMap(({ source }) => (source.authors.length ? [] : source.editors));
  const all = [
    ...authors.map((one) => ({ name: personName(one), role: 'aut' as const })),
    ...editors.map((one) => ({ name: personName(one), role: 'edt' as const })),
  ];
  return all.filter(({ name }, i) => all.findIndex((one) => one.name === name) === i);
}

/** A picture within the book. */
const pictureFile = (file: string): string => `pictures/${file.replace('/pictures/', '-')}`;

/** Citations lead to the list of works of the book, places of a source that is not in it to the site. */
function linksIn(places: Set<string>): Links {
  return {
    work: (id, edition) => ({ ...LINKS.work(id, edition), href: `works.xhtml#${id}` }),
    here: () => null,
    picture: (file) => ({ ...LINKS.picture(file), href: pictureFile(file) }),
    place: (to) => {
      const [unit = '', id] = to.split('#');
      const [source = '', slug = ''] = unit.split('/');
      if (!places.has(unit)) return whole(LINKS.place(to));
      return `${fileOf(source, slug)}${id === undefined ? '' : `#${id}`}`;
    },
  };
}

/** The works that these units cite, each with the ways back to the notes that do. */
async function worksPage(own: UnitEntry[]): Promise<string> {
  const inBook = new Map(own.map((unit) => [`${unit.source}/${unit.slug}`, unit]));
  // Readers hide notes until their marks are pressed: the way leads to the mark, where there is one.
  const wayTo = (source: string, unit: string, n: number) => {
    const note = inBook.get(`${source}/${unit}`)?.notes.find((one) => one.n === n);
    return note?.mark === 'lost' ? noteId(n) : markId(n);
  };
  const byWork = Map.groupBy(
    citations.filter(({ source, unit }) => inBook.has(`${source}/${unit}`)),
    ({ work }) => work,
  );
  const items = await Promise.all(
    [...byWork]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(async ([work, cited]) => {
        const reference = toHtml(fromHtml(await referenceOf(work), { fragment: true }), {
          closeSelfClosing: true,
        });
        const ways = [
          ...new Map(cited.map((one) => [`${one.source}/${one.unit}#${one.n ?? one.at}`, one])).values(),
        ];
        const back = ways.map(({ source, unit, n, at, rule }) => {
          const says = n !== undefined ? `note ${n}` : rule.startsWith('full') ? 'entry' : 'text';
          return `<a role="doc-backlink" href="${fileOf(source, unit)}#${n === undefined ? at : wayTo(source, unit, n)}" aria-label="${escaped(`${inBook.get(`${source}/${unit}`)?.title ?? ''}, ${says}`)}">${says}</a>`;
        });
        return `<li id="${work}">${reference} <span class="ways">${back.join(', ')}</span></li>`;
      }),
  );
  return page(
    'Works cited',
    'en',
    `<section epub:type="bibliography" role="doc-bibliography" aria-labelledby="works"><h1 id="works">Works cited</h1><ul>${items.join('\n')}</ul></section>`,
  );
}

function packed(book: Book, works: string): Uint8Array<ArrayBuffer> {
  const text = (words: string) => new TextEncoder().encode(words);
  const files: Zippable = {
    // Not packed, and first: so a reader knows the file by its first bytes.
    mimetype: [text('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': text(
      '<?xml version="1.0"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n',
    ),
    'OPS/book.opf': text(opf(book)),
    'OPS/nav.xhtml': text(nav(book)),
    'OPS/cover.svg': text(cover(book)),
    'OPS/cover.xhtml': text(
      page(book.title, 'en', `<div epub:type="cover">${cover(book).replace(/^<\?.*\?>\n/, '')}</div>`),
    ),
    'OPS/book.css': text(CSS),
    'OPS/works.xhtml': text(works),
    ...Object.fromEntries(
      book.parts.flatMap(({ chapters }) => chapters.map(({ file, xhtml }) => [`OPS/${file}`, text(xhtml)])),
    ),
    ...Object.fromEntries(
      book.pictures.map(({ from, file }) => [`OPS/${file}`, new Uint8Array(bytesOf(from))]),
    ),
    ...Object.fromEntries(
      Object.entries(FONTS).map(([name, from]) => [
        `OPS/fonts/${name}`,
        new Uint8Array(readFileSync(path.join('node_modules', from))),
      ]),
    ),
  };
  return zipSync(files, { level: 9, mtime: NO_TIME });
}

/** The package of a book: its metadata, what is in it, and the ways through it. */
import { SITE } from '../site.ts';
import type { Chapter } from './chapter.ts';
import { escaped } from '../model/escaped.ts';
import { typeOfPicture } from '../pictures.ts';
import { page } from './xml.ts';

export interface Book {
  /** `urn:…`, the same for every making of the book. */
  id: string;
  title: string;
  /** Each with what they did, by MARC's codes: `aut`, `edt`. */
  creators: { name: string; role: 'aut' | 'edt' }[];
  /** Of the printed pages, if any are told: the title of what they are of. */
  paged?: string | undefined;
  language: string;
  /** As the print has it, in EDTF: `2016-12-05`; undefined where an editor only supposes it. */
  date?: string | undefined;
  publisher?: string | undefined;
  rights?: string | undefined;
  /** Day of the newest change of the edition. */
  modified: string;
  /** Parts of the contents: the sources of a book of several, or one without a title. */
  parts: { title: string; chapters: Chapter[] }[];
  /** Whether it has a list of the works cited. */
  works: boolean;
  /** Each with its path within the site, and within the book. */
  pictures: { from: string; file: string }[];
  fonts: string[];
}

const chaptersOf = ({ parts }: Book): Chapter[] => parts.flatMap(({ chapters }) => chapters);
/** A list has one sequence of pages: that of the one source whose pages are known. */
const hasPageList = ({ parts }: Book): boolean =>
  parts.filter(({ chapters }) => chapters.some(({ pages }) => pages.length)).length === 1;
const idOf = (file: string): string => `i-${file.replace(/\W/g, '-')}`;

/** All files of a book, as items. */
function manifestOf(book: Book): string[] {
  const item = (file: string, type: string, properties = '') =>
    `<item id="${idOf(file)}" href="${file}" media-type="${type}"${properties && ` properties="${properties}"`}/>`;
  return [
    item('nav.xhtml', 'application/xhtml+xml', 'nav'),
    item('cover.xhtml', 'application/xhtml+xml', 'svg'),
    item('cover.svg', 'image/svg+xml', 'cover-image'),
    item('book.css', 'text/css'),
    ...chaptersOf(book)
      .map(({ file }) => file)
      .map((file) => item(file, 'application/xhtml+xml')),
    ...(book.works ? [item('works.xhtml', 'application/xhtml+xml')] : []),
    ...book.pictures.map(({ from, file }) => item(file, typeOfPicture(from))),
    ...book.fonts.map((font) => item(`fonts/${font}`, 'font/woff2')),
  ];
}

export function opf(book: Book): string {
  const files = chaptersOf(book).map(({ file }) => file);
  const hasPages = hasPageList(book);
  const features = [
    'tableOfContents',
    'structuralNavigation',
    'readingOrder',
    ...(hasPages ? ['printPageNumbers', 'pageNavigation'] : []),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escaped(book.id)}</dc:identifier>
<dc:title>${escaped(book.title)}</dc:title>
<dc:language>${book.language}</dc:language>
${book.creators.map(({ name, role }, i) => `<dc:creator id="c${i}">${escaped(name)}</dc:creator><meta refines="#c${i}" property="role" scheme="marc:relators">${role}</meta>`).join('\n')}
${book.date ? `<dc:date>${book.date}</dc:date>` : ''}
${book.publisher ? `<dc:publisher>${escaped(book.publisher)}</dc:publisher>` : ''}
${book.rights ? `<dc:rights>${escaped(book.rights)}</dc:rights>` : ''}
${hasPages && book.paged ? `<dc:source id="print">${escaped(book.paged)}</dc:source><meta refines="#print" property="source-of">pagination</meta>` : ''}
<meta property="dcterms:modified">${book.modified}T00:00:00Z</meta>
<meta property="belongs-to-collection" id="series">${escaped(SITE.name)}</meta>
<meta refines="#series" property="collection-type">series</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
${features.map((feature) => `<meta property="schema:accessibilityFeature">${feature}</meta>`).join('\n')}
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Text with headings, linked notes and${hasPages ? ' printed page numbers' : ' no page numbers'}; corrections and doubts are marked.</meta>
</metadata>
<manifest>
${manifestOf(book).join('\n')}
</manifest>
<spine>
<itemref idref="${idOf('cover.xhtml')}" linear="no"/>
<itemref idref="${idOf('nav.xhtml')}"/>
${[...files, ...(book.works ? ['works.xhtml'] : [])].map((file) => `<itemref idref="${idOf(file)}"/>`).join('\n')}
</spine>
</package>
`;
}

export function nav(book: Book): string {
  const [first] = chaptersOf(book);
  const works = book.works ? '<li><a href="works.xhtml">Works cited</a></li>' : '';
  const parts = book.parts.map(({ title, chapters }) => {
    const items = chapters.map(itemOf).join('\n');
    return title
      ? `<li><a href="${chapters[0]?.file ?? ''}">${escaped(title)}</a><ol>${items}</ol></li>`
      : items;
  });
  const pages = chaptersOf(book).flatMap(({ file, pages: own }) =>
    own.map((folio) => `<li><a href="${file}#p${folio}">${escaped(folio)}</a></li>`),
  );
  const pageList = hasPageList(book)
    ? `<nav epub:type="page-list" role="doc-pagelist" aria-label="Pages" hidden="hidden"><ol>${pages.join('')}</ol></nav>`
    : '';
  return page(
    book.title,
    'en',
    `<h1>${escaped(book.title)}</h1>
<nav epub:type="toc" role="doc-toc" aria-labelledby="contents"><h2 id="contents">Contents</h2><ol>${parts.join('\n')}${works}</ol></nav>
<nav epub:type="landmarks" aria-label="Landmarks" hidden="hidden"><ol>
<li><a epub:type="toc" href="nav.xhtml">Contents</a></li>
<li><a epub:type="bodymatter" href="${first?.file ?? 'nav.xhtml'}">Text</a></li>
${book.works ? '<li><a epub:type="bibliography" href="works.xhtml">Works cited</a></li>' : ''}
</ol></nav>
${pageList}`,
  );
}

/** A chapter in the contents, with its sections of the second level. */
function itemOf({ file, title, headings }: Chapter): string {
  const sections = headings.filter(({ level }) => level === 2);
  const below = sections.length
    ? `<ol>${sections.map((one) => `<li><a href="${file}#${one.id}">${escaped(one.title)}</a></li>`).join('')}</ol>`
    : '';
  return `<li><a href="${file}">${escaped(title)}</a>${below}</li>`;
}

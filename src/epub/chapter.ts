/** A unit as a chapter of a book: its text as on its page, its notes as notes that pop up where a reader can do that. */
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { CONTINUE, visit } from 'unist-util-visit';
import { textOf, type UnitEntry } from '../collections.ts';
import { LANGUAGES } from '../language.ts';
import { markId, noteId, printedLabel } from '../model/ids.ts';
import type { Links } from '../set/links.ts';
import { setUnit } from '../set/unit.ts';
import { escaped } from '../model/escaped.ts';
import { page } from './xml.ts';

export interface Chapter {
  /** Within the book: `isaacs-thesis-chapter-3.xhtml`. */
  file: string;
  title: string;
  xhtml: string;
  /** Headings below its title, with their levels. */
  headings: { id: string; level: number; title: string }[];
  /** Where printed pages begin. */
  pages: string[];
}

/** @param links where citations and cross-references lead, within the book */
export async function chapterOf(
  unit: UnitEntry,
  file: string,
  language: string,
  links: Links,
): Promise<Chapter> {
  const set = setUnit(await textOf(unit), links, LANGUAGES.isSoftSign);
  const pages = forBook(set.text);
  const notes = unit.notes.map(({ n, label, number, mark }) => {
    const printed = escaped(printedLabel({ n, label }));
    const tree: Root = { type: 'root', children: set.notes.get(n) ?? [] };
    forBook(tree);
    const said = number === 'missing' ? 'The file does not have this note.' : xhtmlOf(tree);
    const back =
      mark === 'lost'
        ? ' [its mark is lost]'
        : ` <a role="doc-backlink" href="#${markId(n)}" aria-label="Back to the text, note ${printed}">↩</a>`;
    const words = `<p><b>${printed}</b> ${said}${back}</p>`;
    // What has no mark cannot pop up: readers that hide notes would hide it for ever.
    return mark === 'lost'
      ? `<div role="doc-footnote" id="${noteId(n)}">${words}</div>`
      : `<aside epub:type="footnote" role="doc-footnote" id="${noteId(n)}">${words}</aside>`;
  });
  const heading = unit.hasTitle ? '' : `<h1>${escaped(unit.title)}</h1>`;
  const list = notes.length
    ? `<section epub:type="footnotes" aria-label="Notes"><h2>Notes</h2>${notes.join('\n')}</section>`
    : '';
  const role =
    unit.kind === 'chapter' || unit.kind === 'article' ? ' epub:type="chapter" role="doc-chapter"' : '';
  return {
    file,
    title: unit.title,
    xhtml: page(unit.title, language, `<section${role}>${heading}${xhtmlOf(set.text)}${list}</section>`),
    headings: unit.headings,
    pages,
  };
}

const xhtmlOf = (tree: Root): string => toHtml(tree, { closeSelfClosing: true });

/** Marks and page breaks as a book has them, without what the page alone asks for; the tree is changed in place. @returns the printed pages */
function forBook(tree: Root): string[] {
  const pages: string[] = [];
  visit(tree, 'element', (node: Element, index, parent) => {
    const { role, ariaLabel } = node.properties;
    // The page that the printed contents give a heading is no part of it.
    if (String(node.properties['className']) === 'folio' && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return index;
    }
    if (role === 'doc-pagebreak') {
      node.tagName = 'span';
      node.properties['epub:type'] = 'pagebreak';
      pages.push(String(ariaLabel));
    }
    if (role === 'doc-noteref') node.properties['epub:type'] = 'noteref';
    // A book has no focus of its own to give.
    delete node.properties['tabIndex'];
    for (const name of ['dataRule', 'dataFlag', 'dataWorks', 'dataApparatus']) delete node.properties[name];
    return CONTINUE;
  });
  return pages;
}

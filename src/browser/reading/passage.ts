/** What is to be cited: a paragraph, a note, or the words selected. */
import { pageRange } from '../../model/folios.ts';
import { markId, noteId, numberIn } from '../../model/ids.ts';
import { APPARATUS, BACKLINK, BLOCKS, NOTES, PAGEBREAK } from '../../model/selectors.ts';
import { CELL, END, endsOf, MARK, ROW, SIGNS } from './ends.ts';
import { noteShown } from './notes.ts';
import { blockHere } from './place.ts';

export interface Passage {
  /** Of the paragraph or the note; empty for the whole text. */
  id: string;
  /** The number of the note. */
  note: string | null;
  /** The printed pages of the words that were selected, `119` or `119–120`. */
  pages: string | null;
  /** The words, if some were selected; paragraphs are parted by a blank line. */
  words: string;
  /** Words by which a browser finds the selection: all of them, or the first and the last ones. */
  ends: string[];
  /** A few words before and behind it, where its own words alone may stand elsewhere too. */
  around: [before: string, behind: string];
}

export const WHOLE: Passage = { id: '', note: null, pages: null, words: '', ends: [], around: ['', ''] };

const textsOf = (node: Node): Node[] => {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) if (walker.currentNode.textContent?.trim()) texts.push(walker.currentNode);
  return texts;
};

/** The printed page on which a text stands. */
function pageOf(text: Node): string | null {
  const before = [...document.querySelectorAll(PAGEBREAK)].findLast(
    (at) => at.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before?.getAttribute('aria-label') ?? null;
}

/** The printed pages of a selection; what it only touches, as a triple click does the next paragraph, is none of it. */
function pagesOfRange(range: Range): string | null {
  const { startContainer: start, endContainer: end, startOffset, endOffset } = range;
  const texts = textsOf(range.commonAncestorContainer).filter(
    (text) =>
      range.intersectsNode(text) &&
      !(text === end && endOffset === 0) &&
      !(text === start && startOffset === text.textContent?.length),
  );
  const [first, last] = [pageOf(texts[0] ?? start), pageOf(texts.at(-1) ?? start)];
  return pageRange(first !== null && last !== null ? [first, last] : null);
}

/** A stretch as it is quoted: without note marks and what the site adds. @param numbers keep the numbers of notes in their list */
export function bare(range: Range, numbers = false): DocumentFragment {
  const copy = range.cloneContents();
  if (numbers)
    for (const number of copy.querySelectorAll('li > .number'))
      number.replaceWith(`${number.textContent.trim()}. `);
  for (const mark of copy.querySelectorAll('sup.mark')) mark.replaceWith(MARK);
  for (const added of copy.querySelectorAll(`${APPARATUS}, ${BACKLINK}, .preview, .sidenotes`))
    added.remove();
  for (const cell of copy.querySelectorAll('td, th')) cell.append(CELL);
  for (const row of copy.querySelectorAll('tr')) row.append(ROW);
  for (const block of copy.querySelectorAll(
    'p, li, h1, h2, h3, h4, h5, blockquote, caption, figcaption, table',
  ))
    block.append(END);
  return inTable(copy, range.commonAncestorContainer);
}

/** Rows and cells that are taken out of a table are a table again. */
function inTable(copy: DocumentFragment, common: Node): DocumentFragment {
  const within = (common instanceof Element ? common : common.parentElement)?.closest(
    'table, tbody, thead, tr',
  );
  if (!within || !copy.querySelector('td, th')) return copy;
  const table = document.createElement('table');
  const row = within.matches('tr') ? document.createElement('tr') : null;
  (row ?? table).append(...copy.childNodes);
  if (row) {
    row.append(ROW);
    table.append(row);
  }
  table.append(END);
  const out = new DocumentFragment();
  out.append(table);
  return out;
}

/** The words of such a stretch: paragraphs parted by a blank line, rows of a table by a line, cells by a tab. */
export const wordsOf = (stretch: DocumentFragment): string =>
  stretch.textContent
    .replaceAll(MARK, '')
    .split(END)
    .map((block) =>
      block.includes(ROW) ? block.split(ROW).map(rowOf).filter(Boolean).join('\n') : squeezed(block),
    )
    .filter(Boolean)
    .join('\n\n');

const squeezed = (words: string): string => words.replace(/\s+/g, ' ').trim();
/** Behind each cell stands a sign, also behind the last one. */
const rowOf = (row: string): string => row.split(CELL).slice(0, -1).map(squeezed).join('\t');

/** The passage of a paragraph or of a note in the list. */
export const passageOf = (block: HTMLElement): Passage => ({
  ...WHOLE,
  id: block.id,
  note: block.dataset['n'] ?? null,
});

/** All the words of a passage of which none are selected. */
export function wordsOfPassage({ id, note }: Passage): string {
  const block = document.getElementById(id);
  const element = note === null ? block : block?.querySelector('p');
  if (!element) return '';
  const range = document.createRange();
  range.selectNodeContents(element);
  return wordsOf(bare(range));
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** A browser finds whole words alone: a stretch that begins or ends within one takes all of it. */
export function wholeWords(range: Range): Range {
  const whole = range.cloneRange();
  const { startContainer: first, endContainer: last } = range;
  if (first instanceof Text) {
    let at = range.startOffset;
    while (isLetter(first.data[at]) && isLetter(first.data[at - 1])) at -= 1;
    whole.setStart(first, at);
  }
  if (last instanceof Text) {
    let at = range.endOffset;
    while (isLetter(last.data[at]) && isLetter(last.data[at - 1])) at += 1;
    whole.setEnd(last, at);
  }
  return whole;
}

const CUT_OFF = new RegExp(`[${END}${ROW}${CELL}]+$`);

/** The words next to a stretch within its block; none over a mark, over which no browser finds any. */
function around(range: Range, block: HTMLElement): [string, string] {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const behind = document.createRange();
  behind.setStart(range.endContainer, range.endOffset);
  behind.setEnd(block, block.childNodes.length);
  // Where a block, a row or a cell is cut off, its end is none.
  const [left = '', right = ''] = [
    bare(before).textContent.replace(CUT_OFF, '').split(SIGNS).at(-1),
    bare(behind).textContent.split(SIGNS)[0],
  ].map((words = '') => (/[\p{L}\p{N}]/u.test(words) ? words : ''));
  return [left.trim().split(/\s+/).slice(-3).join(' '), right.trim().split(/\s+/).slice(0, 3).join(' ')];
}

/** What is selected, in the text, in the list of notes, or in a note shown elsewhere. */
export function selected(): Passage | null {
  const selection = getSelection();
  if (!selection?.toString().trim()) return null;
  const range = selection.getRangeAt(0);
  const start = range.startContainer;
  const element = start instanceof Element ? start : start.parentElement;
  const shown = element && noteShown(element);
  const block = shown
    ? document.getElementById(noteId(shown))
    : element?.closest<HTMLElement>(`${BLOCKS}, ${NOTES}`);
  if (!block) return null;
  const words = wholeWords(range);
  const ends = endsOf(bare(words).textContent);
  const passage = passageOf(block);
  // A note stands on the page of its mark, wherever the list of notes stands.
  const mark = passage.note === null ? null : document.getElementById(markId(numberIn(block.id) ?? ''));
  return {
    ...passage,
    pages: passage.note === null ? pagesOfRange(range) : mark && pageOf(mark),
    words: wordsOf(bare(range)),
    ends,
    around: ends.length === 1 && !shown ? around(words, block) : ['', ''],
  };
}

/** What is selected, else the paragraph or the note that has the focus, else the paragraph being read. */
export function passageHere(): Passage | null {
  const focused = document.activeElement?.closest<HTMLElement>(`${NOTES}, ${BLOCKS}`);
  const block = focused ?? blockHere();
  return selected() ?? (block ? passageOf(block) : null);
}

/** Editing on the page, while `npm run dev` runs: words are selected, and a row of data is written. No page that is built has it. */
import '../../styles/edit.css';
import { describe, type Anchor } from '../../model/quote.ts';
import { ARTICLE, BLOCKS, NOTES } from '../../model/selectors.ts';
import { BASE } from '../base.ts';
import { button } from '../made.ts';
import { wordsOfBlock } from '../own/locate.ts';
import { openMerge, openWords } from './dialogs.ts';
import { ask, type Place } from './ask.ts';

/** The folders of the page, below that of the site: `['von-hauff', 'chapter-4']`. */
const folders = location.pathname.slice(BASE.length).split('/').filter(Boolean);

/** The words that are selected, in the first passage that they stand in. */
function selected(): Anchor | null {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = range.startContainer;
  const element = start instanceof Element ? start : start.parentElement;
  const block = element?.closest(`${BLOCKS}, ${ARTICLE} ${NOTES}`);
  if (!block) return null;
  const { text, offset } = wordsOfBlock(block);
  const from = offset(range.startContainer, range.startOffset);
  const to = block.contains(range.endContainer) ? offset(range.endContainer, range.endOffset) : text.length;
  const words = text.slice(from, to);
  const begins = from + words.length - words.trimStart().length;
  return words.trim() ? describe(text, begins, begins + words.trim().length, block.id) : null;
}

function watchWords(source: string, unit: string): void {
  const open = button('Edit these words', '', async () => {
    const words = selected();
    if (!words) return;
    const at = await ask<Place>('place', { source, unit, words });
    openWords(at, unit, words.block);
  });
  open.className = 'edit-words';
  open.hidden = true;
  document.body.append(open);
  document.addEventListener('selectionchange', () => {
    open.hidden = selected() === null;
  });
}

const [first, second, third] = folders;
if (first !== undefined && second !== undefined && third === undefined) {
  if (document.querySelector(ARTICLE)) watchWords(first, second);
  else if (first === 'works') {
    const open = button('Merge with another work', '', () => {
      openMerge(second);
    });
    open.className = 'edit-words';
    document.body.append(open);
  }
}

/** Quoting: a link to each paragraph, "cite this" for a paragraph, a note or a selection, and copies without note marks. */
import { ARTICLE } from '../../model/selectors.ts';
import { button, made } from '../made.ts';
import { shutDrawer } from './contents.ts';
import { SIGNS } from './ends.ts';
import { bare, passageHere, passageOf, selected, WHOLE, wordsOf, type Passage } from './passage.ts';

/** The dialog is fetched when it is wanted. */
async function cite(passage: Passage): Promise<void> {
  const dialog = await import('./cite-dialog.ts');
  await dialog.cite(passage);
}

export function citeHere(): void {
  void cite(passageHere() ?? WHOLE);
}

/** A sign beside the paragraph under the pointer: its address, and its citation. */
function offerLinks(article: HTMLElement): void {
  const link = Object.assign(document.createElement('a'), {
    className: 'permalink',
    textContent: '¶',
    tabIndex: -1,
  });
  link.setAttribute('aria-hidden', 'true');
  link.addEventListener('click', () => {
    const block = document.getElementById(link.hash.slice(1));
    if (block) void cite(passageOf(block));
  });
  article.addEventListener('pointerover', (event) => {
    const block =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>(
            'article > p[id], article > :is(h2,h3,h4,h5,blockquote,figure)[id], article > ul > li[id]',
          )
        : null;
    if (!block) return;
    link.href = `#${block.id}`;
    link.style.top = `${block.offsetTop}px`;
    if (!link.isConnected) article.append(link);
  });
}

/** While something is selected, buttons to mark it, to note something on it, and to cite it: the way that a finger has. */
function offerSelection(main: HTMLElement): void {
  let passage: Passage | null = null;
  let waiting = 0;
  const box = made('div', { className: 'at-hand', role: 'group', ariaLabel: 'Of what is selected' });
  const mark = (writing: boolean) => {
    if (passage) void import('../own/mark.ts').then(({ mark: own }) => passage && own(passage, writing));
    box.remove();
  };
  const cited = button('Cite this', '', () => passage && void cite(passage));
  cited.className = 'cite-here';
  box.append(
    button('Mark', '', () => mark(false)),
    button('Note', '', () => mark(true)),
    cited,
  );
  // They are pressed without the selection being lost.
  box.addEventListener('pointerdown', (event) => event.preventDefault());
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      const now = selected();
      if (now) {
        passage = now;
        main.append(box);
      } else box.remove();
    }, 250);
  });
}

/** What is selected is marked, else the passage being read. @param writing whether a note on it is to be written */
export function markHere(writing = false): void {
  const passage = passageHere();
  if (passage) void import('../own/mark.ts').then(({ mark }) => mark(passage, writing));
}

export function watchQuotes(): void {
  for (const button of document.querySelectorAll<HTMLElement>('.cite button.cite-here')) {
    button.hidden = false;
    button.addEventListener('click', () => void cite(WHOLE));
  }
  // The ways of who has no mouse and wants no keys of one letter.
  for (const button of document.querySelectorAll<HTMLElement>('.aside button:is(.cite-here, .note-here)')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const contents = button.closest('details');
      if (contents) shutDrawer(contents);
      // The focus comes back to what can be seen.
      contents?.querySelector('summary')?.focus();
      if (button.matches('.note-here')) markHere(true);
      else citeHere();
    });
  }
  const article = document.querySelector<HTMLElement>(ARTICLE);
  if (!article) return;
  offerLinks(article);
  const main = article.closest('main');
  if (main) offerSelection(main);
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    if (!range || range.collapsed || !range.intersectsNode(article)) return;
    const stretch = bare(range, true);
    event.clipboardData?.setData('text/plain', wordsOf(stretch));
    event.clipboardData?.setData('text/html', htmlOf(stretch));
    event.preventDefault();
  });
}

/** With its italics, and links that lead here from anywhere. */
function htmlOf(stretch: DocumentFragment): string {
  const box = document.createElement('div');
  box.append(stretch);
  for (const link of box.querySelectorAll('a')) link.setAttribute('href', link.href);
  return box.innerHTML.replace(SIGNS, '');
}

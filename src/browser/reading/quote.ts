/** Quoting: a link to each paragraph, "cite this" for a paragraph, a note or a selection, and copies without note numbers. */
import { blockHere, pageHere } from './place.ts';

/** What the unit says of itself, written at build: forms of its reference with places for page, address and words. */
interface Citable {
  note: string;
  bibliography: string;
  bibtex: string;
  ris: string;
}

const textsOf = (node: Node): Node[] => {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) if (walker.currentNode.textContent?.trim()) texts.push(walker.currentNode);
  return texts;
};

/** The printed pages from the first word of one node to the last of another: `119`, or `119–120`. */
function pagesOf(start: Node, end: Node): string | null {
  const first = pageOf(textsOf(start)[0] ?? start);
  const last = pageOf(textsOf(end).at(-1) ?? end);
  return first && last && first !== last ? `${first}–${last}` : first;
}

/** Those of a selection; what it only touches, as a triple click does the next paragraph, is none of it. */
function pagesOfRange(range: Range): string | null {
  const { startContainer: start, endContainer: end, startOffset, endOffset } = range;
  const texts = textsOf(range.commonAncestorContainer).filter(
    (text) =>
      range.intersectsNode(text) &&
      !(text === end && endOffset === 0) &&
      !(text === start && startOffset === text.textContent?.length),
  );
  return pagesOf(texts[0] ?? start, texts.at(-1) ?? start);
}

/** The printed page on which a text stands. */
function pageOf(text: Node): string | null {
  const before = [...document.querySelectorAll('[role=doc-pagebreak]')].findLast(
    (at) => at.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before?.getAttribute('aria-label') ?? null;
}

interface Passage {
  id: string;
  /** `119`, or `119–120`. */
  pages: string | null;
  /** The words, if some were selected. */
  words: string;
}

function selected(): Passage | null {
  const selection = getSelection();
  const text = selection?.toString().trim();
  if (!selection || !text) return null;
  const range = selection.getRangeAt(0);
  const start = range.startContainer;
  const block = (start instanceof Element ? start : start.parentElement)?.closest<HTMLElement>(
    '.unit article [id]:not(span, a)',
  );
  return block ? { id: block.id, pages: pagesOfRange(range), words: plain(range) } : null;
}

/** Words of a stretch without note numbers and what the site adds; paragraphs stay apart. */
function plain(range: Range): string {
  const copy = range.cloneContents();
  for (const element of copy.querySelectorAll('sup.mark, [data-apparatus], .preview, .sidenotes'))
    element.remove();
  for (const block of copy.querySelectorAll('p, li, h1, h2, h3, h4, h5, blockquote, tr'))
    block.append('\u2029');
  return copy.textContent
    .split('\u2029')
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
}

export function citeHere(): void {
  const focused = document.activeElement?.closest<HTMLElement>(
    '[role=doc-endnotes] li, .unit article > [id], .unit article > ul > [id]',
  );
  const block = focused ?? blockHere();
  const passage =
    selected() ??
    (block
      ? {
          id: block.id,
          pages: block.matches('[role=doc-endnotes] li') ? pageHere() : pagesOf(block, block),
          words: '',
        }
      : null);
  if (passage) void show(passage);
}

/** With a text fragment: all words, or the first and last ones; neither end may reach over the edge of a paragraph. */
function addressOf({ id, words }: Passage): string {
  const blocks = words.split('\n\n').map((block) => block.split(' '));
  const [first, last] = [blocks[0]!, blocks.at(-1)!];
  const quote = blocks.length > 1 || first.length > 12 ? [first.slice(0, 5), last.slice(-5)] : [first];
  const fragment = words
    ? `:~:text=${quote.map((some) => encodeURIComponent(some.join(' ')).replaceAll('-', '%2D')).join(',')}`
    : '';
  return `${location.origin}${location.pathname}#${id}${fragment}`;
}

function formsOf(citable: Citable, passage: Passage): [name: string, text: string][] {
  const address = addressOf(passage);
  const fill = (form: string) =>
    form
      .replaceAll('{page}', passage.pages ?? '')
      .replaceAll(
        '{pages}',
        passage.pages ? `, ${passage.pages.includes('–') ? 'pp.' : 'p.'} ${passage.pages}` : '',
      )
      .replaceAll('{address}', address);
  const quote = passage.words ? `“${passage.words}” ` : '';
  return [
    ['Note', `${quote}${fill(citable.note)}`],
    ['Bibliography', fill(citable.bibliography)],
    ['Link', address],
    ['BibTeX', fill(citable.bibtex)],
    ['RIS', fill(citable.ris)],
  ];
}

async function show(passage: Passage): Promise<void> {
  // Without it, away from the net, the address is still one.
  const answer = await fetch('citable.json').catch(() => null);
  const forms: [string, string][] = answer?.ok
    ? formsOf((await answer.json()) as Citable, passage)
    : [['Link', addressOf(passage)]];
  const dialog = document.createElement('dialog');
  dialog.className = 'cite-this';
  dialog.setAttribute('aria-labelledby', 'cite-this');
  const title = Object.assign(document.createElement('h2'), {
    id: 'cite-this',
    textContent: 'Cite this passage',
  });
  // First, so that it has the focus: in a field, a phone would show its keyboard.
  const shut = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'shut',
    textContent: 'Close',
  });
  shut.addEventListener('click', () => dialog.close());
  dialog.append(shut, title);
  for (const [name, text] of forms) {
    const label = document.createElement('label');
    const field = Object.assign(document.createElement('textarea'), {
      value: text,
      readOnly: true,
      rows: text.split('\n').length + 1,
    });
    const copy = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: `Copy ${name}`,
    });
    copy.addEventListener('click', () => {
      field.select();
      // Away from https there is no clipboard to write to.
      if (!('clipboard' in navigator)) copy.textContent = 'Selected';
      else void navigator.clipboard.writeText(text).then(() => (copy.textContent = 'Copied'));
    });
    label.append(name, field);
    dialog.append(label, copy);
  }
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
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
    const block = document.getElementById(link.hash.slice(1))!;
    void show({ id: block.id, pages: pagesOf(block, block), words: '' });
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

export function watchQuotes(): void {
  const article = document.querySelector<HTMLElement>('.unit article');
  if (!article) return;
  offerLinks(article);
  for (const button of document.querySelectorAll<HTMLElement>('button.cite-here')) {
    button.hidden = false;
    button.addEventListener('click', citeHere);
  }
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection?.rangeCount || !article.contains(selection.anchorNode)) return;
    event.clipboardData?.setData('text/plain', plain(selection.getRangeAt(0)));
    event.preventDefault();
  });
}

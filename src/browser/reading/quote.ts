/** Quoting: a link to each paragraph, "cite this" for a paragraph, a note or a selection, and copies without note marks. */
import type { Citable } from '../../model/citable.ts';
import { inPages } from '../../model/folios.ts';
import { ARTICLE } from '../../model/selectors.ts';
import { SIGNS } from './ends.ts';
import { bare, passageHere, passageOf, selected, WHOLE, wordsOf, type Passage } from './passage.ts';

export function citeHere(): void {
  void show(passageHere() ?? WHOLE);
}

function addressOf({ id, ends }: Passage): string {
  const words = ends.map((some) => encodeURIComponent(some).replaceAll('-', '%2D')).join(',');
  const fragment = words ? `:~:text=${words}` : '';
  return `${location.origin}${location.pathname}${id || fragment ? '#' : ''}${id}${fragment}`;
}

function formsOf(citable: Citable, passage: Passage): [name: string, text: string][] {
  const address = addressOf(passage);
  const pages = passage.id ? (passage.pages ?? citable.passages[passage.id]) : citable.pages;
  const between = citable.between[passage.id];
  const where = [
    ...(pages ? [inPages(pages)] : between ? [between] : []),
    ...(passage.note ? [`n. ${passage.note}`] : []),
  ];
  // Nothing is said of pages that are not known.
  const known = (form: string) => (pages ? form : form.replace(/^(?:SP {2}- |\tpages = ).*\n/m, ''));
  const fill = (form: string) =>
    known(form)
      .replaceAll('{page}', pages ?? '')
      .replaceAll('{pages}', where.map((one) => `, ${one}`).join(''))
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
    textContent: passage.id ? 'Cite this passage' : 'Cite this text',
  });
  // First, so that it has the focus: in a field, a phone would show its keyboard.
  const shut = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'shut',
    textContent: 'Close',
  });
  shut.addEventListener('click', () => dialog.close());
  dialog.append(shut, title, ...forms.flatMap(([name, text]) => formOf(name, text)));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** A form of citation, and the button that copies it. */
function formOf(name: string, text: string): HTMLElement[] {
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
  return [label, copy];
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
    if (block) void show(passageOf(block));
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

/** While something is selected, a button to cite it: the way that a finger has. */
function offerSelection(main: HTMLElement): void {
  const button = Object.assign(document.createElement('button'), {
    className: 'cite-here at-hand',
    type: 'button',
    textContent: 'Cite this',
  });
  let passage: Passage | null = null;
  let waiting = 0;
  // The button is pressed without the selection being lost.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => passage && void show(passage));
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      const now = selected();
      if (now) {
        passage = now;
        main.append(button);
      } else button.remove();
    }, 250);
  });
}

export function watchQuotes(): void {
  for (const button of document.querySelectorAll<HTMLElement>('.cite button.cite-here')) {
    button.hidden = false;
    button.addEventListener('click', () => void show(WHOLE));
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

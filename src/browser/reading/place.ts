/** Where the reader is: the section lit in the contents, and the place kept for the next visit. */
import { BLOCKS, HEADINGS, NOTES, PAGEBREAK } from '../../model/selectors.ts';
import { keep, kept } from '../store.ts';
import { elementAt } from './astray.ts';

export interface Place {
  path: string;
  id: string;
  title: string;
  /** The printed page, where it is known. */
  page: string | null;
  /** When one was there, in ms since 1970. */
  at?: number;
}

const main = document.querySelector<HTMLElement>('main.unit');

/** What is read stands here, as a share of the window; what was jumped to stands above it (`--jump` in `reading.css`). */
export const LINE = 1 / 3;

/** What a link, the contents, a box or the address led to, until the reader moves on. */
let target: HTMLElement | null = null;
/** The address of that: on a busy machine the word that it has changed comes late. */
let seen = '';

function arrive(): void {
  seen = location.hash;
  target = elementAt(seen);
}

function leave(): void {
  seen = location.hash;
  target = null;
}

/** The reader moves by wheel, finger, keys or scroll bar; what the page does by itself is no move. */
function watchMoves(): void {
  addEventListener('wheel', leave, { passive: true });
  addEventListener('touchmove', leave, { passive: true });
  addEventListener('keydown', ({ key }) => {
    if (/^(?:Arrow|Page|Home|End| $)/.test(key)) leave();
  });
  addEventListener('pointerdown', ({ clientX }) => {
    if (clientX >= document.documentElement.clientWidth) leave();
  });
  addEventListener('hashchange', arrive);
  arrive();
}

/**
 * The last element of a kind that begins above the line, or up to what was jumped to while that is in view. Sought from the
 * top: to ask a place is to lay it out, and what stands below may not be yet.
 */
function here(selector: string): HTMLElement | null {
  if (location.hash !== seen) arrive();
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const line = innerHeight * LINE;
  const jumped = target?.isConnected && isInView(target) ? target : null;
  const below = all.findIndex((element) =>
    jumped
      ? Boolean(jumped.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) &&
        !jumped.contains(element)
      : element.getBoundingClientRect().top >= line,
  );
  return (below === -1 ? all.at(-1) : all[below - 1]) ?? null;
}

function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

const pageHere = (): string | null => here(PAGEBREAK)?.getAttribute('aria-label') ?? null;

/** The paragraph being read; among the notes, the note. */
export const blockHere = (): HTMLElement | null => (isAmongNotes() ? here(NOTES) : null) ?? here(BLOCKS);

/** Says in the bar of small windows on which printed page one is. */
function sayPage(): void {
  const page = document.querySelector('.bar .here span');
  if (!page) return;
  const at = pageHere();
  // Where pages are known by the contents alone, that of the section.
  const from = at ? null : here('.folio')?.textContent.trim();
  page.textContent = at ? `p. ${at}` : from ? `${from} ff.` : '';
}

function light(): void {
  const section = here(HEADINGS);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.aside .contents ol ol a')) {
    const isHere = section !== null && link.hash === `#${section.id}`;
    if (isHere === (link.getAttribute('aria-current') === 'location')) continue;
    if (isHere) {
      link.setAttribute('aria-current', 'location');
      follow(link);
    } else link.removeAttribute('aria-current');
  }
}

/** Keeps the lit section in view where the contents scroll by themselves, and are not shut. */
function follow(link: HTMLElement): void {
  if (!link.checkVisibility()) return;
  const box = link.closest<HTMLElement>('.aside');
  if (!box) return;
  const at = link.getBoundingClientRect().top - box.getBoundingClientRect().top;
  if (at < 0 || at > box.clientHeight - 40) box.scrollTop += at - box.clientHeight / 2;
}

/** Who looks a note up in its list goes on where its mark is, and cites the note. */
function isAmongNotes(): boolean {
  if (location.hash !== seen) arrive();
  const jumped = target?.isConnected && isInView(target) ? target : null;
  if (jumped) return jumped.matches(NOTES);
  return (document.querySelector('.notes')?.getBoundingClientRect().top ?? Infinity) < innerHeight * LINE;
}

function remember(): void {
  const block = blockHere();
  if (!main || !block || scrollY < innerHeight || isAmongNotes()) return;
  const place: Place = {
    path: location.pathname,
    id: block.id,
    title: document.title,
    page: pageHere(),
    at: Date.now(),
  };
  keep(`place:${main.dataset['source']}`, place);
}

/** Offers the place of the last visit, without moving anything. */
function offer(main: HTMLElement): void {
  const last = kept<Place>(`place:${main.dataset['source']}`);
  if (last?.path !== location.pathname || location.hash || scrollY > 0) return;
  const link = document.createElement('a');
  link.className = 'resume-here';
  link.href = `#${last.id}`;
  link.textContent = `Go on where you stopped${last.page ? `, p. ${last.page}` : ''}`;
  main.prepend(link);
  addEventListener('scroll', () => setTimeout(() => link.remove(), 400), { once: true });
}

export function watchPlace(): void {
  if (!main) return;
  watchMoves();
  offer(main);
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      light();
      sayPage();
      remember();
    }, 150);
  };
  addEventListener('scroll', soon);
  soon();
}

/**
 * A note where it is called, on hover, focus or tap; and the work behind a citation, one level deeper. It stays while the
 * pointer or the focus is in it, scrolls when long, and goes with Escape (WCAG 1.4.13). On phones the styles make it a
 * sheet at the bottom.
 */
import { inWords, isRule } from '../../model/rules.ts';
import { BACKLINK, BIBLIOREF, NOTEREF, OPEN } from '../../model/selectors.ts';
import { copyOf, noteOf } from './notes.ts';
import { hasSidenotes, isBeside } from './sidenotes.ts';
import { opened, wasShut } from './step-back.ts';

const SELECTOR = `${NOTEREF}, ${BIBLIOREF}, ${OPEN}`;
const PATIENCE = 140;
const GRACE = 260;

interface Preview {
  anchor: HTMLElement;
  box: HTMLElement;
}

/** From the outermost to the innermost. */
const open: Preview[] = [];
let opening = 0;
let closing = 0;

/** What the reader used last: a key, or a kind of pointer. */
let means = '';

function contentOf(anchor: HTMLElement): DocumentFragment | null {
  if (anchor.matches(NOTEREF)) {
    const note = noteOf(anchor as HTMLAnchorElement);
    return note && copyOf(note);
  }
  const out = document.createDocumentFragment();
  const reference = document.querySelector(`.cited a[href="${anchor.getAttribute('href')}"]`)?.parentElement;
  if (reference) out.append(...[...reference.childNodes].map((node) => node.cloneNode(true)));
  const rule = document.createElement('span');
  rule.className = 'meta';
  const read = anchor.dataset['rule'] ?? '';
  rule.textContent = anchor.dataset['says'] ?? (isRule(read) ? inWords(read) : '');
  out.append(' ', rule);
  return out;
}

function show(anchor: HTMLElement): void {
  clearTimeout(closing);
  if (open.some((preview) => preview.anchor === anchor)) return;
  const level = open.findIndex(({ box }) => box.contains(anchor)) + 1;
  shutFrom(level);
  // The browser's own tooltip would stand beside ours.
  if (anchor.title) anchor.dataset['says'] = anchor.title;
  anchor.removeAttribute('title');
  const content = contentOf(anchor);
  if (!content) return;
  const box = document.createElement('span');
  box.className = 'preview';
  box.popover = 'manual';
  // One that scrolls is no stop of its own for the Tab key.
  box.tabIndex = -1;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', anchor.matches(NOTEREF) ? `Note ${anchor.textContent}` : 'Work cited');
  box.append(content);
  if (anchor.matches(NOTEREF)) {
    box.prepend(shutter());
    box.append(' ', ...jumps(anchor as HTMLAnchorElement));
  }
  // Behind its mark, so that Tab leads into it.
  (anchor.closest('sup') ?? anchor).after(box);
  box.showPopover();
  settle(anchor, box);
  if (means === 'key' && level === 0) uncover(anchor, box);
  box.addEventListener('pointerenter', () => clearTimeout(closing));
  box.addEventListener('pointerleave', leave);
  open.push({ anchor, box });
  opened(() => shutFrom(0));
}

/** To the note in the list, and to those behind it whose marks are lost hereabouts. */
function jumps(mark: HTMLAnchorElement): Node[] {
  const links = [jump(mark.hash, 'in the list of notes')];
  for (let next = noteOf(mark)?.nextElementSibling; next; next = next.nextElementSibling) {
    if (!(next instanceof HTMLElement) || next.querySelector(BACKLINK)) break;
    links.push(jump(`#${next.id}`, `note ${next.dataset['n']}, whose mark is lost`));
  }
  return links;
}

function jump(href: string, text: string): HTMLAnchorElement {
  const link = Object.assign(document.createElement('a'), { href, className: 'jump', textContent: text });
  link.addEventListener('click', () => shutFrom(0));
  return link;
}

/** A sheet on a phone covers what one would tap to be rid of it; the styles show this there alone. */
function shutter(): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'shutter',
    textContent: '×',
    ariaLabel: 'Close',
  });
  button.addEventListener('click', () => shutFrom(0));
  return button;
}

/** A note below its mark, a work above its words (what else cites it stands below them), where there is room; never beyond the window. */
function settle(anchor: HTMLElement, box: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const left = Math.max(8, Math.min(at.left - 24, document.body.clientWidth - width - 8));
  const fits = { below: at.bottom + height + 12 < innerHeight, above: at.top > height };
  const below = anchor.matches(NOTEREF) ? fits.below || !fits.above : !fits.above;
  box.style.setProperty('--left', `${left}px`);
  box.style.setProperty('--top', `${Math.max(8, below ? at.bottom + 6 : at.top - height - 6)}px`);
}

/** A sheet over the mark that has the focus: the text moves up until the mark can be seen. */
function uncover(anchor: HTMLElement, box: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const over = at.bottom + 8 - box.getBoundingClientRect().top;
  if (matchMedia('(width < 40rem)').matches && over > 0) scrollBy(0, Math.min(over, at.top - 8));
}

function shutFrom(level: number): void {
  const wasOpen = open.length > 0;
  for (const { box } of open.splice(level)) {
    const hadFocus = box.contains(document.activeElement);
    const mark = box.previousElementSibling?.querySelector('a') ?? box.previousElementSibling;
    box.remove();
    if (!hadFocus) continue;
    // The focus goes back to the mark, and must not open it again.
    means = '';
    (mark as HTMLElement | null)?.focus();
  }
  if (wasOpen && !open.length) wasShut();
}

function leave(): void {
  clearTimeout(opening);
  clearTimeout(closing);
  closing = window.setTimeout(() => {
    const hovered = open.findLastIndex(
      ({ box, anchor }) => box.matches(':hover') || anchor.matches(':hover'),
    );
    const focused = open.findLastIndex(
      ({ box, anchor }) => box.contains(document.activeElement) || anchor === document.activeElement,
    );
    shutFrom(Math.max(hovered, focused) + 1);
  }, GRACE);
}

const anchorOf = (event: Event): HTMLElement | null => {
  const found = event.target instanceof Element ? event.target.closest<HTMLElement>(SELECTOR) : null;
  if (!found?.closest('.unit')) return null;
  // Beside the text the note stands already.
  return found.matches(NOTEREF) && isBeside(found) ? null : found;
};

export function watchPreviews(): void {
  addEventListener('pointerdown', (event) => void (means = event.pointerType), true);
  addEventListener('keydown', () => void (means = 'key'), true);
  document.addEventListener('pointerover', (event) => {
    const anchor = anchorOf(event);
    if (!anchor || event.pointerType !== 'mouse') return;
    clearTimeout(opening);
    clearTimeout(closing);
    opening = window.setTimeout(() => show(anchor), PATIENCE);
    anchor.addEventListener('pointerleave', leave, { once: true });
  });
  document.addEventListener('focusin', (event) => {
    const anchor = anchorOf(event);
    if (anchor && means === 'key') show(anchor);
    else if (!open.some(({ box }) => box.contains(event.target as Node))) leave();
  });
  document.addEventListener('focusout', leave);
  document.addEventListener('click', (event) => {
    const anchor = anchorOf(event);
    const byTouch = means === 'touch' || means === 'pen';
    // A click of the mouse leads into the list, unless the note is meant to stand beside the text.
    const opens = anchor?.matches(NOTEREF)
      ? byTouch ||
        (means === 'mouse' && hasSidenotes() && !event.ctrlKey && !event.metaKey && !event.shiftKey)
      : byTouch && anchor?.matches(OPEN);
    if (anchor && opens) {
      event.preventDefault();
      show(anchor);
    } else if (!open.some(({ box }) => box.contains(event.target as Node))) shutFrom(0);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !open.length || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    shutFrom(open.length - 1);
  });
  let width = innerWidth;
  addEventListener('resize', () => {
    // A phone's own bar comes and goes: that moves no mark.
    if (innerWidth !== width) shutFrom(0);
    width = innerWidth;
  });
  // Who comes back to the page does not come back to a note.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) shutFrom(0);
  });
  // Away from its mark it would lie over what it does not belong to.
  addEventListener('scroll', () => {
    const at = open[0]?.anchor.getBoundingClientRect();
    if (at && (at.bottom < 0 || at.top > innerHeight)) shutFrom(0);
  });
}

/**
 * Two chapters side by side: two frames of the pages themselves, each with its own scroll, notes and place. The address holds
 * both; a step back goes back in the pane that was moved. One key swaps them; who shuts one goes on with the other, where it is.
 */
import { blockRead } from './block-read.ts';
import { button, made } from './made.ts';

const SIDES = ['a', 'b'] as const;
type Side = (typeof SIDES)[number];

const panes = document.querySelector<HTMLElement>('.panes');
const bar = document.querySelector<HTMLElement>('.beside-bar');
const frames = new Map<Side, HTMLIFrameElement>();

/** An address on this site; null for what is none. */
function own(address: string | null): URL | null {
  if (!address) return null;
  const url = new URL(address, location.href);
  // The page of two panes is none that stands in one.
  return url.origin === location.origin && url.pathname !== location.pathname ? url : null;
}

const within = ({ pathname, search, hash }: URL | Location): string => pathname + search + hash;

/** Where a frame is: its page, and the passage that is read there. */
function placeOf(frame: HTMLIFrameElement): string {
  const inner = frame.contentWindow;
  if (!inner) return frame.src;
  const top = inner.scrollY > 0 ? blockRead(inner) : undefined;
  const { pathname, search, hash } = inner.location;
  return pathname + search + (top ? `#${top.id}` : hash);
}

function keepAddress(): void {
  const address = new URL(location.href);
  for (const side of SIDES) {
    const frame = frames.get(side);
    if (frame?.contentDocument?.body) address.searchParams.set(side, placeOf(frame));
  }
  history.replaceState(history.state, '', address);
}

function swap(): void {
  const [a, b] = [frames.get('a'), frames.get('b')];
  if (!a || !b) return;
  frames.set('a', b).set('b', a);
  for (const side of SIDES) paneOf(side)?.style.setProperty('order', String(SIDES.indexOf(side)));
  keepAddress();
}

const paneOf = (side: Side): HTMLElement | null => frames.get(side)?.closest<HTMLElement>('.pane') ?? null;

/** On a window for one, the other. */
function other(): void {
  panes?.classList.toggle('shows-other');
}

function listen(frame: HTMLIFrameElement, title: HTMLElement): void {
  frame.addEventListener('load', () => {
    const inner = frame.contentWindow;
    if (!inner) return;
    title.textContent = frame.title = inner.document.title.replace(/ · [^·]*$/, '');
    let rest = 0;
    inner.addEventListener('scroll', () => {
      clearTimeout(rest);
      rest = window.setTimeout(keepAddress, 400);
    });
    inner.addEventListener('hashchange', keepAddress);
    inner.addEventListener('keydown', onKey);
    keepAddress();
  });
}

function onKey(event: KeyboardEvent): void {
  const target = event.target as Element;
  if (event.key !== 's' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.closest('input, select, textarea, [contenteditable], dialog[open]')) return;
  swap();
}

function start(): void {
  const asked = new URL(location.href).searchParams;
  for (const side of SIDES) {
    const address = own(asked.get(side));
    if (!address || !panes) continue;
    const frame = made('iframe', { src: address.href });
    const title = made('span', {});
    const head = made('p', { className: 'pane-head' });
    const shut = button('×', 'Close this side, and go on with the other', () => {
      const rest = [...frames.values()].find((one) => one !== frame);
      location.assign(rest ? placeOf(rest) : within(address));
    });
    head.append(title, shut);
    const pane = made('section', { className: 'pane' });
    pane.append(head, frame);
    panes.append(pane);
    frames.set(side, frame);
    listen(frame, title);
  }
  if (!frames.size) {
    const none = made('p', { textContent: 'The address names no chapters of this site. ' });
    none.append(made('a', { href: import.meta.env.BASE_URL, textContent: 'To the library' }));
    panes?.append(none);
  }
  if (bar) bar.hidden = frames.size < SIDES.length;
  bar?.querySelector('[data-does=swap]')?.addEventListener('click', swap);
  bar?.querySelector('[data-does=other]')?.addEventListener('click', other);
  addEventListener('keydown', onKey);
  // A pane asks for a link in the other one.
  addEventListener('message', ({ origin, source, data }: MessageEvent<{ beside?: unknown }>) => {
    const address = origin === location.origin && typeof data.beside === 'string' ? own(data.beside) : null;
    const target = [...frames.values()].find((frame) => frame.contentWindow !== source);
    if (address) target?.contentWindow?.location.assign(address);
  });
}

start();

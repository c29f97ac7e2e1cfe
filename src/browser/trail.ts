/** The way here: which note led to which work, and on into which source; each step leads back to its place. */
import { noteShown } from './reading/notes.ts';
import { keep, kept } from './store.ts';

interface Step {
  href: string;
  text: string;
}

const LONGEST = 5;
const steps = (): Step[] => kept<Step[]>('trail', 'sessionStorage') ?? [];

/** Where a link stands: the entry of a list, or the mark of the note that a preview or sidenote shows, or a paragraph. */
function stepOf(link: HTMLAnchorElement): Step {
  const inList = link.closest<HTMLElement>('[role=doc-endnotes] li')?.id;
  const n = noteShown(link);
  const id = inList ?? (n ? `fnref-${n}` : (link.closest('[id]')?.id ?? ''));
  const note = /^fn(?:ref)?-(\d+)$/.exec(id)?.[1];
  const [title, source] = document.title.split(' · ') as [string, string];
  const short = title.split(':')[0]!;
  const asked = new URLSearchParams(location.search).get('q');
  return {
    href: `${location.pathname}${location.search}#${id}`,
    text: note ? `${short}, note ${note} (${source})` : asked ? `${short}: ${asked}` : short,
  };
}

/** Keeps the step when a link leads from a note to a work, or from a work into a source. */
function watch(): void {
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('main a[href]') : null;
    if (!link || link.origin !== location.origin || link.pathname === location.pathname) return;
    if (!link.matches('[role=doc-biblioref], .also a, .here, .citing a, .work a, .hits a, .names a')) return;
    keep('trail', [...steps(), stepOf(link)].slice(-LONGEST), 'sessionStorage');
  });
}

function show(): void {
  // Back at a step, the way from there on is undone.
  const way = steps();
  const at = way.findIndex(({ href }) => href.split(/[?#]/)[0] === location.pathname);
  const left = at >= 0 ? way.slice(0, at) : way;
  if (at >= 0) keep('trail', left, 'sessionStorage');
  if (!left.length) return;
  const nav = document.createElement('nav');
  nav.className = 'trail';
  nav.setAttribute('aria-label', 'Your way here');
  nav.append('From ');
  for (const [i, { href, text }] of left.entries()) {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = text;
    if (i) nav.append(' → ');
    nav.append(link);
  }
  const shut = document.createElement('button');
  shut.type = 'button';
  shut.textContent = '×';
  shut.setAttribute('aria-label', 'Forget the way here');
  shut.addEventListener('click', () => {
    keep('trail', [], 'sessionStorage');
    nav.remove();
  });
  nav.append(shut);
  document.body.append(nav);
}

watch();
show();

/** The way here: which note led to which work, and on into which source; each step leads back to its place. */
import { markId, numberIn } from '../model/ids.ts';
import { BIBLIOREF, NOTES } from '../model/selectors.ts';
import { labelOf, noteShown } from './reading/notes.ts';
import { stepOf, wayTo, withStep, type Step } from './steps.ts';
import { keep, kept } from './store.ts';

/** What else may be kept under its name is none. */
const isStep = (one: unknown): one is Step =>
  typeof one === 'object' &&
  one !== null &&
  ['href', 'text', 'to'].every((key) => typeof one[key as never] === 'string');

function way(): Step[] {
  const all = kept<unknown>('trail', 'sessionStorage');
  return Array.isArray(all) ? all.filter(isStep) : [];
}
const keepWay = (steps: Step[]) => keep('trail', steps, 'sessionStorage');

/** Where a link stands: the entry of a list, or the mark of the note that a preview or sidenote shows, or a paragraph. */
function idOf(link: HTMLAnchorElement): string {
  const inList = link.closest<HTMLElement>(NOTES)?.id;
  const shown = noteShown(link);
  const opened = link.closest<HTMLElement>('.panel')?.dataset['of'];
  return inList ?? opened ?? (shown ? markId(shown) : (link.closest('[id]')?.id ?? ''));
}

/** Links that lead on from what is read: to a work, into a source, to a hit. */
const ONWARD = `${BIBLIOREF}, .there, .also a, .here, .citing a, .work a, .hits a, .names a`;

function watch(): void {
  document.addEventListener('click', ({ target }) => {
    const link =
      target instanceof Element ? target.closest<HTMLAnchorElement>(':is(main, .panel) a[href]') : null;
    if (!link?.matches(ONWARD) || link.origin !== location.origin || link.pathname === location.pathname)
      return;
    const id = idOf(link);
    const { pathname: path, search } = location;
    const n = numberIn(id);
    const note = n === null ? null : labelOf(n);
    keepWay(withStep(way(), stepOf({ path, search, id, note, to: link.pathname, title: document.title })));
  });
}

function show(): void {
  document.querySelector('.trail')?.remove();
  const steps = wayTo(location.pathname, way());
  if (steps.length !== way().length) keepWay(steps);
  if (!steps.length) return;
  const nav = document.createElement('nav');
  nav.className = 'trail';
  nav.setAttribute('aria-label', 'Your way here');
  nav.append('From ');
  for (const [i, { href, text }] of steps.entries()) {
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
    keepWay([]);
    nav.remove();
    // The focus goes on with the text.
    const main = document.querySelector('main');
    main?.setAttribute('tabindex', '-1');
    main?.focus({ preventScroll: true });
  });
  nav.append(shut);
  document.body.append(nav);
}

watch();
show();
// The browser may bring a page back with a way that was undone since.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) show();
});

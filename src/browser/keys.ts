/** Keys for reading; never in a field, never over a key of the browser. */
import { ARTICLE, HEADINGS } from '../model/selectors.ts';
import { layOutAll } from './reading/lay-out.ts';
import { MARKS, marks } from './reading/notes.ts';
import { citeHere, markHere } from './reading/quote.ts';
import { search, shutField } from './search-field.ts';

interface Key {
  keys: string[];
  does: string;
  run: () => void;
  /** What a page must have for it. */
  needs?: string;
}

/** Above it stands what was read; at the head of a page nothing was. */
const line = () => (scrollY > 0 ? innerHeight / 3 : 0);

/** The next element behind (or before) the place being read gets into view, and has the focus. */
function step(all: HTMLElement[], forward: boolean): void {
  layOutAll();
  const from =
    document.activeElement instanceof HTMLElement && all.includes(document.activeElement)
      ? all.indexOf(document.activeElement)
      : null;
  const top = (element: HTMLElement) => element.getBoundingClientRect().top;
  const next =
    from === null
      ? forward
        ? all.find((element) => top(element) > line() + 4)
        : all.findLast((element) => top(element) < line() - 4)
      : all[from + (forward ? 1 : -1)];
  if (!next) return;
  next.scrollIntoView({ block: 'start' });
  scrollBy(0, -innerHeight / 3);
  if (!next.matches('a')) next.tabIndex = -1;
  next.focus({ preventScroll: true });
}

const headings = () => [...document.querySelectorAll<HTMLElement>(HEADINGS)];

const KEYS: Key[] = [
  { keys: ['/'], does: 'search', run: search },
  { keys: ['j', 'ArrowRight'], does: 'next section', run: () => step(headings(), true), needs: HEADINGS },
  { keys: ['k', 'ArrowLeft'], does: 'section before', run: () => step(headings(), false), needs: HEADINGS },
  { keys: ['n'], does: 'next note', run: () => step(marks(), true), needs: MARKS },
  { keys: ['p'], does: 'note before', run: () => step(marks(), false), needs: MARKS },
  {
    keys: ['b'],
    does: 'the link in focus, or this page again, beside this one',
    run: () => void beside(),
    needs: ARTICLE,
  },
  { keys: ['m'], does: 'mark the selection, or the passage being read', run: markHere, needs: ARTICLE },
  { keys: ['c'], does: 'cite the paragraph, the note or the selection', run: citeHere, needs: '.cite-here' },
  { keys: ['?'], does: 'this list', run: () => void list() },
];

/** What shows it is fetched when it is wanted. */
async function list(): Promise<void> {
  const { showKeys } = await import('./keys-list.ts');
  showKeys(KEYS.filter(isOfUse));
}

/** The page that shows both is asked for by its address; what makes it is fetched then. */
async function beside(): Promise<void> {
  const { readBeside } = await import('./reading/read-beside.ts');
  readBeside();
}

const isOfUse = ({ needs }: Key): boolean => !needs || document.querySelector(needs) !== null;

/** What the file reads goes with Escape, though the pointer or the focus stays on the word (WCAG 1.4.13). */
function shutReading(): void {
  for (const word of document.querySelectorAll('.emended:hover, :is(.emended, .doubt):focus')) {
    word.classList.add('shut');
    const again = () => word.classList.remove('shut');
    for (const leaves of ['pointerleave', 'blur']) word.addEventListener(leaves, again, { once: true });
  }
}

addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  if (event.key === 'Escape') shutReading();
  if (event.key === 'Escape' && target.matches('.quick input')) return shutField(target);
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.closest('input, select, textarea, [contenteditable], dialog[open]')) return;
  // Arrows scroll what can be scrolled sideways, and with Shift they select.
  if (event.key.startsWith('Arrow') && (event.shiftKey || target.closest('.scroll'))) return;
  const key = KEYS.find(({ keys }) => keys.includes(event.key));
  const { keys = 'on', arrows = 'off' } = document.documentElement.dataset;
  const isOff = event.key.startsWith('Arrow') ? arrows === 'off' : keys === 'off' && event.key.length === 1;
  if (!key || isOff || !isOfUse(key)) return;
  event.preventDefault();
  key.run();
});

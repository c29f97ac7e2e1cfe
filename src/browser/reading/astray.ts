/** Addresses within a page that lead to nothing: the nearest place, and a word about it. */
import { noteId, numberIn } from '../../model/ids.ts';
import { BLOCKS, PAGEBREAK } from '../../model/selectors.ts';

/** For so long a word about an address stands there, in ms. */
const LONG = 20_000;

/** What an address within the page leads to; null for none, and for one that is no address. */
export function elementAt(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

/** A note for a mark that the file lost, the block before for a line that begins none, the page before for one that is not there. */
function nearest(id: string): { element: HTMLElement; says: string } | null {
  const note = numberIn(id);
  const atNote = note === null ? null : document.getElementById(noteId(note));
  if (atNote)
    return {
      element: atNote,
      says: `The mark of note ${atNote.dataset['n'] ?? note} is not in the text; this is the note.`,
    };
  const [, kind, digits] = /^(l|p)(\d+)/.exec(id) ?? [];
  if (!kind || !digits) return null;
  const begins = new RegExp(`^${kind}(\\d+)`);
  const all = [...document.querySelectorAll<HTMLElement>(kind === 'l' ? BLOCKS : PAGEBREAK)];
  const before = all.findLast(
    ({ id: other }) => Number(begins.exec(other)?.[1] ?? Infinity) <= Number(digits),
  );
  const element = before ?? all[0];
  const what = kind === 'l' ? `No passage begins at line ${digits}` : `Page ${digits} does not begin here`;
  return element ? { element, says: `${what}; this is the nearest.` } : null;
}

function say(words: string): void {
  document.querySelector('.astray')?.remove();
  const word = Object.assign(document.createElement('p'), { className: 'astray', textContent: words });
  word.role = 'status';
  document.body.append(word);
  setTimeout(() => word.remove(), LONG);
}

function lead(): void {
  const { hash } = location;
  if (hash.length < 2 || elementAt(hash)) return;
  const found = nearest(hash.slice(1));
  if (!found) return;
  location.replace(`#${found.element.id}`);
  say(found.says);
}

export function watchStrays(): void {
  addEventListener('hashchange', lead);
  lead();
}

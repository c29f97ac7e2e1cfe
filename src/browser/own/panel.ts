/** The marks of a passage in the panel: colour, note, removal. What is written is kept at once. */
import { BASE } from '../base.ts';
import { made, button } from '../made.ts';
import { openPanel } from '../reading/panel.ts';
import { useColour } from './make.ts';
import { COLOURS, quoteOf, type Own } from './record.ts';
import { drawAgain } from './show.ts';
import { put, remove } from './store.ts';

/** Words are kept when the writer rests for so long, in ms. */
const REST = 300;

/** @param writing whether the note of the last of them is to be written */
export function openOwn(all: Own[], opener: HTMLElement | null, writing = false): void {
  const list = made('a', { href: `${BASE}my-notes/`, textContent: 'All my marks and notes' });
  const end = made('p', { className: 'meta' });
  end.append(list);
  const none = made('p', { textContent: 'This browser keeps nothing here, so nothing can be marked.' });
  const shown = all.length ? all.map(entryOf) : [none];
  const box = openPanel('Your marks', [], [...shown, end], opener, drawAgain);
  if (writing) [...box.querySelectorAll('textarea')].at(-1)?.focus();
}

function entryOf(own: Own): HTMLElement {
  const entry = made('div', { className: 'own' });
  const said = made('p', { className: 'meta', role: 'status' });
  const save = (change: Partial<Own>) => {
    Object.assign(own, change, { modified: new Date().toISOString() });
    put([own]).then(
      () => (said.textContent = ''),
      () => (said.textContent = 'This browser did not keep it: it has no room, or keeps nothing.'),
    );
  };
  const quote = made('blockquote', { textContent: quoteOf(own) });
  const note = made('textarea', { value: own.note, ariaLabel: 'Your note', rows: 4 });
  let resting = 0;
  note.addEventListener('input', () => {
    clearTimeout(resting);
    resting = window.setTimeout(() => save({ note: note.value }), REST);
  });
  note.addEventListener('change', () => save({ note: note.value }));
  const away = button('Remove', 'Remove this mark', () => {
    void remove([own.id]).then(() => {
      entry.replaceChildren(made('p', { textContent: 'Removed. ' }), back);
      back.focus();
      drawAgain();
    });
  });
  const back = button('Put it back', 'Put the mark back', () => {
    void put([own]).then(() => {
      entry.replaceWith(entryOf(own));
      drawAgain();
    });
  });
  entry.append(quote, coloursOf(own, save), note, away, said);
  return entry;
}

function coloursOf(own: Own, save: (change: Partial<Own>) => void): HTMLElement {
  const set = made('fieldset', {});
  set.append(made('legend', { textContent: 'Colour' }));
  for (const colour of COLOURS) {
    const label = made('label', { className: `swatch ${colour}` });
    const choice = made('input', {
      type: 'radio',
      name: `colour-${own.id}`,
      value: colour,
      checked: own.colour === colour,
    });
    choice.addEventListener('change', () => {
      save({ colour });
      useColour(colour);
      drawAgain();
    });
    label.append(choice, ` ${colour}`);
    set.append(label);
  }
  return set;
}

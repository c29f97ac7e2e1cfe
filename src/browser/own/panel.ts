/** The marks of a passage in the panel: colour, note, removal. What is written is kept at once. */
import { BASE } from '../base.ts';
import { made, button } from '../made.ts';
import { openPanel } from '../reading/panel.ts';
import { useColour } from './make.ts';
import { COLOURS, quoteOf, type Own } from './record.ts';
import { drawAgain } from './show.ts';
import { change, put, remove } from './store.ts';

/** Words are kept when the writer rests for so long, in ms. */
const REST = 300;

/** @param writing whether the note of the last of them is to be written */
export function openOwn(all: Own[], opener: HTMLElement | null, writing = false): void {
  const list = made('a', { href: `${BASE}my-notes/`, textContent: 'All my marks and notes' });
  const end = made('p', { className: 'meta' });
  end.append(list);
  const none = made('p', { textContent: 'This browser keeps nothing here, so nothing can be marked.' });
  const shown = all.length ? all.map(entryOf) : [none];
  const block = opener?.closest('[id]')?.id ?? all.at(-1)?.parts[0]?.block ?? '';
  // Drawn anew, the sign is another one; the focus goes to it.
  const back = () =>
    void drawAgain().then(() =>
      document.getElementById(block)?.querySelector<HTMLElement>('.own-sign')?.focus({ preventScroll: true }),
    );
  const box = openPanel('Your marks', [], [...shown, end], opener, back);
  if (writing) [...box.querySelectorAll('textarea')].at(-1)?.focus();
}

type Save = (changed: Partial<Own>) => Promise<void>;

function entryOf(own: Own): HTMLElement {
  const entry = made('div', { className: 'own' });
  const said = made('p', { className: 'meta', role: 'status' });
  const save: Save = async (changed) => {
    try {
      const kept = await change(own.id, changed);
      if (kept) Object.assign(own, kept);
      said.textContent = kept ? '' : 'It was removed in another window.';
      await drawAgain();
    } catch {
      said.textContent = 'This browser did not keep it: it has no room, or keeps nothing.';
    }
  };
  const quote = made('blockquote', { textContent: quoteOf(own) });
  const { note, stop } = noteOf(own, save);
  const back = button('Put it back', 'Put the mark back', () => {
    const again = entryOf(own);
    entry.replaceWith(again);
    again.querySelector('textarea')?.focus();
    void put([own]).then(drawAgain);
  });
  const away = button('Remove', 'Remove this mark', () => {
    stop();
    void remove([own.id]).then(() => {
      entry.replaceChildren(made('p', { textContent: 'Removed. ' }), back);
      back.focus();
      return drawAgain();
    });
  });
  entry.append(quote, coloursOf(own, save), note, away, said);
  return entry;
}

/** The field of a note: kept when the writer rests, leaves it, or leaves the page. */
function noteOf(own: Own, save: Save): { note: HTMLTextAreaElement; stop: () => void } {
  const note = made('textarea', { value: own.note, ariaLabel: 'Your note', rows: 4 });
  let resting = 0;
  const stop = () => clearTimeout(resting);
  const now = () => {
    stop();
    if (note.isConnected && note.value !== own.note) void save({ note: note.value });
  };
  note.addEventListener('input', () => {
    stop();
    resting = window.setTimeout(now, REST);
  });
  note.addEventListener('change', now);
  addEventListener('pagehide', now);
  return { note, stop };
}

function coloursOf(own: Own, save: Save): HTMLElement {
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
      useColour(colour);
      void save({ colour });
    });
    label.append(choice, ` ${colour}`);
    set.append(label);
  }
  return set;
}

/** The page of a name: the words around each place, asked for by a button and put away by it. */
import { ours } from './ours.ts';
import type { PlaceOfName } from '../model/places-of-name.ts';

const button = document.querySelector<HTMLButtonElement>('button.around');
const lists = [...document.querySelectorAll<HTMLElement>('.locators dd')];
const SHOW = button?.textContent ?? '';

function itemOf({ href, label, words: [before, name, behind] }: PlaceOfName): HTMLLIElement {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href, textContent: label });
  const mark = Object.assign(document.createElement('mark'), { textContent: name });
  item.append(link, ' ', before, mark, behind);
  return item;
}

async function show(): Promise<void> {
  const response = await ours('places.json');
  if (!response.ok) throw new Error(response.statusText);
  const places = (await response.json()) as PlaceOfName[];
  for (const list of lists) {
    const words = Object.assign(document.createElement('ul'), { className: 'words-around' });
    words.append(...places.filter(({ unit }) => unit === list.dataset['unit']).map(itemOf));
    list.after(words);
    list.hidden = true;
  }
}

function putAway(): void {
  for (const words of document.querySelectorAll('.words-around')) words.remove();
  for (const list of lists) list.hidden = false;
}

if (button) {
  button.hidden = false;
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    const isShown = button.getAttribute('aria-pressed') === 'true';
    button.setAttribute('aria-pressed', String(!isShown));
    if (isShown) putAway();
    else
      void show().catch(() => {
        button.setAttribute('aria-pressed', 'false');
        button.textContent = `${SHOW}: they could not be loaded, try again`;
      });
  });
}

/** The index of names: found while typing, and by kind. */
import { rowsOf, show } from './list.ts';

const form = document.querySelector<HTMLFormElement>('#filters');
const rows = rowsOf(document.querySelectorAll<HTMLElement>('.letter li'));

function update(): void {
  if (!form) return;
  show(form, rows, { kind: 'kind' }, 'names');
  for (const letter of document.querySelectorAll<HTMLElement>('.letter'))
    letter.hidden = !letter.querySelector('li:not([hidden])');
}

form?.addEventListener('submit', (event) => event.preventDefault());
form?.addEventListener('input', update);
update();

/** The index of names: found while typing, and by kind. */
import { fold } from './query.ts';

const form = document.querySelector<HTMLFormElement>('#filters')!;
const rows = [...document.querySelectorAll<HTMLElement>('.letter li')].map((row) => ({
  row,
  text: fold(row.textContent),
}));
const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;

function show(): void {
  const words = fold(field('find').value).split(/\s+/).filter(Boolean);
  const kind = field('kind').value;
  let shown = 0;
  for (const { row, text } of rows) {
    row.hidden = !(words.every((word) => text.includes(word)) && (!kind || row.dataset['kind'] === kind));
    if (!row.hidden) shown++;
  }
  for (const letter of document.querySelectorAll<HTMLElement>('.letter'))
    letter.hidden = !letter.querySelector('li:not([hidden])');
  form.querySelector('[role=status]')!.textContent = `${shown} of ${rows.length} names`;
}

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', show);
show();

/** The texts of a large library, found while typing and by kind. */
import { rowsOf, show } from './list.ts';

const form = document.querySelector<HTMLFormElement>('.library #filters');
if (form) {
  const rows = rowsOf(document.querySelectorAll<HTMLElement>('.books > li'));
  const update = (): void => {
    show(form, rows, { kind: 'kind' }, 'texts');
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', update);
  update();
}

/** The list of works: filters, sorting and finding while typing; the address keeps what was chosen. */
import { sortedBy } from './filter.ts';
import { rowsOf, show, valueOf } from './list.ts';

const FILTERS = ['source', 'kind', 'decade', 'language'];

function watch(form: HTMLFormElement, list: HTMLElement): void {
  const rows = rowsOf(list.querySelectorAll<HTMLElement>(':scope > li'));
  const filter = () => show(form, rows, FILTERS, 'works');
  const sort = () => list.append(...sortedBy(rows, valueOf(form, 'sort')).map(({ element }) => element));

  for (const [name, value] of new URL(location.href).searchParams) {
    const input = form.elements.namedItem(name);
    if (input instanceof HTMLInputElement || input instanceof HTMLSelectElement) input.value = value;
  }
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLSelectElement && target.name === 'sort') sort();
    filter();
    keep(form);
  });
  if (valueOf(form, 'sort')) sort();
  filter();
}

function keep(form: HTMLFormElement): void {
  const chosen = [...new FormData(form)].filter(([, value]) => value) as [string, string][];
  const query = chosen.length ? `?${new URLSearchParams(chosen)}` : '';
  history.replaceState(null, '', `${location.pathname}${query}`);
}

const form = document.querySelector<HTMLFormElement>('#filters');
const list = document.querySelector<HTMLElement>('#works');
if (form && list) watch(form, list);

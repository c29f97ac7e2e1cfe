/** The list of works: filters, sorting and finding while typing; the address keeps what was chosen. */
import { download } from './export.ts';
import { sortedBy } from './filter.ts';
import { rowsOf, show, valueOf } from './list.ts';

/** The fields of the form, each with the attribute that it asks by. */
const FILTERS = { source: 'source', also: 'source', kind: 'kind', decade: 'decade', language: 'language' };

function watch(form: HTMLFormElement, list: HTMLElement): void {
  const rows = rowsOf(list.querySelectorAll<HTMLElement>(':scope > li'));
  const letters = document.querySelector<HTMLElement>('.letters');
  const filter = () => {
    show(form, rows, FILTERS, 'works');
    // A letter leads to its first work, which may not be shown.
    if (letters) letters.hidden = rows.some(({ element }) => element.hidden);
  };
  const sort = () => list.append(...sortedBy(rows, valueOf(form, 'sort')).map(({ element }) => element));

  for (const link of form.querySelectorAll<HTMLAnchorElement>('.exports a'))
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const ids = rows.filter(({ element }) => !element.hidden).map(({ element }) => idOf(element));
      void download(link, new Set(ids)).catch(() => {
        const status = form.querySelector('[role=status]');
        if (status) status.textContent = 'The file did not come: is there a connection?';
      });
    });
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

/** The id of the work that an entry leads to. */
const idOf = (entry: HTMLElement): string =>
  /\/works\/([^/]+)\//.exec(entry.querySelector('a')?.href ?? '')?.[1] ?? '';

function keep(form: HTMLFormElement): void {
  const chosen = [...new FormData(form)].filter(([, value]) => value) as [string, string][];
  const query = chosen.length ? `?${new URLSearchParams(chosen)}` : '';
  history.replaceState(null, '', `${location.pathname}${query}`);
}

const form = document.querySelector<HTMLFormElement>('#filters');
const list = document.querySelector<HTMLElement>('#works');
if (form && list) watch(form, list);

/** The list of works: filters, sorting and finding while typing; the address keeps what was chosen. */
import { fold } from './query.ts';

const form = document.querySelector<HTMLFormElement>('#filters')!;
const list = document.querySelector<HTMLUListElement>('#works')!;
const said = form.querySelector('[role=status]')!;
const rows = [...list.children].map((row, order) => ({
  row: row as HTMLElement,
  order,
  text: fold(row.textContent),
}));
const FILTERS = ['source', 'kind', 'decade', 'language'];

const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;

function show(): void {
  const words = fold(field('find').value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { row, text } of rows) {
    const fits =
      words.every((word) => text.includes(word)) &&
      FILTERS.every((name) => {
        const wanted = field(name).value;
        return !wanted || (row.dataset[name] ?? '').split(' ').includes(wanted);
      });
    row.hidden = !fits;
    if (fits) shown++;
  }
  said.textContent = `${shown} of ${rows.length} works`;
}

function sort(): void {
  const by = field('sort').value;
  const key = ({ row, order }: (typeof rows)[0]) => (by ? -Number(row.dataset[by] ?? 0) : order);
  list.append(...[...rows].sort((a, b) => key(a) - key(b) || a.order - b.order).map(({ row }) => row));
}

function keep(): void {
  const chosen = [...new FormData(form)].filter(([, value]) => value) as [string, string][];
  history.replaceState(
    null,
    '',
    `${location.pathname}${chosen.length ? `?${new URLSearchParams(chosen)}` : ''}`,
  );
}

for (const [name, value] of new URL(location.href).searchParams) {
  const input = form.elements.namedItem(name);
  if (input instanceof HTMLInputElement || input instanceof HTMLSelectElement) input.value = value;
}
form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', (event) => {
  if ((event.target as HTMLElement).getAttribute('name') === 'sort') sort();
  show();
  keep();
});
if (field('sort').value) sort();
show();

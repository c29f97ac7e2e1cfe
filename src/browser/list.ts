/** A list in the page with the form that filters it. */
import { fold } from '../model/fold.ts';
import { fits, type Row } from './filter.ts';

export interface ListRow extends Row {
  element: HTMLElement;
}

/** The rows of a list, in the order of the page. */
export const rowsOf = (elements: Iterable<HTMLElement>): ListRow[] =>
  [...elements].map((element) => ({ element, text: fold(element.textContent), data: element.dataset }));

/** What stands in a field of the form; nothing where it has none of that name. */
export function valueOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value : '';
}

/** Hides the rows that the form does not ask for, and says how many are left. @param attributes what each field of the form asks by */
export function show(
  form: HTMLFormElement,
  rows: ListRow[],
  attributes: Record<string, string>,
  what: string,
): void {
  const wanted = {
    find: valueOf(form, 'find'),
    chosen: Object.entries(attributes).map(
      ([field, attribute]) => [attribute, valueOf(form, field)] as const,
    ),
  };
  for (const row of rows) row.element.hidden = !fits(row, wanted);
  const shown = rows.filter(({ element }) => !element.hidden).length;
  const status = form.querySelector('[role=status]');
  if (status) status.textContent = `${shown} of ${rows.length} ${what}`;
}

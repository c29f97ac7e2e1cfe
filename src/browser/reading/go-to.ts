/** The boxes that lead to a printed page, in this unit or in another of the same source, and to a note of this one. */
import { hasFolio } from '../../model/folios.ts';
import { markId, noteId, noteNamed, numberIn, pageId, place } from '../../model/ids.ts';
import { NOTES } from '../../model/selectors.ts';
import { shutDrawer } from './contents.ts';
import { layOutAll } from './lay-out.ts';
import { hasSidenotes } from './sidenotes.ts';
import { goTo } from './step-back.ts';

/** The units of the source and their printed pages, shortened. */
type Pages = [path: string, folios: string][];

const notes = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(NOTES)];

/** The address of a page, or of a note by what is printed before it: its mark where the note stands beside it. Null where there is none of this number. */
function addressOf(wanted: string, pages: Pages | null): string | null {
  if (!pages) {
    const n = noteNamed(notes().map((note) => ({ n: numberIn(note.id) ?? 0, label: note.dataset['n'] })))(
      wanted,
    );
    if (n === null) return null;
    const isMarked = hasSidenotes() && document.getElementById(markId(n)) !== null;
    return place('', isMarked ? markId(n) : noteId(n));
  }
  const unit = pages.find(([, folios]) => hasFolio(folios, wanted));
  return unit ? place(unit[0], pageId(wanted)) : null;
}

/** The field of a box, `Page 3–210`, its button, and what it has to say. */
function furnish(form: HTMLFormElement): { field: HTMLInputElement; status: HTMLElement } {
  const label = document.createElement('label');
  const field = Object.assign(document.createElement('input'), {
    id: form.dataset['pages'] ? 'page' : 'note',
    ...(form.dataset['pages'] || notes().every((note) => /^\d+$/.test(note.dataset['n'] ?? ''))
      ? { inputMode: 'numeric', pattern: '[0-9]+' }
      : {}),
    size: 4,
    autocomplete: 'off',
    required: true,
  });
  const status = document.createElement('p');
  status.role = 'status';
  label.htmlFor = field.id;
  label.append(...form.childNodes);
  const button = Object.assign(document.createElement('button'), {
    textContent: 'Go',
    ariaLabel: `Go to the ${form.dataset['pages'] ? 'page' : 'note'}`,
  });
  form.append(label, field, button, status);
  return { field, status };
}

for (const form of document.querySelectorAll<HTMLFormElement>('form.goto')) {
  const { field, status } = furnish(form);
  const pages = form.dataset['pages'] ? (JSON.parse(form.dataset['pages']) as Pages) : null;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wanted = field.value.trim();
    const address = addressOf(wanted, pages);
    status.textContent = address
      ? ''
      : pages
        ? `Page ${wanted} is not in the file.`
        : `There is no note ${wanted} here.`;
    if (!address) return;
    const contents = form.closest('details');
    if (contents) shutDrawer(contents);
    layOutAll();
    goTo(address);
  });
}

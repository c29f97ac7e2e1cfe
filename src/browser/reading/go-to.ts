/** The boxes that lead to a printed page, in this unit or in another of the same source, and to a note of this one. */
import { hasFolio } from '../../folios.ts';
import { hasSidenotes } from './sidenotes.ts';

/** The units of the source and their printed pages, shortened. */
type Pages = [path: string, folios: string][];

/** The address of a page, or of a note: its mark where the note stands beside it. Null where there is none of this number. */
function addressOf(wanted: string, pages: Pages | null): string | null {
  if (!pages)
    return (
      (hasSidenotes() ? [`fnref-${wanted}`, `fn-${wanted}`] : [`fn-${wanted}`])
        .filter((id) => document.getElementById(id))
        .map((id) => `#${id}`)[0] ?? null
    );
  const unit = pages.find(([, folios]) => hasFolio(folios, wanted));
  return unit ? `${unit[0]}#p${wanted}` : null;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form.goto')) {
  form.hidden = false;
  const pages = form.dataset['pages'] ? (JSON.parse(form.dataset['pages']) as Pages) : null;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wanted = form.querySelector('input')!.value.trim();
    const address = addressOf(wanted, pages);
    form.querySelector('[role=status]')!.textContent = address
      ? ''
      : pages
        ? `Page ${wanted} is not in the file.`
        : `There is no note ${wanted} here.`;
    if (!address) return;
    form.closest('details')!.open = false;
    location.assign(address);
  });
}

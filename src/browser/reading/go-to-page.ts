/** The box that leads to a printed page, in this unit or in another of the same source. */
const form = document.querySelector<HTMLFormElement>('form.goto');

if (form) {
  form.hidden = false;
  const ranges = JSON.parse(form.dataset['pages']!) as [path: string, folios: string[]][];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wanted = (form.elements.namedItem('page') as HTMLInputElement).value.trim();
    const unit = ranges.find(([, folios]) => folios.includes(wanted));
    const said = form.querySelector('[role=status]')!;
    said.textContent = unit ? '' : `Page ${wanted} is not in the file.`;
    if (unit) location.assign(`${unit[0]}#p${wanted}`);
  });
}

/** Theme, size of type and measure, as the reader chooses them; `before-paint.ts` sets them before the first paint. */
import { choiceKey, CHOICES as OFFERED, type Choice } from '../model/choices.ts';
import { keep, keyOf, kept } from './store.ts';

const CHOICES: [name: Choice, label: string, options: Record<string, string>][] = [
  ['theme', 'Colours', { system: 'as the system', light: 'light', sepia: 'sepia', dark: 'dark' }],
  ['size', 'Type', { small: 'small', usual: 'usual', large: 'large', huge: 'huge' }],
  ['measure', 'Line length', { narrow: 'short', usual: 'usual', wide: 'long' }],
  ['signs', 'Quotation marks and dashes', { set: 'as a printer sets them', file: 'as in the file' }],
  ['slips', 'The author’s own slips', { plain: 'unmarked', sic: 'marked [sic]' }],
  ['keys', 'Keys of one letter', { on: 'on', off: 'off' }],
];
/** What is chosen; what is no choice, and what was never made, is what one gets unasked. */
function chosen(name: Choice): string {
  const value = kept<unknown>(choiceKey(name));
  const offered: readonly string[] = OFFERED[name];
  return typeof value === 'string' && offered.includes(value) ? value : (offered[0] ?? '');
}

/** The page as it is chosen now, here or in another window. */
function apply(form: HTMLFormElement): void {
  const { signs = 'set', slips = 'plain' } = document.documentElement.dataset;
  for (const [name] of CHOICES) {
    const value = chosen(name);
    document.documentElement.dataset[name] = value;
    const option = form.querySelector<HTMLInputElement>(`input[name=${name}][value=${value}]`);
    if (option) option.checked = true;
  }
  // Both are done when a page is read.
  if (chosen('signs') !== signs || chosen('slips') !== slips) location.reload();
  dispatchEvent(new Event('resize'));
}

/** The form with all choices, as they were made. */
function formOf(): HTMLFormElement {
  const form = Object.assign(document.createElement('form'), { className: 'settings' });
  for (const [name, label, options] of CHOICES) {
    const set = document.createElement('fieldset');
    set.append(Object.assign(document.createElement('legend'), { textContent: label }));
    for (const [value, shown] of Object.entries(options)) {
      const checked = chosen(name) === value;
      const option = document.createElement('label');
      option.append(Object.assign(document.createElement('input'), { type: 'radio', name, value, checked }));
      option.append(` ${shown}`);
      set.append(option);
    }
    form.append(set);
  }
  return form;
}

function furnish(box: HTMLDetailsElement): void {
  const form = formOf();
  box.append(form);
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    keep(choiceKey(target.name), target.value);
    apply(form);
  });
  // Chosen in another window, or before one came back to this page.
  addEventListener('storage', ({ key }) => {
    if (key?.startsWith(keyOf(choiceKey('')))) apply(form);
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) apply(form);
  });
  // A click beside it, or Escape, shuts it.
  addEventListener('click', ({ target }) => {
    if (box.open && target instanceof Node && !box.contains(target)) box.open = false;
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    box.open = false;
    box.querySelector('summary')?.focus();
  });
}

const box = document.querySelector<HTMLDetailsElement>('details.settings');
if (box) furnish(box);

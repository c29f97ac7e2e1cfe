/** Theme, size of type and measure, as the reader chooses them; `before-paint.ts` sets them before the first paint. */
import { keep, kept } from './store.ts';

type Settings = Record<string, string>;

const CHOICES: [name: string, label: string, options: Record<string, string>][] = [
  ['theme', 'Colours', { system: 'as the system', light: 'light', sepia: 'sepia', dark: 'dark' }],
  ['size', 'Type', { small: 'small', usual: 'usual', large: 'large', huge: 'huge' }],
  ['measure', 'Line length', { narrow: 'short', usual: 'usual', wide: 'long' }],
  ['signs', 'Quotation marks and dashes', { set: 'as a printer sets them', file: 'as in the file' }],
  ['slips', 'The author’s own slips', { plain: 'unmarked', sic: 'marked [sic]' }],
  ['keys', 'Keys of one letter', { on: 'on', off: 'off' }],
];
/** What one gets unasked. */
const UNASKED = new Set(['system', 'usual', 'on', 'set', 'plain']);

/** The form with all choices, as they were made. */
function formOf(): HTMLFormElement {
  const form = Object.assign(document.createElement('form'), { className: 'settings' });
  const chosen = kept<Settings>('settings') ?? {};
  for (const [name, label, options] of CHOICES) {
    const set = document.createElement('fieldset');
    set.append(Object.assign(document.createElement('legend'), { textContent: label }));
    for (const [value, shown] of Object.entries(options)) {
      const checked = chosen[name] ? chosen[name] === value : UNASKED.has(value);
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
  form.addEventListener('change', () => {
    const now = Object.fromEntries(new FormData(form)) as Settings;
    keep('settings', now);
    // Both are done when a page is read.
    const { signs = 'set', slips = 'plain' } = document.documentElement.dataset;
    if (now['signs'] !== signs || now['slips'] !== slips) location.reload();
    Object.assign(document.documentElement.dataset, now);
    dispatchEvent(new Event('resize'));
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

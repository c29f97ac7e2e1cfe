/** Theme, size of type and measure, as the reader chooses them; `before-paint.ts` sets them before the first paint. */
import { choiceKey, CHOICES as OFFERED, type Choice } from '../model/choices.ts';
import { keep, keyOf, kept } from './store.ts';

const CHOICES: [name: Choice, label: string, options: Record<string, string>][] = [
  ['theme', 'Colours', { system: 'as the system', light: 'light', sepia: 'sepia', dark: 'dark' }],
  ['size', 'Type', { small: 'small', usual: 'usual', large: 'large', huge: 'huge' }],
  ['measure', 'Line length', { narrow: 'short', usual: 'usual', wide: 'long' }],
  ['spacing', 'Line spacing', { tight: 'close', usual: 'usual', loose: 'wide' }],
  ['face', 'Typeface', { serif: 'Literata', sans: 'plain, of the device' }],
  ['align', 'Right edge', { ragged: 'ragged', justified: 'even' }],
  ['hyphens', 'Words at the end of a line', { none: 'kept whole', auto: 'divided' }],
  [
    'signs',
    'Quotation marks and dashes (loads the page anew)',
    { set: 'as a printer sets them', file: 'as in the file' },
  ],
  ['slips', 'The author’s own slips (loads the page anew)', { plain: 'unmarked', sic: 'marked [sic]' }],
  ['names', 'A tap on a name tells who it is (loads the page anew)', { off: 'no', on: 'yes' }],
  ['own', 'My marks and notes on paper', { printed: 'printed', unprinted: 'left out' }],
  ['keys', 'Shortcuts of one letter', { on: 'on', off: 'off' }],
  ['arrows', 'Left and right arrows go from section to section', { off: 'no', on: 'yes' }],
];
/** What was chosen on this page: a browser may keep nothing. */
const here = new Map<string, string>();

/** What is chosen; what is no choice, and what was never made, is what one gets unasked. */
function chosen(name: Choice): string {
  const value = here.get(name) ?? kept<unknown>(choiceKey(name));
  const offered: readonly string[] = OFFERED[name];
  return typeof value === 'string' && offered.includes(value) ? value : (offered[0] ?? '');
}

/** The page as it is chosen now, here or in another window. */
function apply(form: HTMLFormElement): void {
  const { signs = 'set', slips = 'plain', names = 'off' } = document.documentElement.dataset;
  for (const [name] of CHOICES) {
    const value = chosen(name);
    document.documentElement.dataset[name] = value;
    const option = form.querySelector<HTMLInputElement>(`input[name=${name}][value=${value}]`);
    if (option) option.checked = true;
  }
  // These are done when a page is read.
  const anew = Object.entries({ signs, slips, names }).find(
    ([name, was]) => chosen(name as Choice) !== was,
  )?.[0];
  if (anew && form.closest('[open]')) keep(AGAIN, anew, 'sessionStorage');
  if (anew) location.reload();
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

/** The choice for which the page was loaded anew: who made it goes on where they were. */
const AGAIN = 'settings again';

function openAgain(box: HTMLDetailsElement): void {
  const name = kept<unknown>(AGAIN, 'sessionStorage');
  if (typeof name !== 'string') return;
  keep(AGAIN, null, 'sessionStorage');
  box.open = true;
  box.querySelector<HTMLElement>(`input[name=${CSS.escape(name)}]:checked`)?.focus();
}

function furnish(box: HTMLDetailsElement): void {
  const form = formOf();
  box.append(form);
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    here.set(target.name, target.value);
    keep(choiceKey(target.name), target.value);
    apply(form);
  });
  // Chosen in another window, or before one came back to this page.
  addEventListener('storage', ({ key }) => {
    if (!key?.startsWith(keyOf(choiceKey('')))) return;
    here.clear();
    apply(form);
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    here.clear();
    apply(form);
  });
  // A click beside it, or Escape, shuts it.
  addEventListener('click', ({ target }) => {
    if (box.open && target instanceof Node && !box.contains(target)) box.open = false;
  });
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !box.open) return;
    box.open = false;
    box.querySelector('summary')?.focus();
  });
  // What gets the focus does not stand behind it.
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !box.contains(relatedTarget)) box.open = false;
  });
  openAgain(box);
}

const box = document.querySelector<HTMLDetailsElement>('details.settings');
if (box) furnish(box);

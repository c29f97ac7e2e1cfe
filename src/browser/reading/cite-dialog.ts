/** "Cite this": one choice of form, one field, one button that copies it. */
import { ours } from '../ours.ts';
import type { Citable } from '../../model/citable.ts';
import { inPages } from '../../model/folios.ts';
import { reportAddress } from '../../model/report.ts';
import { copyWords } from '../hand-over.ts';
import { keep, kept } from '../store.ts';
import { wordsOfPassage, type Passage } from './passage.ts';
import { opened, wasShut } from './step-back.ts';

/** Under which the form chosen last is kept. */
const CHOSEN = 'form';

/** The address of a passage, with the words by which a browser finds it. */
function addressOf({ id, ends, around: [before, behind] }: Passage): string {
  const encoded = (some: string) => encodeURIComponent(some).replaceAll('-', '%2D');
  const words = ends.map(encoded).join(',');
  const fragment = words
    ? `:~:text=${before && `${encoded(before)}-,`}${words}${behind && `,-${encoded(behind)}`}`
    : '';
  return `${location.origin}${location.pathname}${id || fragment ? '#' : ''}${id}${fragment}`;
}

function formsOf(citable: Citable, passage: Passage): [name: string, text: string][] {
  const address = addressOf(passage);
  const pages = passage.id ? (passage.pages ?? citable.passages[passage.id]) : citable.pages;
  const between = citable.between[passage.id];
  const where = [
    ...(pages ? [inPages(pages)] : between ? [between] : []),
    ...(passage.note ? [`n. ${passage.note}`] : []),
  ];
  // Nothing is said of pages that are not known.
  const known = (form: string) => (pages ? form : form.replace(/^(?:SP {2}- |\tpages = ).*\n/m, ''));
  const there = where.map((one) => `, ${one}`).join('');
  const fill = (form: string) =>
    known(form)
      .replaceAll('{page}', pages ?? '')
      .replaceAll('{pages}', there)
      .replaceAll('{address}', address);
  const quote = passage.words ? `“${passage.words}” ` : '';
  const whole = passage.words || wordsOfPassage(passage);
  return [
    ['Note', `${quote}${fill(citable.note)}`],
    ['Bibliography', fill(citable.bibliography)],
    ['Link', address],
    ['BibTeX', fill(citable.bibtex)],
    ['RIS', fill(citable.ris)],
    ...(whole ? [['Quotation with page', `“${whole}” (${citable.brief}${there})`] as [string, string]] : []),
  ];
}

let isAsked = false;

/** @param passage what is to be cited, `WHOLE` for the whole text */
export async function cite(passage: Passage): Promise<void> {
  // One at a time, also while the forms are on their way.
  if (isAsked || document.querySelector('dialog[open]')) return;
  isAsked = true;
  try {
    await show(passage);
  } finally {
    isAsked = false;
  }
}

async function show(passage: Passage): Promise<void> {
  // Without it, away from the net, the address is still one.
  const answer = await ours('citable.json').catch(() => null);
  const forms: [string, string][] = answer?.ok
    ? formsOf((await answer.json()) as Citable, passage)
    : [['Link', addressOf(passage)]];
  const dialog = document.createElement('dialog');
  dialog.className = 'cite-this';
  dialog.setAttribute('aria-labelledby', 'cite-this');
  const title = Object.assign(document.createElement('h2'), {
    id: 'cite-this',
    textContent: passage.id ? 'Cite this passage' : 'Cite this text',
  });
  // First, so that it has the focus: in a field, a phone would show its keyboard.
  const shut = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'shut',
    textContent: 'Close',
  });
  shut.addEventListener('click', () => dialog.close());
  dialog.append(shut, title, ...choiceOf(forms), reportOf(passage));
  const last = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    wasShut();
    if (last instanceof HTMLElement) last.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  dialog.showModal();
  opened(() => dialog.close());
  fit(dialog);
}

/** A field as high as its words: not every browser does it by its styles. */
function fit(dialog: HTMLElement): void {
  const field = dialog.querySelector('textarea:not([hidden])');
  if (field instanceof HTMLElement) field.style.blockSize = `${field.scrollHeight + 2}px`;
}

/** The forms, of which one is shown, and the button that copies it. */
function choiceOf(forms: [name: string, text: string][]): HTMLElement[] {
  const label = Object.assign(document.createElement('label'), { textContent: 'Form ' });
  const select = document.createElement('select');
  const fields = forms.map(([name, text]) => {
    select.append(new Option(name, name));
    return Object.assign(document.createElement('textarea'), {
      value: text,
      readOnly: true,
      ariaLabel: name,
    });
  });
  label.append(select);
  const copy = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy' });
  const said = document.createElement('span');
  said.role = 'status';
  const chosen = () => fields[select.selectedIndex] ?? fields[0];
  const choose = () => {
    for (const field of fields) field.hidden = field !== chosen();
    said.textContent = '';
  };
  const last = kept<unknown>(CHOSEN);
  if (typeof last === 'string' && forms.some(([name]) => name === last)) select.value = last;
  select.addEventListener('change', () => {
    keep(CHOSEN, select.value);
    choose();
    const dialog = select.closest('dialog');
    if (dialog) fit(dialog);
  });
  copy.addEventListener('click', () => {
    const field = chosen();
    field?.select();
    copyWords(field?.value ?? '').then(
      () => {
        said.textContent = 'Copied.';
        copy.focus();
      },
      () => (said.textContent = 'The browser does not let it be copied: it is selected, copy it by hand.'),
    );
  });
  choose();
  const row = document.createElement('p');
  row.append(copy, ' ', said);
  return [label, ...fields, row];
}

/** Where something is wrong: a letter with the place and the words. */
function reportOf(passage: Passage): HTMLElement {
  const line = Object.assign(document.createElement('p'), { className: 'meta' });
  const link = document.createElement('a');
  link.href = reportAddress({ title: document.title, address: addressOf(passage), words: passage.words });
  link.textContent = 'Report an error here';
  line.append(link);
  return line;
}

/** The dialogs in which an editor decides: each becomes a row of data with its reason. */
import { button, made } from '../made.ts';
import { ask, type Answer, type Place, type WordsAt } from './ask.ts';

const labelled = (label: string, field: HTMLElement): HTMLElement => {
  const whole = made('label', { className: 'field' });
  whole.append(label, field);
  return whole;
};

const input = (properties: Partial<HTMLInputElement>): HTMLInputElement =>
  made('input', { autocomplete: 'off', ...properties });

/** @param write what is to be written; it is asked for when the form is sent */
function show(title: string, parts: (Node | string)[], write: (why: string) => object): void {
  const dialog = made('dialog', { className: 'edit', ariaLabel: title });
  const why = made('textarea', { rows: 2, required: true, minLength: 8 });
  const told = made('output', { className: 'refused' });
  told.setAttribute('role', 'alert');
  const form = made('form', {});
  const buttons = made('p', {});
  buttons.append(
    made('button', { type: 'submit', textContent: 'Write the row' }),
    button('Cancel', '', () => {
      dialog.close();
    }),
  );
  form.append(...parts, labelled('Why (what shows it)', why), told, buttons);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    told.textContent = 'It is being written, and recovered …';
    void ask('row', write(why.value)).then((answer) => {
      // What was written is shown by a new page.
      told.textContent = 'refused' in answer ? answer.refused : 'Written.';
    });
  });
  dialog.append(made('h2', { textContent: title }), form);
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** The line as the file has it, the words in it marked. */
function lineOf({ raw, reads, selected, around: [before] }: WordsAt): HTMLElement {
  const at = raw.indexOf(reads) + before.length;
  const line = made('p', { className: 'line' });
  const tail = raw.slice(at + selected.length);
  line.append(
    at > 90 ? `… ${raw.slice(at - 90, at)}` : raw.slice(0, at),
    made('mark', { textContent: selected }),
    tail.length > 90 ? `${tail.slice(0, 90)} …` : tail,
  );
  return line;
}

/** What a row is made of. */
type Bare = Pick<WordsAt, 'source' | 'line' | 'reads' | 'around'>;
const bare = ({ source, line, reads, around }: WordsAt): Bare => ({ source, line, reads, around });

/** Each place at which the same words stand, to be ticked where they are misread there too. */
function seriesOf(same: WordsAt[]): { whole: HTMLElement; ticked: () => Bare[] } {
  const boxes = same.map((at) => ({ at, box: input({ type: 'checkbox' }) }));
  const list = made('ul', { role: 'list' });
  list.append(
    ...boxes.map(({ at, box }) => {
      const item = made('li', {});
      const label = made('label', {});
      label.append(box, ` ${at.source}:${at.line}`, lineOf(at));
      item.append(label);
      return item;
    }),
  );
  const whole = made('details', { hidden: !same.length });
  whole.append(made('summary', { textContent: `The same words stand in ${same.length} other places` }), list);
  return { whole, ticked: () => boxes.flatMap(({ at, box }) => (box.checked ? [bare(at)] : [])) };
}

interface Kind {
  kind: string;
  label: string;
  fields: HTMLElement[];
  /** What the row says beside the place and the reason. */
  says: (place: Bare) => object;
}

/** @param isNote whether the words stand in a note */
function kindsOf({ selected, same }: Place, unit: string, isNote: boolean): Kind[] {
  const series = seriesOf(same);
  const emend = input({ value: selected });
  const means = input({});
  const number = input({ type: 'number', min: '1' });
  const certainty = made('select', {});
  certainty.append(...['certain', 'likely'].map((value) => made('option', { value, textContent: value })));
  const n = () => Number(number.value);
  const note = labelled('Number of the note', number);
  return [
    {
      kind: 'emendation',
      label: 'The machine misread them',
      fields: [labelled('They should read', emend), series.whole],
      says: (place) => ({ places: [place, ...series.ticked()], emend: emend.value }),
    },
    { kind: 'doubt', label: 'They are not to be trusted', fields: [], says: (place) => ({ place }) },
    {
      kind: 'slip',
      label: 'They are a slip of the author',
      fields: [labelled('What is meant', means)],
      says: (place) => ({ place, means: means.value }),
    },
    ...(isNote
      ? [
          {
            kind: 'lost note',
            label: 'Another note begins with them',
            fields: [note],
            says: (place: Bare) => ({ place, n: n() }),
          },
        ]
      : [
          {
            kind: 'misread mark',
            label: 'They are the mark of a note, misread',
            fields: [note],
            says: (place: Bare) => ({ place, n: n() }),
          },
          {
            kind: 'lost mark',
            label: 'The mark of a note is lost behind them',
            fields: [note, labelled('How sure', certainty)],
            says: (place: Bare) => ({ place, unit, n: n(), certainty: certainty.value }),
          },
        ]),
  ];
}

/** @param block of the page in which the words stand */
export function openWords(answer: Answer<Place>, unit: string, block: string): void {
  if ('refused' in answer) {
    refuse(answer.refused);
    return;
  }
  const { found } = answer;
  const kinds = kindsOf(found, unit, block.startsWith('fn-'));
  const choice = made('select', {});
  choice.append(...kinds.map(({ kind, label }) => made('option', { value: kind, textContent: label })));
  const fields = made('div', {});
  const chosen = () => kinds.find(({ kind }) => kind === choice.value) ?? kinds[0];
  const draw = (): void => {
    fields.replaceChildren(...(chosen()?.fields ?? []));
  };
  choice.addEventListener('change', draw);
  draw();
  show(
    `${found.source}, line ${found.line}`,
    [lineOf(found), labelled('What is wrong with these words', choice), fields],
    (why) => ({ kind: chosen()?.kind, why, ...chosen()?.says(bare(found)) }),
  );
}

function refuse(why: string): void {
  const dialog = made('dialog', { className: 'edit' });
  dialog.append(
    made('p', { textContent: why }),
    button('Close', '', () => {
      dialog.remove();
    }),
  );
  document.body.append(dialog);
  dialog.showModal();
}

/** @param kept the work of the page, whose address stays */
export function openMerge(kept: string): void {
  const gone = input({ required: true, pattern: String.raw`[a-z0-9\-]+` });
  show(
    'Two records of one work',
    [
      made('p', { textContent: `This one, ${kept}, keeps its address.` }),
      labelled('The other, as its address has it', gone),
    ],
    (why) => ({ kind: 'merge', why, kept, gone: gone.value }),
  );
}

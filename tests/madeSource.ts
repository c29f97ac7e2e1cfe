/** Sources made by rule: paragraphs, headings and notes that are known, printed by the conventions that a schema can say. */
import fc from 'fast-check';

/** What was made, and what must come of it. */
export interface Made {
  paragraphs: { words: string; marks: { after: number; n: number }[] }[];
  notes: string[];
}

/** How it is printed. */
export interface Convention {
  lines: 'paragraph' | 'printed' | 'wrapped';
  form: keyof typeof FORMS;
  place: 'page foot' | 'below paragraph' | 'unit end' | 'book end';
  pages: 'none' | 'break' | 'form feed';
  /** Lines of the text on a page, where pages are told: they end in mid-paragraph. */
  perPage: number;
  /** Each note has a paragraph a sentence, parted by blank lines. */
  parted: boolean;
  /** A second chapter begins with the paragraph in the middle, wherever on its page that stands; numbers go on. */
  halved: boolean;
  /** Before each paragraph stands what is printed in the margin beside it. */
  beside: boolean;
}

const FORMS = {
  bracket: { mark: (n: number) => `[${n}]`, number: (n: number) => `[${n}] `, close: '' },
  parenthesis: { mark: (n: number) => `(${n})`, number: (n: number) => `(${n}) `, close: '' },
  superscript: { mark: raised, number: (n: number) => `${raised(n)} `, close: '' },
  sup: { mark: (n: number) => `<sup>${n}</sup>`, number: (n: number) => `<sup>${n}</sup> `, close: '' },
  markdown: { mark: (n: number) => `[^${n}]`, number: (n: number) => `[^${n}]: `, close: '' },
  footnote: { mark: (n: number) => `[${n}]`, number: (n: number) => `[Footnote ${n}: `, close: ']' },
} as const;

function raised(n: number): string {
  return [...String(n)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
}

const WORDS =
  'mill ford leat wheel river valley miller bridge stone water gauge well digger field sluice pond weir race hatch tail'.split(
    ' ',
  );

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 24 })
  .map((words) => `The ${words.join(' ')}.`);

const SENTENCES = fc.array(sentence, { minLength: 2, maxLength: 5 });

/** Paragraphs of a few sentences, some with a mark behind; each note is a sentence or two. */
export const made: fc.Arbitrary<Made> = fc
  .array(
    fc.record({ sentences: SENTENCES, marked: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }) }),
    {
      minLength: 2,
      maxLength: 9,
    },
  )
  .chain((raw) => {
    let n = 0;
    const paragraphs = raw.map(({ sentences, marked }) => {
      let words = '';
      const marks: Made['paragraphs'][number]['marks'] = [];
      sentences.forEach((text, i) => {
        words += (words ? ' ' : '') + text;
        if (marked[i]) marks.push({ after: words.length, n: ++n });
      });
      return { words, marks };
    });
    const one = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
    return fc.array(one, { minLength: n, maxLength: n }).map((notes) => ({ paragraphs, notes }));
  });

/** Those that go together. */
export const convention: fc.Arbitrary<Convention> = fc
  .record({
    lines: fc.constantFrom('paragraph', 'printed', 'wrapped'),
    form: fc.constantFrom(...(Object.keys(FORMS) as (keyof typeof FORMS)[])),
    place: fc.constantFrom('page foot', 'below paragraph', 'unit end', 'book end'),
    pages: fc.constantFrom('none', 'break', 'form feed'),
    perPage: fc.integer({ min: 3, max: 12 }),
    parted: fc.boolean(),
    halved: fc.boolean(),
    beside: fc.boolean(),
  } as const)
  // A page that two chapters share has a foot for both.
  .filter(({ halved, pages }) => !halved || pages !== 'none')
  // Only a blank line tells it from the text.
  .filter(({ beside, lines }) => !beside || lines === 'wrapped')
  // A typescript's own pages, and a paragraph in a line, are tried on the real texts.
  .filter(({ lines, place, pages }) =>
    place === 'page foot' ? lines !== 'paragraph' || pages === 'none' : pages === 'none',
  )
  // Where text follows a note, only a sign that closes it tells its second paragraph from the next one of the text.
  .filter(
    ({ parted, lines, form, place, pages }) =>
      !parted || (lines === 'wrapped' && (form === 'footnote' || place.endsWith('end') || pages !== 'none')),
  );

/** What is printed in the margin beside a paragraph. */
export const marginOf = (words: string): string => `Of the ${words.split(' ')[1] ?? ''}`;

/** The paragraphs of a note. */
export const partsOf = (note: string, { parted }: Convention): string[] =>
  parted ? note.split(/(?<=\.) /) : [note];

const WIDTH = 60;

function wrapped(text: string): string[] {
  const out: string[] = [];
  for (const word of text.split(' ')) {
    const last = out.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) out[out.length - 1] = `${last} ${word}`;
    else out.push(word);
  }
  return out;
}

/** The text, and `source.yaml` without what describes it. */
export function printed({ paragraphs, notes }: Made, how: Convention): { text: string; description: object } {
  const { mark, number, close } = FORMS[how.form];
  const set = (text: string): string[] => (how.lines === 'paragraph' ? [text] : wrapped(text));
  const out: string[] = [];
  const noteLines = (n: number): string[] => {
    const parts = partsOf(notes[n - 1] ?? '', how);
    return parts.flatMap((part, i) => [
      '',
      ...set((i ? '' : number(n)) + part + (i === parts.length - 1 ? close : '')),
    ]);
  };
  const isEnd = how.place === 'unit end' || how.place === 'book end';
  const blocks = paragraphs.map(({ words, marks }, i) => {
    const text = marks.reduceRight(
      (all, { after, n }) => all.slice(0, after) + mark(n) + all.slice(after),
      words,
    );
    const below = isEnd || how.pages !== 'none' ? [] : marks.flatMap(({ n }) => noteLines(n));
    const margin = how.beside ? [...set(`[Sidenote: ${marginOf(words)}]`), ''] : [];
    const blank = i && (how.pages === 'none' || how.lines === 'wrapped') ? [''] : [];
    return [...blank, ...margin, ...set(text), ...below];
  });
  const body = blocks.flat();
  // The first line of the second chapter in the body, and in the file.
  const half = how.halved ? blocks.slice(0, blocks.length >> 1).flat().length : Infinity;
  let second = 0;
  if (how.pages === 'none') out.push(...body);
  else
    for (let at = 0, n = 0; at < body.length; at += how.perPage) {
      const page = body.slice(at, at + how.perPage);
      if (at) out.push(how.pages === 'break' ? '<<NEW PAGE>>' : '\f');
      if (at <= half && half < at + how.perPage) second = out.length + 1 + half - at;
      out.push(...page);
      while (n < notes.length && page.some((line) => line.includes(mark(n + 1)))) out.push(...noteLines(++n));
    }
  const last = out.length;
  if (isEnd) notes.forEach((_, i) => out.push(...noteLines(i + 1)));
  const pages = {
    none: {},
    break: { pages: { break: '<<NEW PAGE>>' } },
    'form feed': { pages: { break: '\\f' } },
  }[how.pages];
  return {
    text: `${out.join('\n')}\n`,
    description: {
      edition: {
        lines: how.lines,
        ...pages,
        ...(how.beside ? { margins: '\\[Sidenote: (?<words>[^\\]]+)\\]' } : {}),
        notes: {
          place: how.place,
          marks: [how.form === 'footnote' ? 'bracket' : how.form],
          numbers: [how.form],
          ...(second ? { numbered: 'book' } : {}),
          ...(isEnd && notes.length ? { lines: [last + 2, out.length] } : {}),
          ...(isEnd && !notes.length ? { place: 'none', marks: [], numbers: [] } : {}),
        },
      },
      units: second
        ? [
            { slug: 'one', kind: 'chapter', lines: [1, second - 1] },
            { slug: 'two', kind: 'chapter', lines: [second, out.length] },
          ]
        : [
            {
              slug: 'one',
              kind: 'chapter',
              lines: [1, how.place === 'book end' && notes.length ? last : out.length],
            },
          ],
    },
  };
}

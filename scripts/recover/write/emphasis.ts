/** What stands for italics and bold in a file, by its convention. */
import type { Emphasis } from '../../../src/model/conventions.ts';
import { endOf, hide, type Markup, type MarkupRow } from './stretches.ts';

const ASTERISKS: readonly MarkupRow[] = [
  {
    name: 'bold and italics, shown as bold',
    sign: '***',
    pattern: /(?<![*\\])\*{3}(?=[^\s*])((?:\\\*|[^*])+?)(?<=[^\s*\\])\*{3}(?!\*)/gu,
    matches: ['a ***word*** → a word'],
    misses: ['a **word**', 'a *** word ***'],
    read: (m, markup) => emphasise(m, markup, 3, 'strong'),
  },
  {
    name: 'bold',
    sign: '**',
    pattern: /(?<!\\)\*\*(?=[^\s*])((?:\\\*|[^*])+?)(?<=[^\s*\\])\*\*/gu,
    matches: ['a **word** → a word'],
    misses: ['a ** word **'],
    read: (m, markup) => emphasise(m, markup, 2, 'strong'),
  },
  {
    name: 'italics',
    sign: '*',
    // A sign behind a backslash is one of the words: `Autor\*innen`.
    pattern: /(?<![*\\])\*(?=[^\s*])((?:\\\*|[^*])+?)(?<=[^\s*\\])\*(?!\*)/gu,
    matches: ['*Vremia*, 2002 → Vremia, 2002'],
    misses: ['a * word *', '**word**', 'Autor\\*innen und Leser\\*innen'],
    read: (m, markup) => emphasise(m, markup, 1, 'em'),
  },
  {
    name: 'asterisks that are left of a pair',
    sign: '*',
    // The file lost the other half (kaziss:112). Between two letters or figures it is a sign of the text: `x*y`, `4*4`.
    pattern: /(?<![\\*\p{L}\p{N}])\*+|(?<![\\*])\*+(?![*\p{L}\p{N}])/gu,
    matches: ['Sultanov** - Editor → Sultanov - Editor', 'the *word → the word'],
    misses: ['Sultanov - Editor', 'x*y', '4*4'],
    read: (m, markup) => hide(markup, m.index, endOf(m)),
  },
];

/** The forms of transcribers: a pair stands outside words, and never within one. */
const UNDERSCORES: readonly MarkupRow[] = [
  {
    name: 'bold, by two underscores',
    sign: '__',
    pattern: /(?<![\p{L}\p{N}_])__(?=[^\s_])([^_]+?)(?<=[^\s_])__(?![\p{L}\p{N}_])/gu,
    matches: ['a __word__, → a word,'],
    misses: ['a__word__'],
    read: (m, markup) => emphasise(m, markup, 2, 'strong'),
  },
  {
    name: 'italics, by underscores',
    sign: '_',
    // An ending may stand behind what is set in italics: `_Darwin_schen`.
    pattern: /(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]+?)(?<=[^\s_])_(?![\p{N}_])/gu,
    matches: ["_Kant_'s word → Kant's word", '(_l. c._) → (l. c.)', '_Darwin_schen → Darwinschen'],
    misses: ['snake_case_name', 'a _ word _'],
    read: (m, markup) => emphasise(m, markup, 1, 'em'),
  },
];

const TAGS: readonly MarkupRow[] = (
  [
    ['em', 'i|em|cite', 'italics, by tags'],
    ['strong', 'b|strong', 'bold, by tags'],
  ] as const
).map(([style, tags, name]) => ({
  name,
  sign: '<',
  pattern: new RegExp(`<(${tags})>([^<]*)</\\1>`, 'giu'),
  matches: [style === 'em' ? 'a <i>word</i> → a word' : 'a <b>word</b> → a word'],
  misses: ['a <u>word</u>', 'a <i>word'],
  read: (m, markup) => {
    const open = m[0].indexOf('>') + 1;
    const close = m[0].lastIndexOf('<');
    hide(markup, m.index, m.index + open);
    hide(markup, m.index + close, endOf(m));
    markup.stretches.push({ from: m.index + open, to: m.index + close, style });
  },
}));

/** What stands for italics and bold. */
export const EMPHASIS: Readonly<Record<Emphasis, readonly MarkupRow[]>> = {
  asterisk: ASTERISKS,
  underscore: UNDERSCORES,
  html: TAGS,
  none: [],
};

function emphasise(m: RegExpExecArray, markup: Markup, width: number, style: 'strong' | 'em'): void {
  const end = endOf(m);
  hide(markup, m.index, m.index + width);
  hide(markup, end - width, end);
  markup.stretches.push({ from: m.index + width, to: end - width, style });
}

/** The OCR's own markup in a text: italics, escapes, links, tags; what it hides, and what it makes of the rest. */
import { fromHtml } from 'hast-util-from-html';
import type { EditionSigns } from '../types.ts';
import { EMPHASIS } from './emphasis.ts';
import { LINKS } from './links.ts';
import { endOf, hide, type Markup, type MarkupRow, type Style } from './stretches.ts';

/** @returns the name itself where HTML has no such sign */
function signNamed(name: string): string {
  const [text] = fromHtml(name, { fragment: true }).children;
  return text?.type === 'text' ? text.value : name;
}

export const MARKUP: readonly MarkupRow[] = [
  ...LINKS,
  {
    name: 'raised letters',
    sign: '<sup>',
    // Ordinals keep them: `21<sup>st</sup>` (mot:382).
    pattern: /<sup>(.*?)<\/sup>/gu,
    matches: ['128<sup>th</sup> → 128th'],
    misses: ['128<sup>th'],
    read: (m, markup) => {
      hide(markup, m.index, m.index + '<sup>'.length);
      hide(markup, endOf(m) - '</sup>'.length, endOf(m));
      markup.stretches.push({ from: m.index + '<sup>'.length, to: endOf(m) - '</sup>'.length, style: 'sup' });
    },
  },
  {
    name: 'raised by a caret',
    sign: '^{',
    // As transcribers write what is raised: `Lib. 435^{2}`.
    pattern: /\^\{([^{}\s]{1,8})\}/gu,
    matches: ['Lib. 435^{2}; → Lib. 4352;'],
    misses: ['a^2', '{2}'],
    read: (m, markup) => {
      const [from, to] = [m.index + 2, endOf(m) - 1];
      hide(markup, m.index, from);
      hide(markup, to, endOf(m));
      markup.stretches.push({ from, to, style: 'sup' });
    },
  },
  {
    name: 'attributes of Markdown',
    pattern: /(?<=[)\]])\{[.#][^{}]*\}/gu,
    sign: '{',
    matches: ['[a.b](http://a.b){.uri} now → http://a.b now'],
    misses: ['a {.b}', ')\\{.b}'],
    read: (m, markup) => hide(markup, m.index, endOf(m)),
  },
  {
    name: 'tags',
    sign: '<',
    pattern: /<\/?(?:u|b|i|br)\s*\/?>/gu,
    matches: ['a <u>word</u><br/> → a word', 'one.<br/>Two → one. Two'],
    misses: ['a <ul>'],
    read: (m, markup) => {
      const parts =
        /^<br/.test(m[0]) && /\S$/.test(m.input.slice(0, m.index)) && /^\S/.test(m.input.slice(endOf(m)));
      hide(markup, m.index, endOf(m), parts ? ' ' : '');
    },
  },
  {
    name: 'sign by its name in HTML',
    sign: '&',
    pattern: /&(?:[a-zA-Z]{2,8}\d{0,2}|#\d{2,6}|#x[\da-fA-F]{2,5});/gu,
    matches: [
      '1451&ndash;1452 → 1451–1452',
      'Br&uuml;der &amp; &#x201C;S&#246;hne&#8221; → Brüder & “Söhne”',
    ],
    misses: ['A & B;', 'AT&T', '&;'],
    read: (m, markup) => {
      const sign = signNamed(m[0]);
      if (sign !== m[0]) hide(markup, m.index, endOf(m), sign);
    },
  },
  {
    name: 'escaped sign',
    sign: '\\',
    // `\$57.8m` (kaziss:946): the OCR's escape of a sign that is text.
    pattern: /\\+(?=[$_*#&~[\]|<>"'().!{}^`-])/gu,
    matches: ['\\$57.8m → $57.8m'],
    misses: ['C:\\dos'],
    read: (m, markup) => hide(markup, m.index, endOf(m)),
  },
];

export function readMarkup(text: string, { emphasis, doubtful }: EditionSigns): Markup {
  const markup: Markup = { stretches: [], hidden: [] };
  const taken = (from: number, to: number) =>
    markup.hidden.some((h) => h.from < to && h.to > from) ||
    markup.stretches.some(({ style, ...s }) => IS_ADDRESS.has(style) && s.from < to && s.to > from);
  const styled = EMPHASIS[emphasis];
  // A tag of emphasis is one before it is a tag that means nothing.
  for (const rule of emphasis === 'html' ? [...styled, ...MARKUP] : [...MARKUP, ...styled]) {
    if (!text.includes(rule.sign)) continue;
    for (const m of text.matchAll(rule.pattern)) {
      const isEmphasis = styled.includes(rule);
      const ends = isEmphasis && taken(m.index, m.index + 1);
      if (isEmphasis ? ends : taken(m.index, m.index + m[0].length)) continue;
      rule.read(m, markup, doubtful);
    }
  }
  markup.hidden.sort((a, b) => a.from - b.from);
  return markup;
}

const IS_ADDRESS = new Set<Style>(['link', 'doubt']);

/** The characters from `from` to before `to` as a person reads them. */
export function shown(text: string, hidden: Markup['hidden'], from: number, to: number): string {
  let out = '';
  let at = from;
  for (const h of hidden) {
    if (h.to <= at || h.from >= to) continue;
    out += text.slice(at, h.from) + (h.from >= from ? h.shown : '');
    at = Math.max(at, h.to);
  }
  return out + text.slice(at, Math.max(at, to));
}

/** What a person reads: the text without markup. */
export const readingText = (text: string, signs: EditionSigns): string =>
  shown(text, readMarkup(text, signs).hidden, 0, text.length);

/** Pictures, links and addresses in a text: what of them is read, and what only leads. */
import { ADDRESS } from '../../../src/model/address.ts';
import { BROKEN_ADDRESS, HOST, schemeOf, WHY_ADDRESS } from '../addresses.ts';
import type { Doubtful } from '../types.ts';
import { endOf, hide, type Markup, type MarkupRow } from './stretches.ts';

/** An address leads to its place, or is text with a doubt. */
function link(markup: Markup, from: number, to: number, url: string, doubtful: Doubtful): void {
  const why = doubtful[url];
  markup.stretches.push(
    why === undefined ? { from, to, style: 'link', value: url } : { from, to, style: 'doubt', why },
  );
}

/** An address as words may have it: without escapes, scheme and last slash. */
const bareAddress = (said: string): string =>
  said
    .replace(/[\\\s<>]/g, '')
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');

export const LINKS: readonly MarkupRow[] = [
  {
    name: 'picture of Markdown',
    sign: '![',
    pattern: /!\[([^\]]*)\]\(\s*([^\s()]+)(?:\s+"[^"]*")?\s*\)/gu,
    matches: ['![A lock](pictures/lock.png) → [Picture: A lock (pictures/lock.png)]'],
    misses: ['![A lock]', '[A lock](lock.png)'],
    read: (m, markup) => {
      const words = m[1]?.length ?? 0;
      const from = m.index + m[0].indexOf(m[2] ?? '', words + 4);
      hide(markup, m.index, m.index + 2, '[Picture: ');
      hide(markup, m.index + 2 + words, from, ' (');
      hide(markup, from + (m[2]?.length ?? 0), endOf(m), ')]');
    },
  },
  {
    name: 'link of Markdown to another file, or to an address without its scheme',
    sign: '](',
    pattern: /(?<!!)\[([^\]]+)\]\((?!\w+:)(www\.[^\s()]+|[^\s()]+\.[a-z]{2,4}(?:#[^\s()]*)?)\)/gu,
    matches: [
      'see [the first part](part_1.md) → see the first part (part_1.md)',
      'at [www.a.b/x](www.a.b/x) now → at www.a.b/x now',
    ],
    misses: ['[x] (part.md)', '[x](part)'],
    read: (m, markup) => {
      const behind = m.index + 1 + (m[1]?.length ?? 0);
      hide(markup, m.index, m.index + 1);
      if (m[1] === m[2]) hide(markup, behind, endOf(m));
      else hide(markup, behind, behind + 2, ' (');
    },
  },
  {
    name: 'link of Markdown',
    sign: '](',
    // mot:440: where the words are the address, it comes out once, from the target; other words stay before it.
    pattern: /(?<!!)\[([^\]]*)\]\((https?:\/\/(?:[^\s()]|\([^\s()]*\))+)((?:\s+"[^"]*")?)\)/gu,
    matches: [
      '[http://a.b/x\\\\_y](http://a.b/x_y) end → http://a.b/x_y end',
      '[a.b/x](http://a.b/x) end → http://a.b/x end',
      'see [the report](http://a.b/x) there → see the report (http://a.b/x) there',
      'at [www.a.b/x](http://c.d/y) → at www.a.b/x (http://c.d/y)',
      '[the list](http://a.b/x_(y) "Of 1900") → the list (http://a.b/x_(y) "Of 1900")',
    ],
    misses: ['[x] (http://a.b)', '[x](a.b)'],
    read: (m, markup, doubtful) => {
      const [, words = '', url = '', title = ''] = m;
      const from = endOf(m) - title.length - url.length - 1;
      const isAddress = bareAddress(words) === bareAddress(url);
      hide(markup, m.index, isAddress ? from : m.index + 1);
      if (!isAddress) hide(markup, m.index + 1 + words.length, from, ' (');
      if (isAddress) hide(markup, endOf(m) - 1, endOf(m));
      link(markup, from, from + url.length, url, doubtful);
    },
  },
  {
    name: 'address in angle brackets',
    sign: '<',
    // Also without its end or with a blank (von-hauff:160, 167).
    pattern: /<\s*((?:(?:https?|ftp):\/\/|www\.)[^\s<>]+)\s*>?/gu,
    matches: [
      'at <http://www.akorda.kz>. → at http://www.akorda.kz.',
      'at <www.akorda.kz/a> now → at www.akorda.kz/a now',
      '< http://a.b → http://a.b',
      '2015.< http://a.b → 2015. http://a.b',
    ],
    misses: ['<sup>1</sup>', 'a < b'],
    read: (m, markup, doubtful) => {
      const [whole, raw = ''] = m;
      const from = m.index + whole.indexOf(raw);
      const url = raw.replace(/[.,;:)]+$/, '');
      // `2015.< http` (von-hauff:165): the blank parts the words, wherever the bracket stands.
      const isGlued = /\S/.test(m.input[m.index - 1] ?? ' ');
      hide(markup, m.index, isGlued ? m.index + 1 : from);
      link(markup, from, from + url.length, url.startsWith('www') ? `http://${url}` : url, doubtful);
      if (whole.endsWith('>')) hide(markup, m.index + whole.trimEnd().length - 1, endOf(m));
    },
  },
  {
    name: 'address with blanks',
    sign: '',
    // `http: //www. kub. kz/print. php? sid=17456` (isaacs-thesis:9857): blanks behind the signs of an address, and a
    // scheme that OCR misread. A blank behind a full stop belongs to it only where a small letter follows.
    pattern: BROKEN_ADDRESS,
    matches: [
      'http: //www. kub. kz/print. php? sid=17456 → http://www.kub.kz/print.php?sid=17456',
      'www. akorda. kz. 10 November → www.akorda.kz. 10 November',
    ],
    misses: ['www of old', 'h: the letter'],
    read: (m, markup, doubtful) => {
      const raw = m[0].replace(/[.,;:)\]'"’”\s]+$/u, '');
      if (/^(?:https?:\/\/|www\.)\S+$/.test(raw)) return;
      const { printed, meant } = schemeOf(raw);
      const rest = raw.slice(printed.length).replace(/\s/g, '');
      if (!HOST.test(rest)) return;
      const from = m.index + printed.length;
      const to = m.index + raw.length;
      const url = `${meant || 'http://'}${rest}`;
      link(markup, m.index, to, url, doubtful);
      // What cannot be believed stays as the file has it.
      if (doubtful[url] !== undefined) return;
      if (printed) hide(markup, m.index, from, meant);
      for (const blank of raw.slice(printed.length).matchAll(/\s/g))
        hide(markup, from + blank.index, from + blank.index + 1);
      markup.stretches.push({ from: m.index, to, style: 'emendation', value: raw, why: WHY_ADDRESS });
    },
  },
  {
    name: 'address',
    sign: '',
    pattern: ADDRESS,
    matches: ['See www.kub.kz. → See www.kub.kz.', 'http://a.b, and → http://a.b, and'],
    misses: ['www.kub', 'ftp.kub.kz'],
    read: (m, markup, doubtful) => {
      // A sign that ends italics may stand behind the stop.
      const url = m[0].replace(/[.,;:)\]'"’”]+[_*]*$/u, '');
      link(markup, m.index, m.index + url.length, url.startsWith('www') ? `http://${url}` : url, doubtful);
    },
  },
  {
    name: 'closing angle bracket of an address',
    sign: '>',
    // Its opening one was lost (von-hauff:173).
    pattern: />(?<=(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>]+>)/gu,
    matches: ['http://a.b/66967> (accessed) → http://a.b/66967 (accessed)'],
    misses: ['a > b', 'a.b>'],
    read: (m, markup) => hide(markup, m.index, endOf(m)),
  },
];

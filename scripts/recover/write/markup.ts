/** The OCR's own markup in a text: italics, escapes, links, tags; what it hides, and what it makes of the rest. */
import { BROKEN_ADDRESS, HOST, schemeOf, WHY_ADDRESS } from '../addresses.ts';

/** How a stretch of text is set; the later a style stands here, the further inside it is set. */
export const STYLES = [
  'citation',
  'link',
  'abbreviation',
  'doubt',
  'emendation',
  'strong',
  'em',
  'sup',
] as const;
type Style = (typeof STYLES)[number];

export interface Stretch {
  from: number;
  to: number;
  style: Style;
  /** The address of a link, or what the file reads. */
  value?: string;
  why?: string;
  rule?: string;
}

export interface Markup {
  stretches: Stretch[];
  /** Characters of markup, which are not shown, and what stands for them. */
  hidden: { from: number; to: number; shown: string }[];
}

/** One kind of markup: where it stands, what it hides, what it makes of the rest. */
interface Rule {
  pattern: RegExp;
  read: (match: RegExpExecArray, markup: Markup) => void;
}

function hide(markup: Markup, from: number, to: number, text = ''): void {
  if (to > from) markup.hidden.push({ from, to, shown: text });
}

function link(markup: Markup, from: number, to: number, url: string): void {
  markup.stretches.push({ from, to, style: 'link', value: url });
}

const RULES: Rule[] = [
  {
    // `[shown](http://target)` (mot:440): the address comes out once, from the target.
    pattern: /\[([^\]]*)\]\((https?:\/\/[^\s)]+)\)/gu,
    read: (m, markup) => {
      hide(markup, m.index, m.index + m[0].length - m[2]!.length - 1);
      hide(markup, m.index + m[0].length - 1, m.index + m[0].length);
      link(markup, m.index + m[0].length - m[2]!.length - 1, m.index + m[0].length - 1, m[2]!);
    },
  },
  {
    // `<http://www.akorda.kz>`, also without its end or with a blank (von-hauff:160, 167).
    pattern: /<\s*(https?:\/\/[^\s<>]+)\s*>?/gu,
    read: (m, markup) => {
      const from = m.index + m[0].indexOf(m[1]!);
      const url = m[1]!.replace(/[.,;:)]+$/, '');
      hide(markup, m.index, from);
      link(markup, from, from + url.length, url);
      const end = m.index + m[0].length;
      if (m[0].endsWith('>')) hide(markup, m.index + m[0].trimEnd().length - 1, end);
    },
  },
  {
    // `http: //www. kub. kz/print. php? sid=17456` (isaacs-thesis:9857): blanks behind the signs of an address, and a
    // scheme that OCR misread. A blank behind a full stop belongs to it only where a small letter follows.
    pattern: BROKEN_ADDRESS,
    read: (m, markup) => {
      const raw = m[0].replace(/[.,;:)\]'"’”\s]+$/u, '');
      if (/^(?:https?:\/\/|www\.)\S+$/.test(raw)) return;
      const { printed, meant } = schemeOf(raw);
      const rest = raw.slice(printed.length).replace(/\s/g, '');
      if (!HOST.test(rest)) return;
      if (printed) hide(markup, m.index, m.index + printed.length, meant);
      for (const blank of raw.slice(printed.length).matchAll(/\s/g))
        hide(markup, m.index + printed.length + blank.index, m.index + printed.length + blank.index + 1);
      link(markup, m.index, m.index + raw.length, `${meant || 'http://'}${rest}`);
      markup.stretches.push({
        from: m.index,
        to: m.index + raw.length,
        style: 'emendation',
        value: raw,
        why: WHY_ADDRESS,
      });
    },
  },
  {
    pattern: /(?:https?:\/\/|www\.(?=[\w-]+\.))[^\s<>[\]]+/gu,
    read: (m, markup) => {
      const url = m[0].replace(/[.,;:)\]'"’”]+$/u, '');
      link(markup, m.index, m.index + url.length, url.startsWith('www') ? `http://${url}` : url);
    },
  },
  {
    // Ordinals keep their raised letters: `21<sup>st</sup>` (mot:382).
    pattern: /<sup>(.*?)<\/sup>/gu,
    read: (m, markup) => {
      hide(markup, m.index, m.index + 5);
      hide(markup, m.index + m[0].length - 6, m.index + m[0].length);
      markup.stretches.push({ from: m.index + 5, to: m.index + m[0].length - 6, style: 'sup' });
    },
  },
  { pattern: /<\/?(?:u|b|i|br)\s*\/?>/gu, read: (m, markup) => hide(markup, m.index, m.index + m[0].length) },
  {
    // `\$57.8m` (kaziss:946): the OCR's escape of a sign that is text.
    pattern: /\\+(?=[$_*#&~[\]])/gu,
    read: (m, markup) => hide(markup, m.index, m.index + m[0].length),
  },
];

const EMPHASIS: Rule[] = [
  {
    pattern: /\*\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*\*/gu,
    read: (m, markup) => emphasise(m, markup, 2, 'strong'),
  },
  {
    pattern: /(?<!\*)\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?!\*)/gu,
    read: (m, markup) => emphasise(m, markup, 1, 'em'),
  },
  // What is left of a pair whose other half the file lost (kaziss:112).
  { pattern: /\*+/gu, read: (m, markup) => hide(markup, m.index, m.index + m[0].length) },
];

function emphasise(m: RegExpExecArray, markup: Markup, width: number, style: 'strong' | 'em'): void {
  const end = m.index + m[0].length;
  hide(markup, m.index, m.index + width);
  hide(markup, end - width, end);
  markup.stretches.push({ from: m.index + width, to: end - width, style });
}

/** @param emphasis whether asterisks stand for italics in this edition */
export function readMarkup(text: string, emphasis: boolean): Markup {
  const markup: Markup = { stretches: [], hidden: [] };
  const taken = (from: number, to: number) =>
    markup.hidden.some((h) => h.from < to && h.to > from) ||
    markup.stretches.some((s) => s.style === 'link' && s.from < to && s.to > from);
  for (const rule of emphasis ? [...RULES, ...EMPHASIS] : RULES)
    for (const m of text.matchAll(rule.pattern)) {
      const isEmphasis = EMPHASIS.includes(rule);
      const ends = isEmphasis && taken(m.index, m.index + 1);
      if (isEmphasis ? ends : taken(m.index, m.index + m[0].length)) continue;
      rule.read(m as RegExpExecArray, markup);
    }
  markup.hidden.sort((a, b) => a.from - b.from);
  return markup;
}

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

/** What a person reads: the text without markup. @param emphasis whether asterisks stand for italics in this edition */
export const readingText = (text: string, emphasis: boolean): string =>
  shown(text, readMarkup(text, emphasis).hidden, 0, text.length);

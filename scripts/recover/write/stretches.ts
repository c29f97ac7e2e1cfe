/** What markup makes of a text: stretches that are set in some way, and characters that are not shown. */
import type { Examples } from '../../../src/model/examples.ts';
import type { Doubtful } from '../types.ts';

/** How a stretch of text is set; the later a style stands here, the further inside it is set. */
export const STYLES = [
  'citation',
  'cross-reference',
  'link',
  'abbreviation',
  'foreign',
  'doubt',
  'sic',
  'emendation',
  'strong',
  'em',
  'sup',
] as const;
export type Style = (typeof STYLES)[number];

export interface Stretch {
  from: number;
  to: number;
  style: Style;
  /** The address of a link, where a cross-reference leads, what the file reads, what the author meant, the tag of a language. */
  value?: string;
  why?: string;
  rule?: string;
  /** Of a work that has several. */
  edition?: string;
}

export interface Markup {
  stretches: Stretch[];
  /** Characters of markup, which are not shown, and what stands for them. */
  hidden: { from: number; to: number; shown: string }[];
}

/** One kind of markup: where it stands, what it hides, what it makes of the rest. An example: the text, and behind `→` as it is read. */
export interface MarkupRow extends Examples {
  /** A sign without which the pattern has no match: most texts have none of it. */
  sign: string;
  pattern: RegExp;
  read: (match: RegExpExecArray, markup: Markup, doubtful: Doubtful) => void;
}

export function hide(markup: Markup, from: number, to: number, text = ''): void {
  if (to > from) markup.hidden.push({ from, to, shown: text });
}

export const endOf = ({ index, 0: whole }: RegExpExecArray): number => index + whole.length;

/** Stretches of one language that nothing but a blank parts are one: a passage over several lines. */
export function goingOn(stretches: Stretch[], text: string): Stretch[] {
  const out = stretches.filter(({ style }) => style !== 'foreign');
  let last: Stretch | undefined;
  for (const one of stretches.filter(({ style }) => style === 'foreign').sort((a, b) => a.from - b.from))
    if (last && last.value === one.value && !text.slice(last.to, one.from).trim()) last.to = one.to;
    else out.push((last = { ...one }));
  return out;
}

/** Signs by which the form of a text tells what it is: the end of a sentence, the rest of one, an item, a quotation. */
import type { Examples } from '../../../src/model/examples.ts';

interface Sign extends Examples {
  holds: (text: string) => boolean;
}

/** How a line ends that ends a sentence. */
const CLOSED = /(?:[.?!…:]|[.?!…]\s?["'’”»)\]]+|["'’”»)\]]+[.?!])\s*\**$/u;

/** The text ends in the middle of a sentence. */
export const isOpen = (text: string): boolean => !CLOSED.test(text.trim());

/** An address ends a sentence, a note, without a stop. */
export const endsInAddress = (text: string): boolean => /(?:\/\/|www\.)\S*$/.test(text);

/** The text breaks off within a sentence. */
export const breaksOff = (text: string): boolean => {
  const words = text.trim();
  return isOpen(words) && /(?:\p{Ll}{2}|[,-])$/u.test(words) && !endsInAddress(words);
};

/** How a line ends behind which a note may begin: a sentence, a page, an address is whole. */
export const mayEndNote = (text: string): boolean => /[.!?:)\]'"’”»\d>]\s*$/u.test(text);

/** The text starts like the rest of a sentence: with a small letter, a dash, a bracket or a quotation in mid-clause. */
export const startsInside = (text: string): boolean =>
  /^[*("'‘“`–—-]*\s?\p{Ll}/u.test(text.trim()) && !/^[a-z]\)/.test(text.trim());

const CLOSING: Readonly<Record<string, string>> = { "'": "'", '‘': '’', '“': '”', '"': '"' };

/** A paragraph that is one quotation from its first character to its last. */
export function isQuotation(text: string): boolean {
  const t = text.trim();
  const close = CLOSING[t.charAt(0)];
  if (!close) return false;
  const inner = t.slice(1);
  const end = inner.search(new RegExp(`${close}(?=[.,;:]?\\s*$)`, 'u'));
  const early = inner.search(new RegExp(`${close}(?=[.,;:)]?\\s+\\p{L})(?<![\\p{Ll}s]'(?=\\s\\p{Ll}))`, 'u'));
  return end >= 0 ? early < 0 || early > inner.length * 0.9 : early < 0 && inner.length > 200;
}

/** How an item of a list begins. */
export const isItem = (text: string): boolean =>
  /^\s*(?:[-•]\s+|\d{1,2}\.\s+(?=\p{Lu})|[a-z]\)\s+|\([a-z0-9]{1,3}\)\s+|["“]\s(?=\S))/u.test(text);

/** Words that announce a quotation. */
export const announces = (text: string): boolean => /:\s*$/.test(text);

/** Asterisks alone on a line part sections (kaziss:988). */
export const isBreak = (text: string): boolean => /^\s*\*(?:\s*\*){2,}\s*$/u.test(text);

/** Dots that lead to a page at the end: a line of printed contents; a note may have some in its words. */
export const LEADERS = /\s*\.(?: ?\.){4,}\s*(?:\d+|[ivxlc]+)?\s*$/;

/** An address at the head of a paragraph: in a list of works it goes on the entry before (mot:872, 876). */
export const isAddress = (text: string): boolean => /^<?https?:\/\//.test(text);

/** Each with its examples. */
export const TEXT_SIGNS: readonly Sign[] = [
  {
    name: 'ends in mid-sentence',
    holds: isOpen,
    matches: ['the state of', 'in 1995,', 'he said (and'],
    misses: ['It ends.', 'He said: "It ends."', 'as follows:', '*It ends.*'],
  },
  {
    name: 'starts in mid-sentence',
    holds: startsInside,
    matches: ['and so on', '– and so on', '(see', '“so on'],
    misses: ['And so on', 'a) an item', '1995'],
  },
  {
    name: 'is one quotation',
    holds: isQuotation,
    matches: ['"All of it."', '‘All of it’', `“${'A long one without its end '.repeat(8)}`],
    misses: ['"One" and another', 'All of it', "'A short one without its end"],
  },
  {
    name: 'item of a list',
    holds: isItem,
    matches: ['- one', '• one', '1. One', 'a) one', '(iv) one'],
    misses: ['1. one', 'One - two', '1995. One'],
  },
  { name: 'announces a quotation', holds: announces, matches: ['He said: '], misses: ['He said. '] },
  {
    name: 'address at the head',
    holds: isAddress,
    matches: ['<http://a.kz', 'https://a.kz'],
    misses: ['at http://a.kz'],
  },
];

/** An entry of a list by author and year, on one line: names, a year in brackets or behind a stop, and the rest. */
export const DATED =
  /^(?:[-*] )?(?<names>[^\d()]{2,200}?)(?<role>\s*\([^)\d]{2,8}\.?\))?[,.:]?\s+(?:\((?<bracket>(?:1[5-9]|20)\d\d)(?<letter>[a-z])?\)|(?<=[.,:)] )(?<bare>(?:1[5-9]|20)\d\d)(?<sign>[a-z])?(?=[.:,]))[.:,]?\s+(?<rest>\S.*)$/u;

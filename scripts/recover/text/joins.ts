/** Whether a paragraph goes on the one before it, and how two pieces of text are put together. */
import { concat, joinWithBlank, slice, trim, trimEnd, type Mapped } from '../mapped.ts';

/** How a line ends that ends a sentence. */
const CLOSED = /(?:[.?!…:]|[.?!…]\s?["'’”»)\]]+|["'’”»)\]]+[.?!])\s*\**$/u;

/** The text ends in the middle of a sentence. */
export function isOpen(text: string): boolean {
  return !CLOSED.test(text.trim());
}

/** The text starts like the rest of a sentence: with a small letter, a dash, a bracket or a quotation in mid-clause. */
export function startsInside(text: string): boolean {
  return /^[*("'‘“`–—-]*\s?\p{Ll}/u.test(text.trim()) && !/^[a-z]\)/.test(text.trim());
}

/** A paragraph that is one quotation from its first character to its last. */
export function isQuotation(text: string): boolean {
  const t = text.trim();
  const close = ({ "'": "'", '‘': '’', '“': '”', '"': '"' } as Record<string, string>)[t[0] ?? ''];
  if (!close) return false;
  const inner = t.slice(1);
  const end = inner.search(new RegExp(`${close}(?=[.,;:]?\\s*$)`, 'u'));
  const early = inner.search(new RegExp(`${close}(?=[.,;:)]?\\s+\\p{L})(?<![\\p{Ll}s]'(?=\\s\\p{Ll}))`, 'u'));
  return end >= 0 ? early < 0 || early > inner.length * 0.9 : early < 0 && inner.length > 200;
}

/** Whether a word stands elsewhere in the text; `keep` where every hyphen stays. */
export type KnownWord = ((word: string) => boolean) | 'keep';

/**
 * Two pieces of one text, over a line or page end. A hyphen there is kept and closed up (`post-`/`Soviet`), or dropped
 * where the whole word stands elsewhere in the text (`indus-`/`trial`, kaziss:1064); a dash keeps its blank.
 */
export function join(a: Mapped, b: Mapped, knownWord: KnownWord): Mapped {
  const next = trim(b);
  const head = /([\p{L}\d]+)-\s*$/u.exec(a.text.slice(-LONGEST_WORD));
  const tail = /^\s*([\p{L}\d]+)/u.exec(next.text.slice(0, LONGEST_WORD));
  if (!head || !tail) return joinWithBlank(trimEnd(a), next);
  const closed = trimEnd(a);
  const [begin = '', end = ''] = [head[1], tail[1]];
  const isWord = knownWord !== 'keep' && /^\p{Ll}/u.test(end) && knownWord(begin + end);
  return concat([isWord ? slice(closed, 0, closed.text.length - 1) : closed, next]);
}

const LONGEST_WORD = 60;

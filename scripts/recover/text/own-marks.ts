/** Marks in a form of an edition's own, as a pattern with the group `label`. */
import { labelOf } from './numbers.ts';

/** The labels in a match, each with its offsets in it. */
export type Read = (match: RegExpExecArray) => [from: number, to: number, label: string][];

const mirrored = (words: string): string => [...words].reverse().join('');

/** @param source of the pattern; a mark is its label with the signs around it, or the bracket that holds it */
export function ownMark(source: string): { pattern: RegExp; read: Read } {
  const pattern = new RegExp(source, 'dgmu');
  // Letters and stops that no bracket holds, and that the pattern does not name, are words of the text: of `\\p{Ll}(?<label>\\d+)[.,]`
  // the number alone is the mark.
  const named = new Set(source.replace(/\(\?<\w+>|\\p\{[^}]*\}|\\\w/giu, '').match(/\p{L}/gu));
  const isOwn = (run: string) =>
    /\p{L}/u.test(run) && [...run].every((sign) => named.has(sign) || !/\p{L}/u.test(sign));
  const near = (words: string) => {
    const runs = words.split(/([\p{L}.,;:!?]+)/u);
    const at = runs.findLastIndex((run, i) => i % 2 === 1 && !isOwn(run));
    return runs.slice(at + 1).join('');
  };
  const read: Read = ({ 0: match, index, groups, indices }) => {
    const label = groups?.['label'] ?? '';
    const [from, to] = (indices?.groups?.['label'] ?? [index, index]).map((at) => at - index) as [
      number,
      number,
    ];
    if (!label || /^\s*[[({].*[\])}]$/u.test(match)) return label ? [[0, match.length, labelOf(label)]] : [];
    const [before, behind] = [near(match.slice(0, from)), mirrored(near(mirrored(match.slice(to))))];
    return [[from - before.length, to + behind.length, labelOf(label)]];
  };
  return { pattern, read };
}

/** Where a book came out, between its title and its year: `Bestände und ihre Erschließung, Frankfurt a. M./Berlin/Wien 1997`. */
import type { Grammar } from '../grammar.ts';
import type { Settle } from './settled.ts';

/** A title is not shorter. */
const LEAST = 4;

/** Whether words are the names of towns: one whatever its name, behind a comma; several where they are known. */
function areTowns(words: string, sign: string, { rx }: Grammar): boolean {
  const towns = words.split(rx`\s?/\s?(?=\p{Lu}\p{L}{2})| [–-] |, | <and> `);
  const isKnown = (town: string) => rx`^<places>(?!\p{L})`.test(town);
  if (!towns.every((town) => rx`^<town>$`.test(town))) return false;
  // Between commas, or joined by `and`, all may be words of a title.
  const isOne = sign === ', ' && !rx`, | [–-] | <and> `.test(words);
  return isOne || towns.every(isKnown) || (isKnown(words) && !rx`, | <and> `.test(words));
}

/** The place at the end of a title is none of it, where the year follows; nor is what says that there is none, `o. O. 1907`. */
export const withPlace: Settle = (work, text, grammar) => {
  const { title, year, place } = work;
  for (const { index, 0: sign } of title.matchAll(/, |(?<=(?:\p{L}{5}|\d{4})[.?!]) /gu)) {
    const [head, towns] = [title.slice(0, index), title.slice(index + sign.length)];
    const behind = text.slice(text.lastIndexOf(towns) + towns.length);
    const isNone = place === undefined && grammar.rx`^<noPlaces>\.?$`.test(towns);
    if (head.length < LEAST || !(isNone || areTowns(towns, sign, grammar))) continue;
    // `Frankfurt a. M. 1988`: the stop belongs to the town. `München, Wien 1969`: the last was read.
    const own = place === undefined ? ` ${year}` : `, ${place} ${year}`;
    if (!behind.replace(/^\./, '').startsWith(own)) continue;
    const stop = behind.startsWith('.') ? '.' : '';
    return {
      ...work,
      title: sign === ' ' ? head.replace(/\.$/, '') : head,
      ...(isNone ? {} : { place: place === undefined ? towns + stop : `${towns}, ${place}` }),
    };
  }
  return work;
};

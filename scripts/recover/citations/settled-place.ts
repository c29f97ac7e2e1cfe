/** Where a book came out, between its title and its year: `Bestände und ihre Erschließung, Frankfurt a. M./Berlin/Wien 1997`. */
import type { Grammar } from '../grammar.ts';
import type { Settle } from './settled.ts';

/** A title is not shorter; behind one that is not longer only a known town is one. */
const TITLE = { least: 4, sure: 8 };

/** Whether words are the names of towns: one whatever its name, where nothing speaks against it; several where they are known. */
function areTowns(words: string, mayBeAny: boolean, { rx }: Grammar): boolean {
  const towns = words.split(rx`\s?/\s?(?=\p{Lu}\p{L}{2})| [–-] |, | <and> `);
  const isKnown = (town: string) => rx`^<places>(?!\p{L})`.test(town);
  if (!towns.every((town) => rx`^<town>$`.test(town))) return false;
  // Between commas, or joined by `and`, all may be words of a title.
  const isOne = !rx`, | [–-] | <and> `.test(words);
  return (mayBeAny && isOne) || towns.every(isKnown) || (isKnown(words) && !rx`, | <and> `.test(words));
}

/** The place at the end of a title is none of it, where the year follows; nor is what says that there is none, `o. O. 1907`. */
export const withPlace: Settle = (work, text, grammar) => {
  const { title, year, place } = work;
  for (const { index, 0: sign } of title.matchAll(/, |(?<=(?:\p{L}{5}|\d{4})[.?!]) /gu)) {
    const [head, towns] = [title.slice(0, index), title.slice(index + sign.length)];
    const behind = text.slice(text.lastIndexOf(towns) + towns.length);
    const isNone = place === undefined && grammar.rx`^<noPlaces>\.?$`.test(towns);
    // `Staat, Kirche, Wien 1969`: before the place that was read may stand the end of the title.
    const mayBeAny = sign === ', ' && place === undefined && head.length >= TITLE.sure;
    if (head.length < TITLE.least || !(isNone || areTowns(towns, mayBeAny, grammar))) continue;
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

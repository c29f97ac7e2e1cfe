/** Names of people: which words make one, and which of them is the family. */
import type { Person } from '../../../src/model/csl.ts';
import type { Grammar } from '../grammar.ts';

export interface PeopleRules {
  /** A word with which a title opens, not a name: `The`, `Political`. */
  opensTitle: (word: string) => boolean;
  /** A word that a name can hold: `Brill`, `M.`, `von`. */
  isNameWord: (word: string) => boolean;
  /** Two to five words, all of them parts of names. */
  isName: (text: string) => boolean;
  /** `Martha Brill Olcott` → Olcott, Martha Brill; families of the lexicon may stand first, or have two words. */
  personOf: (name: string) => Person;
}

/** A capital and small letters, initials, or an `Iu` that was read as `lu`. */
const NAME_WORD = /^(?:\p{Lu}[\p{L}\d'’`-]+|\p{Lu}\.?(?:-?\p{Lu}\.?)*|\p{Lu}\p{L}{1,2}\.|lu\p{Ll}{3,})$/u;

export function peopleRules({ has, lexicon }: Grammar): PeopleRules {
  const opensTitle = (word: string) => has('titleWords', word);
  const isParticle = (word: string) => has('particles', word);
  const isNameWord = (word: string) => (NAME_WORD.test(word) && !opensTitle(word)) || isParticle(word);
  return {
    opensTitle,
    isNameWord,
    isName: (text) => {
      const words = text.trim().split(/\s+/);
      return (
        words.length > 1 && words.length < 6 && words.every(isNameWord) && NAME_WORD.test(words.at(-1) ?? '')
      );
    },
    personOf: (name) => {
      const words = name.trim().replace(/,$/, '').split(/\s+/);
      const [first = '', second] = words;
      if (second !== undefined && words.length === 2 && lexicon.familyFirst.includes(first))
        return { family: first, given: second };
      let at = words.length - 1;
      while (at > 1 && isParticle(words[at - 1] ?? '')) at--;
      if (lexicon.doubleFamilies.includes(words.slice(at - 1).join(' '))) at--;
      return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
    },
  };
}

/** `Брудный А., Сыдыкбекова М.` or `Т. Назаров`: the family is the word that is no initial. */
export function cyrillicNames(text: string): Person[] {
  return text.split(/,\s*/).flatMap((name) => {
    const family = /\p{Script=Cyrillic}{2,}/u.exec(name)?.[0];
    return family === undefined ? [] : [{ family, given: name.replace(family, '').trim() }];
  });
}

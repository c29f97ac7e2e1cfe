/** Names of people: which words make one, and which of them is the family. */
import type { Lexicon } from '../../../src/model/content/lexicon.ts';
import type { Person } from '../../../src/model/records.ts';

const PARTICLE = /^(?:[Vv]an|[Vv]on|de|der|den|al|bin|ter|zu|di|la|Bueno)$/;
const NAME_WORD = /^(?:\p{Lu}[\p{L}\d'’`-]+|\p{Lu}\.?(?:-?\p{Lu}\.?)*|\p{Lu}\p{L}{1,2}\.|lu\p{Ll}{3,})$/u;
const NOT_A_NAME =
  /^(?:Konstitutsiia|Konstituciia|Zakon|Ukaz|Respubliki|Poslanie|Vystuplenie|Postanovlenie|Programmnoe|The|A|An|On|In|How|What|Why|When|Who|Is|Are|Do|Does|From|Towards?|Between|After|Beyond|Will|Can|Political|Politics|Democracy|Democratic|Democratization|Central|Kazakhstan|Post|New|Power|International|Social|State|Theory|China|Chinese|Russia|Russian|Soviet|European|World|Journal|Review|University|Press|Party|Parties|Human|Rights|Nations|Foreign|Affairs|Transition|Transitions|Regime|Comparative|Electoral|Economic|National|Nationalism|Oil|Islam|Global|Author|Authors|Interview|Institutional|Institutions|Kazakh|Strategic|Strategy|Security|Clan|Clans|Virtual|Making|Understanding|Building|Promoting|Model|Models|Competitive|Authoritarian|Authoritarianism|Norms|Ideas|Identity|Chapter|Informal|Formal|Presidential|Parliamentary|Elections?|Report|Popular|Public|Development|Culture|Societies|Society|Legal|Act|Final|Document|Charter)$/;

/** A word with which a title opens, not a name: `The`, `Political`. */
export const opensTitle = (word: string) => NOT_A_NAME.test(word);

/** A word that a name can hold: `Brill`, `M.`, `von`. */
export const isNameWord = (word: string) =>
  (NAME_WORD.test(word) && !opensTitle(word)) || PARTICLE.test(word);

/** Two to five words, all of them parts of names. */
export function isName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length > 1 && words.length < 6 && words.every(isNameWord) && NAME_WORD.test(words.at(-1)!);
}

/** `Martha Brill Olcott` → Olcott, Martha Brill; families of the lexicon may stand first, or have two words. */
export function personOf(name: string, lexicon: Lexicon): Person {
  const words = name.trim().replace(/,$/, '').split(/\s+/);
  if (lexicon.familyFirst.includes(words[0]!) && words.length === 2)
    return { family: words[0]!, given: words[1]! };
  let at = words.length - 1;
  while (at > 1 && PARTICLE.test(words[at - 1]!)) at--;
  if (lexicon.doubleFamilies.includes(words.slice(at - 1).join(' '))) at--;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
}

/** `Брудный А., Сыдыкбекова М.` or `Т. Назаров`: the family is the word that is no initial. */
export function cyrillicNames(text: string): Person[] {
  return text
    .split(/,\s*/)
    .filter((name) => name.trim())
    .map((name) => {
      const family = /\p{Script=Cyrillic}{2,}/u.exec(name)![0];
      return { family, given: name.replace(family, '').trim() };
    });
}

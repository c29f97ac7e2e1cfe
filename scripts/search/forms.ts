/** The inflected forms of the words that stand in the texts, by the rules of the language of each text. */
import lemmatizer from 'wink-lemmatizer';
import { keyOfWord, TOKEN } from '../../src/model/tokens.ts';
import type { SearchRecord } from '../../src/model/search-record.ts';

/** What the forms of one word share: its lemmas, or its stem. */
type Roots = (word: string) => string[];

/** Nouns and verbs by WordNet's lists. */
const english: Roots = (word) =>
  /^[a-z]{3,}$/.test(word) ? [...new Set([lemmatizer.noun(word), lemmatizer.verb(word)])] : [];

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** By Snowball's rules, as far as there are any for the language. @param language a BCP 47 tag */
async function rootsOf(language: string): Promise<Roots> {
  if (language === 'en') return english;
  const { stemmer } = await import(
    /* @vite-ignore */ `@orama/stemmers/${NAMES.of(language)?.toLowerCase()}`
  ).then(
    (module) => module as { stemmer: (word: string) => string },
    () => ({ stemmer: null }),
  );
  return stemmer ? (word) => (word.length > 2 ? [stemmer(word)] : []) : () => [];
}

/** @returns words that are forms of one, parted by blanks; as the search compares them */
export async function formsOf(records: SearchRecord[]): Promise<string[]> {
  const out: string[] = [];
  for (const [language, own] of Map.groupBy(records, (record) => record.language)) {
    const roots = await rootsOf(language);
    const words = new Set(
      own.flatMap(({ content }) => [...content.matchAll(TOKEN)].map(([word]) => word.toLowerCase())),
    );
    const byRoot = new Map<string, Set<string>>();
    for (const said of words) {
      const word = keyOfWord(said);
      // English lemmas are words themselves, and are looked up as the search has them.
      const shared = language === 'en' ? roots(word) : roots(said);
      for (const root of shared)
        byRoot.set(root, (byRoot.get(root) ?? new Set(language === 'en' ? [root] : [])).add(word));
    }
    out.push(...[...byRoot.values()].filter(({ size }) => size > 1).map((forms) => [...forms].join(' ')));
  }
  return out;
}

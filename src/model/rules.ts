/** How a citation was understood (`rule` of `data/citations.json`), in words for readers. */
const WORDS = {
  full: 'cited in full',
  'full again': 'cited in full, as elsewhere',
  ibid: 'understood from “Ibid.”: the work cited before it',
  'op. cit.': 'understood from “op. cit.” and the name',
  'op. cit. with note': 'understood from “op. cit.”, the name and the note it points to',
  'short title': 'understood from the name and the short title',
  'author and year': 'understood from the name and the year, by the list of works',
  interview: 'understood as an interview',
  editor: 'understood by an editor',
  mention: 'spoken of by name; in all likelihood this work',
} as const;

export type Rule = keyof typeof WORDS;

export const RULES = Object.keys(WORDS) as Rule[];

export const isRule = (name: string): name is Rule => name in WORDS;

export const inWords = (rule: Rule): string => WORDS[rule];

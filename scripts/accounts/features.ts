/** What may join two sentences of different sources: names, words, dates, figures, and works that both rest on. */
import lemmatizer from 'wink-lemmatizer';
import { passageKey } from '../../src/model/ids.ts';
import type { Citation, Passage } from '../../src/model/records.ts';
import { sentencesOf } from '../../src/model/sentences.ts';
import { keysOf } from '../../src/model/tokens.ts';
import { holdsWord } from '../../src/model/whole-words.ts';

/** A passage as its sentences, each with the numbers of what it has, each once. */
export interface Told {
  /** `source/unit#id` */
  key: string;
  source: string;
  sentences: number[][];
}

/** All that sentences have, each by its number: `name:otan`, `word:merge`, `date:2001-11`, `figure:64%`, `work:…`. */
export class Features {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(feature: string): number {
    const known = this.#numbers.get(feature);
    if (known !== undefined) return known;
    this.#numbers.set(feature, this.all.length);
    return this.all.push(feature) - 1;
  }
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DATE = new RegExp(
  String.raw`(?:\b(\d{1,2}) )?\b(${MONTHS.join('|')}) (?:(\d{1,2}),? )?(1[89]\d\d|20\d\d)\b`,
  'g',
);
const FIGURE = /(?<![\d.,])(\d+(?:[.,]\d+)*)\s*(%|per ?cent)?/g;

/** What stands in a sentence in digits: a day and its month, a year, a share, a number above twelve. */
function figuresOf(sentence: string): string[] {
  const dates = [...sentence.matchAll(DATE)].flatMap(([, before, month = '', behind, year]) => {
    const ofMonth = `date:${year}-${MONTHS.indexOf(month) + 1}`;
    const day = before ?? behind;
    return day === undefined ? [ofMonth] : [ofMonth, `${ofMonth}-${day}`];
  });
  const figures = [...sentence.matchAll(FIGURE)].flatMap(([, figure = '', isShare]) => {
    if (isShare) return [`figure:${figure}%`];
    if (/^(?:1[89]|20)\d\d$/.test(figure)) return [`date:${figure}`];
    return Number(figure.replaceAll(',', '')) > 12 ? [`figure:${figure}`] : [];
  });
  return [...dates, ...figures];
}

const lemma = (word: string): string => {
  const noun = lemmatizer.noun(word);
  return noun === word ? lemmatizer.verb(word) : noun;
};

/**
 * @param passages those of the text itself are told
 * @param citations of their notes
 * @param features takes what is new
 */
export function toldIn(passages: Passage[], citations: Citation[], features: Features): Told[] {
  const works = Map.groupBy(citations, ({ source, unit, n }) => `${source}/${unit}/${n}`);
  return passages
    .filter(({ kind, text }) => kind === 'text' && text)
    .map((passage) => {
      const { source, unit, text, names, notes } = passage;
      const sentences = sentencesOf(text).map(({ segment }) => {
        const named = names.filter(({ forms }) => holdsWord(segment, forms));
        // The words of a name are not counted beside the name.
        const bare = named
          .flatMap(({ forms }) => forms)
          .reduce((left, form) => left.replaceAll(form, ' '), segment);
        const words = keysOf(bare).filter((word) => /^[a-z]{3,}$/.test(word));
        const cited = notes
          .filter(({ sentence }) => sentence && segment.includes(sentence.slice(0, 40)))
          .flatMap(({ n }) => works.get(`${source}/${unit}/${n}`) ?? []);
        const own = [
          ...named.map(({ name }) => `name:${name}`),
          ...words.map((word) => `word:${lemma(word)}`),
          ...figuresOf(segment),
          ...cited.map(({ work }) => `work:${work}`),
        ];
        return [...new Set(own.map((feature) => features.numberOf(feature)))];
      });
      return { key: passageKey(passage), source, sentences };
    });
}

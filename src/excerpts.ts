/** Words of a passage around a name in it. */
import { sentencesOf } from './model/sentences.ts';
import { wholesAt } from './model/whole-words.ts';

/** What ends in a full stop and no sentence: an initial, a title, a sign of a citation. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Dr|St|Prof|No|Vol|pp?|eds?|op|cit|cf|ibid|al|ca|vs|n)\.\s*$/iu;
/** No sentence is shown longer, in characters. */
const LONGEST = 420;
/** Before and behind a name, in characters. */
const AROUND = 90;

export interface Excerpt {
  /** The sentence in which the name stands. */
  sentence: string;
  /** The words before it, itself, and those behind it. */
  words: [string, string, string];
}

/**
 * @param forms in which the name may stand there
 * @param share how far into the passage it is looked for, 0 to 1
 */
export function excerptOf(text: string, forms: readonly string[], share = 0): Excerpt {
  const wanted = share * text.length;
  const places = forms.flatMap((form) =>
    [...wholesAt(text, form)].map((at) => ({ at, length: form.length })),
  );
  const nearest = places.sort(
    (a, b) => Math.abs(a.at - wanted) - Math.abs(b.at - wanted) || b.length - a.length,
  )[0] ?? { at: Math.min(Math.floor(wanted), Math.max(0, text.length - 1)), length: 0 };
  const { at, length } = nearest;
  return {
    sentence: shortened(sentenceAt(text, at), text.slice(at, at + length)),
    words: [before(text.slice(0, at)), text.slice(at, at + length), behind(text.slice(at + length))],
  };
}

function sentenceAt(text: string, at: number): string {
  let sentence = '';
  let start = 0;
  for (const { segment, index } of sentencesOf(text)) {
    if (!ABBREVIATION.test(sentence)) {
      if (start <= at && at < index && sentence) return sentence.trim();
      sentence = '';
      start = index;
    }
    sentence += segment;
  }
  return sentence.trim();
}

/** A long sentence is cut at words around the name. */
function shortened(sentence: string, name: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const at = Math.max(0, sentence.indexOf(name));
  const from = Math.max(0, Math.min(at - LONGEST / 2, sentence.length - LONGEST));
  const words = sentence.slice(from, from + LONGEST);
  const head = from > 0 ? `… ${words.replace(/^\S*\s/, '')}` : words;
  return from + LONGEST < sentence.length ? `${head.replace(/\s\S*$/, '')} …` : head;
}

const before = (text: string) =>
  text.length > AROUND ? `… ${text.slice(-AROUND).replace(/^\S*\s/, '')}` : text;
const behind = (text: string) =>
  text.length > AROUND ? `${text.slice(0, AROUND).replace(/\s\S*$/, '')} …` : text;

/** Cyrillic questions to texts in Latin letters: Russian and Kazakh, in any case form. */
import { LATIN } from '../../model/transliteration.ts';
import { nameKey } from '../../model/words.ts';
import type { Naming } from './naming.ts';

/** Endings of cases and of the feminine, the longest first; Russian, and the Kazakh genitive and locative. */
const ENDINGS = [
  'ының',
  'інің',
  'ого',
  'его',
  'ому',
  'ему',
  'ами',
  'ями',
  'ный',
  'ның',
  'нің',
  'дың',
  'тың',
  'ов',
  'ев',
  'ой',
  'ей',
  'ом',
  'ем',
  'ым',
  'им',
  'ую',
  'ых',
  'их',
  'ах',
  'ях',
  'ам',
  'ям',
  'да',
  'де',
  'та',
  'те',
  'а',
  'я',
  'у',
  'ю',
  'е',
  'ы',
  'и',
  'ь',
];

const latin = (word: string): string =>
  [...word.toLowerCase()].map((letter) => LATIN[letter] ?? letter).join('');

/** The word itself, and without an ending, in Latin letters. */
function readings(word: string): string[] {
  const small = word.toLowerCase();
  const stems = ENDINGS.filter((ending) => small.endsWith(ending) && small.length - ending.length >= 3).map(
    (ending) => small.slice(0, -ending.length),
  );
  // Feminine surnames and adjectives: `Назарбаевой` is of Назарбаева, `Казахстанская` of Казахстан.
  return [...new Set([small, ...stems, ...stems.map((stem) => `${stem}а`)])].map(latin);
}

/**
 * A word of a question in Latin letters: a spelling of the list or of the texts, else one that sounds like a name of the list.
 * @param stands whether a word stands in the texts
 */
export function romanized(word: string, naming: Naming, stands: (word: string) => boolean): string {
  const all = readings(word);
  const known = all.find((one) => naming.byWords.has(one) || stands(one));
  if (known !== undefined) return known;
  for (const one of all) {
    const [name] = naming.bySound.get(nameKey(one)) ?? [];
    if (!name) continue;
    const form = [name.name, ...name.forms].find((other) => nameKey(other) === nameKey(one));
    if (form !== undefined) return form;
  }
  return all[0] ?? word;
}

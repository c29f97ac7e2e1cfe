/** The things that a question asks for: runs of plain words are read for names, all else is what it is. */
import type { KnownName } from '../../model/search-record.ts';
import { keyOfWord, keysOf } from '../../model/tokens.ts';
import type { Corpus } from './corpus.ts';
import { romanized } from './cyrillic.ts';
import { readAt, type Naming } from './naming.ts';
import { formStretches, merged, phraseStretches, stretchesOf, type Stretch, type Words } from './places.ts';
import type { Clause, Question } from './question.ts';
import { nearWords } from './suggest.ts';

/** One thing that is asked for. */
export interface Term {
  /** As it was typed, word by word. */
  words: string[];
  stretches: Stretch[];
  /** Passages that name it otherwise than by words that can be pointed at: how often. */
  unseen: Map<number, number>;
  owners: KnownName[];
  isMust: boolean;
}

export function termsOf(
  corpus: Corpus,
  { clauses }: Question,
  words: Words,
  known: Naming | null,
): { terms: Term[]; not: Term[] } {
  const terms: Term[] = [];
  const not: Term[] = [];
  const stands = (word: string) => corpus.ids.has(word);
  for (let i = 0; i < clauses.length;) {
    const clause = clauses[i];
    if (!clause) break;
    const rest = clauses.slice(i).map(plainWords);
    const end = rest.findIndex((own) => !own.length);
    const run = rest.slice(0, end < 0 ? rest.length : end);
    const { size, owners } =
      known && run.length ? readAt(known, run.flat(), stands) : { size: 0, owners: [] };
    // A name ends where a clause does.
    const taken = run.findIndex((_, n) => run.slice(0, n + 1).flat().length === size) + 1;
    if (owners.length && taken) {
      terms.push(nameTerm(corpus, run.slice(0, taken).flat(), owners, words));
      i += taken;
      continue;
    }
    // What is left out is what was typed, not its other forms.
    if (clause.isNot) not.push(termOf(corpus, clause, { ...words, isExact: true }));
    else terms.push(termOf(corpus, clause, words));
    i += 1;
  }
  return { terms, not };
}

const termOf = (corpus: Corpus, { any, isMust }: Clause, words: Words): Term => ({
  words: any.flatMap((item) =>
    item.kind === 'word' ? [item.word] : item.kind === 'phrase' ? item.words : [],
  ),
  stretches: merged(any.flatMap((item) => stretchesOf(corpus, item, words))),
  unseen: new Map(),
  owners: [],
  isMust,
});

/** What was typed, wherever it stands; and the name in all its spellings where a passage names it. */
function nameTerm(corpus: Corpus, typed: string[], owners: KnownName[], words: Words): Term {
  const literal =
    typed.length === 1
      ? stretchesOf(corpus, { kind: 'word', word: typed[0] ?? '' }, { ...words, isExact: true })
      : phraseStretches(corpus, typed);
  const named = owners.flatMap(({ name, forms, rarely = [], sign }) => {
    const passages = corpus.bySign.get(sign);
    return formStretches(corpus, [name, ...forms, ...rarely]).filter(([from]) =>
      passages?.has(corpus.passageOf(from)),
    );
  });
  const stretches = merged([...literal, ...named]);
  const seen = new Set(stretches.map(([from]) => corpus.passageOf(from)));
  const unseen = new Map(
    owners.flatMap(({ sign }) => [...(corpus.bySign.get(sign) ?? [])].filter(([n]) => !seen.has(n))),
  );
  return { words: typed, stretches, unseen, owners, isMust: false };
}

/** `ORGANIZATION FOR SECURITY AND …` is a name, and its AND no operator. */
export function asName({ byWords }: Naming, typed: string): string {
  return byWords.has(keysOf(typed).join(' ')) && !/["“„«*]/.test(typed) ? typed.toLowerCase() : typed;
}

/** Words in Cyrillic that the texts have in Latin letters; those that stand there as they are stay. */
export function cyrillicIn(corpus: Corpus, known: Naming, typed: string): [string, string][] {
  const { ids } = corpus;
  const words = typed.match(/[\p{Script=Cyrillic}\p{M}]+/gu) ?? [];
  // A spelling of the list in Cyrillic means all the others; `Булат`, which is in one name of them, does not beside another's.
  if (words.every((word) => known.inNames.has(keyOfWord(word)))) return [];
  return words.flatMap((word): [string, string][] => {
    const as = romanized(word, known, (one) => ids.has(one));
    if (ids.has(as) || known.byWords.has(as.toLowerCase())) return [[word, as]];
    return ids.has(keyOfWord(word)) ? [] : [[word, nearWords(corpus, as)[0] ?? as]];
  });
}

/** The words of a clause that may be a part of a name: what was typed without quotation marks and operators. */
export function plainWords({ any: [item, other], isMust, isNot }: Clause): string[] {
  if (other || isMust || isNot) return [];
  if (item?.kind === 'word' && !item.sign) return [item.word];
  return item?.kind === 'phrase' ? item.words : [];
}

/** Answers a question from the whole text: every passage and every occurrence, counted, and the best first. */
import { hasFolio } from '../../model/folios.ts';
import type { Knowledge, KnownName } from '../../model/search-record.ts';
import type { TextRecord } from '../../model/text-file.ts';
import type { Corpus } from './corpus.ts';
import { namingOf, offered, type Naming } from './naming.ts';
import { merged, sameWords, type Stretch, type Words } from './places.ts';
import { questionOf } from './question.ts';
import { rank } from './rank.ts';
import { asName, cyrillicIn, plainWords, termsOf, type Term } from './terms.ts';

export interface TextHit {
  n: number;
  record: TextRecord;
  score: number;
  /** Whether it has all that was asked for. */
  isFull: boolean;
  /** What is marked in it. */
  stretches: Stretch[];
}

export interface Answer {
  /** Those with all that was asked for, and those with some of it, the best first. */
  hits: TextHit[];
  /** How many have all, and how often it stands there. */
  total: number;
  times: number;
  /** Passages with all of it, by source (empty for works) and by kind. */
  bySource: Map<string, number>;
  byKind: Map<string, number>;
  /** Names that were meant, each with its own count among these passages. */
  names: { name: KnownName; passages: number }[];
  /** Names that only sound so. */
  offered: KnownName[];
  /** Spellings that were searched though nobody typed them. */
  added: string[];
  unknown: string[];
  /** Cyrillic words as they were read: `назарбаева` as `nazarbaeva`. */
  read: [typed: string, as: string][];
}

export interface Library {
  corpus: Corpus;
  knowledge: Knowledge;
  forms: Words['forms'];
}

const namings = new WeakMap<Knowledge, Naming>();
function naming(knowledge: Knowledge): Naming {
  const known = namings.get(knowledge) ?? namingOf(knowledge);
  namings.set(knowledge, known);
  return known;
}

/** @param filters of the form, by name; those that were typed win @param isExact nothing but what was typed */
export function answer(
  { corpus, knowledge, forms }: Library,
  typed: string,
  filters: Record<string, string>,
  isExact = false,
): Answer {
  const read = cyrillicIn(corpus, naming(knowledge), typed);
  const question = questionOf(
    asName(
      naming(knowledge),
      read.reduce((text, [word, as]) => text.replace(word, as), typed),
    ),
  );
  const words: Words = { forms, spellings: knowledge.spellings, isExact };
  const { terms, not } = termsOf(corpus, question, words, isExact ? null : naming(knowledge));
  const allowed = filterOf({ ...filters, ...question.filters });
  const out = new Set(not.flatMap(({ stretches }) => stretches.map(([from]) => corpus.passageOf(from))));
  const found = passagesOf(corpus, terms, (n, record) => !out.has(n) && allowed(record));
  const { hits, full } = rank(corpus, terms, found, typed);
  const owners = terms.flatMap((term) => term.owners);
  const typedWords = new Set(terms.flatMap((term) => term.words));
  return {
    hits,
    total: full.length,
    times: full.reduce((sum, n) => sum + timesIn(terms, found.get(n) ?? [], n), 0),
    bySource: countBy(full, (n) => corpus.records[n]?.source ?? ''),
    byKind: countBy(full, (n) => corpus.records[n]?.kind ?? 'text'),
    names: owners
      .map((name) => ({ name, passages: full.filter((n) => isNamedIn(corpus, name, n)).length }))
      .filter(({ passages }) => passages > 0),
    offered: isExact
      ? []
      : offered(naming(knowledge), question.clauses.flatMap(plainWords)).filter(
          (name) => !owners.includes(name),
        ),
    added: terms
      .filter(({ owners }) => !owners.length)
      .flatMap((term) => (term.words.length === 1 ? sameWords(term.words[0] ?? '', words) : []))
      .filter((word) => !typedWords.has(word) && corpus.ids.has(word)),
    unknown: question.unknown,
    read,
  };
}

/** Which stretches of each term a passage has; by its number. */
export type Found = Map<number, Stretch[][]>;

function passagesOf(
  corpus: Corpus,
  terms: Term[],
  isAllowed: (n: number, record: TextRecord) => boolean,
): Found {
  const found: Found = new Map();
  const refused = new Set<number>();
  const at = (n: number): Stretch[][] | null => {
    const known = found.get(n);
    if (known || refused.has(n)) return known ?? null;
    const record = corpus.records[n];
    if (!record || !isAllowed(n, record)) {
      refused.add(n);
      return null;
    }
    const own: Stretch[][] = terms.map(() => []);
    found.set(n, own);
    return own;
  };
  for (const [i, { stretches, unseen }] of terms.entries()) {
    for (const stretch of stretches) at(corpus.passageOf(stretch[0]))?.[i]?.push(stretch);
    for (const n of unseen.keys()) at(n);
  }
  return found;
}

/** Works are no passages: what the index of names counts does not have them. */
const isNamedIn = ({ bySign, records }: Corpus, { sign }: KnownName, n: number): boolean =>
  records[n]?.kind !== 'work' && Boolean(bySign.get(sign)?.has(n));

/** How often what was asked for stands in a passage. */
const timesIn = (terms: Term[], own: Stretch[][], n: number): number =>
  terms.length === 1 ? (own[0]?.length ?? 0) || (terms[0]?.unseen.get(n) ?? 0) : merged(own.flat()).length;

const countBy = (all: number[], of: (n: number) => string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const n of all) counts.set(of(n), (counts.get(of(n)) ?? 0) + 1);
  return counts;
};

function filterOf(filters: Record<string, string>): (record: TextRecord) => boolean {
  const { source, unit, kind, author, page } = filters;
  return (record) =>
    (!source || record.source === source) &&
    (!unit || record.unit === unit) &&
    (!kind || record.kind === kind) &&
    (!page || hasFolio(record.page.replace('–', '-'), page)) &&
    (!author || record.author.some((name) => name.toLowerCase().includes(author.toLowerCase())));
}

/** Short titles: a name that is known, followed by the beginning of a title of that person; or a title alone. */
import { alike, titleWords } from '../../../src/model/words.ts';
import type { Grammar } from '../grammar.ts';
import type { Known } from './known.ts';
import type { Registry } from './registry.ts';
import { isCorporate, type Work } from './work.ts';

/** A name with a title. Several works: their titles begin alike, and as far as they are given they are equal. */
export interface ShortTitle {
  from: number;
  to: number;
  /** Where the words of the title begin. */
  title: number;
  works: Work[];
  matched: number;
}

interface Token {
  from: number;
  to: number;
  word: string;
  name: string;
}

const tokensOf = (text: string, { nameKey }: Grammar): Token[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:['’`][\p{L}\p{N}]+)*/gu)].map(({ 0: said, index }) => ({
    from: index,
    to: index + said.length,
    word: titleWords(said).join(''),
    name: nameKey(said),
  }));

/** @param known works that may be meant, the latest cited first; all of them are in the registry */
export function shortTitlesIn(text: string, known: Known, registry: Registry): ShortTitle[] {
  const tokens = tokensOf(text, registry.grammar);
  const out: ShortTitle[] = [];
  for (const [i, { from }] of tokens.entries()) {
    if (from < (out.at(-1)?.to ?? 0) || !/^(?:\p{Lu}|lu)/u.test(text.slice(from, from + 2))) continue;
    const best = bestAt(text, tokens, i, known, registry);
    if (best) out.push(best);
  }
  return out;
}

/** The works of the name at token `i` of whose titles the most words follow. */
function bestAt(
  text: string,
  tokens: Token[],
  i: number,
  known: Known,
  registry: Registry,
): ShortTitle | null {
  const from = tokens[i]?.from ?? 0;
  const named = inMind(worksNamed(registry, tokens, i), known);
  let best = null as ShortTitle | null;
  for (const work of named) {
    if (!yearFits(work, text.slice(from), registry.grammar)) continue;
    for (const title of work.titles.flatMap((one) => withSubtitle(one, registry))) {
      const found = titleAfter(text, tokens, i, title, registry);
      if (!found || found.matched < (best?.matched ?? 1)) continue;
      if (!best || found.matched > best.matched) best = { from, works: [work], ...found };
      else if (!best.works.includes(work)) best = { ...best, works: [...best.works, work] };
    }
  }
  return best;
}

/** The works whose family name stands at token `i`; a double name (Jones Luong) over two tokens. */
function worksNamed({ byName }: Registry, tokens: Token[], i: number): Work[] {
  const here = tokens[i]?.name ?? '';
  const both = here + (tokens[i + 1]?.name ?? '');
  return byName
    .like(here, both)
    .filter(({ word }) => word === here || word === both || word.length > 5)
    .flatMap(({ value }) => value);
}

/** Those that may be meant, each once, in the order in which they come to mind. */
const inMind = (works: Work[], known: Known): Work[] =>
  [...new Set(works)]
    .flatMap((work) => {
      const rank = known.rank(work);
      return rank === undefined ? [] : [{ work, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ work }) => work);

/** Reports of one body differ by their years: one that is named must be the work's own. */
function yearFits(work: Work, text: string, { rxg }: Grammar): boolean {
  if (!isCorporate(work) || work.type === 'interview') return true;
  const years = (of: string): string[] => of.match(/\b(?:19|20)\d\d\b/g) ?? [];
  const own = [work.year, ...work.titles.flatMap(years)];
  const named = years(text.replace(/https?:\S+/g, '').replace(rxg`<visits>.*`, ''));
  return !named.length || named.some((year) => own.includes(year));
}

/** `Olcott, Unfulfilled Promise`: a title may be called by what stands behind its first stop. */
function withSubtitle(title: string, { likeness: { significant } }: Registry): string[] {
  const sub = /[:.,?!]\s+(.+)$/.exec(title)?.[1];
  return sub && significant(titleWords(sub)).length >= 2 ? [title, sub] : [title];
}

type Match = Pick<ShortTitle, 'to' | 'title' | 'matched'>;

/** How many words of the title follow, at most seven words behind the name; a part up to its colon may be one word. */
function titleAfter(
  text: string,
  tokens: Token[],
  i: number,
  title: string,
  registry: Registry,
): Match | null {
  const { grammar } = registry;
  const name = tokens[i];
  if (!name) return null;
  let best: Match | null = null;
  for (let start = i + 1; start <= Math.min(i + 8, tokens.length - 1); start++) {
    const [first, before] = [tokens[start], tokens[start - 1]];
    if (!first || !before) break;
    const isInitial = /\b(?:\p{Lu}|et)\.\s*$/u.test(text.slice(0, first.from));
    const ends = /[.;]\s*$/.test(text.slice(name.to, first.from)) && !isInitial;
    if (start > i + 1 && (ends || !isBetween(text.slice(before.from, before.to), grammar))) break;
    for (const skip of [0, 1]) {
      if (skip && !grammar.has('articles', titleWords(title)[0] ?? '')) break;
      const found = wordsAt(text, tokens, start, title, skip, registry);
      if (found && found.matched > (best?.matched ?? 0)) best = found;
    }
  }
  return best;
}

/** The words of a title that stand from token `start` on. @param skip words of the title that are left out: an article */
function wordsAt(
  text: string,
  tokens: Token[],
  start: number,
  title: string,
  skip: number,
  { grammar, likeness: { significant } }: Registry,
): Match | null {
  const wanted = titleWords(title);
  const main = titleWords(title.replace(/[:.?!].*/s, ''));
  let k = skip;
  let at = start;
  for (let token = tokens[at]; k < wanted.length && token; token = tokens[at]) {
    const word = wanted[k] ?? '';
    if (alike(token.word, word)) {
      k++;
      at++;
    } else if (k > skip && grammar.has('articles', word)) k++;
    else break;
  }
  const matched = significant(wanted.slice(skip, k)).length;
  const last = tokens[at - 1];
  const next = tokens[at];
  const end = last?.to ?? 0;
  const isWhole =
    main.length <= 2 && k - skip >= main.length - skip && /^\s*(?:[,.:(]|p|$)/.test(text.slice(end));
  // `Vystuplenie Prezidenta Respubliki …` is not `Vystuplenie Prezidenta RK …`: both go on, and differently.
  const isOther =
    k < wanted.length &&
    next &&
    !PLACE_SIGNS.some((list) => grammar.has(list, text.slice(next.from, next.to))) &&
    /^\s+$/.test(text.slice(end, next.from));
  if ((isOther && matched < 3) || matched < (isWhole ? 1 : 2)) return null;
  return { to: end, title: tokens[start]?.from ?? end, matched };
}

/** Lists of words before a place in a work: `Book of Locks ch. 3`, `Book of Locks passim`. */
const PLACE_SIGNS = ['pageSigns', 'shortPageSigns', 'volumeSigns', 'chapterSigns', 'pageRemarks'] as const;

/** Between a name and its title stand only more names, `and`, `et al.`, `(eds.)`. */
function isBetween(word: string, { has }: Grammar): boolean {
  return (
    /^(?:et|a[lt]|ru|kz|com|org|net)$/i.test(word) ||
    (['and', 'editorSigns', 'particles', 'in'] as const).some((list) => has(list, word)) ||
    (/^\p{Lu}/u.test(word) && !has('articles', word.toLowerCase()))
  );
}

/** A title without a name, at the head of the citation or in quotation marks. */
export function titleIn(text: string, known: Known, registry: Registry): ShortTitle | null {
  const plain = text.replace(/^[\s*'‘“"`̀«(]+/u, '');
  const lead = text.length - plain.length;
  const tokens = tokensOf(plain, registry.grammar);
  const { significant } = registry.likeness;
  const [first, second] = tokens;
  if (!first || !second) return null;
  const opened = registry.byOpening
    .like(first.word)
    .flatMap(({ value }) => value.like(second.word).flatMap((entry) => entry.value));
  let best: ShortTitle | null = null;
  for (const work of inMind(opened, known))
    for (const title of work.titles) {
      const wanted = titleWords(title);
      let k = 0;
      while (k < wanted.length && k < tokens.length && alike(tokens[k]?.word ?? '', wanted[k] ?? '')) k++;
      if (k < 2 || k <= (best?.matched ?? 0)) continue;
      const end = tokens[k - 1]?.to ?? 0;
      // `Political parties in the West are accused …` is no citation of `Political Parties`.
      const ends = /^\s*(?:[,.;:()'’”"]|$)/u.test(plain.slice(end));
      if (significant(wanted.slice(0, k)).length >= 3 || (k === wanted.length && ends))
        best = { from: lead, title: lead, to: lead + end, works: [work], matched: k };
    }
  return best;
}

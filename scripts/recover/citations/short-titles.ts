/** Short titles: a name that is known, followed by the beginning of a title of that person. */
import { isCorporate, namesOf, type Work } from './work.ts';
import { alike, nameKey, significant, wordsOf } from '../../../src/model/words.ts';

/** A name with a title. Several works: their titles begin alike, and as far as they are given they are equal. */
export interface Mention {
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

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:['’`][\p{L}\p{N}]+)*/gu)].map((m) => ({
    from: m.index,
    to: m.index + m[0].length,
    word: wordsOf(m[0]).join(''),
    name: nameKey(m[0]),
  }));

const ARTICLE = /^(?:the|a|an)$/;

/** @param known works that may be meant, the latest cited first */
export function mentionsIn(text: string, known: Work[]): Mention[] {
  const tokens = tokensOf(text);
  const out: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (out.length && tokens[i]!.from < out.at(-1)!.to) continue;
    if (!/^(?:\p{Lu}|lu)/u.test(text.slice(tokens[i]!.from))) continue;
    let best: Mention | null = null;
    for (const work of known) {
      if (!isNamed(work, tokens, i) || !yearFits(work, text.slice(tokens[i]!.from))) continue;
      for (const title of work.titles.flatMap(withSubtitle)) {
        const found = titleAfter(text, tokens, i, title);
        if (!found || found.matched < (best?.matched ?? 1)) continue;
        if (!best || found.matched > best.matched) best = { from: tokens[i]!.from, works: [work], ...found };
        else if (!best.works.includes(work)) best.works.push(work);
      }
    }
    if (best) out.push(best);
  }
  return out;
}

/** Reports of one body differ by their years: one that is named must be the work's own. */
function yearFits(work: Work, text: string): boolean {
  if (!isCorporate(work) || work.type === 'interview') return true;
  const years = (of: string): string[] => of.match(/\b(?:19|20)\d\d\b/g) ?? [];
  const own = [work.year, ...work.titles.flatMap(years)];
  const named = years(text.replace(/https?:\S+|[Rr]etrieved.*|accessed.*/g, ''));
  return !named.length || named.some((year) => own.includes(year));
}

/** `Olcott, Unfulfilled Promise`: a title may be called by what stands behind its first stop. */
function withSubtitle(title: string): string[] {
  const sub = /[:.,?!]\s+(.+)$/.exec(title)?.[1];
  return sub && significant(wordsOf(sub)).length >= 2 ? [title, sub] : [title];
}

/** The family name stands at token `i`; a double name (Jones Luong) over two tokens. */
function isNamed(work: Work, tokens: Token[], i: number): boolean {
  return namesOf(work).some((name) => {
    const here = tokens[i]!.name;
    const both = here + (tokens[i + 1]?.name ?? '');
    return here === name || both === name || (name.length > 5 && (alike(here, name) || alike(both, name)));
  });
}

/** How many words of the title follow, at most seven words behind the name; a part up to its colon may be one word. */
function titleAfter(
  text: string,
  tokens: Token[],
  i: number,
  title: string,
): { to: number; title: number; matched: number } | null {
  const wanted = wordsOf(title);
  const main = wordsOf(title.split(/[:.?!]/)[0]!);
  let best: { to: number; title: number; matched: number } | null = null;
  for (let start = i + 1; start <= Math.min(i + 8, tokens.length - 1); start++) {
    if (
      start > i + 1 &&
      /[.;]\s*$/.test(text.slice(tokens[i]!.to, tokens[start]!.from)) &&
      !/\b(?:\p{Lu}|et)\.\s*$/u.test(text.slice(0, tokens[start]!.from))
    )
      break;
    if (start > i + 1 && !isBetween(text, tokens[start - 1]!)) break;
    let k = 0;
    let at = start;
    for (const skip of [0, 1]) {
      if (skip && !ARTICLE.test(wanted[0] ?? '')) break;
      k = skip;
      at = start;
      while (k < wanted.length && at < tokens.length) {
        if (alike(tokens[at]!.word, wanted[k]!)) {
          k++;
          at++;
        } else if (k > skip && ARTICLE.test(wanted[k]!)) k++;
        else break;
      }
      const matched = significant(wanted.slice(skip, k)).length;
      const whole =
        main.length <= 2 &&
        k - skip >= main.length - skip &&
        /^\s*(?:[,.:(]|p|$)/.test(text.slice(tokens[at - 1]?.to ?? 0));
      // `Vystuplenie Prezidenta Respubliki …` is not `Vystuplenie Prezidenta RK …`: both go on, and differently.
      const parts =
        k < wanted.length &&
        at < tokens.length &&
        !/^pp?$/.test(tokens[at]!.word) &&
        /^\s+$/.test(text.slice(tokens[at - 1]?.to ?? 0, tokens[at]!.from));
      if (parts && matched < 3) continue;
      if (matched >= 2 || (matched === 1 && whole))
        if (matched > (best?.matched ?? 0))
          best = { to: tokens[at - 1]!.to, title: tokens[start]!.from, matched };
    }
  }
  return best;
}

/** Between a name and its title stand only more names, `and`, `et al.`, `(eds.)`. */
function isBetween(text: string, { from, to }: Token): boolean {
  const word = text.slice(from, to);
  return (
    /^(?:and|et|a[lt]|eds?|v[ao]n|de|der|i|in|ru|kz|com|org|net)$/i.test(word) ||
    (/^\p{Lu}/u.test(word) && !/^(?:The|A|An)$/.test(word))
  );
}

/** A title without a name, at the head of the citation or in quotation marks. */
export function titleIn(text: string, known: Work[]): Mention | null {
  const plain = text.replace(/^[\s*'‘“"`̀«(]+/u, '');
  const lead = text.length - plain.length;
  const tokens = tokensOf(plain);
  let best: Mention | null = null;
  for (const work of known)
    for (const title of work.titles) {
      const wanted = wordsOf(title);
      let k = 0;
      while (k < wanted.length && k < tokens.length && alike(tokens[k]!.word, wanted[k]!)) k++;
      // `Political parties in the West are accused …` is no citation of `Political Parties`.
      const ends = /^\s*(?:[,.;:()'’”"]|$)/u.test(plain.slice(tokens[k - 1]?.to ?? 0));
      const enough = significant(wanted.slice(0, k)).length >= 3 || (k === wanted.length && k >= 2 && ends);
      if (enough && k > (best?.matched ?? 0))
        best = { from: lead, title: lead, to: lead + tokens[k - 1]!.to, works: [work], matched: k };
    }
  return best;
}

/** Citations by author and year, in the text and in notes: `(Weber 1922: 15; Olcott 1995a, 1995b)`, `Olcott (2002)`. */
import type { Grammar } from '../grammar.ts';
import { blockIds } from '../ids.ts';
import type { SourceText } from '../types.ts';
import { asCited } from './as-cited.ts';
import type { Found } from './context.ts';
import type { FoundEntry, FoundLine, FoundNote } from './placed.ts';
import type { Rules } from './rules.ts';
import { namesOf } from './work.ts';

/** @returns the works of a list that names and a year with its letter mean; null where nobody of the names is in the list */
type WorksOf = (names: readonly string[], year: string) => Pick<Found, 'works' | 'flag'> | null;

/** Of two names both are said; of more, the first. */
const MOST_NAMES = 2;

function worksIn(entries: readonly FoundEntry[], { grammar }: Rules): WorksOf {
  const all = entries.flatMap(({ year, found: [one] }) => {
    const work = one?.works[0];
    return year === undefined || !work ? [] : [{ year, work, names: namesOf(work, grammar) }];
  });
  const bare = (name: string) => grammar.nameKey(name.replace(grammar.rx`^<particles> `, ''));
  return (said, year) => {
    const isTheirs = ({ names }: (typeof all)[number]) =>
      said.every((name, i) => [grammar.nameKey(name), bare(name)].includes(names[i] ?? ''));
    const theirs = all.filter(isTheirs);
    if (!theirs.length) return null;
    const ofYear = theirs.filter((one) => one.year === year);
    const own = ofYear.filter(({ names }) => names.length === said.length || names.length > MOST_NAMES);
    const works = (own.length ? own : ofYear).map(({ work }) => work);
    const isBySeveral = !own.length && works.length === 1;
    return { works, ...(isBySeveral ? { flag: 'the list has the work of that year by several' } : {}) };
  };
}

/** One run of names with its years, each with the pages behind it. */
interface Said {
  /** Where each name begins, and its words. */
  names: { at: number; words: string }[];
  years: SaidYear[];
  /** It can be nothing else: the year in brackets of its own, pages behind it, or all of a parenthesis. */
  isSure: boolean;
  /** It may be no name: `in March 1989`. */
  isWhen: boolean;
}

interface SaidYear {
  from: number;
  to: number;
  /** With its letter. */
  year: string;
  page: string | undefined;
}

/** `ERC Advanced Grant` is no name. */
const LONG = /\p{Lu}[\p{L}.’-]* \p{Lu}[\p{L}.’-]* \p{Lu}/u;

function saidIn(text: string, grammar: Grammar): Said[] {
  const runs = text.matchAll(
    grammar.rxg`(?<![\p{L}\p{N}])((?:<particles> )*\p{Lu}[\p{L}.'’-]*(?:(?:\s*[/&]\s*|,?\s+<and>\s+|,\s+|\s+(?:<particles> )*)\p{Lu}[\p{L}.'’-]*){0,5})(?:,?\s+<others>\.?)?,?\s*(\()?(?=<printedYear>[a-z]?(?![\p{L}\d]))`,
  );
  return [...runs].map((match): Said => {
    const [whole, names = '', open] = match;
    const start = text.slice(0, match.index);
    const isWithin = open !== undefined || start.lastIndexOf('(') > start.lastIndexOf(')');
    const years = yearsAt(text, match.index + whole.length, isWithin, grammar);
    const behind = text.slice(years.at(-1)?.to);
    const isWhole = /\((?:\p{Ll}+\.?\s)*$/u.test(start) && /^[;)]/.test(behind);
    const isOwn = open !== undefined || years.some(({ page }) => page !== undefined);
    const isWhen = !isOwn && grammar.rx`^(?:<whenWords>|<places>)(?!\p{L})`.test(names);
    return {
      names: namesAt(names, match.index, grammar),
      // The bracket of a year is a part of the citation.
      years: years.map((one, i) => (open && !i && text[one.to] === ')' ? { ...one, to: one.to + 1 } : one)),
      isSure: isOwn || (isWhole && !isWhen && !LONG.test(names)),
      isWhen,
    };
  });
}

const namesAt = (names: string, from: number, { rxg }: Grammar): Said['names'] =>
  [...names.matchAll(rxg`(?:(?<=[/&,]\s*)|(?<=<and>\s+)|^)\S(?:(?!\s*[/&,]|,?\s+<and>\s).)*`)].map(
    ({ 0: words, index }) => ({ at: from + index, words: words.replace(/['’]s$/, '') }),
  );

/**
 * `1995a, b`, `2004: 230; 2006`: a letter alone is of the same year.
 * @param isWithin a bracket, where a number behind a comma is a page
 */
function yearsAt(text: string, from: number, isWithin: boolean, { rx }: Grammar): SaidYear[] {
  const out: SaidYear[] = [];
  let at = from;
  for (;;) {
    const rest = text.slice(at);
    const next = out.length
      ? rx`^\s*[,;]\s*(?=(?:<printedYear>[a-z]?|[a-z])(?![\p{L}\d]))`.exec(rest)
      : /^/.exec(rest);
    const [year] = next ? (/^(?:\d{4})?[a-z]?/.exec(rest.slice(next[0].length)) ?? []) : [];
    if (!next || !year) return out;
    const start = at + next[0].length;
    const to = start + year.length;
    const behind = text.slice(to);
    // `Weber (1864–1920)`: years of a life.
    if (/^\s?[–-]\s?\d{4}(?!\d)/.test(behind)) return out;
    const [said = '', page] =
      rx`^\)?(?::\s*|,?\s*(?:<page>|<pageSigns>\.?\s?))(\d{1,4}(?:\s?[–-]\s?\d{1,4})?(?:f{1,2}\.?)?)`.exec(
        behind,
      ) ??
      (isWithin ? rx`^,\s(?!<printedYear>)(\d{1,4}(?:[–-]\d{1,4})?)(?!\d)`.exec(behind) : null) ??
      [];
    const full = /\d/.test(year) ? year : `${out.at(-1)?.year.slice(0, 4) ?? ''}${year}`;
    out.push({ from: start, to, year: full, page });
    at = to + said.length;
  }
}

/** The first name may have words before it that are none of it: `Wie Olcott (2002)`. */
function meant(
  { names, years }: Said,
  worksOf: WorksOf,
  { rx }: Grammar,
): { from: number; works: ReturnType<WorksOf>[] } {
  const [first, ...rest] = names;
  if (!first) return { from: 0, works: [] };
  const starts = [...first.words.matchAll(/(?<!\S)\S/g)].map(({ index }) => index);
  const others = rest.map(({ words }) => words);
  for (const start of starts) {
    const said = [first.words.slice(start), ...others].slice(0, MOST_NAMES);
    const works = years.map(({ year }) => worksOf(said, year));
    if (works.some((some) => some !== null)) return { from: first.at + start, works };
  }
  const lead = rx`^(?:<leads>\.?\s+)*`.exec(first.words)?.[0].length ?? 0;
  return { from: first.at + lead, works: years.map(() => null) };
}

/** What a text cites by author and year, in its order; a name that the list does not have is open where it can be nothing else. */
function datedIn(text: string, worksOf: WorksOf, grammar: Grammar, isNote = false): Found[] {
  return saidIn(text, grammar).flatMap((said) => {
    const { from, works } = meant(said, worksOf, grammar);
    // In a note that cites in full, a name before a year is most often a place: `Newcastle upon Tyne 1966, S. 6`.
    const isSure =
      said.isSure && (!isNote || grammar.rx`(?:^|;\s*)(?:<leads>\.?\s+)*$`.test(text.slice(0, from)));
    return said.years.flatMap((year, i): Found[] => {
      const of = works[i] ?? null;
      if (of === null && !isSure) return [];
      return [
        {
          from: i ? year.from : from,
          to: year.to,
          rule: 'author and year',
          ...(of && !said.isWhen ? of : { works: [] }),
          ...(year.page === undefined ? {} : { page: year.page }),
        },
      ];
    });
  });
}

/** `(ebd., S. 7)`: what was cited before in the same paragraph, where that was one work. */
function withIbid(text: string, found: Found[], { rxi }: Grammar): Found[] {
  const again = [
    ...text.matchAll(
      new RegExp(
        rxi`(?<=\((?:<leads>\.?\s)?)<ibid>\.?(?![\p{L}\d])(?:,?\s*(?:<page>|<pageSigns>\.?\s?)(\d[\d\s,–f-]*))?`,
        'giu',
      ),
    ),
  ];
  return again
    .reduce((all, { 0: words, 1: pages, index }) => {
      const before = all.filter(({ to }) => to <= index).sort((a, b) => a.to - b.to);
      const last = before.at(-1);
      // Of several in one bracket it is open which is meant.
      const isOne =
        last && !before.some((one) => one !== last && !/[()]/.test(text.slice(one.to, last.from)));
      const page = pages?.trim();
      const to = index + (words.split(',')[0] ?? words).trimEnd().length;
      const works = isOne ? last.works : [];
      return [...all, { from: index, to, rule: 'ibid' as const, works, ...(page ? { page } : {}) }];
    }, found)
    .sort((a, b) => a.from - b.from);
}

/** A source of this school: what its notes and its paragraphs cite, beside what was read of the notes. */
export function citedByDate(
  { units, signs }: SourceText,
  entries: readonly FoundEntry[],
  notes: readonly FoundNote[],
  rules: Rules,
): { notes: FoundNote[]; lines: FoundLine[] } {
  const { grammar } = rules;
  const worksOf = worksIn(entries, rules);
  return {
    notes: notes.map(({ note, found }) => {
      const dated = datedIn(note.text, worksOf, grammar, true);
      const isFree = (one: Found) => !dated.some(({ from, to }) => from < one.to && to > one.from);
      return { note, found: [...dated, ...found.filter(isFree)].sort((a, b) => a.from - b.from) };
    }),
    lines: units
      .filter(({ kind }) => kind !== 'bibliography')
      .flatMap(({ slug: unit, blocks }) => {
        const ids = blockIds(blocks);
        return blocks.flatMap((block, i): FoundLine[] => {
          if (!CITING.has(block.kind)) return [];
          const text = asCited(block.text, signs);
          const found = withIbid(text, datedIn(text, worksOf, grammar), grammar);
          const at = ids[i] ?? '';
          return found.length
            ? [{ unit, block, at, part: 'text', note: { unit, n: 0, at, text }, found }]
            : [];
        });
      }),
  };
}

const CITING = new Set(['paragraph', 'quotation', 'item', 'marginal']);

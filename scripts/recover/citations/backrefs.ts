/** `op. cit.`, `op. cit. (note 38)`: resolved by number, by name and by page; open where two works remain. */
import { alike, titleWords } from '../../../src/model/words.ts';
import { byNames, isByBoth } from './by-names.ts';
import type { Grammar } from '../grammar.ts';
import { make, type Context, type Found, type NoteWords } from './context.ts';
import { anotherWork, fitOf } from './ibid.ts';
import { holdsPage } from './page-ranges.ts';
import { isOfAnother } from './said-title.ts';
import type { Segment } from './segments.ts';
import { isReadWhole, sureByName } from './unread.ts';
import { namesOf, type Work } from './work.ts';

/** What a reference says of the work it means, and where it stands. */
interface Clue {
  before: string;
  /** Where that begins in the text. */
  from: number;
  names: string[];
  text: string;
  note: NoteWords;
  /** The works of the notes of its unit. */
  cited: Map<number, Work[]>;
  context: Context;
}

/**
 * The works of the notes of a unit by what is printed before them, of all units where numbers go on through the book; a number
 * that stands there twice tells nothing.
 */
function byPrinted(unit: string, context: Context): Map<number, Work[]> {
  const units = context.isThrough ? [...context.cited.keys()] : [unit];
  return new Map(units.flatMap((one) => [...ofUnit(one, context)]));
}

function ofUnit(unit: string, { cited, labels }: Context): Map<number, Work[]> {
  const own = cited.get(unit) ?? new Map<number, Work[]>();
  const printed = labels.get(unit);
  if (!printed) return own;
  const times = Map.groupBy(printed.values(), (label) => label);
  return new Map(
    [...own].flatMap(([n, works]) => {
      const label = printed.get(n) ?? String(n);
      return /^\d+$/.test(label) && times.get(label)?.length === 1 ? [[Number(label), works] as const] : [];
    }),
  );
}

/** `Easton, op. cit. (note 38)`: by the printed number if that note has a work of the name; else by the name, and flagged. */
export function opCit(segment: Segment, note: NoteWords, context: Context): Found[] {
  const { text } = segment;
  const { signs, grammar } = context.rules;
  const at = signs.opCit.pattern.exec(text);
  const number = signs.noteNumber.pattern.exec(text);
  const endOf = (match: RegExpExecArray | null) => (match ? match.index + match[0].length : 0);
  const end = Math.max(endOf(at), endOf(number));
  const spoken = spokenBefore(
    text.slice(0, at?.index ?? number?.index),
    /^\s*\(/.test(at?.[0] ?? ''),
    grammar,
  );
  // `Ders., Schleusen (wie Anm. 1)`: that word is no name.
  const before = spoken.replace(grammar.rx`^\*?<sameAuthor>\.?\*?,?\s+`, '');
  const from = (at?.index ?? number?.index ?? text.length) - before.length;
  const clue: Clue = {
    before,
    from,
    names: before.match(/\p{Lu}[\p{L}'’`-]+/gu)?.filter((word) => !grammar.has('capitals', word)) ?? [],
    text,
    note,
    cited: byPrinted(note.unit, context),
    context,
  };
  const [n, ...others] = number?.[0].match(/\d+/g)?.map(Number) ?? [];
  if (n === undefined) {
    const { works, flag } = byName(clue);
    return sureByName([make(context.rules.grammar, segment, works, 'op. cit.', [from, end], flag)], context);
  }
  if (others.length) return severalNotes(segment, clue, [n, ...others], [number?.index ?? 0, end]);
  return oneNote(segment, clue, n, at !== null, end);
}

/**
 * The words before a sign that name what it means: in the last sentence, or in the bracket in which the sign stands, there behind
 * the last semicolon, `(Preger, p. 68; Wattenbach, ubi sup.)`. Before a bracket that has the sign alone, the name: `exemplified by
 * M. Montet (op. cit. p. 66)`.
 */
function spokenBefore(said: string, isBracketed: boolean, { rx }: Grammar): string {
  const sentence = said.split(/(?<=\p{Ll}{3}[.;])\s+(?=\p{Lu})/u).at(-1) ?? '';
  const inBracket = /(?<=\()[^()]*$/.exec(sentence)?.[0] ?? '';
  if (/\p{Lu}\p{L}{2,}/u.test(inBracket)) return inBracket.split(/;\s+/).at(-1) ?? '';
  const named = isBracketed
    ? rx`(?<=\p{Ll} )\p{Lu}[\p{L}.’'-]*(?: (?:(?:<and>|&|<particles>) )*\p{Lu}[\p{L}.’'-]*)*$`.exec(sentence)
    : null;
  return named?.[0] ?? sentence;
}

/** @param isSure whether it says `op. cit.`, or a number alone */
function oneNote(segment: Segment, clue: Clue, n: number, isSure: boolean, end: number): Found[] {
  const rule = 'op. cit. with note';
  const there = atNumber(clue, n);
  const isThere = isReadWhole(n, clue.note.unit, clue.context);
  if (there.length) {
    const found = [make(clue.context.rules.grammar, segment, there, rule, [clue.from, end])];
    // A name that is in the note is told apart by the names that were not read.
    return isThere && there.length === 1
      ? found
      : sureByName(found, clue.context, isThere || clue.names.length > 0);
  }
  if (!clue.names.length)
    return isSure ? [make(clue.context.rules.grammar, segment, [], rule, [clue.from, end])] : [];
  const { works, flag } = byName(clue, n);
  const isCited = works.some((work) => clue.cited.get(n)?.includes(work));
  const said = isCited ? flag : works.length ? (flag ?? anotherWork(n)) : null;
  return sureByName(
    [make(clue.context.rules.grammar, segment, works, rule, [clue.from, end], isThere ? said : null)],
    clue.context,
    isThere,
  );
}

/** `Nazarbaev, op. cit. (notes 108, 109)`: one work for each number; the link of each ends behind its number. */
function severalNotes(
  segment: Segment,
  clue: Clue,
  numbers: number[],
  [from, to]: [number, number],
): Found[] {
  let start = clue.from;
  return numbers.map((n, i) => {
    const at = segment.text.indexOf(String(n), Math.max(from, start)) + String(n).length;
    const range: [number, number] = [start, i === numbers.length - 1 ? to : at];
    start = at;
    return make(clue.context.rules.grammar, segment, atNumber(clue, n), 'op. cit. with note', range);
  });
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

/**
 * Whether words are a short title of a work. Where titles may be unread, only words that stand there in a row: `Due Process and
 * Consumer Debt` is not `Preserving Due Process … in Consumer Debt Lawsuits`.
 */
const isTitled = (work: Work, words: string, context: Context, least: number): boolean =>
  fitOf(work, words, context) >= least &&
  (context.citing.works === 'any' || ` ${plain(work.title)} `.includes(` ${plain(words)} `));

/** The works of the printed note that the words before can mean: by a name, else by their title. */
function atNumber(clue: Clue, n: number): Work[] {
  const { before, names, cited, context } = clue;
  const { grammar } = context.rules;
  const there = cited.get(n) ?? [];
  if (!names.length) return there;
  const named = fitting(worksNamed(there, clue), clue);
  if (named.length) return isByBoth(named, before, grammar) ? named : [];
  // `Konstituciia, op. cit. (note 46)`: the printed note has one work whose title has these words.
  const titled = there.filter((work) => isTitled(work, before, context, 0.7));
  // Where something of the note was not read, the title may be that: `Chevron, supra note 1` of a judgment and of `Chevron Bias`.
  return titled.length === 1 && isReadWhole(n, clue.note.unit, context) ? titled : [];
}

/** The works by the names before, but for those of which another title is said. */
const worksNamed = (works: readonly Work[], { names, before, context: { rules } }: Clue): Work[] =>
  byNames(works, names, rules.grammar, before).filter((work) => !isOfAnother(work, before, rules.grammar));

interface Named {
  works: Work[];
  flag: string | null;
}

/**
 * By the name alone. Of several works: those that do not contradict year and page; the one cited next to the printed number,
 * which may be off by a few (36 of von-hauff's are wrong); the only one cited shortly before. The last two are flagged.
 */
function byName(clue: Clue, n?: number): Named {
  const { cited, context } = clue;
  const recent = context.recent.works();
  const own = new Set([...cited.values()].flat());
  const inUnit = worksNamed(
    recent.filter((work) => own.has(work)),
    clue,
  );
  const works = fitting(inUnit.length ? inUnit : worksNamed(recent, clue), clue);
  // `Konstituciia, op. cit. (note 46)` for note 50 (von-hauff ch. 3 n. 53): a title, and no name.
  if (!works.length) return { works: latelyTitled(clue), flag: null };
  if (works.length === 1) return { works, flag: null };
  return (n === undefined ? null : nearNumber(works, n, clue)) ?? lately(works, clue);
}

/** How many notes away a printed number may be from the one that is meant. */
const OFF = [0, 1, 2, 3];

function nearNumber(works: Work[], n: number, clue: Clue): Named | null {
  for (const off of OFF) {
    const near = works.filter((work) => isCitedIn(work, n - off, n + off, clue));
    if (near.length === 1) return { works: near, flag: `the printed number ${n} is another work, but near` };
    if (near.length) return null;
  }
  return null;
}

/** Notes before, in which a work was cited lately. */
const NEAR = 10;

function lately(works: Work[], clue: Clue): Named {
  const { n } = clue.note;
  const near = works.filter((work) => isCitedIn(work, n - NEAR, n - 1, clue));
  return near.length === 1
    ? {
        works: near,
        flag: `of ${works.length} works by that name, the one cited in the ${NEAR} notes before`,
      }
    : { works, flag: null };
}

const isCitedIn = (work: Work, from: number, to: number, { cited, note }: Clue): boolean =>
  [...cited].some(([k, list]) => k >= from && k <= to && k !== note.n && list.includes(work));

function latelyTitled({ before, note, cited, context }: Clue): Work[] {
  const near = [...cited].filter(([k]) => k >= note.n - NEAR && k < note.n).flatMap(([, works]) => works);
  const titled = [...new Set(near)].filter((work) => isTitled(work, before, context, 0.6));
  const [first = ''] = titleWords(before);
  const opening = titled.filter(({ title }) => alike(titleWords(title)[0] ?? '', first));
  return opening.length ? opening : titled;
}

/** Of several works of one name: those of the year and with the page; the one of just these authors. */
function fitting(works: Work[], { names, text, context }: Clue): Work[] {
  if (works.length <= 1) return works;
  const { grammar } = context.rules;
  const year = /\b(19|20)\d\d\b/.exec(text)?.[0];
  const several = grammar.rx`\b<others>(?!\p{L})`.test(text);
  const page = grammar.rx`<page>(\d+)`.exec(text)?.[1];
  const possible = works.filter(
    (work) => holdsPage(work, page) !== false && (!year || !work.year || work.year === year),
  );
  const left = possible.length ? possible : works;
  const count = (work: Work) => namesOf(work, grammar).length;
  const tests: ((work: Work) => boolean)[] = [
    (work) => year !== undefined && work.year === year,
    (work) => (several ? count(work) > 2 : count(work) === names.length),
    (work) => holdsPage(work, page) === true,
  ];
  return tests.map((test) => left.filter(test)).find((passed) => passed.length === 1) ?? left;
}

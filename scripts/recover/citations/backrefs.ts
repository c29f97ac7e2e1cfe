/** `Ibid.`, `op. cit.`, `op. cit. (note 38)`: resolved by number, by name and by page; open where two works remain. */
import { IBID, make, NOTE_NUMBER, OP_CIT, type Context, type Found, type NoteText } from './context.ts';
import { namesOf, type Work } from './registry.ts';
import type { Segment } from './segments.ts';
import { alike, nameKey, wordsOf } from './words.ts';

/** The work before it in the note, or the one work of the note before; `Ibid 38 (State Department)` goes by its number. */
export function ibid(segment: Segment, note: NoteText, context: Context, inNote: Found[]): Found[] {
  const length = IBID.exec(segment.text)![0].length;
  const unit = context.cited.get(note.unit);
  const numbered = /^\*?Ibid\.?\s?(\d{1,3})\s*\(([^)]+)\)/.exec(segment.text);
  if (numbered) return ibidByNumber(segment, numbered, context);
  const works = inNote.length ? [inNote.at(-1)!.work] : (unit?.get(note.n - 1) ?? []);
  return works.length === 1 ? [make(segment, works[0]!, 'ibid', 0, length)] : [];
}

function ibidByNumber(segment: Segment, match: RegExpExecArray, context: Context): Found[] {
  const [whole, number, name] = match as unknown as [string, string, string];
  const all = [...context.cited.values()].flatMap((unit) => [...unit]);
  const target = all.find(([n]) => n === Number(number))?.[1] ?? [];
  const best = (works: Work[]) =>
    works.map((work) => ({ work, fit: fitOf(work, name) })).sort((a, b) => b.fit - a.fit)[0];
  const named = best(target);
  const flag = `the printed number ${number} is another work`;
  const other = best(context.recent);
  const isOther = other && other.fit > (named?.fit ?? 0) && other.fit >= 0.5;
  const work = isOther ? other.work : target.length === 1 || (named && named.fit >= 0.5) ? named!.work : null;
  return work ? [make(segment, work, 'ibid', 0, whole.length, target.includes(work) ? undefined : flag)] : [];
}

/** Share of the words of a short name that stand in the names and titles of a work. */
function fitOf(work: Work, name: string): number {
  const words = wordsOf(name).filter(
    (word) => word.length > 2 && !/^(?:report|document|the|and)$/.test(word),
  );
  const own = wordsOf(
    [
      ...work.titles,
      work.container ?? '',
      work.year ?? '',
      work.publisher ?? '',
      ...work.authors.map((a) => a.literal ?? a.family ?? ''),
    ].join(' '),
  );
  return (
    words.filter((word) =>
      own.some((other) => alike(word, other) || (word.length > 5 && other.startsWith(word.slice(0, 6)))),
    ).length / Math.max(1, words.length)
  );
}

/** `Easton, op. cit. (note 38)`: by the printed number if that note has a work of the name; else by the name, and flagged. */
export function opCit(segment: Segment, note: NoteText, context: Context): Found[] {
  const { text } = segment;
  const at = OP_CIT.exec(text);
  const number = NOTE_NUMBER.exec(text);
  const end = Math.max(at ? at.index + at[0].length : 0, number ? number.index + number[0].length : 0);
  const before = text.slice(0, at?.index ?? number!.index);
  const names =
    before.match(/\p{Lu}[\p{L}'’`-]+/gu)?.filter((word) => !/^(?:See|Cf|The|For|Also|In|On)$/.test(word)) ??
    [];
  const year = /\b(19|20)\d\d\b/.exec(before)?.[0];
  const n = number ? Number(number[1] ?? number[2]) : null;
  const there = n === null ? [] : (context.cited.get(note.unit)?.get(n) ?? []);
  const rule = n === null ? 'op. cit.' : 'op. cit. with note';
  const pick = (works: Work[]) => narrow(works, names, year, text);
  const direct = names.length ? pick(byNames(there, names)) : there.length === 1 ? there[0]! : null;
  if (direct) return [make(segment, direct, rule, 0, end)];
  // `Konstituciia, op. cit. (note 46)`: the printed note has one work whose title has these words.
  const titled = there.filter((work) => fitOf(work, before) >= 0.6);
  if (new Set(titled).size === 1) return [make(segment, titled[0]!, rule, 0, end)];
  if (!names.length) return [];
  const own = [...(context.cited.get(note.unit)?.values() ?? [])].flat();
  const inUnit = byNames(
    context.recent.filter((work) => own.includes(work)),
    names,
  );
  const anywhere = inUnit.length ? inUnit : byNames(context.recent, names);
  const work =
    n === null
      ? pick(anywhere)
      : anywhere.length && new Set(anywhere).size === 1
        ? anywhere[0]!
        : pick(anywhere);
  return work
    ? [make(segment, work, rule, 0, end, n === null ? undefined : `the printed number ${n} is another work`)]
    : [];
}

/** Works by one of these names; those by most of them first. */
export function byNames(works: Work[], names: string[]): Work[] {
  const keys = names.map(nameKey);
  const hits = (work: Work) =>
    namesOf(work).filter((name) =>
      keys.some(
        (key) =>
          key === name ||
          alike(key, name) ||
          (name.endsWith(key) && key.length > 4) ||
          (name.length > 12 && name.startsWith(keys.join(''))),
      ),
    ).length;
  const scored = works
    .map((work) => ({ work, n: hits(work) + (bodyMatches(work, keys) ? 1 : 0) }))
    .filter(({ n }) => n > 0);
  const most = Math.max(0, ...scored.map(({ n }) => n));
  return scored.filter(({ n }) => n === most).map(({ work }) => work);
}

/** `Freedom House, op. cit.`: all words of a body's name. */
function bodyMatches(work: Work, keys: string[]): boolean {
  const body = work.authors[0]?.literal;
  return (
    body !== undefined &&
    keys.length > 0 &&
    keys.filter((key) => nameKey(body).includes(key)).length >= Math.min(2, keys.length) &&
    keys[0]!.length > 2
  );
}

/** Of several works of one name: the one of the year, the one that has the page, else the last cited. */
function narrow(works: Work[], names: string[], year: string | undefined, text: string): Work | null {
  const distinct = [...new Set(works)];
  if (distinct.length <= 1) return distinct[0] ?? null;
  const ofYear = year ? distinct.filter((work) => work.year === year) : [];
  if (ofYear.length === 1) return ofYear[0]!;
  const several = /\bet\.? al\b/.test(text);
  const full = distinct.filter((work) =>
    several ? namesOf(work).length > names.length : namesOf(work).length === names.length,
  );
  if (full.length === 1) return full[0]!;
  const page = Number(/\bpp?\.? ?(\d+)/.exec(text)?.[1] ?? NaN);
  const holds = distinct.filter((work) => {
    const range = /^(\d+)\s?[-–]\s?(\d+)/.exec(work.page ?? '');
    return range && page >= Number(range[1]) && page <= Number(range[2]);
  });
  return holds.length === 1 ? holds[0]! : distinct[0]!;
}

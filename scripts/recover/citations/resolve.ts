/** Reads the notes of one source in their order and says of each citation which work it means, and by what rule. */
import { parseFull } from './parse.ts';
import { interviewIn } from './interviews.ts';
import { mentionsIn, titleIn } from './mentions.ts';
import { addWork, enrich, findWork, namesOf, type Registry, type Work } from './registry.ts';
import { segmentsOf, type Segment } from './segments.ts';
import { alike, nameKey, wordsOf } from './words.ts';

export interface Citation {
  /** Offsets in the text of the note. */
  from: number;
  to: number;
  work: string;
  rule:
    | 'full'
    | 'full again'
    | 'ibid'
    | 'op. cit.'
    | 'op. cit. with note'
    | 'short title'
    | 'interview'
    | 'named note';
  /** The printed number leads elsewhere; what the reader should know. */
  flag?: string;
  page?: string;
}

export interface NoteText {
  unit: string;
  n: number;
  text: string;
}

interface Context {
  registry: Registry;
  source: string;
  /** Who held the interviews of this source. */
  author: string;
  /** Works by unit and note. */
  cited: Map<string, Map<number, Work[]>>;
  /** Works in the order in which they were last cited. */
  recent: Work[];
}

export function resolveNotes(
  registry: Registry,
  source: string,
  author: string,
  notes: NoteText[],
): Map<NoteText, Citation[]> {
  const context: Context = { registry, source, author, cited: new Map(), recent: [] };
  const out = new Map<NoteText, Citation[]>();
  for (const pass of [1, 2]) {
    for (const note of notes) {
      const before = out.get(note);
      if (pass === 2 && before?.length) {
        for (const c of before)
          remember(
            context,
            registry.works.find((work) => work.id === c.work)!,
          );
        continue;
      }
      const found = citationsOf(note, context, pass === 2);
      out.set(
        note,
        found.map(({ citation }) => citation),
      );
      const unit = context.cited.get(note.unit) ?? new Map<number, Work[]>();
      context.cited.set(note.unit, unit);
      unit.set(note.n, [...new Set(found.map(({ work }) => work))]);
    }
  }
  return out;
}

type Found = { citation: Citation; work: Work };

function citationsOf(note: NoteText, context: Context, second: boolean): Found[] {
  const found: Found[] = [];
  for (const segment of segmentsOf(note.text)) {
    for (const made of citationIn(segment, note, context, found, second)) {
      if (found.some((f) => f.citation.from < made.citation.to && f.citation.to > made.citation.from))
        continue;
      found.push(made);
      remember(context, made.work);
    }
  }
  return found;
}

function remember(context: Context, work: Work): void {
  context.recent = [work, ...context.recent.filter((other) => other !== work)];
}

const OP_CIT = /,?\s*\(?\*?\b[Oo]p[.,]?\s?,?\s*[Cc]it\b[.,]?\*?|,\s*optic(?:al)?\b/;
const NOTE_NUMBER = /\(\s?note,?\s*(\d{1,3})\s?\)|(?<=cit[.,]?\s?)\((\d{1,3})\)/;
const IBID = /^\*?(?:[I1]b[iu]d(?:em)?|Ihid|1?0?id\., 1bid|Ditto)\b\.?,?\*?/;

function citationIn(
  segment: Segment,
  note: NoteText,
  context: Context,
  inNote: Found[],
  second: boolean,
): Found[] {
  const { text } = segment;
  if (IBID.test(text)) return ibid(segment, note, context, inNote);
  if (OP_CIT.test(text)) return opCit(segment, note, context);
  const interview = interviewIn(text);
  if (interview) return fromInterview(segment, interview, context, note);
  const known = context.recent;
  const parsed = parseFull(text);
  const same = parsed && isCitation(parsed, text) ? findWork(context.registry, parsed) : null;
  if (same) {
    enrich(same, parsed!, text);
    return [make(segment, same, 'full again', 0, lengthOf(text, parsed!))];
  }
  // What begins with a title of its own is not the volume that it stands in.
  const ownTitle =
    parsed && (/^[‘'`“"̀]/u.test(text) || parsed.type === 'legislation') && !titleIn(text, known);
  const named = ownTitle ? [] : mentionsIn(text, known);
  if (named.length) return named.map((m) => make(segment, m.work, 'short title', m.from, m.to));
  if (parsed && isCitation(parsed, text)) {
    const work = addWork(context.registry, parsed, {
      source: context.source,
      unit: note.unit,
      place: `note ${note.n}`,
      said: text,
    });
    return [make(segment, work, 'full', 0, lengthOf(text, parsed))];
  }
  const titled = titleIn(text, known);
  if (titled) return [make(segment, titled.work, 'short title', titled.from, titled.to)];
  if (NOTE_NUMBER.test(text)) return opCit(segment, note, context);
  const alone = /^(\p{Lu}[\p{L}.' -]+?),?\s*[Pp]{1,2}\.\s?\d[\d\s–-]*\.?$/u.exec(text);
  if (alone) {
    const work = byNames(known, [alone[1]!.trim().split(' ').at(-1)!])[0];
    if (work) return [make(segment, work, 'short title', 0, alone[1]!.length)];
  }
  const authorDate = /^([\p{Lu}][\p{L}.' -]+?),?\s\(?((?:19|20)\d\d)\)?[,.]?(?:\s*pp?\.[\s\d-]*)?\.?$/u.exec(
    text,
  );
  if (authorDate) {
    const theirs = byNames(known, [authorDate[1]!.trim().split(' ').at(-1)!]);
    const work = theirs.find((w) => w.year === authorDate[2]) ?? theirs[0];
    if (work)
      return [
        make(
          segment,
          work,
          'short title',
          0,
          text.length,
          work.year && work.year !== authorDate[2] ? `printed ${authorDate[2]}` : undefined,
        ),
      ];
  }
  if (!second) return [];
  const later = mentionsIn(text, context.registry.works);
  if (later.length) return later.map((m) => make(segment, m.work, 'short title', m.from, m.to));
  const laterTitle = titleIn(text, context.registry.works);
  return laterTitle ? [make(segment, laterTitle.work, 'short title', laterTitle.from, laterTitle.to)] : [];
}

/** Words with a year at their end are a citation only with an author, a title in quotes, a container or an address. */
function isCitation(parsed: NonNullable<ReturnType<typeof parseFull>>, text: string): boolean {
  if (!/^[\p{Lu}\d'‘“"`̀«*<]/u.test(text)) return false;
  if (parsed.type === 'legislation') return true;
  if (parsed.authors.length) return true;
  if (/^[‘'`“"̀*«]/u.test(text)) return true;
  return (
    parsed.title.split(/\s+/).length <= 22 &&
    Boolean(parsed.URL ?? parsed.container ?? parsed.publisher) &&
    !/\b(?:was|were|is|are|has|had|have)\b/.test(parsed.title)
  );
}

/** The link covers author and title, and leaves the address and what stands behind it alone. */
function lengthOf(text: string, parsed: { title: string }): number {
  const words = parsed.title.slice(-12);
  const at = text.indexOf(words);
  const end = at < 0 ? text.length : at + words.length;
  const address = text.search(/<?\s?(?:https?:|www\.|\[http|ht+p|\[www)/);
  return address > 0 ? Math.min(end, address) : end;
}

function make(
  segment: Segment,
  work: Work,
  rule: Citation['rule'],
  from: number,
  to: number,
  flag?: string,
): Found {
  const rest = segment.text.slice(to);
  const page = /\bpp?\.? ?(\d[\d\s,–f-]*)/
    .exec(rest)?.[1]
    ?.trim()
    .replace(/[,\s]+$/, '');
  const trimmed = segment.text.slice(from, to).trimEnd().length;
  return {
    work,
    citation: {
      from: segment.from + from,
      to: segment.from + from + trimmed,
      work: work.id,
      rule,
      ...(flag ? { flag } : {}),
      ...(page ? { page } : {}),
    },
  };
}

/** The work before it in the note, or the one work of the note before; `Ibid 38 (State Department)` goes by its number. */
function ibid(segment: Segment, note: NoteText, context: Context, inNote: Found[]): Found[] {
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
function opCit(segment: Segment, note: NoteText, context: Context): Found[] {
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
function byNames(works: Work[], names: string[]): Work[] {
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

function fromInterview(
  segment: Segment,
  interview: NonNullable<ReturnType<typeof interviewIn>>,
  context: Context,
  note: NoteText,
): Found[] {
  const { parsed, length } = interview;
  const name = nameKey(parsed.title);
  const mine = [...context.recent, ...context.registry.works].filter(
    (work) => work.type === 'interview' && work.by === context.author,
  );
  const same = mine.filter((work) => work.titles.some((title) => sameInterviewee(nameKey(title), name)));
  const dated = same.find((work) => !parsed.date || !work.date || work.date === parsed.date);
  const work =
    dated ??
    addWork(
      context.registry,
      { ...parsed, by: context.author },
      { source: context.source, unit: note.unit, place: `note ${note.n}`, said: segment.text },
    );
  if (dated) enrich(dated, parsed, segment.text);
  return [make(segment, work, 'interview', 0, length)];
}

const sameInterviewee = (a: string, b: string) =>
  a === b || alike(a, b) || (Math.min(a.length, b.length) > 14 && (a.startsWith(b) || b.startsWith(a)));

/** Reads the notes of one source in their order and says of each citation which work it means, and by what rule. */
import { byNames, ibid, opCit } from './backrefs.ts';
import {
  IBID,
  make,
  NOTE_NUMBER,
  OP_CIT,
  type Citation,
  type Context,
  type Found,
  type NoteText,
} from './context.ts';
import { interviewIn } from './interviews.ts';
import { mentionsIn, titleIn } from './mentions.ts';
import { parseFull } from './parse.ts';
import { addWork, enrich, findWork, type Registry, type Work } from './registry.ts';
import { segmentsOf, type Segment } from './segments.ts';
import { alike, nameKey } from './words.ts';

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

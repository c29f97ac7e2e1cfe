/** The citations of all sources, and the works that they lead to. */
import { withAnchor, type Mapped } from '../mapped.ts';
import { blockIds } from '../markdown.ts';
import type { Block, Doubt, Note, Recovery, Unit } from '../types.ts';
import type { Found, Rule } from './context.ts';
import { readHead } from './head.ts';
import type { Person } from './people.ts';
import { holdsWord, type Lexicon } from './lexicon.ts';
import { applyOverrides, checkDecisions, decisionsIn, type Override } from './overrides.ts';
import { extentOf, parseFull, type ParsedWork } from './parse.ts';
import { addWork, emptyRegistry, enrich, findWork, type Registry, type Work } from './registry.ts';
import { resolveNotes } from './resolve.ts';

/** A citation that leads to one work. */
export interface Citation {
  source: string;
  unit: string;
  /** The note, or the id of an entry of a bibliography. */
  n?: number;
  at?: string;
  work: string;
  rule: Rule;
  flag?: string;
  page?: string;
}

export interface Cited {
  works: Work[];
  citations: Citation[];
}

/** What is said of a source itself: it may be a work that another one cites. */
export interface Described {
  slug: string;
  title: string;
  authors: Person[];
  date: string;
}

/**
 * Reads bibliographies first, because there a work stands in full, then the notes of each source. The recoveries get
 * an anchor for each citation, and a doubt for each that is open.
 */
export function cite(
  recoveries: Recovery[],
  described: Described[],
  lexicon: Lexicon,
  overrides: Override[] = [],
): Cited {
  const registry = emptyRegistry();
  const citations: Citation[] = [];
  for (const recovery of recoveries) readBibliographies(registry, recovery, lexicon, citations);
  const decisions = decisionsIn(overrides);
  for (const recovery of recoveries) {
    const author = nameOf(described.find(({ slug }) => slug === recovery.slug)!);
    readNotes({ registry, lexicon, decisions, source: recovery.slug, author }, recovery, citations);
  }
  checkDecisions(decisions, recoveries, citations);
  applyOverrides(registry, citations, recoveries, overrides);
  for (const { slug, title, authors, date } of described) {
    const itself = authors.length
      ? findWork(registry, { type: 'book', title, authors, editors: [], year: date.slice(0, 4) })
      : null;
    if (itself) itself.source = slug;
  }
  return { works: registry.works, citations };
}

/** Who held the interviews of a source. */
const nameOf = ({ slug, authors }: Described) => authors.map((a) => a.family).join(' ') || slug;

function readNotes(
  context: Parameters<typeof resolveNotes>[0],
  recovery: Recovery,
  citations: Citation[],
): void {
  const notes = recovery.units.flatMap((unit) =>
    unit.notes.map((note) => ({ unit, note, text: { unit: unit.slug, n: note.n, text: note.text.text } })),
  );
  const found = resolveNotes(
    context,
    notes.map(({ text }) => text),
  );
  for (const { unit, note, text } of notes) {
    if (!found.get(text)!.length && IMPRINT.test(text.text))
      recovery.doubts.push({
        ...unread(`${unit.slug} note ${note.n}`, note.text),
        note: { unit: unit.slug, n: note.n },
      });
    for (const one of found.get(text)!) {
      note.text = withAnchor(note.text, one.from, anchorOf(one), one.to);
      if (one.works.length !== 1) recovery.doubts.push(openReference(unit, note, one));
      else citations.push({ source: recovery.slug, unit: unit.slug, n: note.n, ...recordOf(one) });
    }
  }
}

/** An address, a page, a volume, or a year at the end of an imprint: a note that has one of these cites something. */
const IMPRINT =
  /\bwww\b|https?:|\bpp?\. ?\d|\bVol\. ?\d|\b(?:19|20)\d\d\s?\)|, \d{1,2} \p{Lu}\p{Ll}+,? (?:19|20)\d\d|\b[Oo]p\.? ?[Cc]it/u;

function unread(where: string, { text, runs }: Mapped): Doubt {
  const { line, column } = runs[0]!;
  const said = text.length > 90 ? `${text.slice(0, 90)} …` : text;
  return { line, column, rule: 'citation-unread', says: `${where}: what “${said}” cites could not be read` };
}

const recordOf = ({ works, rule, flag, page }: Found) => ({
  work: works[0]!.id,
  rule,
  ...(flag ? { flag } : {}),
  ...(page ? { page } : {}),
});

const anchorOf = ({ works, rule, flag }: Found) => ({
  kind: 'citation' as const,
  works: works.map((work) => work.id),
  rule,
  ...(flag ? { flag } : {}),
});

function openReference(unit: Unit, note: Note, { from, to, works }: Found): Doubt {
  const { line, column } = note.text.runs[0]!;
  const said = note.text.text.slice(from, to);
  const among = works.length ? `${works.length} works may be meant` : 'no work was found';
  return {
    line,
    column,
    rule: 'reference-open',
    says: `${unit.slug} note ${note.n}, “${said}”: ${among}`,
    note: { unit: unit.slug, n: note.n },
  };
}

function readBibliographies(
  registry: Registry,
  recovery: Recovery,
  lexicon: Lexicon,
  citations: Citation[],
): void {
  for (const unit of recovery.units) {
    const ids = new Map(blockIds(unit.blocks).map((id, i) => [unit.blocks[i]!, id]));
    for (const block of entriesOf(unit)) {
      if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
      const lead = /^\d+\.\s+/.exec(block.text.text)?.[0].length ?? 0;
      const text = block.text.text.slice(lead);
      const parsed = parseFull(text, lexicon) ?? bare(text, lexicon);
      if (!parsed) {
        if (IMPRINT.test(text)) recovery.doubts.push(unread(unit.slug, block.text));
        continue;
      }
      const known = findWork(registry, parsed);
      const here = { source: recovery.slug, unit: unit.slug, at: ids.get(block)! };
      const work = known ?? addWork(registry, parsed, { ...here, said: text });
      if (known) enrich(registry, known, parsed, { ...here, said: text });
      const rule: Rule = known ? 'full again' : 'full';
      const to = lead + extentOf(text, parsed);
      block.text = withAnchor(block.text, lead, anchorOf({ from: lead, to, works: [work], rule }), to);
      citations.push({ ...here, work: work.id, rule });
    }
  }
}

/** The entries of a bibliography: a unit of its own, or a list at the end of an article that has no notes (kaziss:1078). */
function entriesOf(unit: Unit): Block[] {
  if (unit.kind === 'bibliography') return unit.blocks;
  if (unit.notes.length) return [];
  const at = unit.blocks.findIndex(
    (block) => block.kind === 'heading' && /^(?:REFERENCES|BIBLIOGRAPHY|SOURCES)\b/i.test(block.text.text),
  );
  return at < 0 ? [] : unit.blocks.slice(at + 1);
}

/** An entry without year or address is still an entry, if it has an author and a title, and no office. */
function bare(text: string, lexicon: Lexicon): ParsedWork | null {
  const head = readHead(text.replace(/[\s.]+$/, ''), lexicon);
  return head.authors.length && head.title.length > 6 && !holdsWord(head.title, lexicon.offices)
    ? { type: 'book', ...head }
    : null;
}

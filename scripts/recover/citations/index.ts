/** Stage 7: the citations of all sources, and the works that they lead to. */
import { withAnchor } from '../mapped.ts';
import type { Block, Recovery, Unit } from '../types.ts';
import { parseFull } from './parse.ts';
import { addWork, emptyRegistry, enrich, findWork, type Registry, type Work } from './registry.ts';
import type { Citation, NoteText } from './context.ts';
import { resolveNotes } from './resolve.ts';
import { readHead, type Person } from './head.ts';
import { applyOverrides, type Override } from './overrides.ts';

export interface Cited {
  works: Work[];
  /** Every citation with its source, unit and note (or the line of a bibliography). */
  citations: (Citation & { source: string; unit: string; n?: number; line?: number })[];
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
 * an anchor for each citation.
 */
export function cite(recoveries: Recovery[], described: Described[], overrides: Override[] = []): Cited {
  const registry = emptyRegistry();
  const citations: Cited['citations'] = [];
  for (const recovery of recoveries) readBibliographies(registry, recovery, citations);
  for (const recovery of recoveries) {
    const places = new Map<NoteText, { unit: string; n: number }>();
    const texts: NoteText[] = [];
    for (const unit of recovery.units)
      for (const note of unit.notes) {
        const text = { unit: unit.slug, n: note.n, text: note.text.text };
        places.set(text, { unit: unit.slug, n: note.n });
        texts.push(text);
      }
    const { authors } = described.find((source) => source.slug === recovery.slug)!;
    const resolved = resolveNotes(
      registry,
      recovery.slug,
      authors.map((a) => a.family).join(' ') || recovery.slug,
      texts,
    );
    for (const unit of recovery.units)
      for (const note of unit.notes) {
        const text = texts.find((t) => t.unit === unit.slug && t.n === note.n)!;
        for (const citation of resolved.get(text) ?? []) {
          note.text = withAnchor(note.text, citation.from, anchorOf(citation), citation.to);
          citations.push({ ...citation, source: recovery.slug, unit: unit.slug, n: note.n });
        }
      }
  }
  applyOverrides(registry, citations, recoveries, overrides);
  for (const { slug, title, authors, date } of described) {
    const itself = authors.length
      ? findWork(registry, { type: 'book', title, authors, editors: [], year: date.slice(0, 4) })
      : null;
    if (itself) itself.source = slug;
  }
  return { works: registry.works, citations };
}

const anchorOf = (c: Citation) => ({
  kind: 'citation' as const,
  work: c.work,
  rule: c.rule,
  ...(c.flag ? { flag: c.flag } : {}),
});

function readBibliographies(registry: Registry, recovery: Recovery, citations: Cited['citations']): void {
  for (const unit of recovery.units)
    for (const block of entriesOf(unit)) {
      if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
      const lead = /^\d+\.\s+/.exec(block.text.text)?.[0].length ?? 0;
      const text = block.text.text.slice(lead);
      const line = block.text.runs[0]?.line ?? 0;
      const parsed = parseFull(text) ?? bare(text);
      if (!parsed) continue;
      const known = findWork(registry, parsed);
      const work =
        known ??
        addWork(registry, parsed, {
          source: recovery.slug,
          unit: unit.slug,
          place: `line ${line}`,
          said: text,
        });
      if (known) enrich(known, parsed, text);
      const end = Math.min(
        text.length,
        text.indexOf(parsed.title.slice(-10)) < 0
          ? text.length
          : text.indexOf(parsed.title.slice(-10)) + Math.min(10, parsed.title.length),
      );
      const address = text.search(/<?\s?(?:https?:|www\.|\[http)/);
      const citation: Citation = {
        from: lead,
        to: lead + (address > 0 ? Math.min(end, text.slice(0, address).trimEnd().length) : end),
        work: work.id,
        rule: known ? 'full again' : 'full',
      };
      block.text = withAnchor(block.text, lead, anchorOf(citation), citation.to);
      citations.push({ ...citation, source: recovery.slug, unit: unit.slug, line });
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

/** An entry without year or address is still an entry, if it has an author and a title. */
function bare(text: string): ReturnType<typeof parseFull> {
  const head = readHead(text.replace(/[\s.]+$/, ''));
  // A person with an office is no work (six of the entries of mot are such).
  const isOffice = /\b(?:Director|Professor|Vice-President|Manager|Representative|Program Director)\b/.test(
    head.title,
  );
  return head.authors.length && head.title.length > 6 && !isOffice ? { type: 'book', ...head } : null;
}

/**
 * A source in TEI P5, made of the recovered blocks: every note at its mark, every page break, correction, doubt, citation and
 * name, every block with its lines in the file. The words are those of the file, to the letter.
 */
import type { Element, ElementContent, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { address, placePath, sourcePath, whole } from '../addresses.ts';
import { textOf, units, type SourceEntry, type UnitEntry } from '../collections.ts';
import { noteId, passageKey, printedLabel } from '../model/ids.ts';
import { sure } from '../model/sure.ts';
import { passagesOf } from '../passages.ts';
import type { ReadUnit } from '../read/unit.ts';
import { citations, editionOf, workOf } from '../works.ts';
import { biblId, biblOf } from './bibliography.ts';
import { add, divisionOf, linesAt } from './blocks.ts';
import { headerOf } from './header.ts';
import { setNames } from './names.ts';
import { wordsOf, type Scribe } from './words.ts';

const NAMESPACE = 'http://www.tei-c.org/ns/1.0';

/** A reason of an editor, and the words that it is for. */
interface Reason {
  target: string;
  why: string;
}

/** @returns the whole file */
export async function tei(source: SourceEntry): Promise<string> {
  const own = await units(source.slug);
  const made = await Promise.all(own.map(async (unit) => divisionIn(source, unit, await textOf(unit))));
  const divisions = made.map(({ division }) => division);
  const reasons = made.flatMap((one) => one.reasons);
  const before = own.findIndex(({ kind }) => kind !== 'front');
  const behind = own.findLastIndex(({ kind }) => kind === 'chapter' || kind === 'article') + 1;
  const part = (name: string, children: Element[]) => {
    const out = x(name);
    for (const child of children) add(out, child);
    return children.length ? [out] : [];
  };
  const root: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      { type: 'text', value: '\n' },
      x('TEI', { xmlns: NAMESPACE, 'xml:lang': source.language }, [
        headerOf(
          source,
          own.flatMap(({ slug }) => passagesOf(source.slug, slug)),
          whole(sourcePath(source.slug)),
        ),
        x('text', [
          ...part('front', divisions.slice(0, before)),
          ...part('body', divisions.slice(before, behind)),
          ...part('back', [...divisions.slice(behind), ...apparatus(reasons), ...worksOf(source)]),
        ]),
      ]),
      { type: 'text', value: '\n' },
    ],
  };
  return toXml(root);
}

function divisionIn(
  source: SourceEntry,
  { slug }: UnitEntry,
  unit: ReadUnit,
): { division: Element; reasons: Reason[] } {
  const reasons: Reason[] = [];
  const passages = new Map(passagesOf(source.slug, slug).map((passage) => [passage.id, passage]));
  const named = (id: string, words: ElementContent[]) => setNames(words, passages.get(id)?.names ?? []);
  const id = (on: string) => `${slug}.${on}`;
  const all = new Map(unit.notes.map((note) => [String(note.record.n), note]));
  const open = new Map(all);
  const printed = source.units.find((one) => one.slug === slug)?.notes?.place ?? source.edition.notes.place;
  const scribe: Scribe = {
    id,
    notes: printed === 'unit end' ? 'end' : 'foot',
    reason: (why, target = id(`r${reasons.length + 1}`)) => {
      reasons.push({ target, why });
      return target;
    },
    work: (work, edition) => `#${biblId(work, edition)}`,
    place: (to) => {
      const [path = '', on] = to.split('#');
      const [from, unitOf = ''] = path.split('/');
      if (from !== source.slug) return whole(placePath(to));
      return `#${unitOf}${on === undefined ? '' : `.${on}`}`;
    },
    picture: (file) => whole(address(file)),
    note: (n) => {
      const note = sure(
        all.get(n),
        `a mark has its note: ${passageKey({ source: source.slug, unit: slug, id: n })}`,
      );
      // A note that is called a second time stands at its first mark.
      if (!open.has(n))
        return x('ref', { type: 'noteref', target: `#${id(noteId(n))}` }, printedLabel(note.record));
      open.delete(n);
      return noteOf(note, scribe, named);
    },
  };
  const division = divisionOf(unit, scribe, named);
  for (const note of open.values()) add(division, noteOf(note, scribe, named));
  return { division, reasons };
}

function noteOf(
  { record, nodes }: ReadUnit['notes'][number],
  scribe: Scribe,
  named: (id: string, words: ElementContent[]) => ElementContent[],
): Element {
  const { n, label, mark, number, lines, why, raw } = record;
  const own = noteId(n);
  const reasons = [raw ? `The file has “${raw}” where the mark stands.` : '', why ?? ''].filter(Boolean);
  if (reasons.length) scribe.reason(reasons.join(' '), scribe.id(own));
  return x(
    'note',
    {
      'xml:id': scribe.id(own),
      n: printedLabel({ n, label }),
      place: scribe.notes,
      ...(mark === 'lost' ? { type: 'lost-mark' } : {}),
      ...(mark === 'inferred' ? { cert: 'low' } : {}),
      ...(lines ? { facs: linesAt(lines) } : {}),
    },
    number === 'missing' ? [x('gap', { reason: 'missing' })] : named(own, partsOf(nodes, scribe)),
  );
}

/** A note of one paragraph is its words. */
const partsOf = (nodes: ReadUnit['notes'][number]['nodes'], scribe: Scribe): ElementContent[] =>
  nodes.length > 1 ? nodes.map((node) => x('p', wordsOf([node], scribe))) : wordsOf(nodes, scribe);

/** Why an editor decided as he did, each with the words it is for. */
function apparatus(reasons: Reason[]): Element[] {
  if (!reasons.length) return [];
  const division = x('div', { type: 'apparatus', 'xml:lang': 'en' });
  for (const { target, why } of reasons)
    add(division, x('note', { type: 'editorial', target: `#${target}` }, why));
  return [division];
}

/** The works that the source cites, in the editions that it cites; TEI has no empty list. */
function worksOf(source: SourceEntry): Element[] {
  const cited = citations.filter((one) => one.source === source.slug);
  const list = x('listBibl');
  for (const work of [...new Set(cited.map((one) => one.work))].sort()) {
    add(list, biblOf(workOf(work), biblId(work)));
    const editions = new Set(cited.flatMap((one) => (one.work === work ? (one.edition ?? []) : [])));
    for (const name of [...editions].sort()) {
      const edition = editionOf(work, name);
      if (edition) add(list, biblOf(edition, biblId(work, name), biblId(work)));
    }
  }
  return cited.length ? [x('div', { type: 'works-cited' }, [list])] : [];
}

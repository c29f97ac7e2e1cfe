/**
 * Where each name of the authority list stands. A form is matched as a whole word, capitals and all; the longest
 * form at a place wins, so `Kazakhstan` is not found in `Democratic Choice of Kazakhstan`.
 */
import type { Name } from '../../src/names.ts';
import { noteId } from '../../src/links.ts';
import { textsOf } from './index.ts';
import { blockIds } from './markdown.ts';
import { placeOf, withAnchor, type Mapped } from './mapped.ts';
import type { Recovery, Unit } from './types.ts';

/** One paragraph, table or note in which a name stands. */
export interface Mention {
  source: string;
  unit: string;
  /** Id of the place on the unit's page. */
  at: string;
  /** The number of the note, or of the paragraph in its unit, from 1; for a heading or table of the paragraph behind it. */
  n: number;
  isNote: boolean;
  line: number;
  /** The printed page on which it stands there first. */
  folio: string | null;
  times: number;
  /** The forms in which it stands there. */
  forms: string[];
}

export type Mentions = Record<string, Mention[]>;

interface Form {
  name: string;
  text: string;
  in?: string[] | undefined;
  at?: number[] | undefined;
  not?: number[] | undefined;
}

type Forms = Map<string, Form[]>;

/** @returns for each name the places in which it stands, in the order of the sources */
export function mentionsOf(recoveries: Recovery[], names: Name[]): Mentions {
  const forms = formsOf(names);
  const out: Mentions = Object.fromEntries(names.map(({ id }) => [id, []]));
  for (const { slug, units } of recoveries)
    for (const unit of units)
      for (const { texts, ...place } of placesOf(unit)) {
        const found = new Map<string, Pick<Mention, 'times' | 'line' | 'folio' | 'forms'>>();
        for (const text of texts)
          for (const { name, offset, length } of namesIn(text, forms, slug)) {
            const hit = found.get(name) ?? {
              times: 0,
              line: placeOf(text, offset).line,
              folio: folioAt(text, offset) ?? place.folio,
              forms: [],
            };
            const form = text.text.slice(offset, offset + length);
            hit.times++;
            if (!hit.forms.includes(form)) hit.forms.push(form);
            found.set(name, hit);
          }
        for (const [name, hit] of found) out[name]!.push({ source: slug, unit: unit.slug, ...place, ...hit });
      }
  return out;
}

/** Expands each abbreviation where a unit has it first: its text gets an anchor. */
export function expandAbbreviations(recoveries: Recovery[], names: Name[]): void {
  const forms = formsOf(names);
  const expansions = new Map(names.flatMap(({ id, expand }) => (expand ? [[id, expand]] : [])));
  for (const { slug, units } of recoveries)
    for (const unit of units) {
      const seen = new Set<string>();
      for (const block of unit.blocks.filter(({ kind, layout }) => kind !== 'heading' && !layout))
        for (const { name, offset, length } of [...namesIn(block.text, forms, slug)]) {
          const said = block.text.text.slice(offset, offset + length);
          const expand = expansions.get(name);
          if (!expand || !/^\p{Lu}{2,}$/u.test(said) || seen.has(said)) continue;
          seen.add(said);
          block.text = withAnchor(block.text, offset, { kind: 'abbreviation', expand }, offset + length);
        }
    }
}

/** Letters, or digits: the number of a note may be glued to a name. */
const WORD = /[\p{L}\p{M}]+|\p{N}+/u;

/** Every name in a text, in order, each at its offset; where two names share a form and nothing tells, none. */
function* namesIn(
  text: Mapped,
  forms: Forms,
  source: string,
): Generator<{ name: string; offset: number; length: number }> {
  const words = new RegExp(WORD, 'gu');
  for (let word = words.exec(text.text); word; word = words.exec(text.text)) {
    const offset = word.index;
    const here = (forms.get(word[0]) ?? []).filter(
      (form) => standsAt(text.text, form.text, offset) && holds(form, source, text, offset),
    );
    const longest = Math.max(0, ...here.map((form) => form.text.length));
    const meant = new Set(here.filter((form) => form.text.length === longest).map(({ name }) => name));
    if (meant.size !== 1) continue;
    yield { name: [...meant][0]!, offset, length: longest };
    words.lastIndex = offset + longest;
  }
}

function holds(form: Form, source: string, text: Mapped, offset: number): boolean {
  if (form.in && !form.in.includes(source)) return false;
  if (!form.at && !form.not) return true;
  const { line } = placeOf(text, offset);
  return (!form.at || form.at.includes(line)) && !form.not?.includes(line);
}

function standsAt(text: string, form: string, at: number): boolean {
  const behind = text[at + form.length];
  return text.startsWith(form, at) && (behind === undefined || !/[\p{L}\p{M}]/u.test(behind));
}

/** The forms by their first word. */
function formsOf(names: Name[]): Forms {
  const all = names.flatMap(({ id, name, forms }) => {
    const said = forms.map((form) => (typeof form === 'string' ? { form } : form));
    const own = said.some(({ form }) => form === name) ? [] : [{ form: name }];
    return [...own, ...said].map(({ form, ...limits }) => ({ name: id, text: form, ...limits }));
  });
  return Map.groupBy(all, ({ text }) => WORD.exec(text)?.[0] ?? text);
}

const PARAGRAPHS = new Set(['paragraph', 'quotation', 'item']);

/** The page that began last before a place in a text; null where none begins in it. */
const folioAt = (text: Mapped, offset: number): string | null =>
  text.anchors.flatMap((a) => (a.kind === 'pagebreak' && a.from <= offset ? [a.folio] : [])).at(-1) ?? null;

type Place = Omit<Mention, 'source' | 'unit' | 'times' | 'line' | 'forms'> & { texts: Mapped[] };

function placesOf(unit: Unit): Place[] {
  const ids = blockIds(unit.blocks);
  let folio = unit.folios[0] ?? null;
  let n = 0;
  const blocks = unit.blocks.map((block, i): Place => {
    const isParagraph = PARAGRAPHS.has(block.kind);
    if (isParagraph) n++;
    const texts = textsOf(block);
    const breaks = texts.flatMap(({ anchors }) => anchors).filter((a) => a.kind === 'pagebreak');
    // A paragraph is cited by the page on which it begins.
    if (breaks[0]?.from === 0) folio = breaks[0].folio;
    const place = {
      at: ids[i]!,
      n: isParagraph ? n : n + 1,
      isNote: false,
      folio,
      texts: block.layout ? texts.slice(1) : texts,
    };
    folio = breaks.at(-1)?.folio ?? folio;
    return place;
  });
  const notes = unit.notes.map(({ n, folio, text }): Place => ({
    at: noteId(n),
    n,
    isNote: true,
    folio,
    texts: [text],
  }));
  return [...blocks, ...notes];
}

/**
 * Where each name of the authority list stands. A form is matched as a whole word, capitals and all; the longest
 * form at a place wins, so `Kazakhstan` is not found in `Democratic Choice of Kazakhstan`.
 */
import { LIKE_ADDRESS } from '../../src/model/address.ts';
import type { LeftOut, Name } from '../../src/model/names.ts';
import type { Mention } from '../../src/model/records.ts';
import { blockIds } from './ids.ts';
import { noteId } from '../../src/model/ids.ts';
import { placeOf, withAnchor, type Anchor, type Mapped } from './mapped.ts';
import { textsOf, type Block, type Named, type SourceText, type Unit } from './types.ts';

/** @returns finds the names in a text, and expands each abbreviation where a unit has it first */
export function namesBy(names: Name[], leftOut: LeftOut[] = []): (text: SourceText) => Named {
  const forms = formsOf(names, leftOut);
  const expansions = new Map(names.flatMap(({ id, expand }) => (expand ? [[id, expand.says]] : [])));
  return (text) => {
    const { slug, names: held } = text.source;
    const own = held === 'any' ? forms : withoutStrangers(forms, text);
    const mentions = new Map<string, Mention[]>();
    const units = text.units.map((unit) => {
      const found = unit.blocks.map((block) => inTexts(wordsOf(block), own, slug));
      const ids = blockIds(unit.blocks);
      found.forEach((all, i) => mentions.set(`${unit.slug}#${ids[i]}`, mentionsOf(all)));
      for (const { n, text: words } of unit.notes)
        mentions.set(`${unit.slug}#${noteId(n)}`, mentionsOf(inTexts([words], own, slug)));
      return { ...unit, blocks: expanded(unit, found, expansions) };
    });
    return { text: { ...text, units }, mentionsAt: (unit, id) => mentions.get(`${unit}#${id}`) ?? [] };
  };
}

/**
 * The forms that hold in a text which nobody has read for them: a person by one word only where the text has the person in full.
 * A Weber of another century is not the Weber of the list.
 */
function withoutStrangers(forms: Forms, { source: { slug }, units }: SourceText): Forms {
  const full = new Map([...forms].map(([word, all]) => [word, all.filter(({ isBare }) => !isBare)]));
  const texts = units.flatMap(({ blocks, notes }) => [
    ...blocks.flatMap(wordsOf),
    ...notes.map(({ text }) => text),
  ]);
  const known = new Set(inTexts(texts, full, slug).map(({ name }) => name));
  return new Map(
    [...forms].map(([word, all]) => [
      word,
      all.filter(({ isBare, name }) => !isBare || (name !== null && known.has(name))),
    ]),
  );
}

/** A table's own text is its first line, which its cells have too. */
const wordsOf = (block: Block): Mapped[] => (block.layout ? textsOf(block).slice(1) : textsOf(block));

/** A name where it stands. */
interface FoundName {
  name: string;
  text: Mapped;
  offset: number;
  said: string;
}

const inTexts = (texts: Mapped[], forms: Forms, source: string): FoundName[] =>
  texts.flatMap((text) => [...namesIn(text, forms, source)]);

/** The names of a place, each once. */
function mentionsOf(found: FoundName[]): Mention[] {
  return [...Map.groupBy(found, ({ name }) => name)].map(([name, all]) => {
    const [{ text, offset } = { text: { text: '', runs: [], anchors: [] }, offset: 0 }] = all;
    return {
      name,
      times: all.length,
      forms: [...new Set(all.map(({ said }) => said))],
      line: placeOf(text, offset).line,
      folio: folioAt(text, offset),
    };
  });
}

/** The page that began last before a place in a text; null where none begins in it. */
const folioAt = ({ anchors }: Mapped, offset: number): string | null =>
  anchors.findLast(
    (a): a is Extract<Anchor, { kind: 'pagebreak' }> => a.kind === 'pagebreak' && a.from <= offset,
  )?.folio ?? null;

/** The blocks with an anchor where an abbreviation stands first. */
function expanded(unit: Unit, found: FoundName[][], expansions: Map<string, string>): Block[] {
  const seen = new Set<string>();
  return unit.blocks.map((block, i) => {
    if (block.kind === 'heading' || block.layout) return block;
    let { text } = block;
    for (const { name, offset, said } of found[i] ?? []) {
      const expand = expansions.get(name);
      if (!expand || !/^\p{Lu}{2,}$/u.test(said) || seen.has(said)) continue;
      seen.add(said);
      text = withAnchor(text, offset, { kind: 'abbreviation', expand }, offset + said.length);
    }
    return { ...block, text };
  });
}

interface Form {
  /** Null for what has no entry. */
  name: string | null;
  text: string;
  in?: string[] | undefined;
  at?: number[] | undefined;
  not?: number[] | undefined;
  /** One word for a person or a term (`khan`), with nothing that tells where it holds. */
  isBare?: boolean;
}

type Forms = Map<string, Form[]>;

/** Letters, or digits: the number of a note may be glued to a name. */
const WORD = /[\p{L}\p{M}]+|\p{N}+/u;

/** Every name in a text, in order, each at its offset; where two names share a form and nothing tells, none. */
function* namesIn(text: Mapped, forms: Forms, source: string): Generator<FoundName> {
  const words = new RegExp(WORD, 'gu');
  // What stands in an address names nobody.
  const addresses = [...text.text.matchAll(LIKE_ADDRESS)].map(
    ({ 0: all, index }) => [index, index + all.length] as const,
  );
  for (let word = words.exec(text.text); word; word = words.exec(text.text)) {
    const offset = word.index;
    const here = (forms.get(word[0]) ?? []).filter(
      (form) => standsAt(text.text, form.text, offset) && holds(form, source, text, offset),
    );
    const longest = Math.max(0, ...here.map((form) => form.text.length));
    const best = here.filter((form) => form.text.length === longest);
    // A row for just these lines knows more than one for all.
    const told = best.filter(({ at }) => at !== undefined);
    const [name, other] = new Set((told.length ? told : best).map(({ name }) => name));
    if (name === undefined || other !== undefined) continue;
    const isAddress = addresses.some(([from, to]) => from <= offset && offset < to);
    if (name !== null && !isAddress)
      yield { name, text, offset, said: text.text.slice(offset, offset + longest) };
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
function formsOf(names: Name[], leftOut: LeftOut[]): Forms {
  const all = names.flatMap(({ id, name, forms, kind }) => {
    const said = forms.map((form) => (typeof form === 'string' ? { form } : form));
    const own = said.some(({ form }) => form === name) ? [] : [{ form: name }];
    return [...own, ...said].map(({ form, ...limits }): Form => ({
      name: id,
      text: form,
      ...limits,
      isBare:
        (kind === 'person' || kind === 'term') && !/\s/.test(form) && !('in' in limits || 'at' in limits),
    }));
  });
  const none = leftOut.flatMap(({ forms }) => forms.map((text): Form => ({ name: null, text })));
  return Map.groupBy([...all, ...none], ({ text }) => WORD.exec(text)?.[0] ?? text);
}

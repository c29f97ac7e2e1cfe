/** Names in TEI: where they stand in the words, and the register that they lead to. */
import type { Element, ElementContent, Text } from 'xast';
import { x } from 'xastscript';
import { nameOf } from '../mentions.ts';
import type { Name } from '../model/names.ts';
import type { Mention } from '../model/records.ts';
import { wholesAt } from '../model/whole-words.ts';
import { MISREAD } from './words.ts';

const ELEMENTS: Partial<Record<Name['kind'], string>> = {
  person: 'persName',
  party: 'orgName',
  organisation: 'orgName',
  media: 'orgName',
  place: 'placeName',
};

/** What a name is called in TEI; a law, a document or a term is a name of another kind. */
export const elementOf = ({ kind }: Name): string => ELEMENTS[kind] ?? 'name';

export const registerId = (name: string): string => `name.${name}`;

interface Found {
  name: Name;
  from: number;
  to: number;
}

/**
 * Sets the names of a passage into its words. A passage tells how often it has a name and in which forms, not where: where more
 * of these forms stand in it than it has the name, they stay words.
 */
export function setNames(words: ElementContent[], mentions: Mention[]): ElementContent[] {
  const all = mentions
    .flatMap(({ name, forms }) => {
      const of = nameOf(name);
      return of ? forms.map((form) => ({ of, form })) : [];
    })
    .sort((a, b) => b.form.length - a.form.length);
  if (!all.length) return words;
  const times = new Map(mentions.map(({ name, times: n }) => [name, n]));
  const found = new Map(textsIn(words).map((text) => [text, foundIn(text.value, all)]));
  const counts = Map.groupBy([...found.values()].flat(), ({ name }) => name.id);
  const isSure = ({ name }: Found) => (counts.get(name.id)?.length ?? 0) <= (times.get(name.id) ?? 0);
  return wrapped(words, (text) => (found.get(text) ?? []).filter(isSure));
}

/** What a name does not stand in: a note is a passage of its own, and of a choice one side alone is read. */
const isApart = (node: ElementContent, parent?: Element): boolean => {
  if (node.type !== 'element') return false;
  if (node.name === 'note' || node.name === 'gap' || node.name === 'expan') return true;
  const isMisread = parent?.attributes['ana'] === `#${MISREAD}`;
  return parent?.name === 'choice' && node.name === (isMisread ? 'sic' : 'corr');
};

function textsIn(nodes: ElementContent[], parent?: Element): Text[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node];
    return node.type === 'element' && !isApart(node, parent) ? textsIn(node.children, node) : [];
  });
}

/** The longest forms first; none within another. */
function foundIn(text: string, all: { of: Name; form: string }[]): Found[] {
  const out: Found[] = [];
  for (const { of, form } of all)
    for (const from of wholesAt(text, form)) {
      const to = from + form.length;
      if (!out.some((one) => from < one.to && to > one.from)) out.push({ name: of, from, to });
    }
  return out.sort((a, b) => a.from - b.from);
}

function wrapped(nodes: ElementContent[], of: (text: Text) => Found[], parent?: Element): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return withNames(node.value, of(node));
    return node.type === 'element' && !isApart(node, parent)
      ? [{ ...node, children: wrapped(node.children, of, node) }]
      : [node];
  });
}

function withNames(value: string, found: Found[]): ElementContent[] {
  let done = 0;
  const out = found.flatMap(({ name, from, to }): ElementContent[] => {
    const before: ElementContent = { type: 'text', value: value.slice(done, from) };
    done = to;
    const element = elementOf(name);
    const type = element === 'name' ? { type: name.kind } : {};
    return [before, x(element, { ...type, ref: `#${registerId(name.id)}` }, value.slice(from, to))];
  });
  return [...out, { type: 'text', value: value.slice(done) }];
}

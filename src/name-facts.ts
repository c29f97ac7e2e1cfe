/** What is said of a name, and by whom: lines of the sources as their passages, or the editor. */
import { unitPath } from './addresses.ts';
import { shortCite, sources } from './collections.ts';
import { excerptOf } from './excerpts.ts';
import { nameOf, names } from './mentions.ts';
import { InputError } from './model/content/input-error.ts';
import { place } from './model/ids.ts';
import { RELATIONS, spelt, type Fact, type Name } from './model/names.ts';
import { passages } from './passages.ts';
import type { Passage } from './model/records.ts';

/** A passage that says something. */
export interface Said {
  href: string;
  /** `Isaacs ca. 2009, p. 143` */
  label: string;
  passage: Passage;
  /** How far into the passage the line stands, 0 to 1. */
  share: number;
}

const bySource = Map.groupBy(passages, ({ source }) => source);
const cites = new Map((await sources()).map((source) => [source.slug, shortCite(source)]));

/** @throws InputError for a line that no passage has */
export function saidAt(line: string, of: Pick<Name, 'id'>): Said {
  const [source = '', digits] = line.split(':');
  const n = Number(digits);
  const here = (bySource.get(source) ?? []).filter(({ lines }) => lines && lines[0] <= n && n <= lines[1]);
  const passage =
    here.find(({ names: all }) => all.some(({ name, line: at }) => name === of.id && at === n)) ??
    here.find(({ names: all }) => all.some(({ name }) => name === of.id)) ??
    here[0];
  if (!passage?.lines)
    throw new InputError(
      `content/names: Unexpected line \`${line}\` of ${of.id}, expected a line of a passage`,
    );
  const [from, to] = passage.lines;
  return {
    href: place(unitPath(source, passage.unit), passage.id),
    label: `${cites.get(source) ?? source}, ${placeOf(passage)}`,
    passage,
    share: to > from ? (n - from) / (to - from + 1) : 0,
  };
}

/** `p. 143`, `note 12`, or `¶ 8` where the file has no pages. */
function placeOf({ kind, n, pages }: Passage): string {
  if (kind === 'note') return `note ${n}`;
  return pages ? `p. ${pages[0]}` : `¶ ${n}`;
}

/** Something said of a name: by passages, or by the editor where there are none. */
export interface Statement {
  says: string;
  when?: string | undefined;
  by: Said[];
}

const by = (at: string[] | undefined, of: Name): Said[] => (at ?? []).map((line) => saidAt(line, of));

export const factsOf = (name: Name): Statement[] =>
  name.facts.map(({ says, when, at }: Fact) => ({ says, when, by: by(at, name) }));

export interface NameRelation extends Statement {
  to: Name;
}

/** Its relations to other names, those included that the others tell of it. */
export function relationsOf(name: Name): NameRelation[] {
  const own = name.relations.map((relation) => ({
    ...relation,
    says: relation.is,
    of: relation.of,
    teller: name,
  }));
  const others = names.flatMap((teller) =>
    teller.relations
      .filter(({ of }) => of === name.id)
      .map((relation) => ({ ...relation, says: RELATIONS[relation.is], of: teller.id, teller })),
  );
  return [...own, ...others].flatMap(({ says, of, when, at, teller }) => {
    const to = nameOf(of);
    return to ? [{ says, when, to, by: by(at, teller) }] : [];
  });
}

/** The passages that introduce or define it, each once, with the sentence that does so. */
export function principalOf(name: Name): (Said & { sentence: string })[] {
  const said = name.facts.flatMap(({ at }) => by(at, name));
  const once = [...new Map(said.map((one) => [one.href, one])).values()];
  const forms = [name.name, ...name.forms.map(spelt)];
  return once.map((one) => ({ ...one, sentence: excerptOf(one.passage.text, forms, one.share).sentence }));
}

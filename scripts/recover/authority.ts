/**
 * One authority for who is named in the texts and who wrote what they cite. A person or body of a record belongs to the name that
 * says so (`writes`), a body also to the one name that has its very words as a form; all others get a name of their own, under the
 * words that the records print. No two spellings are taken for one person here: that is an editor's, by `writes`.
 */
import type { Person } from '../../src/model/csl.ts';
import type { Name } from '../../src/model/names.ts';
import type { Part, PartInWork } from '../../src/model/records.ts';
import { titleWords } from '../../src/model/words.ts';
import { toLatin } from './citations/transliterate.ts';
import type { Work } from './citations/work.ts';

export interface Authority {
  /** Those of the records that the list does not have. */
  added: Name[];
  /** Who wrote what: by the ids of works. */
  parts: PartInWork[];
}

/** As an index has it: `Linz, Juan J.`; of a body its words. */
const keyOf = ({ family, given, literal }: Person): string =>
  literal ?? [family, given].filter(Boolean).join(', ');

/** Who spoke without a name has none. */
const isNamed = (type: string, { literal }: Person) => literal === undefined || type !== 'interview';

function partsOf(work: Work): { person: Person; as: Part }[] {
  const own: Part = work.type === 'interview' ? 'interviewee' : 'author';
  const all: [Part, Person[]][] = [
    [own, work.authors],
    ['editor', work.editors],
    ['author', work.containerAuthors ?? []],
    ['translator', work.translators ?? []],
  ];
  return all
    .flatMap(([as, people]) => people.map((person) => ({ person, as })))
    .filter(({ person }) => isNamed(work.type, person));
}

/** @param names the list @param works in the order of their ids */
export function authorityOf(names: Name[], works: Work[]): Authority {
  const owners = new Map<string, string>();
  for (const [key, list] of Map.groupBy(names.flatMap(bodyForms), ([form]) => form)) {
    const [first, other] = new Set(list.map(([, id]) => id));
    if (first !== undefined && other === undefined) owners.set(key, first);
  }
  for (const { id, writes = [] } of names) for (const key of writes) owners.set(key, id);
  const ids = new Set(names.map(({ id }) => id));
  const added = new Map<string, Name>();
  const parts = works.flatMap((work) =>
    partsOf(work).map(({ person, as }) => {
      const key = keyOf(person);
      const owner = owners.get(key) ?? added.get(key)?.id;
      if (owner !== undefined) return { work: work.id, name: owner, as };
      const name = nameOf(person, ids);
      ids.add(name.id);
      added.set(key, name);
      return { work: work.id, name: name.id, as };
    }),
  );
  const once = new Map(parts.map((part) => [`${part.work} ${part.name} ${part.as}`, part]));
  return {
    added: [...added.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    parts: [...once.values()],
  };
}

/** The words by which a body of the list may be the author of a record. */
const bodyForms = ({ id, kind, name, forms }: Name): [string, string][] =>
  kind === 'person' || kind === 'place' || kind === 'term'
    ? []
    : [name, ...forms.filter((form) => typeof form === 'string')].map((form) => [form, id]);

/** A name made of a record: it stands in the texts where these very words do. */
function nameOf(person: Person, taken: ReadonlySet<string>): Name {
  const { family = '', given = '', literal } = person;
  const key = keyOf(person);
  const base = toLatin(titleWords(key).join('-')).replace(/[^a-z0-9-]+/g, '') || 'name';
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  const name = literal ?? [given, family].filter(Boolean).join(' ');
  return {
    id,
    name,
    sort: key,
    kind: literal === undefined ? 'person' : 'organisation',
    facts: [],
    relations: [],
    // A family alone may be anybody's.
    forms: literal !== undefined || given ? [...new Set([name, key])] : [],
    writes: [key],
  };
}

/** Forms under which names of the list write, that no record has. */
export function strayWriters(names: Name[], works: Work[]): { id: string; key: string }[] {
  const keys = new Set(works.flatMap(partsOf).map(({ person }) => keyOf(person)));
  return names.flatMap(({ id, writes = [] }) =>
    writes.filter((key) => !keys.has(key)).map((key) => ({ id, key })),
  );
}

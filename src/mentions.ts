/** The index of names: every name of the authority with the passages in which it stands, and the works of which it has a part. */
import peopleJson from '../content/works/people.json?raw';
import partsJson from '../content/works/parts.json?raw';
import { readNames } from './model/content/names.ts';
import type { Mention, PartInWork, Passage } from './model/records.ts';
import type { Name, NameForm } from './model/names.ts';
import { holdsWord } from './model/whole-words.ts';
import { passages } from './passages.ts';

/** A passage that has a name, and how it has it. */
export type Locator = Pick<Passage, 'source' | 'unit' | 'id' | 'n' | 'kind' | 'text'> & Omit<Mention, 'name'>;

const byName = Map.groupBy(
  passages.flatMap(({ source, unit, id, n, kind, text, names }) =>
    names.map((mention) => ({ source, unit, id, n, kind, text, ...mention })),
  ),
  ({ name }) => name,
);

export const locatorsOf = (id: string): Locator[] => byName.get(id) ?? [];

const parts = JSON.parse(partsJson) as PartInWork[];
const partsByName = Map.groupBy(parts, ({ name }) => name);
const partsByWork = Map.groupBy(parts, ({ work }) => work);

/** What somebody wrote, edited, translated, or said. */
export const partsOf = (name: string): PartInWork[] => partsByName.get(name) ?? [];
/** Who has a part in a work. */
export const peopleOf = (work: string): PartInWork[] => partsByWork.get(work) ?? [];

/** Word by word; signs and the letters' own signs do not count. */
const sorted = new Intl.Collator('en');
const bare = (sort: string) => sort.replace(/['’`‘-]/g, '');

/** The names that stand in the texts or have a part in a work, as the index of a book sorts them. */
export const names: Name[] = [...readNames(), ...(JSON.parse(peopleJson) as Name[])]
  .filter(({ id }) => byName.has(id) || partsByName.has(id))
  .sort((a, b) => sorted.compare(bare(a.sort), bare(b.sort)));

export const timesOf = (id: string): number => locatorsOf(id).reduce((sum, { times }) => sum + times, 0);

const byId = new Map(names.map((name) => [name.id, name]));

export const nameOf = (id: string): Name | undefined => byId.get(id);

/** Names that it must not be confused with, as far as they stand in the texts. */
export const lookAlikes = ({ apart = [] }: Name): Name[] =>
  apart.map(nameOf).filter((name) => name !== undefined);

/** Every form in which the sources have it, each with what the list says of it. */
export function formsOf({ id, forms }: Name): { form: string; why?: string | undefined }[] {
  const whys = new Map(
    forms.flatMap((one: NameForm) => (typeof one === 'string' ? [] : [[one.form, one.why]])),
  );
  return [...new Set(locatorsOf(id).flatMap((locator) => locator.forms))].map((form) => ({
    form,
    why: whys.get(form),
  }));
}

/** The names in the words of a title, by the forms that mean them wherever they stand: a limited one tells nothing of a title. */
export const namedIn = (title: string): Name[] =>
  names.filter(({ name, forms }) => {
    const limited = new Set(forms.flatMap((one) => (typeof one === 'string' ? [] : [one.form])));
    const free = [name, ...forms.filter((one) => typeof one === 'string')];
    return holdsWord(
      title,
      free.filter((form) => form.length > 3 && !limited.has(form)),
    );
  });

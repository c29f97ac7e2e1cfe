/** The authority list of names on the built site: the search finds a name in any spelling, the index lists where it stands. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer } from '../../src/browser/text/answer.ts';
import { place, unitFolder } from '../../src/model/ids.ts';
import { readLeftOut, readNames } from '../../src/model/content/names.ts';
import type { Name } from '../../src/model/names.ts';
import type { Mention, Passage } from '../../src/model/records.ts';
import { knownNames } from '../../src/model/spellings.ts';
import { openSite, type Site } from '../../scripts/site/browser.ts';
import { libraryOf } from '../library.ts';
import { passages } from './passages.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Those of the list, and those of the records beside it. */
const names = [...readNames(), ...(JSON.parse(readFileSync('content/works/people.json', 'utf8')) as Name[])];
/** What stands in an address names nobody. */
const withoutAddresses = (text: string) =>
  text.replace(/\S*(?:\/\/|www\.)\S*/gu, (all) => ' '.repeat(all.length));
/** A passage, and what it names. */
type Named = Omit<Passage, 'names'> & Mention;

/** The passages that name somebody or something, by its id. */
const mentions: Record<string, Named[]> = Object.fromEntries([
  ...names.map(({ id }) => [id, [] as Named[]] as const),
  ...Map.groupBy(
    readdirSync('content/passages')
      .flatMap((file) => JSON.parse(readFileSync(`content/passages/${file}`, 'utf8')) as Passage[])
      .flatMap(({ names: all, ...passage }) => all.map((mention) => ({ ...passage, ...mention }))),
    ({ name }) => name,
  ),
]);
const spellingsOf = ({ name, forms }: Name) => [
  name,
  ...forms.map((f) => (typeof f === 'string' ? f : f.form)),
];

/** How many names have a spelling, small and capital letters alike. */
const owners = new Map<string, Set<string>>();
for (const name of names)
  for (const form of spellingsOf(name))
    owners.set(form.toLowerCase(), (owners.get(form.toLowerCase()) ?? new Set()).add(name.id));

test('every spelling of a name finds the passages that the index of names lists', () => {
  const asked = knownNames(readNames())
    .filter(({ id }) => mentions[id]?.length)
    .flatMap(({ id, name, forms }) =>
      [name, ...forms]
        .filter((form) => owners.get(form.toLowerCase())!.size === 1)
        .map((form) => ({ id, form })),
    );
  expect(asked.length).toBeGreaterThan(1500);
  const library = libraryOf('dist');
  const wrong = asked.filter(({ id, form }) => {
    const places = new Set(
      mentions[id]!.map(({ source, unit, id }) => place(`/${unitFolder(source, unit)}`, id)),
    );
    const { hits, names } = answer(library, form, {});
    const sign = names.find(({ name }) => name.id === id)?.name.sign;
    const found = hits.filter(({ record }) => record.kind !== 'work' && sign && record.signs.includes(sign));
    return found.length !== places.size || found.some(({ record }) => !places.has(record.url));
  });
  expect(wrong.map(({ id, form }) => `${form} (${id})`)).toEqual([]);
}, 240_000);

test('the index lists a name where a scan of the pages has it, and nowhere else', () => {
  const left = readLeftOut().flatMap(({ forms: out }) => out);
  const forms = [...new Set([...names.flatMap(spellingsOf), ...left])].sort((a, b) => b.length - a.length);
  const escaped = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const any = new RegExp(`(?<![\\p{L}\\p{M}])(?:${escaped.join('|')})(?![\\p{L}\\p{M}])`, 'gu');
  const scanned = new Map<string, Set<string>>();
  for (const { address, text } of passages())
    for (const [said] of withoutAddresses(text).matchAll(any))
      scanned.set(said, (scanned.get(said) ?? new Set()).add(address));
  // Names whose every spelling means them everywhere: for others the list says in which lines.
  const plain = names.filter(
    (name) =>
      name.forms.every((form) => typeof form === 'string') &&
      spellingsOf(name).every((form) => owners.get(form.toLowerCase())!.size === 1),
  );
  expect(plain.length).toBeGreaterThan(400);
  const differing = plain.flatMap((name) => {
    const scan = new Set(spellingsOf(name).flatMap((form) => [...(scanned.get(form) ?? [])]));
    const listed = new Set(
      mentions[name.id]!.map(({ source, unit, id }) => place(`/${unitFolder(source, unit)}`, id)),
    );
    return [...scan, ...listed]
      .filter((place) => !scan.has(place) || !listed.has(place))
      .map((place) => `${name.id}: ${place}`);
  });
  expect(differing).toEqual([]);
});

/** Whether a name has another form than this one that means it everywhere, its own words among them, or in this line. */
const standsOtherwise = ({ name, forms }: Name, form: string, line: number) =>
  (name !== form && forms.every((f) => typeof f === 'string' || f.form !== name)) ||
  forms.some(
    (f) => typeof f === 'string' || (f.form !== form && (f.at === undefined || f.at.includes(line))),
  );

test('where a spelling means one name by its line, no look-alike is listed', () => {
  const wrong = names.flatMap(({ id, forms, apart = [] }) =>
    forms.flatMap((form) =>
      typeof form === 'string' || !form.at
        ? []
        : mentions[id]!.filter(
            ({ line, source }) => form.at!.includes(line) && form.in!.includes(source),
          ).flatMap(({ line, source }) =>
            apart
              .filter((other) => mentions[other]?.some((m) => m.line === line && m.source === source))
              .filter(
                (other) =>
                  !standsOtherwise(
                    names.find((one) => one.id === other)!,
                    form.form,
                    line,
                  ),
              )
              .map((other) => `${form.form} in ${source}:${line} is ${id}, and ${other}`),
          ),
    ),
  );
  expect(wrong).toEqual([]);
});

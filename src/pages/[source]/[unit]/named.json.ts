/** Who and what a unit names: asked for where a reader wants names to answer. */
import type { APIRoute } from 'astro';
import { namePath } from '../../../addresses.ts';
import { shortCite, sources, type UnitEntry } from '../../../collections.ts';
import { formsOf, locatorsOf, lookAlikes, nameOf } from '../../../mentions.ts';
import type { Named, NamedHere } from '../../../model/named.ts';
import { passagesOf } from '../../../passages.ts';
import { asSet } from '../../../typeset.ts';

export { getStaticPaths } from './citable.json.ts';

export const GET: APIRoute = async ({ props }) => {
  const { source, slug } = props['unit'] as UnitEntry;
  const titles = new Map((await sources()).map((one) => [one.slug, shortCite(one)]));
  const named: Named = { names: {}, passages: {} };
  for (const { id, names } of passagesOf(source, slug)) {
    if (!names.length) continue;
    named.passages[id] = names.map(({ name, forms }) => [name, ...forms.map(asSet)]);
    for (const { name } of names) named.names[name] ??= hereIs(name, source, slug, titles);
  }
  return Response.json(named);
};

function hereIs(id: string, source: string, unit: string, titles: Map<string, string>): NamedHere {
  const name = nameOf(id);
  const all = locatorsOf(id);
  const others = Map.groupBy(
    all.filter((one) => one.source !== source),
    (one) => one.source,
  );
  return {
    name: asSet(name?.name ?? id),
    says: (name?.facts ?? []).slice(0, 3).map(({ says, when }) => asSet(when ? `${says} (${when})` : says)),
    spellings: name
      ? formsOf(name)
          .flatMap(({ form }) => (form === name.name ? [] : [asSet(form)]))
          .slice(0, 8)
      : [],
    apart: name ? lookAlikes(name).map((other) => asSet(other.name)) : [],
    here: all.filter((one) => one.source === source && one.unit === unit).map((one) => one.id),
    elsewhere: [...others].map(([other, own]) => [titles.get(other) ?? other, own.length]),
    href: namePath(id),
    ...(name?.doubt ? { doubt: asSet(name.doubt) } : {}),
  };
}

/** What is said of hits that the index alone found, where the whole text did not come. */
import type { Engines } from './engines.ts';
import { nearSpellings, unlike } from './near-spellings.ts';
import { saidOfNames } from './said-of-names.ts';
import { link, nameLink } from './search-links.ts';
import type { Found } from './search.ts';

/** @param shown how many hits stand there @param isAll whether these are all */
export async function saidOfIndex(
  engines: Engines,
  q: string,
  { total, names, added, parts }: Found,
  shown: number,
  isAll: boolean,
): Promise<(string | Node)[]> {
  const [only, other] = names;
  const others = unlike(q, only && !other ? [...only.forms, ...added] : added);
  const wanted = new URL(location.href).searchParams;
  const inAny = [...wanted].filter(([name]) => name !== 'exact');
  if (!shown) {
    const near = await nearSpellings(await engines.index(), q, await engines.knowledge(q));
    return [
      `Nothing found for ${q}${others.length ? `, nor for ${others.join(', ')}` : ''}. `,
      ...(near.length
        ? ['Did you mean ', ...near.flatMap((word, i) => [i ? ' or ' : '', link([['q', word]], word)]), '?']
        : []),
    ];
  }
  const lacked = engines.library === null ? (await import('./text/question.ts')).operatorsIn(q) : [];
  const about = saidOfNames(names, (await engines.knowledge(q)).names);
  return [
    `${isAll ? shown : (total ?? `The best ${shown}`)} ${shown === 1 ? 'passage' : 'passages'}`,
    ...(parts && !isAll ? [` from the likeliest ${parts.asked} of ${parts.of} parts of this library`] : []),
    ...(names.length
      ? [' for ', ...names.flatMap((name, i) => [i ? ' or ' : '', nameLink(name, engines.base)])]
      : []),
    ...(others.length ? [`, also written ${others.join(', ')}`] : []),
    ...(wanted.has('exact')
      ? [', only as typed (', link(inAny, 'in any spelling'), ')']
      : names.length || others.length
        ? [' (', link([...inAny, ['exact', '1']], 'only as typed'), ')']
        : []),
    ...(isAll ? [] : ['. More come as you scroll']),
    ...(!isAll || about.length || lacked.length ? ['.'] : []),
    ...(lacked.length
      ? [` This library is too large for ${lacked.join(', ')}: searched as plain words.`]
      : []),
    ...about,
  ];
}

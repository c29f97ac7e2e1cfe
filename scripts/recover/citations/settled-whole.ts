/** What a citation is printed in, put right by the words around: journals, series, towns that a first reading took for each other. */
import type { Settle } from './settled.ts';

/** `*Explorations in Economic History*, 38 (2001)`: the word `in` is the journal's own. */
export const withWholeJournal: Settle = (work, text, { rx }) => {
  const { container } = work;
  if (container === undefined) return work;
  const at = text.lastIndexOf(container);
  const head = rx`(?<=['’”"],? ?\*?)\p{Lu}[\p{L} ]* <in> $`.exec(text.slice(0, Math.max(0, at)))?.[0];
  return head === undefined ? work : { ...work, container: head + container };
};

/** `in: ders., Umrisse und Untersuchungen`: who wrote the part wrote the whole, whose name begins behind that. */
export const withOwnWhole: Settle = ({ container, ...work }, _, { rx }) =>
  container === undefined
    ? work
    : { ...work, container: container.replace(rx`^<sameAuthor>(?!\p{L})\.?[,:]\s+(?=\p{Lu})`, '') };

/** `World Politics 58 (October 2005): 133–65`: what has a volume and pages is no newspaper. */
export const asJournal: Settle = (work) =>
  work.type === 'article-newspaper' && work.volume !== undefined && work.page !== undefined
    ? { ...work, type: 'article-journal' }
    : work;

/** `2 Bde., Leipzig/Berlin 1929, Bd. 1`: two towns are no journal. */
export const withTowns: Settle = (work, text) =>
  work.container !== undefined &&
  /^\p{Lu}\p{Ll}[\p{L}-]+(?:\/\p{Lu}\p{Ll}[\p{L}-]+)+$/u.test(work.container) &&
  text.includes(`, ${work.container} ${work.year}`)
    ? { ...work, type: 'book', place: work.container, container: undefined, issue: undefined }
    : work;

/** `(Forschungen zur Geistesgeschichte 7)` behind a title is its series. */
export const withSeriesBehind: Settle = (work) => {
  const [, title, series] =
    /^(.{4,}) \(=? ?(\p{Lu}\p{L}+[^()]{8,} \d{1,4}(?:\/\d{1,2})?)\)\.?$/u.exec(work.title) ?? [];
  return title === undefined || work.series !== undefined ? work : { ...work, title, series };
};

/** `Catalogue raisonné, 2 vols`, `Erinnerungskultur.` before a place; of a book no number is an issue: `1: no. 69`. */
export const withVolumes: Settle = ({ issue, ...work }, _, { rx }) => ({
  ...work,
  ...(issue === undefined || work.type === 'book' ? {} : { issue }),
  title: work.title
    .replace(rx`(?:,|(?<=\p{L}{3})\.) \d{1,2} (?:<volumesSigns>|<volumeSigns>)s?\.?$`, '')
    .replace(/(?<=\p{Ll}{4})\.$/u, ''),
});

/** `Сталинские крестьяне / Пер. с англ. Л. Ю. Пантиной`: behind the stroke stands who had to do with it. */
export const withStatement: Settle = (work) => ({
  ...work,
  title: work.title.replace(/(?<=\p{Script=Cyrillic}.{3,}) \/ \p{Lu}\p{Ll}+\.? .*$/su, ''),
});

/** `Rennes, PUR, 2007`, `Paris, L’Atelier, 2002`: of a French title the last two parts before the year are town and house. */
export const withTownAndHouse: Settle = (work, text, { hasTownAndHouse }) => {
  const [, title, place, publisher] =
    /^(.{8,}), (\p{Lu}\p{Ll}[\p{L}-]+), (\p{Lu}[^,]{1,60})$/u.exec(work.title) ?? [];
  const isImprint =
    title !== undefined &&
    work.place === undefined &&
    work.publisher === undefined &&
    text.includes(`, ${place}, ${publisher}, ${work.year}`);
  return isImprint && hasTownAndHouse(title) ? { ...work, title, place, publisher } : work;
};

/** `(Policy Paper 12, World Bank, Washington, DC, 2003)`: two capitals behind a town and a comma are no house; `Geneva: UN` is one. */
export const withoutState: Settle = ({ publisher, ...work }, text) =>
  publisher === undefined || (/^[A-Z]{2}$/.test(publisher) && !text.includes(`: ${publisher}`))
    ? work
    : { ...work, publisher };

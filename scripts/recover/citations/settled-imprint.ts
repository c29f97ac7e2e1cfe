/** The imprint of a citation put right by what is printed: degrees, volumes, years of a title, several houses, Russian forms. */
import { literally } from '../../../src/model/pattern.ts';
import type { Settle } from './settled.ts';

/** `(PhD diss., University of Oxford, 1971)`, `unpublished D.Phil. thesis, Oxford University`, `…, thèse d’État, Paris`. */
export const withThesis: Settle = (work, _, { rxi }) => {
  const THESIS = rxi`(?<!\p{L})<theses>(?!\p{L})`;
  const { place, container, title } = work;
  if (place !== undefined && THESIS.test(place))
    return { ...work, type: 'thesis', genre: place, place: undefined };
  if (container !== undefined && THESIS.test(container) && work.volume === undefined) {
    const [genre = '', house] = container.split(/,\s+/);
    return { ...work, type: 'thesis', genre, container: undefined, publisher: work.publisher ?? house };
  }
  const [, own, genre] = /^(.{8,}), ([^,]+)$/u.exec(title) ?? [];
  return own !== undefined && genre !== undefined && THESIS.test(genre) && !rxi`^<and> `.test(genre)
    ? { ...work, type: 'thesis', title: own, genre }
    : work;
};

/** `Social History 50 (1971): 76–136`, `Historical Research, lxii (1989)`, `Modern Language Review, 91.2 (1996)`. */
export const withJournalVolume: Settle = (work, text, { rx }) => {
  const { container, volume, type } = work;
  if (container === undefined || volume !== undefined || !type.startsWith('article')) return work;
  const [, journal, number, issue] =
    rx`^(.*\p{L}\.?)(?<! \p{Ll}+)(?:,? (?:\p{L}{1,3}\. )?(?=\d)|, (?=[ivxlc]+$))(\d{1,4}|[ivxlc]+)(?:\.(\d{1,3}))?$`.exec(
      container,
    ) ?? [];
  if (journal !== undefined && number !== undefined)
    return { ...work, container: journal, volume: number, ...(issue === undefined ? {} : { issue }) };
  const behind = new RegExp(`${literally(container)}\\*?,? (\\d{1,4}|[ivxlc]+) \\(`, 'u').exec(text)?.[1];
  return behind === undefined ? work : { ...work, volume: behind };
};

/** `English History 1914-1945 (Oxford, 1965)`: the years behind a title are its own. */
export const withYears: Settle = (work, text) => {
  const [years] =
    new RegExp(`(?<=${literally(work.title)}),? \\d{4}\\s?[-–]\\s?\\d{2,4}(?=\\*?(?:\\s\\(|,))`, 'u').exec(
      text,
    ) ?? [];
  return years === undefined ? work : { ...work, title: work.title + years };
};

/** `(London: Longmans, Green, 1919)`: a house of two names; `(Almaty: Sotsinvest; Moscow: Gorizont, 1995)`: the one before the year. */
export const withWholeHouse: Settle = (work, text) => {
  const { publisher, year = '' } = work;
  const inBracket = new RegExp(`\\((\\p{Lu}[^()]*\\b${year}\\b[^()]*)\\)`, 'u').exec(text)?.[1];
  if (inBracket === undefined) return work;
  const parts = inBracket.split(/;\s+/);
  const own = parts.find((part) => part.includes(year)) ?? '';
  const [, place, house] = /(?:^|, )(\p{Lu}[^:,\d]*(?:, \p{Lu}[\p{L}.]*)?): ([^:]+), \d{4}$/u.exec(own) ?? [];
  if (parts.length > 1) {
    const town = place ?? /(?:^|, )(\p{Lu}[^:,\d]*), \d{4}$/u.exec(own)?.[1];
    // `(Cambridge, 1962; 2nd edn, 1967)`: the town is said once.
    const first = /^\p{Lu}[^:,\d]*/u.exec(inBracket)?.[0];
    if (town === undefined) return /\d/.test(work.place ?? '') ? { ...work, place: first } : work;
    return { ...work, place: town, publisher: house };
  }
  return house !== undefined && publisher !== undefined && house !== publisher && house.endsWith(publisher)
    ? { ...work, publisher: house }
    : work;
};

const TOWN = String.raw`\[?\p{Script=Cyrillic}[\p{Script=Cyrillic}-]*\.?\]?`;

/** `Города Поволжья. Саратов, 1990.`, `Сёла Урала. Екатеринбург: Банк, 1995.`: a town, whatever its name. */
export const withCyrillicTown: Settle = (work, text) => {
  const { container, title, year } = work;
  if (
    container !== undefined &&
    new RegExp(`^${TOWN}$`, 'u').test(container) &&
    text.includes(`. ${container}, ${year}`)
  )
    return { ...work, type: 'book', place: container, container: undefined };
  const [, town, house] = new RegExp(`^(${TOWN}(?:; ${TOWN})?): ([^:]+)$`, 'u').exec(container ?? '') ?? [];
  if (town !== undefined && text.includes(`. ${container}, ${year}`))
    return { ...work, type: 'book', place: town, publisher: house, container: undefined };
  const [, own, place, publisher] = new RegExp(`^(.{4,})\\. (${TOWN}): ([^.:]+)$`, 'u').exec(title) ?? [];
  return own !== undefined && text.includes(`: ${publisher}, ${year}`)
    ? { ...work, title: own, place, publisher }
    : work;
};

/** `Восстание Болотникова // Вопросы истории. 1951. № 3. С. 4–10`: behind two strokes stands the whole. */
export const withStrokes: Settle = (work, text, { rx }) => {
  const [, title, container] = /^(.{4,}) \/\/ (.+)$/u.exec(work.title) ?? [];
  if (title === undefined || container === undefined) return work;
  const issue = rx`(?<!\p{L})<issueSigns>\s?(\d{1,3})`.exec(text)?.[1];
  return issue === undefined
    ? { ...work, title, container, type: 'chapter' }
    : { ...work, title, container, issue, type: 'article-journal' };
};

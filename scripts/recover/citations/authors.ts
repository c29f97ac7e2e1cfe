/** The authors that a citation begins with, in each of the ways in which the sources write them. */
import type { Lexicon } from '../../../src/model/content/lexicon.ts';
import { cyrillicNames, isName, isNameWord, opensTitle, personOf } from './people.ts';
import type { Person } from '../../../src/model/records.ts';

interface Taken {
  authors: Person[];
  /** What stands behind them. */
  rest: string;
}

/** One way to write authors: what it reads, or null where the text is not written so. */
type Way = (text: string, lexicon: Lexicon) => Taken | null;

/**
 * `Gabriel A. Almond and Sidney Verba, The Civic Culture` → two people and the rest; without authors, the whole text.
 * The ways are tried in this order: bodies that are known before names, and names with a sure end before those without.
 */
export function takeAuthors(text: string, lexicon: Lexicon): Taken {
  for (const way of WAYS) {
    const taken = way(text, lexicon);
    if (taken) return taken;
  }
  return { authors: [], rest: text };
}

const behind = (text: string, match: RegExpExecArray, ...authors: Person[]): Taken => ({
  authors,
  rest: text.slice(match[0].length),
});

/** `Freedom House, Nations in Transit`: a body that the lexicon has, to the next stop. */
const knownBody: Way = (text, { bodies }) => {
  const body = bodies
    .filter((name) => text.startsWith(name) && /^(?:[\s,:;('‘“"]|\.\s|\.?$)/.test(text.slice(name.length)))
    .sort((a, b) => b.length - a.length)[0];
  if (!body) return null;
  const end = /^[^,.:'‘“"]*?[,.:]\s*/.exec(text.slice(body.length))?.[0] ?? '';
  const literal = (body + end).replace(/[,.:]\s*$/, '').trim();
  return {
    authors: [{ literal: literal.length < 120 ? literal : body }],
    rest: text.slice(body.length + end.length).trim(),
  };
};

/** `Dimitrova, Antoaneta; Pridham, Geoffrey. "International Actors …"` (mot:866) */
const invertedRow: Way = (text) => {
  const row =
    /^((?:\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}. -]*?; )+\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}. -]*?)\.\s+/u.exec(text);
  if (!row) return null;
  const people = row[1]!.split('; ').map((one) => {
    const [family, given] = one.split(', ') as [string, string];
    return { family, given };
  });
  return behind(text, row, ...people);
};

/** A name of a body: words that begin with capitals, and small ones between them. */
const IS_NAMED =
  /^(?:The )?\p{Lu}\S*(?:\s(?:\p{Lu}\S*|of|for|the|and|on|in|to|at|from|with|without|de|des|der|&|\([^)]*\)|\d+))*$/u;

/** `GlobalSecurity.org. Military.`, `OSDP, Za Novyi Kazakhstana!`, `IRIN Humanitarian News and Analysis. "Tajikistan …"` */
const siteOrShortBody: Way = (text) => {
  const site =
    /^([\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|net|uk|kz|ru|info))[.,]\s+/u.exec(text) ??
    /^(\p{Lu}{3,9}),\s+/u.exec(text) ??
    /^([^,.:;‘'“"*(]{4,90})\.\s+(?=[“"])/u.exec(text);
  const isBody = site && (IS_NAMED.test(site[1]!) || site[1]!.includes('.')) && !isName(site[1]!);
  return isBody ? behind(text, site, { literal: site[1]! }) : null;
};

/** Words that make the first part of a citation a body. */
const BODY =
  /\b(?:House|Watch|Department|Ministry|Commission|Committee|Organi[sz]ation|Bureau|Institute|Council|Mission|Centre|Center|Agency|Parliament|Service|Congress|Foundation|Embassy|Government|Office|Network|Secretariat|Press-sluzhba|Borders|Delegations?|Permanent|International Election|Article 19|Party)\b|\.(?:com|org|uk|net)$/;

/** `Ministry of Foreign Affairs, …`: a body by one of its words. */
const bodyByWord: Way = (text) => {
  const place = /^([^,.:;‘'“"*(]{4,90}?)(?:,|\.(?=\s)|:)\s+/.exec(text);
  return place && BODY.test(place[1]!) && IS_NAMED.test(place[1]!)
    ? behind(text, place, { literal: place[1]!.trim() })
    : null;
};

const EDITOR = /\((?:[Ee]ds?\.?\s?)\)/;
const bare = (name: string) => name.replace(/^and /, '').replace(/\s*et\.? al\.?$/, '');

/** The names of a part between two commas: `Almond and Verba`, `Dawisha & Parrott (eds.)`. */
const namesOfPart = (part: string) =>
  part
    .replace(/\s*\((?:[Ee]ds?\.?\s?)\)\s*:?.*$/, '')
    .split(/\s+(?:and|&|und|i)\s+|\s*&\s*/)
    .filter((name) => !/^et al\.?$/.test(name))
    .map(bare);

/** A part that ends a row of names: `B and C`. */
const isRowEnd = (part: string) => {
  const names = part.split(/\s+(?:and|&)\s+|\s*&\s*/);
  return names.length === 2 && names.every((name) => isName(name.replace(/\s*\(.*$/, '')));
};

/** People at the head of a text cut at its commas, and how many characters they take. */
function rowOfPeople(parts: string[]): { people: string[]; used: number } {
  const people: string[] = [];
  let used = 0;
  for (const [i, part] of parts.entries()) {
    const names = namesOfPart(part);
    if (!names.length || !names.every(isName)) break;
    const isOne = names.length === 1;
    const rowEnds = parts.slice(i + 1, i ? i + 4 : 6).some(isRowEnd);
    // A second part in a row is a person only if the row ends with `and`, or holds initials; else it may be a title.
    if (i > 0 && isOne && ((!/\b\p{Lu}\./u.test(part) && !rowEnds) || parts.length === i + 1)) break;
    people.push(...names);
    used += part.length + 2;
    if (EDITOR.test(part) || (!isOne && !parts[i + 1]?.startsWith('and '))) break;
    if (i === 0 && isOne && !/^\p{Lu}\./u.test(parts[1] ?? '') && !rowEnds) break;
  }
  return { people, used };
}

/** `Olcott, Martha Brill. …`, unless more than one person is read before the first title. */
const inverted: Way = (text) => {
  const name =
    /^(\p{Lu}[\p{L}'’-]+), ((?:\p{Lu}[\p{L}.'-]*\s?){1,3})(?:,\s*(?=and )|\. |, (?=\p{Lu})(?!\p{L}+ and ))/u.exec(
      text,
    );
  if (!name) return null;
  const given = name[2]!.trim();
  const isTitle = opensTitle(given.split(' ')[0]!) || rowOfPeople(text.split(/,\s+/)).people.length > 1;
  return isTitle ? null : behind(text, name, { family: name[1]!, given: given.replace(/\.$/, '') });
};

/** `Juan J. Linz and Alfred Stepan, …`, `Karen Dawisha & Bruce Parrott (eds.), …` */
const row: Way = (text, lexicon) => {
  const { people, used } = rowOfPeople(text.split(/,\s+/));
  if (!people.length || used >= text.length + 2) return null;
  const marked = /\((?:[Ee]ds?\.?\s?)\)\s*:?,?\s*/.exec(text.slice(0, used + 12));
  const from = marked && marked.index < used ? marked.index + marked[0].length : used;
  const rest = text.slice(from).trim();
  return rest ? { authors: people.map((name) => personOf(name, lexicon)), rest } : null;
};

/** `Martha Brill Olcott The Kazakhs` (isaacs-thesis:6407): the comma between name and title is lost. */
const commaLost: Way = (text, lexicon) => {
  const words = text.split(' ');
  const until = words.findIndex((word) => !isNameWord(word));
  return until >= 2 && until <= 4 && opensTitle(words[until]!)
    ? { authors: [personOf(words.slice(0, until).join(' '), lexicon)], rest: words.slice(until).join(' ') }
    : null;
};

/** `Sally Cummings and Ole Nørgaard 'Conceptualising …'`: the title in quotation marks ends the names. */
const beforeQuotation: Way = (text, lexicon) => {
  const name = String.raw`((?:\p{Lu}[\p{L}.'-]* ){1,3}\p{Lu}[\p{L}'-]+)`;
  const quotation = String.raw`,? (?=[‘${'`'}“"]|'(?=\p{Lu}))`;
  const match =
    new RegExp(`^${name} and ${name}${quotation}`, 'u').exec(text) ??
    new RegExp(`^${name}${quotation}`, 'u').exec(text);
  const names = match?.slice(1) ?? [];
  return match && names.every(isName)
    ? behind(text, match, ...names.map((one) => personOf(one, lexicon)))
    : null;
};

/** `Брудный А., Сыдыкбекова М. …`, `Т. Назаров, …` */
const cyrillic: Way = (text) => {
  const names =
    /^((?:\p{Script=Cyrillic}\.\s?)*\p{Script=Cyrillic}+ (?:\p{Script=Cyrillic}\.\s?){1,2},?\s*(?:\p{Script=Cyrillic}+ (?:\p{Script=Cyrillic}\.\s?){1,2},?\s*)*|(?:\p{Script=Cyrillic}\.\s?){1,2}\p{Script=Cyrillic}+,\s*)(?=\p{Lu})/u.exec(
      text,
    );
  return names ? behind(text, names, ...cyrillicNames(names[1]!)) : null;
};

/** `Roman Szporluk. The …`, `Martha Olcott: The …` */
const beforeStop: Way = (text, lexicon) => {
  const name =
    /^((?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)(?: (?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)){1,3})[.:] (?=\p{Lu})/u.exec(text);
  return name && isName(name[1]!) ? behind(text, name, personOf(name[1]!, lexicon)) : null;
};

const WAYS: Way[] = [
  knownBody,
  invertedRow,
  siteOrShortBody,
  bodyByWord,
  inverted,
  row,
  commaLost,
  beforeQuotation,
  cyrillic,
  beforeStop,
];

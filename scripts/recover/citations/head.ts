/** Authors, title and container: what stands before the end of a citation. */
import type { Lexicon } from './lexicon.ts';

export interface Person {
  family?: string;
  given?: string;
  literal?: string;
}

export interface Head {
  authors: Person[];
  title: string;
  container?: string;
  editors: Person[];
  /** The title stood in quotation marks: it is a part of something. */
  quoted: boolean;
}

/** Words that make the first part of a citation a body. */
const BODY =
  /\b(?:House|Watch|Department|Ministry|Commission|Committee|Organi[sz]ation|Bureau|Institute|Council|Mission|Centre|Center|Agency|Parliament|Service|Congress|Foundation|Embassy|Government|Office|Network|Secretariat|Press-sluzhba|Borders|Delegations?|Permanent|International Election|Article 19|Party)\b|\.(?:com|org|uk|net)$/;

/** A name of a body: words that begin with capitals, and small ones between them. */
const IS_NAMED =
  /^(?:The )?\p{Lu}\S*(?:\s(?:\p{Lu}\S*|of|for|the|and|on|in|to|at|from|with|without|de|des|der|&|\([^)]*\)|\d+))*$/u;

const PARTICLE = /^(?:[Vv]an|[Vv]on|de|der|den|al|bin|ter|zu|di|la|Bueno)$/;
const NAME_WORD = /^(?:\p{Lu}[\p{L}\d'’`-]+|\p{Lu}\.?(?:-?\p{Lu}\.?)*|\p{Lu}\p{L}{1,2}\.|lu\p{Ll}{3,})$/u;
const NOT_A_NAME =
  /^(?:Konstitutsiia|Konstituciia|Zakon|Ukaz|Respubliki|Poslanie|Vystuplenie|Postanovlenie|Programmnoe|The|A|An|On|In|How|What|Why|When|Who|Is|Are|Do|Does|From|Towards?|Between|After|Beyond|Will|Can|Political|Politics|Democracy|Democratic|Democratization|Central|Kazakhstan|Post|New|Power|International|Social|State|Theory|China|Chinese|Russia|Russian|Soviet|European|World|Journal|Review|University|Press|Party|Parties|Human|Rights|Nations|Foreign|Affairs|Transition|Transitions|Regime|Comparative|Electoral|Economic|National|Nationalism|Oil|Islam|Global|Author|Authors|Interview|Institutional|Institutions|Kazakh|Strategic|Strategy|Security|Clan|Clans|Virtual|Making|Understanding|Building|Promoting|Model|Models|Competitive|Authoritarian|Authoritarianism|Norms|Ideas|Identity|Chapter|Informal|Formal|Presidential|Parliamentary|Elections?|Report|Popular|Public|Development|Culture|Societies|Society|Legal|Act|Final|Document|Charter)$/;

export function readHead(raw: string, lexicon: Lexicon): Head {
  const { authors, rest } = takeAuthors(clean(raw), lexicon);
  return { authors, ...titleOf(rest, lexicon) };
}

/** `B. G. Ayaganov, S. Z., Baimagambetov and …` (isaacs-thesis ch. 3 n. 59): a comma inside a name. */
const SPLIT_NAME = /(?<=, )((?:\p{Lu}\.\s?){1,2}),\s+(?=\p{Lu}\p{Ll}+(?:,| and ))/gu;

const clean = (text: string) =>
  (/^\p{Lu}\. /u.test(text) ? text.replace(SPLIT_NAME, '$1 ') : text)
    .replace(/\*+/g, '')
    .replace(/<\/?sup>/g, '')
    .replace(/^\W*\bby\s+/, '')
    .replace(/,\s+&\s+/g, ' & ')
    .trim();

/** `Gabriel A. Almond and Sidney Verba, The Civic Culture` → two people and the rest. */
function takeAuthors(text: string, lexicon: Lexicon): { authors: Person[]; rest: string } {
  const person = (name: string) => personOf(name, lexicon);
  const body = lexicon.bodies
    .filter((name) => text.startsWith(name) && /^(?:[\s,:;('‘“"]|\.\s|\.?$)/.test(text.slice(name.length)))
    .sort((a, b) => b.length - a.length)[0];
  if (body) {
    const end = /^[^,.:'‘“"]*?[,.:]\s*/.exec(text.slice(body.length))?.[0] ?? '';
    const literal = (text.slice(0, body.length) + end).replace(/[,.:]\s*$/, '').trim();
    return {
      authors: [{ literal: literal.length < 120 ? literal : body }],
      rest: text.slice(body.length + (end.length || 0)).trim(),
    };
  }
  // `Dimitrova, Antoaneta; Pridham, Geoffrey. "International Actors …"` (mot:866)
  const row =
    /^((?:\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}. -]*?; )+\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}. -]*?)\.\s+/u.exec(text);
  if (row)
    return {
      authors: row[1]!.split('; ').map((one) => {
        const [family, given] = one.split(', ') as [string, string];
        return { family, given };
      }),
      rest: text.slice(row[0].length),
    };
  // `GlobalSecurity.org. Military.`, `OSDP, Za Novyi Kazakhstana!`, `IRIN Humanitarian News and Analysis. "Tajikistan …"`
  const site =
    /^([\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|net|uk|kz|ru|info))[.,]\s+/u.exec(text) ??
    /^(\p{Lu}{3,9}),\s+/u.exec(text) ??
    /^([^,.:;‘'“"*(]{4,90})\.\s+(?=[“"])/u.exec(text);
  if (site && (IS_NAMED.test(site[1]!) || site[1]!.includes('.')) && !isName(site[1]!))
    return { authors: [{ literal: site[1]! }], rest: text.slice(site[0].length) };
  const place = /^([^,.:;‘'“"*(]{4,90}?)(?:,|\.(?=\s)|:)\s+/.exec(text);
  if (place && BODY.test(place[1]!) && IS_NAMED.test(place[1]!))
    return { authors: [{ literal: place[1]!.trim() }], rest: text.slice(place[0].length) };
  const inverted =
    /^(\p{Lu}[\p{L}'’-]+), ((?:\p{Lu}[\p{L}.'-]*\s?){1,3})(?:,\s*(?=and )|\. |, (?=\p{Lu})(?!\p{L}+ and ))/u.exec(
      text,
    );
  const parts = text.split(/,\s+/);
  const people: string[] = [];
  let used = 0;
  for (const [i, part] of parts.entries()) {
    const names = part
      .replace(/\s*\((?:[Ee]ds?\.?\s?)\)\s*:?.*$/, '')
      .split(/\s+(?:and|&|und|i)\s+|\s*&\s*/)
      .filter((name) => !/^et al\.?$/.test(name));
    const marked = /\((?:[Ee]ds?\.?\s?)\)/.test(part);
    if (
      !names.length ||
      !names.every((name) => isName(name.replace(/^and /, '').replace(/\s*et\.? al\.?$/, '')))
    )
      break;
    // A second part in a row is a person only if the row ends with `and`, or holds initials; else it may be a title.
    if (
      i > 0 &&
      names.length === 1 &&
      !/\b\p{Lu}\./u.test(part) &&
      !parts.slice(i + 1, i + 4).some((later) => isRowEnd(later))
    )
      break;
    if (i > 0 && names.length === 1 && people.length > 0 && parts.length === i + 1) break;
    people.push(...names.map((name) => name.replace(/^and /, '').replace(/\s*et\.? al\.?$/, '')));
    used += part.length + 2;
    if (marked || (names.length > 1 && !parts[i + 1]?.match(/^and /))) break;
    if (
      i === 0 &&
      names.length === 1 &&
      !/^\p{Lu}\./u.test(parts[1] ?? '') &&
      !parts.slice(1, 6).some(isRowEnd)
    )
      break;
  }
  if (
    inverted &&
    NOT_A_NAME.test(inverted[2]!.trim().split(' ')[0]!) === false &&
    people.length <= 1 &&
    !/\s/.test(parts[0]!)
  )
    return {
      authors: [{ family: inverted[1]!, given: inverted[2]!.trim().replace(/\.$/, '') }],
      rest: text.slice(inverted[0].length),
    };
  if (people.length && used < text.length + 2) {
    const first = parts[0]!;
    const marked = /\((?:[Ee]ds?\.?\s?)\)\s*:?,?\s*/.exec(text.slice(0, used + 12));
    const from = marked && marked.index < used ? marked.index + marked[0].length : used;
    if (first.length && text.slice(from).trim())
      return { authors: people.map(person), rest: text.slice(from).trim() };
  }
  const words = text.split(' ');
  const until = words.findIndex(
    (word) => !(NAME_WORD.test(word) && !NOT_A_NAME.test(word)) && !PARTICLE.test(word),
  );
  // `Martha Brill Olcott The Kazakhs` (isaacs-thesis:6407): the comma between name and title is lost.
  if (until >= 2 && until <= 4 && NOT_A_NAME.test(words[until]!))
    return { authors: [person(words.slice(0, until).join(' '))], rest: words.slice(until).join(' ') };
  const pair =
    /^((?:\p{Lu}[\p{L}.'-]* ){1,3}\p{Lu}[\p{L}'-]+) and ((?:\p{Lu}[\p{L}.'-]* ){1,3}\p{Lu}[\p{L}'-]+),? (?=[‘`“"]|'(?=\p{Lu}))/u.exec(
      text,
    );
  if (pair && isName(pair[1]!) && isName(pair[2]!))
    return { authors: [person(pair[1]!), person(pair[2]!)], rest: text.slice(pair[0].length) };
  const beforeQuote = /^((?:\p{Lu}[\p{L}.'-]* ){1,3}\p{Lu}[\p{L}'-]+),? (?=[‘`“"]|'(?=\p{Lu}))/u.exec(text);
  if (beforeQuote && isName(beforeQuote[1]!))
    return { authors: [person(beforeQuote[1]!)], rest: text.slice(beforeQuote[0].length) };
  const cyrillic =
    /^((?:\p{Script=Cyrillic}\.\s?)*\p{Script=Cyrillic}+ (?:\p{Script=Cyrillic}\.\s?){1,2},?\s*(?:\p{Script=Cyrillic}+ (?:\p{Script=Cyrillic}\.\s?){1,2},?\s*)*|(?:\p{Script=Cyrillic}\.\s?){1,2}\p{Script=Cyrillic}+,\s*)(?=\p{Lu})/u.exec(
      text,
    );
  if (cyrillic) return { authors: cyrillicNames(cyrillic[1]!), rest: text.slice(cyrillic[0].length) };
  const dotted =
    /^((?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)(?: (?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)){1,3})[.:] (?=\p{Lu})/u.exec(text);
  if (dotted && isName(dotted[1]!))
    return { authors: [person(dotted[1]!)], rest: text.slice(dotted[0].length) };
  return { authors: [], rest: text };
}

/** `Брудный А., Сыдыкбекова М.` or `Т. Назаров`: the family is the word that is no initial. */
function cyrillicNames(text: string): Person[] {
  return text
    .split(/,\s*/)
    .filter((name) => name.trim())
    .map((name) => {
      const family = /\p{Script=Cyrillic}{2,}/u.exec(name)![0];
      return { family, given: name.replace(family, '').trim() };
    });
}

/** A part that ends a row of names: `B and C`. */
const isRowEnd = (part: string) => {
  const names = part.split(/\s+(?:and|&)\s+|\s*&\s*/);
  return names.length === 2 && names.every((name) => isName(name.replace(/\s*\(.*$/, '')));
};

export function isName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length < 1 || words.length > 5) return false;
  if (words.length === 1) return false;
  return (
    words.every((word) => (NAME_WORD.test(word) && !NOT_A_NAME.test(word)) || PARTICLE.test(word)) &&
    NAME_WORD.test(words.at(-1)!)
  );
}

/** `Martha Brill Olcott` → Olcott, Martha Brill; families of the lexicon may stand first, or have two words. */
function personOf(name: string, lexicon: Lexicon): Person {
  const words = name.trim().replace(/,$/, '').split(/\s+/);
  if (lexicon.familyFirst.includes(words[0]!) && words.length === 2)
    return { family: words[0]!, given: words[1]! };
  let at = words.length - 1;
  while (at > 1 && PARTICLE.test(words[at - 1]!)) at--;
  if (lexicon.doubleFamilies.includes(words.slice(at - 1).join(' '))) at--;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
}

function titleOf(rest: string, lexicon: Lexicon): Omit<Head, 'authors'> {
  const edited = /,?\s*(?:Ed|Edited|ed|edited)\.? [Bb]y ([^,]+?)(?=,|$)/.exec(rest);
  if (edited)
    return {
      ...titleOf(rest.replace(edited[0], ''), lexicon),
      editors: [personOf(edited[1]!.replace(/\s*–\s*/, '-'), lexicon)],
    };
  const trimmed = rest.replace(/^[\s,.:;]+/, '').replace(/^\((?:19|20)\d\d\)\s*/, '');
  const inner = quotedTitle(trimmed);
  const title = inner ? inner.title : trimmed;
  const behind = inner ? trimmed.slice(inner.length) : '';
  const inside = insideOf(inner ? ` ${behind}` : trimmed, inner !== null);
  if (inside) {
    const { editors, container } = editorsOf(inside.whole, lexicon);
    return {
      title: strip(inner ? title : trimmed.slice(0, inside.at)),
      container,
      editors,
      quoted: inner !== null,
    };
  }
  const after = behind.replace(/^[\s,.:;]+/, '').replace(/[\s,.:;]+$/, '');
  if (inner && after) return { title: strip(title), container: strip(after), editors: [], quoted: true };
  return { title: strip(title), editors: [], quoted: inner !== null };
}

/**
 * Where the words of the whole begin that a part stands in: behind the last `in:`, else behind `, in`, behind the `in` of
 * editors, and behind any `in` where the title of the part stood in quotation marks.
 */
function insideOf(text: string, quoted: boolean): { at: number; whole: string } | null {
  const behind = (m: RegExpMatchArray | null | undefined) =>
    m ? { at: m.index!, whole: text.slice(m.index! + m[0].length) } : null;
  const marked = [...text.matchAll(/[,.?!']?\s+[Ii]n:\s+(?=\S)/gu)].at(-1);
  const whole = behind(marked) ?? behind(/[,.?!']\s+[Ii]n\s+(?=[\p{Lu}*'‘“])/u.exec(text));
  if (whole) return whole;
  const first = behind(/\s+in\s+(?=[\p{Lu}*'‘“])/u.exec(text));
  return first && (quoted || /\([Ee]ds?\.?\s?\)/.test(first.whole)) ? first : null;
}

/** A title in quotation marks ends at the mark of its own kind that a comma, a bracket or a new word follows. */
function quotedTitle(text: string): { title: string; length: number } | null {
  const open = /^[‘'`“"̀«]\s?/u.exec(text)?.[0];
  if (!open) return null;
  const close = /[“"]/.test(open) ? /[”"]/gu : /«/.test(open) ? /»/gu : /['’]+/gu;
  for (const match of text.slice(open.length).matchAll(close)) {
    const end = open.length + match.index;
    const behind = text.slice(end + match[0].length);
    const before = text.slice(open.length, end);
    if (before.length < 9 || !/^(?:\s*$|[,.;]|\s?[,(]|\s+(?:in\b|\p{Lu}|\*|\d|<))/u.test(behind)) continue;
    // `Lidery 'Ak zhola' pozhinaiut …`: an inner quotation was opened and is now closed.
    if (/['’]/.test(match[0]) && /(?:^|\s)['‘`][^'’]*$/u.test(before) && !/[,.?!]\s?$/.test(before)) continue;
    return { title: before.replace(/[,.]\s*$/, ''), length: end + match[0].length };
  }
  return null;
}

function editorsOf(text: string, lexicon: Lexicon): { editors: Person[]; container: string } {
  const marked = /^(.+?)\s*\((?:[Ee]ds?\.?\s?)\)\s*[:,.]?\s*(.+)$/.exec(text);
  if (!marked) return { editors: [], container: strip(text) };
  const names = marked[1]!.split(/,\s+(?:and )?|\s+(?:and|&)\s+|\s*&\s*/).filter((name) => name.trim());
  return { editors: names.map((name) => personOf(name, lexicon)), container: strip(marked[2]!) };
}

const strip = (text: string) =>
  text
    .replace(/^[\s,.:;'‘’“”"`̀]+/u, '')
    .replace(/[\s,.:;]+$/, '')
    .replace(/^(['"“‘])(.*)\1$/, '$2')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\p{L})['’”"]$|(?<=[.,])['’”"]$/u, '');

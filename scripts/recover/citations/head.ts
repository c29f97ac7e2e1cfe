/** Authors, title and container: what stands before the end of a citation. */
import type { Lexicon } from '../../../src/model/content/lexicon.ts';
import { takeAuthors } from './authors.ts';
import { personOf } from './people.ts';
import type { Person } from '../../../src/model/records.ts';

export interface Head {
  authors: Person[];
  title: string;
  container?: string;
  editors: Person[];
}

/** @param raw what `peel.ts` left of a citation: `Sally Cummings, Kazakhstan: Power and Elite` */
export function readHead(raw: string, lexicon: Lexicon): Head {
  const { authors, rest } = takeAuthors(clean(raw), lexicon);
  // `Bulat Abilov, in: Sultan Han Akkuli, Poiavlenie …` (von-hauff:2194): who is quoted there is not its author.
  const quotedIn = /^in:\s+(?!.*\([Ee]ds?\.?\s?\))/.exec(rest);
  if (quotedIn) return readHead(rest.slice(quotedIn[0].length), lexicon);
  // `Luis Roniger and Ayshe Gunes-Ayate, eds., Democracy …` (isaacs-thesis): the sign of editors without brackets.
  return { authors, ...titleOf(rest.replace(/^eds?\.,\s+/, ''), lexicon) };
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
    };
  }
  const after = behind.replace(/^[\s,.:;]+/, '').replace(/[\s,.:;]+$/, '');
  if (inner && after) return { title: strip(title), container: strip(after), editors: [] };
  return { title: strip(title), editors: [] };
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

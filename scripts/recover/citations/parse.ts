/** One citation in full: from its words to the fields of CSL. */
import { closeAddresses, RUINED_ADDRESS } from '../addresses.ts';
import { readHead, type Head } from './head.ts';
import { isLaw, kindOf } from './kinds.ts';
import type { Rules } from './rules.ts';
import { peel } from './tail/index.ts';
import type { Fields } from './tail/rule.ts';
import type { ParsedWork } from './work.ts';

const YEAR = /\b(?:19|20)\d\d\b/;
const LAST_YEAR = /(?<=[\p{L}?!])\s+((?:1[5-9]|20)\d\d)$/u;
/** No title has more words. */
const LONGEST_TITLE = 45;

/** @returns null where the words are no citation in full: they have neither a year, an address nor a volume */
export function parseFull(text: string, rules: Rules): Readonly<ParsedWork> | null {
  const known = rules.parsed.get(text);
  if (known !== undefined) return known;
  const parsed = parse(text, rules);
  rules.parsed.set(text, parsed);
  return parsed;
}

function parse(text: string, rules: Rules): ParsedWork | null {
  const closed = closeAddresses(text);
  const ruin = RUINED_ADDRESS.exec(closed);
  const peeled = peel(ruin ? closed.slice(0, ruin.index) : closed, rules.tail);
  if (peeled.head.length < 4) return null;
  const head = readHead(peeled.head, rules);
  const law = isLaw(head.title, rules.grammar);
  const named = yearIn(head, law);
  const { fields: own } = peeled;
  if (!(own.year ?? own.URL ?? own.volume ?? own.issue ?? own.publisher ?? named ?? ruin)) return null;
  const isTaken = named !== undefined && !own.year && !law;
  const fields = isTaken ? { ...own, year: named } : own;
  const isBody = head.authors[0]?.literal !== undefined;
  const split = inContainer(
    isTaken && !isBody ? { ...head, title: head.title.replace(LAST_YEAR, '') } : head,
    fields,
    rules,
  );
  const { title } = split;
  if (title.length < 3 || title.split(/\s+/).length > LONGEST_TITLE) return null;
  return withImprint(split, law && named !== undefined ? { ...fields, year: named } : fields, rules);
}

/** A year inside the words counts for a law, for a body's report, and at the end of a person's title. */
function yearIn({ title, authors: [first] }: Head, law: boolean): string | undefined {
  if (law || first?.literal !== undefined) return YEAR.exec(title)?.[0];
  return first ? LAST_YEAR.exec(title)?.[1] : undefined;
}

/** The title, and what it stands in: where no sign parts them, a volume or a date tells that there is a journal. */
export function inContainer(head: Head, fields: Fields, { grammar }: Rules): Head {
  if (head.container !== undefined) return head;
  const { title, authors } = head;
  const part = (at: number, to = at) => ({
    ...head,
    title: title.slice(0, at).trim(),
    container: title.slice(to).trim(),
  });
  const journal = fields.volume ?? fields.issue ?? (fields.date && !fields.place ? fields.date : undefined);
  if (journal && !fields.publisher && !fields.series) {
    const cut = Math.max(title.lastIndexOf(', '), title.lastIndexOf('? ') + 1);
    const tail = title.slice(cut + 1).trim();
    const isContainer = grammar.rx`^\p{Lu}|^www|^[\w-]+\.<topLevels>$`.test(tail);
    if (/\p{Ll}/u.test(title.slice(0, cut)) && tail.length < 90 && isContainer) return part(cut, cut + 1);
  }
  // `The Perils of Presidentialism Journal of Democracy` (isaacs-thesis:16791): the comma is lost.
  const lost = journal ? grammar.rx`(?<=\p{L})\s+<journals> \p{Lu}.+$`.exec(title) : null;
  if (lost) return part(lost.index);
  const stop = title.lastIndexOf('. ');
  if (/\p{Script=Cyrillic}/u.test(title) && stop > 10) return part(stop, stop + 2);
  // `Economic and Political Weekly. "Charter 77", Vol. 12` (mot:868): what has volumes is no author.
  const body = authors[0]?.literal;
  return fields.volume && body !== undefined ? { ...head, container: body, authors: [] } : head;
}

/** The work with its place and publisher; a place that was read as the whole goes where it belongs. */
export function withImprint(head: Head, { site, series, ...fields }: Fields, { grammar }: Rules): ParsedWork {
  const { authors, editors, title } = head;
  const whole = (head.container ?? series ?? site)?.replace(/(?<!\p{L})['’”"]+$|(?<=\p{L}{3})['’”"]+$/u, '');
  const isPlace = whole !== undefined && grammar.rx`^<places>(?:, ?<regions>)?$`.test(whole);
  const container = isPlace ? undefined : whole;
  const place = isPlace ? whole : fields.place;
  return {
    ...fields,
    ...(place === undefined ? {} : { place }),
    type: kindOf({ ...fields, title, container, authors, editors }, grammar),
    authors,
    editors,
    title: title.replace(/['’”"]$/, ''),
    ...(container ? { container } : {}),
  };
}

/** How much of the text the citation's author and title take up: its link leaves the address and what follows alone. */
export function extentOf(text: string, { title }: { title: string }): number {
  const words = title.slice(-12);
  const at = text.indexOf(words);
  const end = at < 0 ? text.length : at + words.length;
  const address = text.search(/<?\s?(?:https?:|www\.|\[http|ht+p|\[www)/);
  return address > 0 ? Math.min(end, text.slice(0, address).trimEnd().length) : end;
}

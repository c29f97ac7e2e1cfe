/** Authors, title and container: what stands before the end of a citation. */
import type { Person } from '../../../src/model/csl.ts';
import type { Grammar } from '../grammar.ts';
import { takeAuthors } from './authors.ts';
import type { Rules } from './rules.ts';

export interface Head {
  authors: Person[];
  title: string;
  container?: string;
  editors: Person[];
}

/** What parts author, title and whole. */
export interface HeadRules {
  /** Before the whole in which another is only quoted. */
  quotedIn: RegExp;
  /** Signs of editors, without brackets and with them. */
  editorSign: RegExp;
  editors: RegExp;
  hasEditors: RegExp;
  editedBy: RegExp;
  /** `B. G. Ayaganov, S. Z., Baimagambetov and …` (isaacs-thesis ch. 3 n. 59): a comma inside a name. */
  splitName: RegExp;
  byAtHead: RegExp;
  /** Before the whole, from the surest to the least sure. */
  inMarked: RegExp;
  inBehindStop: RegExp;
  inPlain: RegExp;
  betweenNames: RegExp;
}

export const headRules = ({ rx, rxg }: Grammar): HeadRules => ({
  quotedIn: rx`^<in>:\s+(?!.*\(<editorSigns>\.?\s?\))`,
  editorSign: rx`^<editorSigns>\.,\s+`,
  editors: rx`^(.+?)\s*\(<editorSigns>\.?\s?\)\s*[:,.]?\s*(.+)$`,
  hasEditors: rx`\(<editorSigns>\.?\s?\)`,
  editedBy: rx`,?\s*(?<!\p{L})<editedBy>\.? <by> ([^,]+?)(?=,|$)`,
  splitName: rxg`(?<=, )((?:\p{Lu}\.\s?){1,2}),\s+(?=\p{Lu}\p{Ll}+(?:,| <and> ))`,
  byAtHead: rx`^\P{L}*\b<by>\s+`,
  inMarked: rxg`[,.?!']?\s+<in>:\s+(?=\S)`,
  inBehindStop: rx`[,.?!']\s+<in>\s+(?=[\p{Lu}*'‘“])`,
  inPlain: rx`\s+<in>\s+(?=[\p{Lu}*'‘“])`,
  betweenNames: rx`,\s+(?:<and> )?|\s+<and>\s+|\s*&\s*`,
});

/** @param raw what the rules of the tail left of a citation: `Sally Cummings, Kazakhstan: Power and Elite` */
export function readHead(raw: string, rules: Rules): Head {
  const { quotedIn, editorSign } = rules.head;
  const { authors, rest } = takeAuthors(clean(raw, rules), rules);
  // `Bulat Abilov, in: Sultan Han Akkuli, Poiavlenie …` (von-hauff:2194): who is quoted there is not its author.
  const quoted = quotedIn.exec(rest);
  if (quoted) return readHead(rest.slice(quoted[0].length), rules);
  // `Luis Roniger and Ayshe Gunes-Ayate, eds., Democracy …` (isaacs-thesis): the sign of editors without brackets.
  return { authors, ...titleOf(rest.replace(editorSign, ''), rules) };
}

const clean = (text: string, { head: { splitName, byAtHead } }: Rules): string =>
  (/^\p{Lu}\. /u.test(text) ? text.replace(splitName, '$1 ') : text)
    .replace(/\*+/g, '')
    .replace(/<\/?(?:sup|i|em|b|strong|cite)>/g, '')
    .replace(byAtHead, '')
    .replace(/,\s+&\s+/g, ' & ')
    .trim();

/** @param rest what stands behind the authors */
export function titleOf(rest: string, rules: Rules): Omit<Head, 'authors'> {
  const edited = rules.head.editedBy.exec(rest);
  if (edited) {
    const [whole, editor = ''] = edited;
    const { editors: _, ...head } = titleOf(rest.replace(whole, ''), rules);
    return { ...head, editors: [rules.people.personOf(editor.replace(/\s*–\s*/, '-'))] };
  }
  const trimmed = rest.replace(/^[\s,.:;]+/, '').replace(/^\((?:19|20)\d\d\)\s*/, '');
  const inner = quotedTitle(trimmed, rules.grammar);
  const title = inner ? inner.title : trimmed;
  const behind = inner ? trimmed.slice(inner.length) : '';
  const inside = insideOf(inner ? ` ${behind}` : trimmed, inner !== null, rules.head);
  if (inside) {
    const { editors, container } = editorsOf(inside.whole, rules);
    const own = strip(inner ? title : trimmed.slice(0, inside.at));
    return { title: own, editors, ...(container ? { container } : {}) };
  }
  const after = strip(behind.replace(/^[\s,.:;]+/, '').replace(/[\s,.:;]+$/, ''));
  return { title: strip(title), editors: [], ...(inner && after ? { container: after } : {}) };
}

/**
 * Where the words of the whole begin that a part stands in: behind the last `in:`, else behind `, in`, behind the `in` of
 * editors, and behind any `in` where the title of the part stood in quotation marks.
 */
function insideOf(
  text: string,
  quoted: boolean,
  { inMarked, inBehindStop, inPlain, hasEditors }: HeadRules,
): { at: number; whole: string } | null {
  const behind = (m: RegExpExecArray | null | undefined) =>
    // A question mark is the title's own.
    m ? { at: m.index + (/^[?!]/.test(m[0]) ? 1 : 0), whole: text.slice(m.index + m[0].length) } : null;
  const whole = behind([...text.matchAll(inMarked)].at(-1)) ?? behind(inBehindStop.exec(text));
  if (whole) return whole;
  const first = behind(inPlain.exec(text));
  return first && (quoted || hasEditors.test(first.whole)) ? first : null;
}

/** A title in quotation marks ends at the mark of its own kind that a comma, a bracket or a new word follows. */
function quotedTitle(text: string, { rx }: Grammar): { title: string; length: number } | null {
  const open = /^[‘'`“"̀«]\s?/u.exec(text)?.[0];
  if (!open) return null;
  const close = /[“"]/.test(open) ? /[”"]/gu : /«/.test(open) ? /»/gu : /['’]+/gu;
  for (const match of text.slice(open.length).matchAll(close)) {
    const end = open.length + match.index;
    const behind = text.slice(end + match[0].length);
    const before = text.slice(open.length, end);
    if (before.length < 9 || !rx`^(?:\s*$|[,.;]|\s?[,(]|\s+(?:<in>\b|\p{Lu}|\*|\d|<))`.test(behind)) continue;
    // `Lidery 'Ak zhola' pozhinaiut …`: an inner quotation was opened and is now closed.
    if (/['’]/.test(match[0]) && /(?:^|\s)['‘`][^'’]*$/u.test(before) && !/[,.?!]\s?$/.test(before)) continue;
    return { title: before.replace(/[,.]\s*$/, ''), length: end + match[0].length };
  }
  return null;
}

function editorsOf(text: string, { head, people }: Rules): { editors: Person[]; container: string } {
  const [, names = '', whole = text] = head.editors.exec(text) ?? [];
  return {
    editors: names
      .split(head.betweenNames)
      .filter((name) => name.trim())
      .map(people.personOf),
    container: strip(whole),
  };
}

const strip = (text: string): string =>
  text
    .replace(/^[\s,.:;'‘’“”"`̀]+/u, '')
    .replace(/[\s,.:;]+$/, '')
    .replace(/^(['"“‘])(.*)\1$/, '$2')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\p{L})['’”"]$|(?<=[.,])['’”"]$/u, '');

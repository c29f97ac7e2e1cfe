/** Names in a row: `Juan J. Linz and Alfred Stepan, …`, `Karen Dawisha & Bruce Parrott (eds.), …` */
import type { Grammar } from '../grammar.ts';
import type { AuthorRow } from './authors.ts';
import type { PeopleRules } from './people.ts';

/** What stands between names and behind them. */
export interface RowSigns {
  editor: RegExp;
  and: RegExp;
  /** Between two names, also a stroke. */
  between: RegExp;
  /** At the end of a name: `et al.` */
  others: RegExp;
  isOthers: RegExp;
  startsWithAnd: RegExp;
}

const made = new WeakMap<Grammar, RowSigns>();

/** Made once for each grammar. */
export function rowSigns(grammar: Grammar): RowSigns {
  const signs = made.get(grammar) ?? signsOf(grammar);
  made.set(grammar, signs);
  return signs;
}

const signsOf = ({ rx }: Grammar): RowSigns => ({
  editor: rx`\(<editorSigns>\.?\s?\)\s*:?,?\s*`,
  and: rx`\s+<and>\s+|\s*&\s*`,
  between: rx`\s*\/\s*|\s+<and>\s+|\s*&\s*`,
  others: rx`\s*<others>\.?$`,
  isOthers: rx`^<others>\.?$`,
  startsWithAnd: rx`^<and> `,
});

/** The names of a part between two commas: `Almond and Verba`, `Dawisha & Parrott (eds.)`. */
const namesOfPart = (part: string, { editor, and, others, isOthers, startsWithAnd }: RowSigns): string[] =>
  part
    .replace(new RegExp(`\\s*${editor.source}.*$`, 'u'), '')
    .split(and)
    .filter((name) => !isOthers.test(name))
    .map((name) => name.replace(startsWithAnd, '').replace(others, ''));

/** People at the head of a text cut at its commas, and how many characters they take. */
export function rowOfPeople(
  parts: string[],
  { isName }: PeopleRules,
  signs: RowSigns,
): { people: string[]; used: number } {
  /** A part that ends a row of names: `B and C`. */
  const isRowEnd = (part: string) => {
    const names = part.split(signs.and);
    return names.length === 2 && names.every((name) => isName(name.replace(/\s*\(.*$/, '')));
  };
  const people: string[] = [];
  let used = 0;
  for (const [i, part] of parts.entries()) {
    const names = namesOfPart(part, signs);
    if (!names.length || !names.every(isName)) break;
    const isOne = names.length === 1;
    const rowEnds = parts.slice(i + 1, i ? i + 4 : 6).some(isRowEnd);
    // A second part in a row is a person only if the row ends with `and`, or holds initials; else it may be a title.
    if (i > 0 && isOne && ((!/\b\p{Lu}\./u.test(part) && !rowEnds) || parts.length === i + 1)) break;
    people.push(...names);
    used += part.length + 2;
    if (signs.editor.test(part) || (!isOne && !signs.startsWithAnd.test(parts[i + 1] ?? ''))) break;
    if (i === 0 && isOne && !/^\p{Lu}\./u.test(parts[1] ?? '') && !rowEnds) break;
  }
  return { people, used };
}

/**
 * As German notes have them: a stroke parts the names, a colon or the sign of editors ends them. Behind a comma the title may have
 * begun, and `North Korea and South Korea: …` is one.
 */
export const BEFORE_COLON: AuthorRow = {
  name: 'names before a colon',
  matches: [
    'Barbara Lehmann/Thomas Werther: Vergessene Geschäfte → Lehmann, Barbara; Werther, Thomas',
    'Peter T. Ash und Anna Beck (Hg.), Of Locks → Ash, Peter T.; Beck, Anna',
  ],
  misses: [
    'Martha Olcott: The Kazakhs',
    'Yoram Gorlizki, Ordinary Stalinism: The Council',
    'North Korea and South Korea: A Comparison',
  ],
  read: (text, { grammar, people }) => {
    const found =
      grammar.rx`^((?:[^:;("„“‘.,]|(?<=\b\p{Lu})\.){5,200}?)(?:( \((?:<editorSigns>|<listEditorSigns>)\.?\))[,:]|:) (?=[\p{Lu}"„“‘,])`.exec(
        text,
      );
    const [, said = '', editors] = found ?? [];
    const names = said.split(editors || said.includes('/') ? rowSigns(grammar).between : '/');
    const isRow = names.length > 1 && names.every(people.isName);
    return found && isRow ? { authors: names.map(people.personOf), rest: text.slice(found[0].length) } : null;
  },
};

export const ROW: AuthorRow = {
  name: 'names in a row',
  matches: [
    'Juan J. Linz and Alfred Stepan, Problems of Transition → Linz, Juan J.; Stepan, Alfred',
    'Karen Dawisha & Bruce Parrott (eds.), Conflict → Dawisha, Karen; Parrott, Bruce',
    'Pauline Jones Luong, Institutional Change → Jones Luong, Pauline',
    'Fred Bergsten, Bates Gill and Nicholas Lardy, China → Bergsten, Fred; Gill, Bates; Lardy, Nicholas',
  ],
  misses: ['Juan J. Linz and Alfred Stepan', 'Political Parties, Journal of Democracy'],
  read: (text, { grammar, people }) => {
    const signs = rowSigns(grammar);
    const found = rowOfPeople(text.split(/,\s+/), people, signs);
    if (!found.people.length || found.used >= text.length + 2) return null;
    const marked = signs.editor.exec(text.slice(0, found.used + 12));
    const from = marked && marked.index < found.used ? marked.index + marked[0].length : found.used;
    const rest = text.slice(from).trim();
    return rest ? { authors: found.people.map(people.personOf), rest } : null;
  },
};

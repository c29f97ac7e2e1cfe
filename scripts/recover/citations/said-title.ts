/** Titles that a reference back prints between a name and its sign: they tell which of a person's works is meant, or that none of those is. */
import { alike, titleWords } from '../../../src/model/words.ts';
import type { Grammar } from '../grammar.ts';
import { namesOf, type Work } from './work.ts';

/** Lists of words that stand there and are of no title. */
const NO_TITLE = [
  'smallWords',
  'nameless',
  'pageSigns',
  'volumeSigns',
  'editorSigns',
  'others',
  'and',
  'leads',
] as const;

/** Of the words of a title so many stand in that of the work; a printed one may be misread. */
const FITS = 0.6;

/**
 * Whether the words behind the name are of another title than a work's: `Thomas, Man and the Natural World, op. cit.` is not his
 * `Religion and the Decline of Magic`, though it is his only work that was read.
 *
 * @param before what stands before the sign: names, and perhaps a title
 */
export function isOfAnother(work: Work, before: string, grammar: Grammar): boolean {
  const said = titleSaid(work, before, grammar);
  const [first] = said;
  if (first === undefined) return false;
  const { titles, container = '', publisher = '' } = work;
  const own = titleWords([...titles, container, publisher].join(' '));
  const stands = (word: string) => titleWords(word).every((one) => own.some((other) => alike(one, other)));
  const opening = said.find((word) => /^\p{Lu}/u.test(word)) ?? first;
  return !stands(opening) || said.filter(stands).length / said.length < FITS;
}

/** The words behind the first name of who wrote a work that can be of a title, as printed. */
function titleSaid(work: Work, before: string, grammar: Grammar): string[] {
  const families = namesOf(work, grammar);
  const tokens = [...before.matchAll(/\p{L}[\p{L}\p{M}'’-]*/gu)];
  const isName = (word: string) => families.some((name) => alike(name, grammar.nameKey(word)));
  const at = tokens.findIndex(({ 0: word }) => isName(word));
  if (at < 0) return [];
  const given = [...work.authors, ...work.editors].flatMap((one) => titleWords(one.given ?? ''));
  return tokens
    .slice(at + 1)
    .map(({ 0: word }) => word)
    .filter((word) => {
      const key = titleWords(word).join('');
      const isNone = NO_TITLE.some((list) => grammar.has(list, key) || grammar.has(list, word));
      return word.length > 2 && !isNone && !isName(word) && !given.includes(key);
    });
}

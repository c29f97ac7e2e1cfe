/** What recovery is given in tests: the words of the languages, and texts of a few lines. */
import { readWords } from '../src/model/content/grammar.ts';
import type { Source } from '../src/model/content/sources.ts';
import { accountOf as accountWith, type Account } from '../scripts/recover/account/account.ts';
import { cite } from '../scripts/recover/citations/cite.ts';
import { grammarOf, type Grammar } from '../scripts/recover/grammar.ts';
import { fromLine } from '../scripts/recover/mapped.ts';
import { recoverText } from '../scripts/recover/text/units.ts';
import type { Cited, EditionSigns, SourceText } from '../scripts/recover/types.ts';
import type { KeptId } from '../src/model/content/work-ids.ts';
import type { Override } from '../src/model/overrides.ts';
import type { Placed } from '../src/model/content/sources.ts';

/** Made anew, so that every test asks for what it is made of. */
export const grammar = (): Grammar => grammarOf(readWords('content'));

export const recovered = (source: Source): SourceText => recoverText(source, grammar());

export const accountOf = (text: SourceText): Account => accountWith(text, grammar());

/** Signs of a text without doubtful addresses. */
export const signs = (hasAsterisks: boolean): EditionSigns => ({
  emphasis: hasAsterisks ? 'asterisk' : 'none',
  doubtful: {},
});

/** A source of one chapter that has these notes. */
export const textOf = (notes: string[]): SourceText => ({
  source: {
    slug: 'test',
    title: 'Test',
    authors: [],
    date: '2020',
    words: [],
    school: 'notes and bibliography',
    works: 'any',
    names: 'any',
    edition: { lines: 'paragraph' },
    lines: notes,
  } as unknown as Source,
  signs: signs(true),
  noise: [],
  doubts: [],
  units: [
    {
      slug: 'one',
      order: 0,
      kind: 'chapter',
      title: 'One',
      authors: [],
      lines: [1, notes.length],
      blocks: [],
      folios: [],
      notes: notes.map((text, i) => ({
        n: i + 1,
        text: fromLine(i + 1, text),
        taken: [],
        number: 'clean',
        mark: 'clean',
        folio: null,
      })),
    },
  ],
});

/** Its citations, as they are read. */
export const citedIn = (notes: string[], overrides: Placed<Override>[] = [], kept: KeptId[] = []): Cited =>
  cite([textOf(notes)], grammar(), overrides, kept);

/** Links of a text that is set alone. */
export const NOWHERE = {
  here: () => null,
  place: (to: string) => to,
  picture: (file: string) => ({ href: `/${file}`, width: 40, height: 30 }),
};

/** Every rule with its examples: what it must match, and what looks like it and must not. */
import { signs as editionSigns } from '../recovered.ts';
import { describe, expect, test } from 'vitest';
import { AUTHORS, type Taken } from '../../scripts/recover/citations/authors.ts';
import { CUTS } from '../../scripts/recover/citations/cuts.ts';
import { kindOf, KINDS } from '../../scripts/recover/citations/kinds.ts';
import { parseFull } from '../../scripts/recover/citations/parse.ts';
import { peopleRules } from '../../scripts/recover/citations/people.ts';
import type { Sign } from '../../scripts/recover/citations/signs.ts';
import { rulesOf } from '../../scripts/recover/citations/rules.ts';
import { PRINTED_PARTS } from '../../scripts/recover/citations/printed-parts.ts';
import { peel, TAIL, tailRules } from '../../scripts/recover/citations/tail/index.ts';
import { grammarOf } from '../../scripts/recover/grammar.ts';
import type { Examples } from '../../src/model/examples.ts';
import { openingLabel, OPENINGS } from '../../scripts/recover/text/numbers.ts';
import { PRINTED_MARKS } from '../../scripts/recover/text/printed-marks.ts';
import { TEXT_SIGNS } from '../../scripts/recover/text/signs.ts';
import { EMPHASIS } from '../../scripts/recover/write/emphasis.ts';
import { MARKUP, readingText } from '../../scripts/recover/write/markup.ts';
import { fromLine } from '../../scripts/recover/mapped.ts';
import { readWords } from '../../src/model/content/grammar.ts';
import { languagesOf } from '../../src/model/languages.ts';
import { changesIn, SIGN_RULES, typeset } from '../../src/model/typography.ts';

/** Anew for each test, so that what a rule is made of is asked by its own test. */
const grammar = () => grammarOf(readWords('content'));

/** What stands first, and the fields behind it in any order. */
const parts = (found: string) => {
  const [head = '', ...fields] = found.split(' · ');
  return [head, ...fields.sort()];
};

/** Runs the examples of rules. @param read what a rule makes of a text, in the form of its examples; null where it does not match */
function examplesOf<Row extends Examples>(
  family: string,
  rows: readonly Row[],
  read: (row: Row, text: string) => string | null,
): void {
  describe(family, () => {
    test('each has its own name, examples and near-misses', () => {
      expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
      for (const { name, matches, misses } of rows)
        expect({ name, has: matches.length > 0 && misses.length > 0 }).toEqual({ name, has: true });
    });
    test.each(rows.map((row) => [row.name, row] as const))('%s', (_, row) => {
      for (const example of row.matches) {
        const [text = '', made] = example.split(' → ');
        const found = read(row, text);
        if (made === undefined) expect({ text, found: found !== null }).toEqual({ text, found: true });
        else expect({ text, found: found && parts(found) }).toEqual({ text, found: parts(made) });
      }
      for (const text of row.misses) expect({ text, found: read(row, text) }).toEqual({ text, found: null });
    });
  });
}

examplesOf('the end of a citation', TAIL, ({ name }, text) => {
  const { head, fields, by } = peel(text, tailRules(grammar()));
  if (!by.includes(name)) return null;
  return [
    head,
    ...Object.entries(fields)
      .reverse()
      .map(([field, value]) => `${field} ${value}`),
  ].join(' · ');
});

examplesOf('parts of an imprint among the words', PRINTED_PARTS, ({ pattern }, text) => {
  const own = pattern(grammar());
  return own.test(text) ? text.replace(own, '') : null;
});

examplesOf('where a citation begins', CUTS, ({ pattern }, text) => {
  const bare = text.replace('|', '');
  const ends = [...bare.matchAll(pattern(grammar()))].map((match) => match.index + match[0].length);
  if (!text.includes('|')) return ends.length ? 'a place' : null;
  return ends.includes(text.indexOf('|')) ? 'a place' : null;
});

const inWords = ({ authors }: Taken) =>
  authors.map(({ literal, family, given }) => literal ?? `${family}, ${given}`).join('; ');

examplesOf('ways to write authors', AUTHORS, ({ read }, text) => {
  const own = grammar();
  const taken = read(text, { grammar: own, people: peopleRules(own) });
  return taken && inWords(taken);
});

examplesOf('kinds of works', KINDS, (row, text) => {
  const rules = rulesOf(grammar());
  const work = parseFull(text, rules);
  const first = work && KINDS.find(({ holds }) => holds(work, rules.grammar));
  expect(work).not.toBeNull();
  if (work) expect(kindOf(work, rules.grammar)).toBe(first?.kind ?? 'book');
  return first === row ? row.kind : null;
});

const signs = () => Object.values<Sign>({ ...rulesOf(grammar()).signs });
examplesOf('signs of back-references', signs(), ({ name }, text) =>
  signs()
    .find((sign) => sign.name === name)
    ?.pattern.test(text)
    ? name
    : null,
);

examplesOf(
  'labels before notes',
  OPENINGS,
  ({ form }, text) => openingLabel(fromLine(1, text), [form])?.label ?? null,
);

examplesOf('printed marks', PRINTED_MARKS, ({ pattern, read }, text) => {
  const found = [...text.matchAll(pattern)].flatMap((match) => read(match).map(([, , number]) => number));
  return found.length ? found.join(' ') : null;
});

examplesOf('signs of the text', TEXT_SIGNS, ({ holds }, text) => (holds(text) ? 'it holds' : null));

test.each([...MARKUP, ...Object.values(EMPHASIS).flat()])(
  'what $name reads has its sign',
  ({ sign, matches }) => {
    for (const example of matches) expect(example).toContain(sign);
  },
);

examplesOf('markup of the OCR', [...MARKUP, ...EMPHASIS.asterisk], ({ pattern }, text) =>
  [...text.matchAll(pattern)].length ? readingText(text, editionSigns(true)) : null,
);

for (const emphasis of ['underscore', 'html'] as const)
  examplesOf(`emphasis: ${emphasis}`, EMPHASIS[emphasis], ({ pattern }, text) =>
    [...text.matchAll(pattern)].length ? readingText(text, { emphasis, doubtful: {} }) : null,
  );

examplesOf('signs on the page', SIGN_RULES, ({ name }, text) => {
  const { isSoftSign } = languagesOf(readWords('content').languages);
  return changesIn(text, isSoftSign).some(({ rule }) => rule === name) ? typeset(text, isSoftSign) : null;
});

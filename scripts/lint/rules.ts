/**
 * The rules of `npm run lint`, the worst first: E stops recovery, W is odd, D is a doubt that a reader is told, T is what an
 * editor would do next.
 */
import { show } from '../../src/model/content/yaml.ts';
import { printedLabel } from '../../src/model/ids.ts';
import type { Doubt } from '../../src/model/records.ts';
import { isCut, placeOfOdd, type Account } from '../recover/account/account.ts';
import { placeOf } from '../recover/mapped.ts';
import { closedWords } from '../recover/account/line-ends.ts';
import type { SourceText } from '../recover/types.ts';
import { closedUp, otherMark, withHint } from './hints.ts';

export interface Linted {
  text: SourceText;
  account: Account;
  /** The lines of `source.yaml`. */
  description: string[];
}

export interface Finding {
  /** `file:line`. */
  at: string;
  says: string;
  /** The note that it tells of, by its place in its unit. */
  note?: Doubt['note'];
  missing?: Doubt['missing'];
}

interface LintRule {
  id: string;
  name: string;
  cure: string;
  find: (linted: Linted) => Finding[];
}

const file = ({ text }: Linted, name: string): string => `${show(text.source.folder)}/${name}`;

const doubts =
  (...rules: string[]) =>
  (linted: Linted): Finding[] =>
    linted.text.doubts
      .filter(({ rule }: Doubt) => rules.includes(rule))
      .map(({ line, column: _column, rule: _rule, ...said }) => ({
        at: `${file(linted, 'source.txt')}:${line}`,
        ...said,
      }));

const faults =
  (sign: RegExp) =>
  ({ account }: Linted): Finding[] =>
    account.faults.flatMap((fault) => {
      const [, at = '', says = ''] = /^(\S+?:\d+:\d+): ([^]*)$/.exec(fault) ?? [];
      return sign.test(says) ? [{ at, says }] : [];
    });

/** A field of the description whose value is a place-holder, or that is not there. */
const field = (linted: Linted, is: (line: string) => boolean, says: string): Finding[] =>
  linted.description.flatMap((line, i) =>
    is(line) ? [{ at: `${file(linted, 'source.yaml')}:${i + 1}`, says }] : [],
  );

export const LINT: readonly LintRule[] = [
  {
    id: 'E1',
    name: 'lines that are nowhere',
    cure: 'Extend a unit, add one, or say in `outside` why they are none of the text.',
    find: faults(/in no unit/),
  },
  {
    id: 'E2',
    name: 'letters that are lost',
    cure: 'A convention takes them for markup or for a label: look with `npm run recover -- --explain <source>:<line>`.',
    find: faults(/loss of/),
  },
  {
    id: 'E3',
    name: 'patterns that no line has',
    cure: 'Running heads and rules are patterns of the whole line, without blanks at its ends.',
    find: faults(/which no (?:line is|words of the text have)/),
  },
  {
    id: 'E4',
    name: 'what else stops recovery',
    cure: 'The words say what was expected.',
    find: faults(/^(?!.*(?:in no unit|loss of|which no (?:line is|words of the text have)))/s),
  },
  {
    id: 'W1',
    name: 'what looks odd',
    cure: 'Mend the convention that causes it, or take it with a row of `odd` and its reason.',
    find: ({ account, text }) => account.odd.map((says) => ({ at: placeOfOdd(text, says), says })),
  },
  {
    id: 'W2',
    name: 'labels that do not go on',
    cure: 'If a note begins there, the one before it was not read: is its label misread? `- { line: …, note: …, why: … }` in emendations.yaml says where a note begins.',
    find: doubts('label-refused'),
  },
  {
    id: 'W3',
    name: 'notes of a block that no unit has',
    cure: 'Give the unit `notes: { first: …, last: … }`, or put the mark back in marks.yaml.',
    find: doubts('note-left', 'block-goes-on'),
  },
  {
    id: 'W4',
    name: 'notes that are not in the file',
    cure: 'Look at the lines between their neighbours: is the number misread, or the note lost? `missing` in source.yaml says that it is lost.',
    find: (linted) => withHint(doubts('note-missing')(linted), linted, closedUp),
  },
  {
    id: 'W5',
    name: 'marks that are lost, and marks that no note answers',
    cure: 'Put a mark back in marks.yaml, behind the words that its note belongs to, with the evidence; look for the note of a mark that stands alone.',
    find: (linted) => withHint(doubts('mark-lost', 'mark-open')(linted), linted, otherMark),
  },
  {
    id: 'W6',
    name: 'notes that end in mid-sentence',
    cure: 'Does the note go on behind a blank line or on the next page? `- { line: …, partOf: …, why: … }` says so.',
    find: (linted) =>
      linted.text.units.flatMap(({ slug, notes }) =>
        notes.filter(isCut).map(({ n, label, text }) => ({
          at: `${file(linted, 'source.txt')}:${text.runs.at(-1)?.line ?? 0}`,
          says: `${slug} note ${label ?? n} ends “… ${text.text.trim().slice(-40)}”`,
        })),
      ),
  },
  {
    id: 'W7',
    name: 'notes that go on at the next foot',
    cure: 'Is it the rest of that note? If not, `- { line: …, apart: paragraph, why: … }` gives it back to the text.',
    find: doubts('note-goes-on'),
  },
  {
    id: 'W10',
    name: 'notes that break off at the end of a page',
    cure: 'Where does the rest stand? `- { line: …, partOf: …, why: … }` of its first line gives it to the note. If nothing is lacking, a row of `odd` says so.',
    find: doubts('note-cut'),
  },
  {
    id: 'W9',
    name: 'last notes of several paragraphs',
    cure: 'Are they all of the note? Text behind it is none of the block: let its `lines` end before it.',
    find: (linted) =>
      linted.text.units.flatMap(({ slug, notes }) => {
        const last = notes.at(-1);
        const further = last?.text.anchors.find(({ kind }) => kind === 'paragraph');
        const { numbers } = linted.text.source.edition.notes;
        if (!last || !further || numbers.includes('markdown') || numbers.includes('footnote')) return [];
        const at = `${file(linted, 'source.txt')}:${placeOf(last.text, further.from).line}`;
        return [{ at, says: `${slug} note ${printedLabel(last)} goes on in a further paragraph` }];
      }),
  },
  {
    id: 'W8',
    name: 'words closed up over a line that stand nowhere else',
    cure: 'Was the hyphen the word’s own? `- { line: …, reads: "long-", emend: "long-lost", why: … }` keeps it.',
    find: (linted) =>
      closedWords(linted.text).map(({ word, line }) => ({
        at: `${file(linted, 'source.txt')}:${line}`,
        says: word,
      })),
  },
  {
    id: 'D1',
    name: 'references back that are open',
    cure: 'A decision in works.overrides.yaml tells which work is meant; else it stays open, and says so.',
    find: doubts('reference-open'),
  },
  {
    id: 'D2',
    name: 'words of notes that nobody has read',
    cure: 'Judge them in words.yaml: a remark, a mention, or open. They make no work as long as nobody does.',
    find: doubts('words-unread', 'citation-unread'),
  },
  {
    id: 'D3',
    name: 'addresses that may be misread',
    cure: 'A row of hosts.yaml says that a host is right; an emendation mends the address.',
    find: doubts('address'),
  },
  {
    id: 'T1',
    name: 'questions of the description',
    cure: 'Decide, set the field, and take the comment out.',
    find: (linted) =>
      linted.description.flatMap((line, i) =>
        line.startsWith('# TO DECIDE')
          ? [{ at: `${file(linted, 'source.yaml')}:${i + 1}`, says: line.slice(13).trim() }]
          : [],
      ),
  },
  {
    id: 'T2',
    name: 'titles in capitals, without one that a list can show',
    cure: '`title` of a unit has it as a person would write it.',
    find: (linted) =>
      linted.text.units.flatMap(({ slug, title, lines }) =>
        /\p{Lu}{4}/u.test(title) && title === title.toUpperCase()
          ? [{ at: `${file(linted, 'source.txt')}:${lines[0]}`, says: `${slug}: ${title}` }]
          : [],
      ),
  },
  {
    id: 'T3',
    name: 'facts that are not given',
    cure: 'Say them, with the lines on which they stand in `evidence`, or in `inferred` what is said instead.',
    find: (linted) => [
      ...field(linted, (line) => /^authors: \[\s*\]/.test(line), 'no author'),
      ...(linted.text.source.argues
        ? []
        : [
            {
              at: `${file(linted, 'source.yaml')}:1`,
              says: 'no `argues`: what it argues or tells, in a sentence',
            },
          ]),
    ],
  },
];

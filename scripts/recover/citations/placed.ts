/** Citations at their places: anchors in the texts, records of those that lead to one work, doubts about the others. */
import { namesIn } from '../../../src/model/ids.ts';
import type { Doubt } from '../../../src/model/records.ts';
import { sure } from '../../../src/model/sure.ts';
import { withAnchor, type Mapped } from '../mapped.ts';
import type { Block, Note, Reading, SourceText, Unit } from '../types.ts';
import type { Found, NoteWords } from './context.ts';
import type { Rules } from './rules.ts';
import { withWords, wordsOf, type SourceLine } from './source-lines.ts';

/** What an entry of a bibliography cites; nothing where it could not be read. */
export interface FoundEntry {
  unit: string;
  block: Block;
  /** Its id on the page. */
  at: string;
  found: Found[];
  /** With its letter, in a list that is ordered by author and year. */
  year?: string;
}

/** What a note cites, in the order of its words. */
export interface FoundNote {
  note: NoteWords;
  found: Found[];
}

/** What a line under a table cites. */
export type FoundLine = SourceLine & FoundNote;

/** All that a source cites. */
export interface FoundIn {
  entries: FoundEntry[];
  notes: FoundNote[];
  lines: FoundLine[];
}

type Place = Pick<Reading, 'source' | 'unit' | 'n' | 'at'>;

/** What a source cites with its places: bibliographies first, then notes, then lines under tables. */
export function inOrder(
  source: string,
  { entries, notes, lines }: FoundIn,
): { found: Found; place: Place }[] {
  const at = (place: Place, all: Found[]) => all.map((found) => ({ found, place }));
  return [
    ...entries.flatMap(({ unit, at: id, found }) => at({ source, unit, at: id }, found)),
    ...notes.flatMap(({ note: { unit, n }, found }) => at({ source, unit, n }, found)),
    ...lines.flatMap(({ unit, at: id, found }) => at({ source, unit, at: id }, found)),
  ];
}

/** What is known when all is read. */
interface Final {
  /** The id that a work has after an editor's corrections. */
  now: (id: string) => string;
  editionAt: (found: Found) => string | undefined;
}

/** @param found by text, in the order of the texts */
export function placeCitations(
  texts: SourceText[],
  found: FoundIn[],
  final: Final,
  rules: Rules,
): { texts: SourceText[]; readings: Reading[] } {
  const all = texts.flatMap((text, i) => inOrder(text.source.slug, sure(found[i], 'each text was read')));
  return {
    texts: texts.map((text, i) => withCitations(text, sure(found[i], 'each text was read'), final, rules)),
    readings: all.map((one) => readingOf(one.found, one.place, final)),
  };
}

function readingOf(found: Found, place: Place, { now, editionAt }: Final): Reading {
  const { works, rule, flag, page } = found;
  const edition = editionAt(found);
  return {
    ...place,
    works: works.map(({ id }) => now(id)),
    ...(edition === undefined ? {} : { edition }),
    rule,
    ...(flag ? { flag } : {}),
    ...(page ? { page } : {}),
  };
}

function withCitations(
  text: SourceText,
  { entries, notes, lines }: FoundIn,
  final: Final,
  rules: Rules,
): SourceText {
  const byBlock = new Map(
    [...entries.map((entry) => ({ ...entry, part: 'text' as const })), ...lines].map((one) => [
      one.block,
      one,
    ]),
  );
  const byNote = new Map(notes.map(({ note, found }) => [`${note.unit} ${note.n}`, found]));
  const ofNote = (unit: Unit, note: Note) => byNote.get(`${unit.slug} ${note.n}`) ?? [];
  const unread = [...entries, ...lines].filter(
    (one) => !one.found.length && hasImprint(wordsOf({ part: 'text', ...one }).text, rules),
  );
  const units = text.units.map((unit) => ({
    ...unit,
    blocks: unit.blocks.map((block) => {
      const one = byBlock.get(block);
      return one ? withWords(one, anchored(wordsOf(one), one.found, final)) : block;
    }),
    notes: unit.notes.map((note) => ({ ...note, text: anchored(note.text, ofNote(unit, note), final) })),
  }));
  return {
    ...text,
    units,
    doubts: [
      ...text.doubts,
      ...unread.map((one) => doubtOf(one.unit, wordsOf({ part: 'text', ...one }))),
      ...text.units.flatMap((unit) => {
        const nameOf = namesIn(unit.notes);
        return unit.notes.flatMap((note) =>
          openIn(note.text, ofNote(unit, note), `${unit.slug} note ${nameOf(note)}`).map((doubt) => ({
            ...doubt,
            note: { unit: unit.slug, n: note.n },
          })),
        );
      }),
      ...lines.flatMap((line) => openIn(wordsOf(line), line.found, line.unit)),
    ],
  };
}

const anchored = (text: Mapped, found: Found[], { now, editionAt }: Final): Mapped =>
  found.reduce((whole, one) => {
    const { from, to, works, rule, flag } = one;
    const edition = editionAt(one);
    return withAnchor(
      whole,
      from,
      {
        kind: 'citation',
        works: [...new Set(works.map(({ id }) => now(id)))],
        rule,
        ...(edition === undefined ? {} : { edition }),
        ...(flag ? { flag } : {}),
      },
      to,
    );
  }, text);

/** An address, a page, a volume, or a year at the end of an imprint: an entry of a bibliography has one of these. */
const hasImprint = (text: string, { grammar: { rx }, signs }: Rules): boolean =>
  rx`\bwww\b|https?:|\b<shortPageSigns>\. ?\d|\b<volumeSigns>\. ?\d|\b<year>\s?\)|, \d{1,2} \p{Lu}\p{Ll}+,? <year>`.test(
    text,
  ) || signs.opCit.pattern.test(text);

/** References that do not lead to one work. @param where they stand, in words */
function openIn(words: Mapped, found: Found[], where: string): Doubt[] {
  return found
    .filter(({ works }) => works.length !== 1)
    .map(({ from, to, works }) => {
      const among = works.length ? `${works.length} works may be meant` : 'no work was found';
      return {
        ...startOf(words),
        rule: 'reference-open',
        says: `${where}, “${words.text.slice(from, to)}”: ${among}`,
      };
    });
}

function doubtOf(where: string, words: Mapped): Doubt {
  const said = words.text.length > 90 ? `${words.text.slice(0, 90)} …` : words.text;
  return {
    ...startOf(words),
    rule: 'citation-unread',
    says: `${where}: what “${said}” cites could not be read`,
  };
}

const startOf = ({ runs: [first] }: Mapped) => ({ line: first?.line ?? 0, column: first?.column ?? 0 });

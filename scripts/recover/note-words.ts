/**
 * Each note is accounted for: its words cite, refer back, refer to a place of the text, or are a remark. What no rule reads an
 * editor judges, in `words.yaml` of the source; the rest is unread, and a doubt.
 */
import { InputError } from '../../src/model/content/input-error.ts';
import { namesIn } from '../../src/model/ids.ts';
import type { WordsClass } from '../../src/model/note-words.ts';
import type { Doubt } from '../../src/model/records.ts';
import { asCited } from './citations/as-cited.ts';
import { rulesOf } from './citations/rules.ts';
import { segmentsOf, type Segment } from './citations/segments.ts';
import { mayCite, restsOf } from './citations/unread.ts';
import type { Grammar } from './grammar.ts';
import { placeOf, type Anchor } from './mapped.ts';
import type { Note, SourceText } from './types.ts';

/** A part of a note, and what it is. */
export interface NoteWords {
  unit: string;
  n: number;
  /** As an editor names the note. */
  name: string;
  words: string;
  line: number;
  column: number;
  is: WordsClass;
  /** Of what an editor judged. */
  why?: string;
}

/** The parts of all notes of a source, in their order. @throws InputError for a judgement that fits no part */
export function noteWordsOf({ source, units, signs }: SourceText, grammar: Grammar): NoteWords[] {
  const rules = rulesOf(grammar);
  const open = new Set(source.words);
  const all = units.flatMap(({ slug: unit, notes }) => {
    const nameOf = namesIn(notes);
    return notes.flatMap((note) =>
      segmentsOf(asCited(note.text, signs), rules.segments)
        .filter(({ text }) => /\p{L}{3}/u.test(text))
        .flatMap((segment): NoteWords[] => {
          const { from, to, text: words } = segment;
          const name = nameOf(note);
          const judged = source.words.find(
            (row) => row.unit === unit && String(row.n) === name && words.startsWith(row.begins),
          );
          const read = classOf(note, from, to);
          const part = { unit, n: note.n, name, words, ...placeOf(note.text, from) };
          // What is read by now needs no judgement: its row is a stray one.
          const rests = source.works === 'any' ? [] : unreadBeside(note, segment, grammar);
          if (read !== undefined)
            return [
              { ...part, is: read },
              ...rests.map((rest): NoteWords => ({ ...part, ...rest, is: 'unread' })),
            ];
          if (!judged) return [{ ...part, is: 'unread' }];
          open.delete(judged);
          return [{ ...part, is: judged.is, ...(judged.why ? { why: judged.why } : {}) }];
        }),
    );
  });
  const [stray] = open;
  if (stray)
    throw new InputError(
      `${stray.at}: Unexpected words “${stray.begins}”, expected how an unread part of ${source.slug}/${stray.unit} note ${stray.n} begins`,
    );
  return all;
}

const BACK = new Set(['ibid', 'op. cit.', 'op. cit. with note']);

/** Words set apart, and behind them a volume or a page. */
const CITES = /[*_]\p{Lu}[^*_]{3,}[*_][^;]{0,30}(?:\d|[IVXL]{2})/u;

/** What the anchors of a part tell of it. */
function classOf({ text }: Note, from: number, to: number): WordsClass | undefined {
  const within = (a: Anchor) => a.from < to && a.to > from;
  const citation = text.anchors.find((a) => a.kind === 'citation' && within(a));
  if (citation?.kind === 'citation' && citation.rule === 'mention') return 'mention';
  if (citation?.kind === 'citation') return BACK.has(citation.rule) ? 'back-reference' : 'citation';
  const places = text.anchors.filter((a) => a.kind === 'cross-reference' && within(a));
  // What stands beside a reference to a place may cite: `See note 4; in *Thera*, III, p. 85`.
  const rest = places.reduceRight(
    (words, a) => words.slice(0, Math.max(0, a.from - from)) + words.slice(a.to - from),
    text.text.slice(from, to),
  );
  return places.length && !CITES.test(rest) ? 'cross-reference' : undefined;
}

/** What stands beside a citation that was read, and may cite: `Weber (wie Anm. 7), S. 9, sowie Brunner, Land, S. 8`. */
function unreadBeside(
  { text }: Note,
  segment: Segment,
  grammar: Grammar,
): { words: string; line: number; column: number }[] {
  const { from, to } = segment;
  const read = text.anchors.filter((a) => a.kind === 'citation').filter((a) => a.from < to && a.to > from);
  if (!read.length) return [];
  return restsOf(segment, read)
    .filter((rest) => mayCite(rest, grammar))
    .map((words) => ({ words: words.trim(), ...placeOf(text, text.text.indexOf(words, from)) }));
}

/** What is unread, and what cites something that cannot be told, as doubts of the source. */
export function withUnread(text: SourceText, grammar: Grammar): SourceText {
  const untold = noteWordsOf(text, grammar).filter(({ is }) => is === 'unread' || is === 'open');
  return { ...text, doubts: [...text.doubts, ...untold.map(doubtOf)] };
}

function doubtOf({ unit, n, name, words, line, column, is, why }: NoteWords): Doubt {
  const said = words.length > 90 ? `${words.slice(0, 90)} …` : words;
  const what =
    is === 'open' ? `it is not told what this cites${why ? `; ${why}` : ''}` : 'neither read nor judged';
  return {
    line,
    column,
    rule: is === 'open' ? 'citation-open' : 'words-unread',
    says: `${unit} note ${name}, “${said}”: ${what}`,
    note: { unit, n },
  };
}

/** Words that were selected on a page, as they stand in a line of the file. */
import { find, type Anchor } from '../../src/model/quote.ts';
import { noteId } from '../../src/model/ids.ts';
import { blockIds } from '../recover/ids.ts';
import { placeOf, type Mapped } from '../recover/mapped.ts';
import { textsOf, type EditionSigns, type SourceText } from '../recover/types.ts';
import { readMarkup } from '../recover/write/markup.ts';

export interface WordsAt {
  line: number;
  /** Of the first selected letter, from 1. */
  column: number;
  /** As the file has them. */
  selected: string;
  /** The same with as many words around them as make them stand once in their line: what a row names them by. */
  reads: string;
  /** What `reads` has before and behind the selected words. */
  around: [before: string, behind: string];
  /** The whole line. */
  raw: string;
}

/**
 * @param anchor the words as the page has them
 * @returns why not, where they do not stand in one line of the file as they are
 */
export function placeIn(text: SourceText, unit: string, anchor: Anchor): WordsAt | string {
  for (const mapped of textsAt(text, unit, anchor.block)) {
    const { words, at } = asShown(mapped, text.signs);
    const found = find(words, anchor, true);
    if (!found) continue;
    const [from, last] = [at[found.from], at[found.to - 1]];
    if (from === undefined || last === undefined) continue;
    const emended = mapped.anchors.find((a) => a.kind === 'emendation' && a.from <= last && a.to > from);
    if (emended?.kind === 'emendation')
      return `These words are an emendation of “${emended.reads}” (${emended.why}): change its row.`;
    const [first, end] = [placeOf(mapped, from), placeOf(mapped, last)];
    if (first.line !== end.line)
      return `These words stand in lines ${first.line} and ${end.line}: select those of one line.`;
    return inLine(text.source.lines[first.line - 1] ?? '', first.line, first.column - 1, end.column);
  }
  return 'These words do not stand in the file as the page has them: they are supplied, or put together from several places.';
}

function textsAt({ units }: SourceText, slug: string, block: string): Mapped[] {
  const unit = units.find((one) => one.slug === slug);
  if (!unit) return [];
  const note = unit.notes.find(({ n }) => noteId(n) === block);
  if (note) return [note.text];
  const found = unit.blocks[blockIds(unit.blocks).indexOf(block)];
  return found ? textsOf(found).slice(found.layout ? 1 : 0) : [];
}

/** What a person reads of a text, each sign with its place in the text. */
function asShown({ text }: Mapped, signs: EditionSigns): { words: string; at: number[] } {
  const at: number[] = [];
  let words = '';
  let next = 0;
  const upTo = (end: number): void => {
    for (; next < end; next++) {
      words += text[next] ?? '';
      at.push(next);
    }
  };
  for (const hidden of readMarkup(text, signs).hidden) {
    if (hidden.to <= next) continue;
    upTo(hidden.from);
    words += hidden.shown;
    at.push(...Array<number>(hidden.shown.length).fill(hidden.from));
    next = hidden.to;
  }
  upTo(text.length);
  return { words, at };
}

function inLine(raw: string, line: number, from: number, to: number): WordsAt {
  let [start, end] = [from, to];
  const isOnce = () => raw.indexOf(raw.slice(start, end)) === raw.lastIndexOf(raw.slice(start, end));
  while (!isOnce()) {
    const before = /\S+\s*$/.exec(raw.slice(0, start))?.index;
    const behind = /^\s*\S+/.exec(raw.slice(end))?.[0].length ?? 0;
    if (before !== undefined) start = before;
    else end += behind;
  }
  return {
    line,
    column: from + 1,
    selected: raw.slice(from, to),
    reads: raw.slice(start, end),
    around: [raw.slice(start, from), raw.slice(to, end)],
    raw,
  };
}

/** Another line in which the same words stand. */
export interface Same extends WordsAt {
  source: string;
}

/** How many are told. */
const MOST = 200;

/** The places of all sources where the same words stand whole and no emendation is yet. @param at where they were selected */
export function sameElsewhere(texts: SourceText[], at: WordsAt, source: string): Same[] {
  const { selected } = at;
  const letter = /[\p{L}\p{N}]/u;
  return texts
    .flatMap(({ source: { slug, lines, emendations } }) =>
      lines.flatMap((raw, i): Same[] => {
        const line = i + 1;
        const isDone = emendations.some(
          (row) => row.line === line && 'reads' in row && row.reads?.includes(selected),
        );
        return (isDone ? [] : placesOf(raw, selected))
          .filter(
            (from) => !letter.test(raw[from - 1] ?? '') && !letter.test(raw[from + selected.length] ?? ''),
          )
          .map((from) => ({ source: slug, ...inLine(raw, line, from, from + selected.length) }))
          .filter((one) => slug !== source || line !== at.line || one.column !== at.column);
      }),
    )
    .slice(0, MOST);
}

function placesOf(raw: string, words: string): number[] {
  const out: number[] = [];
  for (let at = raw.indexOf(words); at >= 0; at = raw.indexOf(words, at + words.length)) out.push(at);
  return out;
}

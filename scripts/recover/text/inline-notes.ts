/** Notes that Markdown has where their marks would stand: `the lock^[Of which see below.] is old`. */
import { cut, slice, trim, type Mapped } from '../mapped.ts';
import { textsOf, type Block, type Layout, type Note } from '../types.ts';

export interface WithInline {
  blocks: Block[];
  notes: Note[];
}

/**
 * Where notes stand in the text, a reader of the print has all of them in the order of their marks, and `Ebd.` and `wie Anm. 3` go by
 * that: a number between the brackets of another one was never printed.
 *
 * @param notes that stand elsewhere in the unit
 */
export function inlineNotes(blocks: Block[], notes: Note[]): WithInline {
  const found: Note[] = [];
  const first = Math.max(0, ...notes.map(({ n }) => n)) + 1;
  const without = (text: Mapped): Mapped => {
    const at = placeOf(text.text);
    if (!at) return text;
    const n = first + found.length;
    const words = trim(slice(text, at.from + OPENS.length, at.to - 1));
    found.push({ n, text: words, taken: [], number: 'unnumbered', mark: 'clean', folio: null });
    return without(cut(text, at.from, at.to, { kind: 'noteref', n, raw: OPENS, status: 'clean' }));
  };
  const made = blocks.map((block): Block => {
    const layout = block.layout && inCells(block.layout, without);
    return { ...block, text: layout ? block.text : without(block.text), ...(layout ? { layout } : {}) };
  });
  return found.length ? byMarks(made, [...notes, ...found]) : { blocks, notes };
}

/** The notes in the order in which the text calls them, those without a mark last, each with its place for a number. */
function byMarks(blocks: Block[], notes: Note[]): WithInline {
  const called = blocks
    .flatMap(textsOf)
    .flatMap(({ anchors }) => anchors.flatMap((a) => (a.kind === 'noteref' ? [a.n] : [])));
  const places = new Map([...new Set([...called, ...notes.map(({ n }) => n)])].map((n, i) => [n, i + 1]));
  const placed = (text: Mapped): Mapped => ({
    ...text,
    anchors: text.anchors.map((a) => (a.kind === 'noteref' ? { ...a, n: places.get(a.n) ?? a.n } : a)),
  });
  return {
    blocks: blocks.map((block) => ({
      ...block,
      text: placed(block.text),
      ...(block.layout ? { layout: inParts(block.layout, placed) } : {}),
    })),
    notes: notes
      .map(({ label, ...note }) => ({
        ...note,
        n: places.get(note.n) ?? note.n,
        ...(label === undefined || /^\d+$/.test(label) ? {} : { label }),
        text: placed(note.text),
      }))
      .sort((a, b) => a.n - b.n),
  };
}

const OPENS = '^[';

/** The first note, with its brackets; null where none is closed. */
function placeOf(text: string): { from: number; to: number } | null {
  const from = text.indexOf(OPENS);
  if (from < 0) return null;
  let depth = 0;
  for (let at = from + 1; at < text.length; at++) {
    // A bracket in a stretch of code is none.
    const shut = text[at] === '`' ? text.indexOf('`', at + 1) : -1;
    if (shut > 0) at = shut;
    if (text[at - 1] === '\\') continue;
    if (text[at] === '[') depth++;
    if (text[at] === ']' && --depth === 0) return { from, to: at + 1 };
  }
  return null;
}

/** Also in its caption, and in the line that says where it comes from. */
const inParts = (layout: Layout, read: (text: Mapped) => Mapped): Layout => ({
  ...inCells(layout, read),
  caption: layout.caption && read(layout.caption),
  source: layout.source && read(layout.source),
});

const inCells = (layout: Layout, read: (text: Mapped) => Mapped): Layout => ({
  ...layout,
  head: layout.head.map((row) => row.map(read)),
  rows: layout.rows.map((row) => row.map(read)),
});

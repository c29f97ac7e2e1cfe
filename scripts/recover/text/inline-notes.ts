/** Notes that Markdown has where their marks would stand: `the lock^[Of which see below.] is old`. */
import { cut, slice, trim, type Mapped } from '../mapped.ts';
import type { Block, Layout, Note } from '../types.ts';

export interface WithInline {
  blocks: Block[];
  notes: Note[];
}

/** @param notes that stand elsewhere in the unit: those in the text are counted behind them */
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
  return { blocks: made, notes: [...notes, ...found] };
}

const OPENS = '^[';

/** The first note, with its brackets; null where none is closed. */
function placeOf(text: string): { from: number; to: number } | null {
  const from = text.indexOf(OPENS);
  if (from < 0) return null;
  let depth = 0;
  for (let at = from + 1; at < text.length; at++) {
    if (text[at - 1] === '\\') continue;
    if (text[at] === '[') depth++;
    if (text[at] === ']' && --depth === 0) return { from, to: at + 1 };
  }
  return null;
}

const inCells = (layout: Layout, read: (text: Mapped) => Mapped): Layout => ({
  ...layout,
  head: layout.head.map((row) => row.map(read)),
  rows: layout.rows.map((row) => row.map(read)),
});

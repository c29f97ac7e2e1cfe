/** Laws that hold of all five sources. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../../scripts/recover/ledger.ts';
import { linesOf, type Mapped } from '../../scripts/recover/mapped.ts';
import { notesMarkdown, unitMarkdown } from '../../scripts/recover/write/markdown.ts';
import { phrasing } from '../../scripts/recover/write/phrasing.ts';
import { readSource } from '../../src/model/content/sources.ts';
import { textsOf } from '../../scripts/recover/types.ts';
import { grammar, recovered } from '../recovered.ts';

const SOURCES = path.join('content', 'sources');
/** The characters of a text, each with its place in the file; what an editor wrote instead has none of its own. */
function charactersOf(text: Mapped) {
  const emended = text.anchors.filter(({ kind }) => kind === 'emendation');
  return text.runs.flatMap((run, i) =>
    [...text.text.slice(run.at, text.runs[i + 1]?.at)].map((char, k) => ({
      char,
      line: run.line,
      column: run.column + k,
      isEmended: emended.some(({ from, to }) => from <= run.at + k && run.at + k < to),
    })),
  );
}

/** What the file reads, of each emendation. */
const readings = (nodes: PhrasingContent[]): string[] =>
  nodes.flatMap((node) => [
    ...(node.type === 'textDirective' && node.name === 'emended' ? [node.attributes?.['reads'] ?? ''] : []),
    ...('children' in node ? readings(node.children) : []),
  ]);

describe.each(readdirSync(SOURCES))('%s', (slug) => {
  const source = readSource(path.join(SOURCES, slug));
  const recovery = recovered(source);

  const texts = recovery.units.flatMap((unit) => [
    ...unit.blocks.flatMap((block) => (block.layout ? textsOf(block).slice(1) : [block.text])),
    ...unit.notes.map((note) => note.text),
  ]);
  /** Lay-outs have a check of their own: their letters may be moved about (`layouts.ts`). */
  const laidOut = (n: number) =>
    source.layouts.some((row) => row.lines.some(([from, to]) => from <= n && n <= to));
  /** Where each letter and figure of the texts stands in the file, once for each time it stands in a text. */
  const placed = texts.flatMap((text) =>
    charactersOf(text).filter(
      ({ char, line, isEmended }) => /[\p{L}\p{N}]/u.test(char) && !isEmended && !laidOut(line),
    ),
  );

  test('no character is in two places', () => {
    const places = placed.map(({ line, column }) => `${line}:${column}`);
    const seen = new Set<string>();
    expect(places.filter((place) => seen.size === seen.add(place).size)).toEqual([]);
  });

  test('every letter is somewhere: in a text, in the noise, in what an editor decided, in a mark or the number of a note', () => {
    const inText = new Set(placed.map(({ line, column }) => `${line}:${column}`));
    const elsewhere = new Map<number, string>();
    const say = (line: number, said: string) => elsewhere.set(line, (elsewhere.get(line) ?? '') + said);
    for (const row of recovery.noise) say(row.line, row.text);
    for (const row of source.emendations)
      if ('reads' in row && ('emend' in row || 'drop' in row || 'mark' in row))
        say(row.line, row.reads ?? '');
    for (const text of texts)
      for (const a of text.anchors)
        if (a.kind === 'noteref') say(text.runs.findLast((run) => run.at < Math.max(1, a.from))!.line, a.raw);
    // Before a note, its number, of which OCR may have made letters: at most four signs.
    const begins = new Map(
      recovery.units.flatMap(({ notes }) =>
        notes.flatMap(({ text: { runs } }) => (runs[0] ? [[runs[0].line, runs[0].column - 1] as const] : [])),
      ),
    );
    const isNumber = (n: number, k: number) => k < Math.min(4, begins.get(n) ?? 0);
    const lost = source.lines.flatMap((raw, i) => {
      const n = i + 1;
      if (laidOut(n)) return [];
      const bare = raw.replace(/<\/?sup>/g, (tag) => ' '.repeat(tag.length));
      let left = [...bare]
        .filter((char, k) => /\p{L}/u.test(char) && !isNumber(n, k) && !inText.has(`${n}:${k + 1}`))
        .join('');
      for (const char of elsewhere.get(n) ?? '') left = left.replace(char, '');
      return left ? [`${n}: ${left}`] : [];
    });
    expect(lost).toEqual([]);
  });

  test('every character leads back to its letter in the file', () => {
    const wrong: string[] = [];
    for (const unit of recovery.units)
      for (const text of [
        ...unit.blocks.filter((b) => !b.layout).map((b) => b.text),
        ...unit.notes.map((n) => n.text),
      ]) {
        const emended = (at: number) =>
          text.anchors.some((a) => a.kind === 'emendation' && a.from <= at && at < a.to);
        text.runs.forEach((run, i) => {
          const end = text.runs[i + 1]?.at ?? text.text.length;
          const piece = text.text.slice(run.at, end);
          const there = source.lines[run.line - 1]!.slice(run.column - 1, run.column - 1 + piece.length);
          if (piece !== there && piece.trim() && !emended(run.at))
            wrong.push(`${run.line}:${run.column} ${piece.slice(0, 30)}`);
        });
      }
    expect(wrong).toEqual([]);
  });

  test('what the file is said to read stands in its line', () => {
    const wrong = texts.flatMap((text) => {
      if (!text.text) return [];
      const [from, to] = linesOf(text);
      // A cell is traced to its first word alone.
      const layout = source.layouts.find((row) => row.lines.some(([a, b]) => a <= from && from <= b));
      const lines = (layout?.lines ?? [[from, to]]).flatMap(([a, b]) => source.lines.slice(a - 1, b));
      return readings(phrasing(text, recovery.signs)).filter(
        (reads) => !lines.some((line) => line.includes(reads)),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('marks rise, and each has its note', () => {
    for (const unit of recovery.units) {
      const marks = unit.blocks
        .flatMap(textsOf)
        .flatMap((text) => text.anchors.flatMap((a) => (a.kind === 'noteref' ? [a.n] : [])));
      expect(marks).toEqual([...marks].sort((a, b) => a - b));
      expect(new Set(marks).size).toBe(marks.length);
      const notes = new Set(unit.notes.map((note) => note.n));
      expect(marks.filter((n) => !notes.has(n))).toEqual([]);
    }
  });

  test('every mark is in the Markdown, and every note has its definition', () => {
    for (const unit of recovery.units) {
      const called = [...unitMarkdown(slug, unit, recovery.signs).matchAll(/\[\^(\d+)\]/g)].map((m) =>
        Number(m[1]),
      );
      const set = unit.notes.filter((note) => note.mark !== 'lost').map((note) => note.n);
      expect(called).toEqual(set);
      expect(
        [...notesMarkdown(slug, unit, recovery.signs).matchAll(/^\[\^(\d+)\]: ./gm)].map((m) => Number(m[1])),
      ).toEqual(unit.notes.map((n) => n.n));
    }
  });

  test('the same bytes twice', () => {
    const again = recovered(readSource(path.join(SOURCES, slug)));
    const counted = (of: typeof recovery) => ledgerOf(of, grammar());
    expect(counted(again)).toEqual(counted(recovery));
    const written = (of: typeof recovery) =>
      of.units
        .map((unit) => unitMarkdown(slug, unit, of.signs) + notesMarkdown(slug, unit, of.signs))
        .join('');
    expect(written(again)).toBe(written(recovery));
  });
});

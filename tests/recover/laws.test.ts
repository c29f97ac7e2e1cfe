/** Laws that hold of all five sources. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fates } from '../../scripts/recover/explain.ts';
import { recover } from '../../scripts/recover/index.ts';
import { ledgerOf } from '../../scripts/recover/ledger.ts';
import { notesMarkdown, unitMarkdown } from '../../scripts/recover/markdown.ts';
import { readSource } from '../../scripts/recover/source.ts';
import { textsOf } from '../../scripts/recover/index.ts';

const SOURCES = path.join('content', 'sources');
const letters = (text: string) => [...text].filter((char) => /[\p{L}\p{N}]/u.test(char)).length;

describe.each(readdirSync(SOURCES))('%s', (slug) => {
  const source = readSource(path.join(SOURCES, slug));
  const recovery = recover(source);

  test('every line with letters is somewhere: text, note or noise', () => {
    const found = new Set(fates(recovery).map((fate) => fate.line));
    const laidOut = (n: number) =>
      source.layouts.some((row) => row.lines.some(([from, to]) => from <= n && n <= to));
    const lost = source.lines.flatMap((raw, i) =>
      letters(raw) && !found.has(i + 1) && !laidOut(i + 1) ? [i + 1] : [],
    );
    const onlyMark = (n: number) => /^\s*\d{1,3}\s*$/.test(source.lines[n - 1]!);
    expect(lost.filter((n) => !onlyMark(n))).toEqual([]);
  });

  test('no character is in two places', () => {
    const seen = new Set<string>();
    const twice: string[] = [];
    for (const unit of recovery.units)
      for (const text of [
        ...unit.blocks.filter((b) => !b.layout || b.kind === 'paragraph').map((b) => b.text),
        ...unit.notes.map((n) => n.text),
      ])
        text.runs.forEach((run, i) => {
          const length = (text.runs[i + 1]?.at ?? text.text.length) - run.at;
          if (length < 2) return;
          const place = `${run.line}:${run.column}`;
          if (seen.has(place)) twice.push(place);
          seen.add(place);
        });
    expect(twice).toEqual([]);
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
      const { emphasis } = source.edition;
      const called = [...unitMarkdown(slug, unit, emphasis).matchAll(/\[\^(\d+)\]/g)].map((m) =>
        Number(m[1]),
      );
      const set = unit.notes.filter((note) => note.mark !== 'lost').map((note) => note.n);
      expect(called).toEqual(set);
      expect(
        [...notesMarkdown(slug, unit, emphasis).matchAll(/^\[\^(\d+)\]: ./gm)].map((m) => Number(m[1])),
      ).toEqual(unit.notes.map((n) => n.n));
    }
  });

  test('the same bytes twice', () => {
    const again = recover(readSource(path.join(SOURCES, slug)));
    expect(ledgerOf([again])).toEqual(ledgerOf([recovery]));
    const written = (of: typeof recovery) =>
      of.units
        .map(
          (unit) =>
            unitMarkdown(slug, unit, source.edition.emphasis) +
            notesMarkdown(slug, unit, source.edition.emphasis),
        )
        .join('');
    expect(written(again)).toBe(written(recovery));
  });
});

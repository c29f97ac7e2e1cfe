/** The words of all texts as they are read, each with its place, and whether an editor has judged it already. */
import { ADDRESS } from '../../src/model/address.ts';
import { fold } from '../../src/model/fold.ts';
import { placeOf, type Mapped } from '../recover/mapped.ts';
import { textsOf, type Edition } from '../recover/types.ts';
import { readMarkup } from '../recover/write/markup.ts';

/** A text of a source: of a paragraph, a note or a cell. */
export interface Read {
  source: string;
  /** Without letters where markup, an address, or what an editor has emended, doubted or left stands: all offsets stay. */
  text: string;
  /** Where characters of it stand in the file. */
  mapped: Mapped;
}

export interface Corpus {
  texts: Read[];
  /** How often each word stands in all texts, folded. */
  times: Map<string, number>;
}

export const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu;

export function corpusOf({ texts: sources }: Edition): Corpus {
  const texts = sources.flatMap(({ source, signs, units }) =>
    units.flatMap((unit) =>
      [
        ...unit.blocks.flatMap((block) => (block.layout ? textsOf(block).slice(1) : [block.text])),
        ...unit.notes.map(({ text }) => text),
      ].flatMap((mapped): Read[] => {
        const hidden = readMarkup(mapped.text, signs).hidden;
        const judged = mapped.anchors.filter(({ kind }) => JUDGED.has(kind));
        return mapped.text
          ? [{ source: source.slug, text: blanked(mapped.text, [...hidden, ...judged]), mapped }]
          : [];
      }),
    ),
  );
  const times = new Map<string, number>();
  for (const { text } of texts)
    for (const [word] of text.matchAll(WORD)) times.set(fold(word), (times.get(fold(word)) ?? 0) + 1);
  return { texts, times };
}

const JUDGED = new Set(['emendation', 'doubt', 'sic', 'foreign']);

/** Stands for what is not judged here; it is no blank and no letter. */
const NOTHING = '\u2060';

/** The text without some stretches, and without addresses. */
function blanked(text: string, stretches: { from: number; to: number }[]): string {
  let out = text.replace(ADDRESS, (address) => NOTHING.repeat(address.length));
  for (const { from, to } of stretches) out = out.slice(0, from) + NOTHING.repeat(to - from) + out.slice(to);
  return out;
}

/** @returns `line` and `column` of a place in a text */
export const whereIs = ({ mapped }: Read, at: number) => placeOf(mapped, at);

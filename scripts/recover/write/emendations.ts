/** Emendations by an editor and by rule as stretches of a text: whatever was changed, the reader is told the file's own letters. */
import type { Anchor, Mapped } from '../mapped.ts';
import type { Stretch } from './stretches.ts';

type Emended = Extract<Anchor, { kind: 'emendation' }>;

/**
 * The stretches of a text with its emendations among them. Where a rule closed up what an editor emended, that is one
 * emendation; where it did so over a line end, one for each line: each stands in its line of the file.
 */
export function emendationsIn(mapped: Mapped, stretches: Stretch[]): Stretch[] {
  const own = mapped.anchors.filter((a): a is Emended => a.kind === 'emendation');
  const byRule = stretches
    .filter(({ style }) => style === 'emendation')
    .flatMap((stretch) => byLine(mapped, stretch, own));
  const isFree = ({ from, to }: Emended) => !byRule.some((s) => s.from < to && s.to > from);
  return [
    ...stretches.filter(({ style }) => style !== 'emendation'),
    ...byRule,
    ...own
      .filter(isFree)
      .map(({ from, to, reads, why }): Stretch => ({ from, to, style: 'emendation', value: reads, why })),
  ];
}

function byLine(mapped: Mapped, { from, to, why = '' }: Stretch, own: Emended[]): Stretch[] {
  const { runs } = mapped;
  const cuts = runs.flatMap(({ at, line }, i) =>
    at > from && at < to && runs[i - 1]?.line !== line ? [at] : [],
  );
  return [from, ...cuts].map((start, i): Stretch => {
    const end = cuts[i] ?? to;
    const inside = own.filter((a) => a.from >= start && a.to <= end);
    const whys = [...new Set([...inside.map((a) => a.why), why])].join('; ');
    return {
      from: start,
      to: end,
      style: 'emendation',
      value: inFile(mapped, start, end, inside),
      why: whys,
    };
  });
}

/** What the file has between two offsets. */
function inFile({ text }: Mapped, from: number, to: number, emended: Emended[]): string {
  let at = from;
  let out = '';
  for (const a of emended.toSorted((a, b) => a.from - b.from)) {
    out += text.slice(at, a.from) + a.reads;
    at = a.to;
  }
  return (out + text.slice(at, to)).trim();
}

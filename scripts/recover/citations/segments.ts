/** Parts a note into its citations: at semicolons, at new sentences, at the end of an imprint. */
import { PREFIX } from './tables.ts';

export interface Segment {
  from: number;
  to: number;
  text: string;
}

const CUTS = [
  // `…; Francis Fukuyama, …`
  /;\s+(?=\S)/gu,
  // `… p. 14. See also …`, `Ibid. Held, op. cit.`
  /(?<=[.)\]>'"’”])\s+(?=(?:\*?(?:Cf|See|Ibid|Author'?s?'? interview|For|On)\b))/gu,
  /(?<=^\*?Ibid\.?,?(?: pp?\. ?[\d–-]+f*)?\.)\s+(?=\p{Lu})/gu,
  // `… (note 77). Joseph Wright, …`, `… Washington / 1991. Schmitter …`, `…, p. 14. Barbara …`
  /(?<=(?:\(note,? ?\d+\)(?:, pp?\. ?[\d–,-]+f*)?|\/ ?\d{4}|\bpp?\. ?[\d–-]+f*|, \d{4}\))[.,])\s+(?=\p{Lu})/gu,
  // `… (London, Routledge, 2002), and Eugene Huskey …`
  /(?<=\b\d{4}\s?\)(?:,? pp?\. ?[\d–-]+)?)(?:,? and |,\s+)(?=\p{Lu})/gu,
];

export function segmentsOf(text: string): Segment[] {
  const places = new Set<number>([0]);
  for (const cut of CUTS)
    for (const match of text.matchAll(cut)) if (depthAt(text, match.index) === 0) places.add(match.index + match[0].length);
  const starts = [...places].sort((a, b) => a - b);
  return starts.map((from, i) => bare(text, from, starts[i + 1] ?? text.length)).filter((segment) => segment.text.length > 2);
}

/** How many brackets are open: `(see X; Y)` is not cut. */
function depthAt(text: string, at: number): number {
  let depth = 0;
  for (let i = 0; i < at; i++) depth += text[i] === '(' ? 1 : text[i] === ')' ? -1 : 0;
  return Math.max(0, depth);
}

/** Without `Cf.`, `See e.g.`, and the sign that ends it. */
function bare(text: string, from: number, to: number): Segment {
  const raw = text.slice(from, to);
  const lead = raw.length - raw.trimStart().length;
  const prefix = PREFIX.exec(raw.slice(lead))?.[0].length ?? 0;
  const start = from + lead + prefix;
  const body = text.slice(start, to).replace(/[\s;]+$/, '');
  return { from: start, to: start + body.length, text: body };
}

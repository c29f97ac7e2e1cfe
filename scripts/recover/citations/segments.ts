/** Parts a note into its citations: at semicolons, at new sentences, at the end of an imprint. */
import type { Grammar } from '../grammar.ts';
import { CUTS } from './cuts.ts';
import type { PeopleRules } from './people.ts';

export interface Segment {
  /** Offsets in the note. */
  from: number;
  to: number;
  text: string;
}

interface Cut {
  pattern: RegExp;
  inBrackets: boolean;
}

export interface SegmentRules {
  cuts: Cut[];
  /** Before a name that may begin a second citation. */
  and: RegExp;
  isName: (text: string) => boolean;
  /** What leads to a citation, at the head of a segment. */
  lead: RegExp;
  /** What is left of the next lead, at the end of a segment. */
  tails: RegExp[];
  /** Behind it stands the whole in which a part stands. */
  inWhole: RegExp;
  /** Such words at the end are followed by what belongs to them. */
  goesOn: RegExp;
}

export const segmentRules = (grammar: Grammar, { isName }: PeopleRules): SegmentRules => {
  const { rx, rxg } = grammar;
  return {
    cuts: CUTS.map(({ pattern, inBrackets = false }) => ({ pattern: pattern(grammar), inBrackets })),
    and: rxg`,? <and> (?=\p{Lu}[^,(]{3,40}, [\p{Lu}‘'\x60“"])`,
    isName,
    lead: rx`^(?:(?:\*?(?:<leads>(?!\p{L})|<subjectsFor> <subjects>\b[^,:]{0,90}?,?|<subjectsOn> [^,:]{0,80}?,?)\*?[.,:]?\s*)+(?:<leadsOn>\.?:?,?\s*)?)`,
    tails: [
      /[\s;,]+$/u,
      rx`[,\s]+<leadsOff>(?: <leadsOffOn>)?[,:\s]*$`,
      rx`,?\s+(?:<and> )?(?:<subjectsFor>|<subjectsOn>) [^.()\d]{3,60}$`,
    ],
    inWhole: rx`^.*\b<in>:?\s`,
    goesOn: rx`\b(?:<in>|<by>|&)\s*$`,
  };
};

/** A title in italics, whatever it holds: `*Das Hale-Interview von 1908. Darstellung und Dokumentation*`. */
const EMPHASIS = /\*(?=\S)[^*]{1,200}(?<=\S)\*/gu;

/** The parts of a note that may each be a citation, in its order; offsets are those of the note. */
export function segmentsOf(text: string, rules: SegmentRules): Segment[] {
  const depths = depthsOf(text);
  const titles = [...text.matchAll(EMPHASIS)].map(({ index, 0: { length } }) => [index, index + length]);
  const isOutside = (at: number) =>
    depths[at] === 0 && !titles.some(([from = 0, to = 0]) => from < at && at < to);
  const places = new Set<number>([0]);
  for (const { pattern, inBrackets } of rules.cuts)
    for (const match of text.matchAll(pattern))
      if (inBrackets || isOutside(match.index)) places.add(match.index + match[0].length);
  for (const match of text.matchAll(rules.and)) {
    const name = /^[^,(]+/.exec(text.slice(match.index + match[0].length))?.[0].trim() ?? '';
    const from = Math.max(...[...places].filter((place) => place <= match.index));
    if (rules.isName(name) && isOutside(match.index) && endsCitation(text.slice(from, match.index), rules))
      places.add(match.index + match[0].length);
  }
  const starts = [...places].sort((a, b) => a - b);
  return starts
    .map((from, i) => bare(text, from, starts[i + 1] ?? text.length, rules))
    .filter((segment) => segment.text.length > 2);
}

/** `Collins, Clan Politics` is one, `Zoe Knox, Pete Lentini` is a row of names: the last part tells. */
function endsCitation(before: string, { isName, inWhole, goesOn }: SegmentRules): boolean {
  const parts = before.split(/,\s+/);
  const last = (parts.at(-1) ?? '').replace(inWhole, '');
  return (
    parts.length > 1 &&
    !isName(last) &&
    last.trim().includes(' ') &&
    /\p{Ll}{3}/u.test(last) &&
    !goesOn.test(before)
  );
}

/** How many brackets are open at each offset: `(see X; Y)` is not cut. */
function depthsOf(text: string): number[] {
  let depth = 0;
  const out = [0];
  for (const char of text.split('')) {
    depth += char === '(' ? 1 : char === ')' ? -1 : 0;
    out.push(Math.max(0, depth));
  }
  return out;
}

/** Without `Cf.`, `See e.g.`, and the sign that ends it. */
function bare(text: string, from: number, to: number, { lead, tails }: SegmentRules): Segment {
  const raw = text.slice(from, to);
  const blanks = raw.length - raw.trimStart().length;
  const behind = blanks + (lead.exec(raw.slice(blanks))?.[0].length ?? 0);
  // `See, e.g., Post`: what parts a lead from what it leads to is of neither.
  const start = from + behind + (/^[,:] (?=\p{Lu})/u.exec(raw.slice(behind))?.[0].length ?? 0);
  const body = tails.reduce((words, tail) => words.replace(tail, ''), text.slice(start, to));
  return { from: start, to: start + body.length, text: body };
}

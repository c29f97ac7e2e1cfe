/** Parts a note into its citations: at semicolons, at new sentences, at the end of an imprint. */
import { isName } from './people.ts';
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
  // `… from 30 to 20 percent', Ibid. p. 151.` (isaacs-thesis:12984)
  /(?<=,)\s+(?=Ibid\b)/gu,
  // `…, London, 2005. Martha Brill Olcott, …` (von-hauff:167)
  /(?<=, (?:19|20)\d\d\.)\s+(?=\p{Lu}\p{Ll}+ \p{Lu})/gu,
  // `…, New York, 2012 Prezworski, op. cit.` (von-hauff:403): a stop is lost
  /(?<=\b(?:19|20)\d\d)\s+(?=\p{Lu}\p{Ll}+, op\.)/gu,
  // `… cited in Robin Theobald …`, `… can be found in B. G. Ayaganov …`
  /,?\s*\b(?:[Cc]ited (?:in|by)|[Qq]uoted in|found in)\s+(?=\p{Lu})/gu,
  // `…, pp. 563-592 and Timothy Frye, …`
  /(?<=\bpp?\.? ?\d[\d–-]*)(?:,? and |, )(?=\p{Lu}\p{Ll}+[ ,])/gu,
  // `… (London, Routledge, 2002), and Eugene Huskey …`
  /(?<=(?:\b\d{4}|\]|Press)\s?\)(?:,? pp?\. ?[\d–-]+)?)(?:,? and |,\s+)(?=\p{Lu})/gu,
  // `the logic of habit in constructivism, cf. Ted Hopf, …` (von-hauff ch. 2 n. 30)
  /\b[Cc]f\.?:?\s+(?:also:?\s+|e\.g\.:?,?\s+)?(?=[\p{Lu}‘'`“"*])/gu,
  // `…, July/August 2007. Exceptions in this regard are Pu, op. cit. (note 128)` (von-hauff ch. 2 n. 133)
  /(?<=(?:19|20)\d\d\.)\s+(?!Transcript|Document|Published|Available)(?=\p{Lu}\p{Ll}+ \p{Ll}{2})/gu,
  // `…, pp. 177-200, for the electoral-professional party Angelo Panebianco, …` (isaacs-thesis ch. 1 n. 121)
  /(?<=\d|\)),\s+(?:and )?for [^,()]{5,70}?\s(?=\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+,)/gu,
  // `Those who have contested this include, Matthew Soberg Shugart and …`
  /\binclude[sd]?,?\s+(?=\p{Lu}\p{Ll}+ \p{Lu})/gu,
  // `… (Boston, Allen and Unwin, 1983) provides a good overview`, `…> (retrieved on 1.2.2016). In a similar vein …`
  /(?<=\b(?:19|20)\d\d\s?\))\s+(?=\p{Ll}{4})/gu,
  /(?<=(?:\b(?:accessed|retrieved|Retrieved|Accessed)[^()]{4,30}\)|https?:\S{6,}>)[.,]?)\s+(?=\p{Lu}\p{Ll}*\s\p{Ll})/gu,
  // `He was found shot. “Suspensions raised …”, BBC News`
  /(?<=\p{Ll}{2}\.|(?:19|20)\d\d\.|\)\.)\s+(?=[“"]\p{Lu}[^“”"]{12,}[”"],?\s)/gu,
  // `… and Uzbekistan. Globalsecurity.org, Collective Security Treaty Organization, at <…>`
  /(?<=\p{Ll}\.)\s+(?=\p{Lu}[\w-]+\.(?:org|com|net|ru|kz),)/gu,
  // `… in: Democratization, 22/3, Shirk, op. cit. (note 93)` (von-hauff ch. 1 n. 136)
  /(?<=\d),\s+(?=\p{Lu}[\p{L}'’-]+(?: et al\.?)?, op\. ?cit)/gu,
];

/** `For a good overview see Martha Brill Olcott …`: also inside brackets (isaacs-article:149). */
const SEE =
  /\b(?:see|See)\s?(?:also|particular|for example|e\.g\.)?[:,]?\s+(?=[\p{Lu}"'`“][\p{L}.'’-]+,?\s)/gu;

/** The parts of a note that may each be a citation, in its order; offsets are those of the note. */
export function segmentsOf(text: string): Segment[] {
  const places = new Set<number>([0]);
  for (const match of text.matchAll(SEE)) places.add(match.index + match[0].length);
  for (const cut of CUTS)
    for (const match of text.matchAll(cut))
      if (depthAt(text, match.index) === 0) places.add(match.index + match[0].length);
  for (const match of text.matchAll(/,? and (?=\p{Lu}[^,(]{3,40}, [\p{Lu}‘'`“"])/gu)) {
    const name = /^[^,(]+/.exec(text.slice(match.index + match[0].length))![0].trim();
    const from = Math.max(...[...places].filter((place) => place <= match.index));
    if (isName(name) && depthAt(text, match.index) === 0 && endsCitation(text.slice(from, match.index)))
      places.add(match.index + match[0].length);
  }
  const starts = [...places].sort((a, b) => a - b);
  return starts
    .map((from, i) => bare(text, from, starts[i + 1] ?? text.length))
    .filter((segment) => segment.text.length > 2);
}

/** `Collins, Clan Politics` is one, `Zoe Knox, Pete Lentini` is a row of names: the last part tells. */
function endsCitation(before: string): boolean {
  const parts = before.split(/,\s+/);
  const last = parts.at(-1)!.replace(/^.*\bin:?\s/, '');
  return (
    parts.length > 1 &&
    !isName(last) &&
    last.trim().includes(' ') &&
    /\p{Ll}{3}/u.test(last) &&
    !/\b(?:in|by|&)\s*$/.test(before)
  );
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
  const body = text
    .slice(start, to)
    .replace(/[\s;,]+$/, '')
    .replace(/[,\s]+(?:[Ss]ee|[Cc]f\.?|and|in|[Cc]ited|[Qq]uoted)(?: also| in| by)?[,:\s]*$/, '')
    .replace(/,?\s+(?:and )?(?:for|on) [^.()\d]{3,60}$/, '');
  return { from: start, to: start + body.length, text: body };
}

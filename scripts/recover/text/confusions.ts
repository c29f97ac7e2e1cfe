/**
 * How far a misread token is from a number, by what OCR makes of raised digits.
 *
 * The table was drawn from the marks and note numbers of isaacs-thesis, the only edition whose typescript digits were
 * misread in bulk (about 140 marks and 130 note numbers). A cost is a size, not a probability: below 1 a reading is
 * common, above 2 it needs the run of numbers on both sides to be believed.
 */

/** Glyph in the file → what may have been printed there, with its cost. `''` is a speck. */
const GLYPHS: Record<string, [string, number][]> = {
  "'": [
    ['1', 0.25],
    ['', 0.5],
    ['7', 0.9],
    ['3', 1],
    ['8', 1],
    ['11', 1.1],
    ['46', 1.7],
    ['60', 1.7],
    ['64', 1.7],
    ['96', 1.7],
  ],
  '"': [
    ['11', 0.4],
    ['17', 0.8],
    ['', 0.8],
    ['1', 0.9],
    ['71', 1],
    ['14', 1],
    ['55', 1.2],
    ['77', 1.2],
    ['13', 1.2],
    ['12', 1.2],
    ['31', 1.2],
    ['51', 1.2],
    ['64', 1.2],
    ['66', 1.2],
    ['99', 1.2],
  ],
  '`': [
    ['1', 0.4],
    ['14', 1],
  ],
  '°': [
    ['0', 0.2],
    ['4', 0.5],
  ],
  '?': [['7', 0.4]],
  '!': [['8', 0.6]],
  s: [
    ['5', 0.4],
    ['8', 0.5],
    ['', 1],
  ],
  S: [
    ['5', 0.4],
    ['8', 0.5],
  ],
  o: [['0', 0.3]],
  O: [['0', 0.3]],
  l: [['1', 0.4]],
  I: [['1', 0.4]],
  i: [
    ['1', 0.4],
    ['', 0.7],
  ],
  t: [['1', 0.5]],
  g: [['1', 0.9]],
  X: [
    ['1', 0.9],
    ['7', 0.9],
  ],
  a: [
    ['4', 0.6],
    ['8', 0.6],
  ],
  Z: [['2', 0.4]],
  z: [['2', 0.4]],
  f: [['5', 0.8]],
  M: [['64', 0.9]],
  '&': [['8', 0.6]],
  ';': [
    ['5', 0.9],
    ['3', 0.9],
  ],
  '.': [['1', 1.1]],
  ',': [['1', 1.1]],
  ' ': [['', 0.15]],
  '\uFFFD': [['55', 1.2]],
  ý: [['', 0.6]],
  P: [['', 0.9]],
};

const DIGIT_DROPPED = 1.3;
const DIGIT_ADDED = 1.4;
const DIGIT_MISREAD = 1.6;

/** Characters that a misread number may be made of. */
export const isGlyph = (char: string) => /\d/.test(char) || char in GLYPHS;

/**
 * Cost of reading `token` as the number `n`: 0 when it is just that, Infinity when no chain of known confusions
 * leads there. For example `'0` as 10 costs 0.25, `"'` as 111 costs 0.65, `12` as 112 costs 1.3.
 */
export function confusionCost(token: string, n: number): number {
  const digits = String(n);
  if (token === digits) return 0;
  const key = `${token}|${digits}`;
  const known = costs.get(key);
  if (known !== undefined) return known;
  const cost = editCost(token, digits);
  costs.set(key, cost);
  return cost;
}

const costs = new Map<string, number>();

/** The least cost of the chains of confusions that lead from the first `i` glyphs of the token to the first `j` digits. */
function editCost(token: string, digits: string): number {
  const width = digits.length + 1;
  const best = new Float64Array((token.length + 1) * width).fill(Infinity);
  best[0] = 0;
  for (let i = 0; i <= token.length; i++)
    for (let j = 0; j < width; j++) {
      const here = best[i * width + j] ?? Infinity;
      if (here === Infinity) continue;
      for (const [glyphs, printed, cost] of stepsAt(token.charAt(i), digits, j)) {
        const there = (i + glyphs) * width + j + printed;
        best[there] = Math.min(best[there] ?? Infinity, here + cost);
      }
    }
  return best.at(-1) ?? Infinity;
}

type Step = [glyphs: number, printed: number, cost: number];

/** What may become of the next glyph, if there is one, and of the digits from `j` on. */
function stepsAt(glyph: string, digits: string, j: number): Step[] {
  const steps: Step[] = j < digits.length ? [[0, 1, DIGIT_DROPPED]] : [];
  if (/\d/.test(glyph)) {
    steps.push([1, 0, DIGIT_ADDED]);
    if (j < digits.length) steps.push([1, 1, glyph === digits[j] ? 0 : DIGIT_MISREAD]);
  }
  for (const [printed, cost] of GLYPHS[glyph] ?? [])
    if (digits.startsWith(printed, j)) steps.push([1, printed.length, cost]);
  return steps;
}

/** Words that are nearly the same. */

/** Letters to be put in, left out, exchanged, or swapped with their neighbours; more than `most` are not counted out. */
export function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** The word of a list that was most likely meant; undefined where none is near. */
export function nearest(word: string, all: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(word.length / 2.5));
  const plain = word.toLowerCase();
  return all
    .map((other) => ({ other, slips: distance(plain, other.toLowerCase(), most) }))
    .filter(({ other, slips }) => slips <= most || other.toLowerCase().startsWith(plain))
    .sort((a, b) => a.slips - b.slips)[0]?.other;
}

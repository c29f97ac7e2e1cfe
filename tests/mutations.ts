/** Inputs changed at random, by a seed: texts, descriptions and rows that nobody would write. */

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PIECES = [
  '[1]',
  '[^1]',
  '[^1]: ',
  '(12)',
  '¹²',
  '<sup>3</sup>',
  '*',
  '**',
  '_',
  '\t',
  '\n',
  '\n\n',
  '    ',
  '[Footnote 1: ',
  ']',
  '](http://a.b)',
  '[x](http://a.b/c)',
  '<http://a.b',
  '1. ',
  '- ',
  '# ',
  '---',
  '\f',
  '<script>',
  '&amp;',
  '\\',
  '`',
  '```',
  ':::table',
  '|',
  '‮',
  '\u200b',
  '\ud83d\ude00',
  'ß',
  'Қазақстан',
  '«',
  '»',
  '99999',
  '-1',
  'null',
  '~',
  ': ',
  '{',
  '}',
  '[',
  '"',
  "'",
  '{{',
  '$&',
  '\r\n',
];

/** One change: a piece put in, taken out, doubled or moved. */
export function mutated(text: string, next: () => number): string {
  let out = text;
  const changes = 1 + Math.floor(next() * 4);
  for (let i = 0; i < changes; i++) {
    const at = Math.floor(next() * (out.length + 1));
    const to = Math.min(out.length, at + 1 + Math.floor(next() * 30));
    const way = Math.floor(next() * 5);
    const piece = PIECES[Math.floor(next() * PIECES.length)] ?? '';
    if (way === 0) out = out.slice(0, at) + out.slice(to);
    else if (way === 1) out = out.slice(0, at) + piece + out.slice(at);
    else if (way === 2) out = out.slice(0, to) + out.slice(at, to) + out.slice(to);
    else if (way === 3) out = out.slice(0, at) + piece + out.slice(to);
    else out = out.slice(to) + out.slice(0, at) + out.slice(at, to);
  }
  return out;
}

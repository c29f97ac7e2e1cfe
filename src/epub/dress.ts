/** How a book looks: its type, its style, and a cover set from its title. */
import { SITE } from '../site.ts';
import type { Book } from './package.ts';
import { escaped } from '../model/escaped.ts';

const FACES = [
  ['400', 'normal'],
  ['400', 'italic'],
  ['600', 'normal'],
] as const;
const RANGES: Record<string, string> = {
  latin: 'U+0000-00FF, U+0131, U+0152-0153, U+2000-206F, U+20AC, U+2122, U+2191-2193',
  'latin-ext': 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF',
  cyrillic: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116',
};

/** Files of the type, by their names in the book: where they stand below `node_modules/`. */
export const FONTS: Record<string, string> = Object.fromEntries(
  Object.keys(RANGES).flatMap((range) =>
    FACES.map(([weight, style]) => {
      const file = `literata-${range}-${weight}-${style}.woff2`;
      return [file, `@fontsource/literata/files/${file}`];
    }),
  ),
);

const faces = Object.entries(RANGES).flatMap(([range, points]) =>
  FACES.map(
    ([weight, style]) =>
      `@font-face { font-family: Literata; font-weight: ${weight}; font-style: ${style}; src: url('fonts/literata-${range}-${weight}-${style}.woff2'); unicode-range: ${points}; }`,
  ),
);

export const CSS = `${faces.join('\n')}
body { font-family: Literata, serif; line-height: 1.5; }
h1, h2, h3, h4, h5, h6 { font-weight: 600; line-height: 1.25; text-align: start; }
section > p + p { margin: 0; text-indent: 1.5em; }
section > p { margin: 0; }
sup { font-size: 0.7em; line-height: 1; }
sup a { text-decoration: none; }
aside { margin: 0.4em 0; font-size: 0.9em; }
[data-reads] { border-bottom: 1px dotted; }
.doubt, .open { border-bottom: 1px dashed; }
[role='doc-pagebreak']::before { content: '[' attr(aria-label) ']'; content: '[' attr(aria-label) ']' / ''; font-size: 0.7em; opacity: 0.7; }
body { overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
.capitals, h1 .small, h2 .small, h3 .small, h4 .small { font-variant-caps: small-caps; text-transform: lowercase; }
.byline, .subtitle, .marginal { font-style: italic; }
.marginal { font-size: 0.85em; }
.source { font-size: 0.85em; }
table { border-collapse: collapse; font-size: 0.85em; }
td, th { padding: 0.2em 0.5em; border: 1px solid; text-align: start; vertical-align: top; }
aside .parted { display: block; height: 0.5em; }
.gap, .lost { font-style: italic; }
.ways { font-size: 0.85em; }
ul { padding-inline-start: 1.2em; }
`;

/** Words of a line on the cover. */
const LINE = 24;

function linesOf(title: string): string[] {
  const lines = [''];
  for (const word of title.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last && `${last} ${word}`.length > LINE) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}

export function cover({ title, creators }: Book): string {
  const lines = linesOf(title);
  const size = lines.length > 8 ? 58 : 78;
  const words = lines.map((line, i) => `<tspan x="90" y="${320 + i * size * 1.25}">${escaped(line)}</tspan>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1800" role="img" aria-label="${escaped(title)}">
<rect width="1200" height="1800" fill="${SITE.colours.paper}"/>
<rect x="90" y="200" width="160" height="8" fill="#1f4e56"/>
<text font-family="Literata, serif" font-size="${size}" font-weight="600" fill="#1d1d1b">${words.join('')}</text>
<text x="90" y="1560" font-family="Literata, serif" font-size="44" fill="#1d1d1b">${escaped(
    creators
      .slice(0, 2)
      .map(({ name }) => name)
      .join(', ') + (creators.length > 2 ? ' and others' : ''),
  )}</text>
<text x="90" y="1640" font-family="Literata, serif" font-size="36" fill="#5b5850">${escaped(SITE.name)}</text>
</svg>
`;
}

/**
 * `_headers`, which static hosts read: where a source or a unit is also to be had, and what belongs to it, as its page says in
 * `link` elements. A program then learns it without reading the page (Signposting, RFC 8288).
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

const RELATIONS = new Set(['cite-as', 'collection', 'describedby', 'item', 'license']);

/** @param folder the built site @param base the path it stands below @param policy of what pages may load and run */
export function writeHeaders(folder: string, base: string, policy: string): void {
  const rules = globSync(`${folder}/*/{,*/}index.html`)
    .sort()
    .flatMap((file) => {
      const links = linksIn(readFileSync(file, 'utf8'));
      const at = `${base}${path.relative(folder, path.dirname(file)).split(path.sep).join('/')}/`;
      // Works are many, and hosts take few rules: their pages alone say it.
      return links.some((link) => link.includes('rel="item"')) ? [`${at}\n${links.join('\n')}`] : [];
    });
  const always = [
    `${base}*\n  Content-Security-Policy: ${policy}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin`,
    `${base}_astro/*\n  Cache-Control: public, max-age=31536000, immutable`,
    `${base}sw.js\n  Cache-Control: no-cache`,
  ];
  writeFileSync(path.join(folder, '_headers'), `${[...rules, ...always].join('\n')}\n`);
}

function linksIn(html: string): string[] {
  const out: string[] = [];
  visit(fromHtml(html), 'element', ({ tagName, properties }) => {
    if (tagName !== 'link') return;
    const { href, type } = properties;
    for (const rel of [properties['rel']].flat().map(String))
      if (RELATIONS.has(rel))
        out.push(`  Link: <${String(href)}>; rel="${rel}"${type ? `; type="${String(type)}"` : ''}`);
  });
  return out;
}

/**
 * The policy of what a page may load and run: only files of the site, and the few scripts within the pages that their contents
 * name. It stands in each page, and in `_headers` for hosts that read it; no text, name or title can run anything.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';

/** A script within a page, with its contents; one of data runs nothing. */
const INLINE = /<script(?![^>]*\s(?:src|type="application\/ld\+json"))[^>]*>([^]*?)<\/script>/g;

const HEAD = '<meta charset="utf-8">';

/** @param scripts the contents of those within pages */
const policyOf = (scripts: string[]): string =>
  [
    "default-src 'self'",
    // Pagefind's engine is WebAssembly.
    `script-src 'self' 'wasm-unsafe-eval' ${scripts.map((script) => `'sha256-${hashOf(script)}'`).join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');

const hashOf = (script: string): string => createHash('sha256').update(script).digest('base64');

/**
 * Writes the policy into every page.
 * @param folder the built site
 * @returns the policy as a header has it
 */
export function writePolicy(folder: string): string {
  const pages = globSync(`${folder}/**/*.html`).map((file) => ({ file, html: readFileSync(file, 'utf8') }));
  const scripts = new Set(
    pages.flatMap(({ html }) => [...html.matchAll(INLINE)].map(([, script = '']) => script)),
  );
  const policy = policyOf([...scripts].sort());
  for (const { file, html } of pages)
    if (html.includes(HEAD))
      writeFileSync(
        file,
        html.replace(HEAD, `${HEAD}<meta http-equiv="content-security-policy" content="${policy}">`),
      );
  // Who may show a page in a frame is told by headers alone.
  return `${policy}; frame-ancestors 'self'`;
}

/** Links in what the search says of itself. */
import type { KnownName } from '../model/search-record.ts';

/** All that is known of a name: its page in the index. */
export function nameLink({ id, name }: KnownName, base: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href: `${base}names/${id}/`, textContent: name });
}

/** A link to another search; one click searches only what was typed. */
export function link(fields: (readonly [string, string])[], text: string): HTMLAnchorElement {
  const out = document.createElement('a');
  out.href = `?${new URLSearchParams(fields as [string, string][])}`;
  out.textContent = text;
  return out;
}

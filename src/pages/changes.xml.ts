/** What changed in the edition, as a feed (Atom). */
import type { APIRoute } from 'astro';
import { downloadsPath, home } from '../addresses.ts';
import { changes, latest } from '../changes.ts';
import { escaped } from '../model/escaped.ts';
import { SITE } from '../site.ts';

export const GET: APIRoute = ({ site }) => {
  const at = (path: string) => new URL(path, site).href;
  const entries = changes.map(
    ({ date, says }, i) =>
      `<entry><id>${at(home())}#${date}-${changes.length - i}</id><title>${escaped(says)}</title><updated>${date}T00:00:00Z</updated><link href="${at(downloadsPath())}"/></entry>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>${escaped(SITE.name)}: changes</title><id>${at(home())}</id><updated>${latest}T00:00:00Z</updated><author><name>${escaped(SITE.name)}</name></author>
${entries.join('\n')}
</feed>
`,
    { headers: { 'content-type': 'application/atom+xml' } },
  );
};

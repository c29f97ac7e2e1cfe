/** Lets a browser add the search to its own. */
import { escaped } from '../model/escaped.ts';
import { SITE } from '../site.ts';
import type { APIRoute } from 'astro';
import { searchPath } from '../addresses.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escaped(SITE.shortName)}</ShortName>
  <Description>${escaped(`Search ${SITE.texts}, and their notes`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${new URL(searchPath(), site).href}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );

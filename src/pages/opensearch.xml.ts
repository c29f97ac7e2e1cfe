/** Lets a browser add the search to its own. */
import type { APIRoute } from 'astro';
import { searchPath } from '../addresses.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Kazakhstan Reader</ShortName>
  <Description>Search texts on the politics of Kazakhstan, and their notes</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${new URL(searchPath(), site).href}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );

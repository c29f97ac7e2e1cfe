/** What stands at the head of each printed sheet of a page: a file of its own, since no page has styles within it. */

/** Words as a string of CSS: no sign of them ends it. */
const quoted = (words: string): string => `"${words.replace(/[\\"<>\n]/g, '')}"`;

export const printSheet = (words: string): Response =>
  new Response(`@page{@top-center{content:${quoted(words)}}}\n`, { headers: { 'content-type': 'text/css' } });

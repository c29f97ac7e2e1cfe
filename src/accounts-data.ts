/** What the site gives away of accounts: parallels, differences, events, and the links between passages as annotations. */
import { z } from 'astro/zod';
import { behind, differences, events, parallels, addressOf } from './accounts.ts';
import { difference, event } from './model/accounts.ts';

/** The address of a passage within the site, as the site's own links have it. */
const at = z.string().describe('address of a passage, within the site');

const schemas = {
  'parallels.json': z.object({
    a: at,
    b: at,
    how: z.enum(['confirmed', 'likely']).describe('read by an editor, or proposed and read by nobody yet'),
    is: z
      .enum(['same', 'subject'])
      .optional()
      .describe('the same event or claim, or the same specific subject'),
    joins: z.string().describe('what joins them'),
  }),
  'differences.json': difference,
  'events.json': event,
};

const withAddresses = <Row extends { place: string }>(side: Row): Row => ({
  ...side,
  place: addressOf(side.place),
});

const rows = {
  'parallels.json': () => parallels.map((row) => ({ ...row, a: addressOf(row.a), b: addressOf(row.b) })),
  'differences.json': () =>
    differences.map((row) => ({
      ...row,
      one: withAddresses(row.one),
      other: withAddresses(row.other),
      also: row.also.map(addressOf),
    })),
  'events.json': () =>
    events.map((row) => ({
      ...row,
      ...(row.dated ? { dated: withAddresses(row.dated) } : {}),
      alsoDated: row.alsoDated.map(withAddresses),
      accounts: row.accounts.map(withAddresses),
    })),
};

const SAYS = {
  'parallels.json': 'pairs of passages of different sources that tell of the same, and what joins them',
  'differences.json': 'where two sources differ: the words of each, what is at issue, how sure it is',
  'events.json': 'events and subjects that several sources tell of, with the words that date them',
};

/** Tables as `data.ts` has them: rows, and the schema of one. */
export const ACCOUNT_TABLES = Object.fromEntries(
  (['parallels.json', 'differences.json', 'events.json'] as const).map((file) => [
    file,
    {
      type: 'application/json',
      says: SAYS[file],
      write: () => JSON.stringify(rows[file]()),
      schema: schemas[file] as z.ZodType,
    },
  ]),
);

/** @param site where it stands, for the addresses @returns links between passages as W3C Web Annotations */
export function annotations(site: string): string {
  const iri = (place: string) => new URL(addressOf(place), site).href;
  const linking = (body: string, target: string, says: string) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    motivation: 'linking',
    target: iri(target),
    body: [
      { type: 'SpecificResource', source: iri(body), purpose: 'linking' },
      { type: 'TextualBody', value: says, format: 'text/plain', language: 'en', purpose: 'describing' },
    ],
  });
  const items = [
    ...parallels.map(({ a, b, joins }) => linking(b, a, joins)),
    ...behind.map(({ note, restsOn, why }) => linking(restsOn, note, `Rests most likely on it: ${why}`)),
  ];
  return JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    label: 'Passages that tell of the same, and what notes rest on',
    total: items.length,
    first: {
      type: 'AnnotationPage',
      startIndex: 0,
      items: items.map((item, i) => ({ id: `#a${i + 1}`, ...item })),
    },
  });
}

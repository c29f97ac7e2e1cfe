/** Identifiers of works that an editor knows: `content/identifiers.yaml`. */
import path from 'node:path';
import { z } from 'astro/zod';
import { InputError } from './model/content/input-error.ts';
import { readYaml } from './model/content/yaml.ts';

interface Scheme {
  name: string;
  is: (value: string) => boolean;
  address: (value: string) => string;
}

/** The kinds of identifiers: what each looks like, and where it leads. */
const SCHEMES = {
  doi: {
    name: 'DOI',
    is: (value) => /^10\.\d{4,9}\/[^\s"<>]+$/.test(value),
    address: (value) => `https://doi.org/${value}`,
  },
  isbn: {
    name: 'ISBN',
    is: isIsbn,
    address: (value) => `https://search.worldcat.org/search?q=bn%3A${value.replace(/-/g, '')}`,
  },
  oclc: {
    name: 'OCLC',
    is: (value) => /^\d{1,12}$/.test(value),
    address: (value) => `https://search.worldcat.org/title/${value}`,
  },
  wikidata: {
    name: 'Wikidata',
    is: (value) => /^Q[1-9]\d*$/.test(value),
    address: (value) => `https://www.wikidata.org/wiki/${value}`,
  },
  handle: {
    name: 'Handle',
    is: (value) => /^\d[\w.]*\/\S+$/.test(value),
    address: (value) => `https://hdl.handle.net/${value}`,
  },
  jstor: {
    name: 'JSTOR',
    is: (value) => /^\d+$/.test(value),
    address: (value) => `https://www.jstor.org/stable/${value}`,
  },
  muse: {
    name: 'Project MUSE',
    is: (value) => /^\d+$/.test(value),
    address: (value) => `https://muse.jhu.edu/article/${value}`,
  },
} as const satisfies Record<string, Scheme>;

/** Ten or thirteen digits, hyphens aside, the last one a check on the others (ISO 2108). */
function isIsbn(value: string): boolean {
  const digits = [...value.replace(/-/g, '')].map((char) => (char === 'X' ? 10 : Number(char)));
  if (digits.some(Number.isNaN)) return false;
  const sum = (weight: (i: number) => number) => digits.reduce((all, digit, i) => all + digit * weight(i), 0);
  if (digits.length === 10) return !digits.slice(0, 9).includes(10) && sum((i) => 10 - i) % 11 === 0;
  return digits.length === 13 && !digits.includes(10) && sum((i) => (i % 2 ? 3 : 1)) % 10 === 0;
}

const row = z
  .strictObject({
    work: z.string(),
    scheme: z.enum(Object.keys(SCHEMES) as [keyof typeof SCHEMES]),
    value: z.string(),
    /** Who says so: a citation, or the page of a publisher or a library. */
    by: z.string().min(8),
    /** The day on which it was looked up. */
    checked: z.iso.date(),
  })
  .superRefine(({ scheme, value }, context) => {
    if (!SCHEMES[scheme].is(value))
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: `expected ${SCHEMES[scheme].name} in its own form`,
      });
  });

export interface Identifier {
  /** `doi` */
  scheme: keyof typeof SCHEMES;
  /** `DOI` */
  name: string;
  value: string;
  address: string;
  by: string;
  checked: string;
}

/**
 * Identifiers by the ids of works.
 *
 * @param isWork whether an id is one of a work
 * @throws InputError for a row on no work, or whose value has not the form of its scheme
 */
export function identifiersIn(content: string, isWork: (id: string) => boolean): Map<string, Identifier[]> {
  const read = readYaml(path.join(content, 'identifiers.yaml'), z.array(row), 'optional');
  const all = new Map<string, Identifier[]>();
  for (const [i, { work, scheme, value, by, checked }] of (read?.value ?? []).entries()) {
    if (!isWork(work))
      throw new InputError(
        `${read?.at([i, 'work']) ?? ''}: Unexpected work \`${work}\`, expected the id of a work`,
      );
    const { name, address } = SCHEMES[scheme];
    all.set(work, [...(all.get(work) ?? []), { scheme, name, value, address: address(value), by, checked }]);
  }
  return all;
}

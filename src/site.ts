/** What the site is called and what it says of itself: `content/site.yaml`. Nothing else knows which library this is. */
import path from 'node:path';
import { z } from 'astro/zod';
import { readYaml } from './model/content/yaml.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'expected a colour such as #1d4e57');

const siteSchema = z.strictObject({
  name: z.string().min(1),
  /** For lists of programs: not more than sixteen letters or so. */
  shortName: z.string().min(1),
  /** Behind the number of texts, at the head of the first page. */
  texts: z.string().min(1),
  /** What kinds of texts they are, in a few words. */
  kinds: z.string().min(1),
  description: z.string().min(1),
  /** A name to try the search with, and another spelling of it that is found too. */
  example: z.strictObject({ search: z.string(), finds: z.string() }).optional(),
  /** Under which the edition gives its own data away. */
  licence: z.strictObject({ name: z.string(), address: z.url() }),
  /** Of the window and of covers. */
  colours: z.strictObject({ paper: colour, theme: colour }),
});

export const SITE = readYaml(path.join('content', 'site.yaml'), siteSchema, 'required').value;

/** The title of a page, as its window has it. */
export const titled = (title: string): string => `${title} · ${SITE.name}`;

/** The site's name in the names of files and books: `kazakhstan-reader`. */
export const SITE_FILE = SITE.shortName
  .normalize('NFKD')
  .toLowerCase()
  .replace(/[^a-z0-9]+/g, '-')
  .replace(/^-|-$/g, '');

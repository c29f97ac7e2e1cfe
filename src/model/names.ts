/** The authority list of names: the schema of a row of `content/names/*.yaml`. */
import { z } from 'astro/zod';

/** A line of a source: `isaacs-thesis:7139`. */
const line = z.string().regex(/^[a-z0-9-]+:\d+$/, 'expected a line of a source, as in kaziss:266');

/** Who says something: lines of the sources, or the editor, who knows what no source says. */
const said = { at: z.array(line).min(1).optional(), by: z.literal('editor').optional() };
const isSaid = ({ at, by }: { at?: unknown; by?: unknown }) => (at === undefined) !== (by === undefined);
const WHO = { message: 'expected who says so: lines in `at`, or `by: editor`' };

const form = z.union([
  z.string(),
  /** A form that means this name only in some sources or lines. */
  z.strictObject({
    form: z.string(),
    in: z.array(z.string()).optional(),
    at: z.array(z.int()).optional(),
    not: z.array(z.int()).optional(),
    why: z.string().optional(),
  }),
]);

/** In a few words who or what it is; `when` as the source prints it. */
const fact = z
  .strictObject({ says: z.string().min(3), when: z.string().optional(), ...said })
  .refine(isSaid, WHO);

/** The kinds of relation, and how each reads from the other end. */
export const RELATIONS = {
  'earlier name of': 'later name of',
  'predecessor of': 'successor of',
  'merged into': 'merged from',
  'split from': 'split into',
  'branch of': 'has the branch',
  'member of': 'has the member',
  'leader of': 'led by',
  'founder of': 'founded by',
  'married to': 'married to',
  'child of': 'parent of',
  'published by': 'publishes',
  'possibly the same as': 'possibly the same as',
} as const;

export type RelationKind = keyof typeof RELATIONS;

const relation = z
  .strictObject({
    is: z.enum(Object.keys(RELATIONS) as [RelationKind]),
    of: z.string(),
    when: z.string().optional(),
    ...said,
  })
  .refine(isSaid, WHO);

const NAME_KINDS = ['person', 'party', 'organisation', 'place', 'term', 'media', 'law', 'document'] as const;

export const nameSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Preferred form. */
  name: z.string(),
  /** As the index of a book sorts it. */
  sort: z.string(),
  kind: z.enum(NAME_KINDS),
  /** The most telling first. */
  facts: z.array(fact).default([]),
  relations: z.array(relation).default([]),
  /** What is not sure about who or what it is. */
  doubt: z.string().min(8).optional(),
  /** Every spelling that stands in a source and means this name. */
  forms: z.array(form).default([]),
  /** What an abbreviation stands for. */
  expand: z
    .strictObject({ says: z.string(), ...said })
    .refine(isSaid, WHO)
    .optional(),
  /** Look-alikes that it must not be confused with. */
  apart: z.array(z.string()).optional(),
  /** As authors of works: `Linz, Juan J.`; a body as its citations have it. */
  writes: z.array(z.string()).optional(),
});

export type Name = z.infer<typeof nameSchema>;
export type Fact = Name['facts'][number];
export type NameForm = Name['forms'][number];

/** The words of a form, without its limits. */
export const spelt = (one: NameForm): string => (typeof one === 'string' ? one : one.form);

/** What looks like a name and has no entry; a shorter name inside it is not found there. */
export interface LeftOut {
  why: string;
  forms: string[];
}

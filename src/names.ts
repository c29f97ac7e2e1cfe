/** The authority list of names, and what the search makes of it: which spellings of a word mean the same. */
import path from 'node:path';
import { z } from 'astro/zod';
import { readYaml } from '../scripts/recover/source.ts';
import { nameKey } from '../scripts/recover/citations/words.ts';
import type { KnownName } from './browser/known-names.ts';
import { fold, signOf } from './browser/query.ts';

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

const nameSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Preferred form. */
  name: z.string(),
  /** As the index of a book sorts it. */
  sort: z.string(),
  kind: z.enum(['person', 'party', 'organisation', 'place', 'term', 'newspaper', 'law']),
  gloss: z.string().optional(),
  /** Every spelling that stands in a source and means this name. */
  forms: z.array(form),
  /** What an abbreviation stands for. */
  expand: z.string().optional(),
  /** Look-alikes that it must not be confused with. */
  apart: z.array(z.string()).optional(),
});

export type Name = z.infer<typeof nameSchema>;

/** @throws InputError for a row that does not fit */
export const readNames = (content = 'content'): Name[] =>
  readYaml(path.join(content, 'names.yaml'), z.array(nameSchema), true)!.value;

/** The list as the search has it: a form that is limited to some lines alone does not mean the name anywhere. */
export function knownNames(names: Name[]): KnownName[] {
  return names.map(({ id, name, forms }, n) => {
    const spelt = (isRare: boolean) => [
      ...new Set(
        forms
          .filter((f) => (typeof f !== 'string' && f.at !== undefined) === isRare)
          .map((f) => (typeof f === 'string' ? f : f.form)),
      ),
    ];
    const rarely = spelt(true);
    return {
      id,
      name,
      sign: signOf(n),
      forms: spelt(false).filter((form) => form !== name),
      ...(rarely.length ? { rarely } : {}),
    };
  });
}

/**
 * Classes of words that are spellings of one: the one-word forms of a name, and the words at one place of its longer forms
 * (`Galymzhan Zhakianov`, `Galymzhan Zhakiyanov`). Forms that are limited to some lines are left out: alone they mislead.
 */
export function spellings(names: Name[]): string[][] {
  const classes: Set<string>[] = [];
  for (const { name, forms } of names) {
    const free = [name, ...forms.filter((f) => typeof f === 'string')].map((f) => fold(f).split(/[\s-]+/));
    for (const size of new Set(free.map((words) => words.length)))
      for (let i = 0; i < size; i++) {
        const words = free
          .filter((f) => f.length === size)
          .map((f) => f[i]!)
          .filter((word) => word.length > 2);
        // Inside longer forms a word may stand for another one (a patronym for a family): they must begin alike.
        const groups =
          size === 1 ? [words] : [...Map.groupBy(words, (word) => nameKey(word).slice(0, 2)).values()];
        for (const group of groups) if (new Set(group).size > 1) classes.push(new Set(group));
      }
  }
  return merged(classes).map((words) => [...words].sort());
}

/** Classes that share a word are one. */
function merged(classes: Set<string>[]): Set<string>[] {
  const out: Set<string>[] = [];
  for (const words of classes) {
    const touching = out.filter((other) => [...words].some((word) => other.has(word)));
    const all = new Set([...words, ...touching.flatMap((other) => [...other])]);
    for (const other of touching) out.splice(out.indexOf(other), 1);
    out.push(all);
  }
  return out;
}

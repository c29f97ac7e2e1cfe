/** How works of the registry stand to each other: `content/works.relations.yaml`. */
import path from 'node:path';
import { z } from 'astro/zod';
import { InputError } from './model/content/input-error.ts';
import { readYaml } from './model/content/yaml.ts';
import { workOf } from './works.ts';

/** The kinds of relation, and how each reads from the other end. */
const KINDS = {
  'chapter in': 'has the chapter',
  'translation of': 'translated as',
  'reprint of': 'reprinted as',
  'review of': 'reviewed in',
  'grew out of': 'grew into',
  'same text in another language as': 'same text in another language as',
  'same event in another language as': 'same event in another language as',
} as const;

const schema = z.array(
  z.strictObject({
    work: z.string(),
    is: z.enum(Object.keys(KINDS) as [keyof typeof KINDS]),
    of: z.string(),
    /** The citation that bears it out. */
    evidence: z.string().min(8),
  }),
);

/** A relation as one of its works tells it. */
export interface WorkRelation {
  /** `Chapter in` */
  says: string;
  to: string;
  evidence: string;
}

const read = readYaml(path.join('content', 'works.relations.yaml'), schema, 'optional');

const byWork = new Map<string, WorkRelation[]>();
for (const [i, { work, is, of, evidence }] of (read?.value ?? []).entries()) {
  for (const id of [work, of])
    try {
      workOf(id);
    } catch (error) {
      throw new InputError(`${read?.at([i]) ?? ''}: ${(error as Error).message}`);
    }
  add(work, { says: is, to: of, evidence });
  add(of, { says: KINDS[is], to: work, evidence });
}

function add(work: string, { says, ...rest }: WorkRelation): void {
  const relation = { ...rest, says: says.charAt(0).toUpperCase() + says.slice(1) };
  byWork.set(work, [...(byWork.get(work) ?? []), relation]);
}

/** Both ends tell it. */
export const relationsBetweenWorks = (id: string): WorkRelation[] => byWork.get(id) ?? [];

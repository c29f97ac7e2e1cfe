/** How the sources, their people and the works that they cite stand to each other: `content/relations.yaml`. */
import path from 'node:path';
import { z } from 'astro/zod';
import { InputError } from './model/content/input-error.ts';
import { readYaml } from './model/content/yaml.ts';
import { workOf, worksIn } from './works.ts';

const schema = z.array(
  z.strictObject({
    /** The source that the statement is about. */
    source: z.string(),
    to: z.strictObject({ source: z.string().optional(), work: z.string().optional() }),
    says: z.string(),
    certainty: z.enum(['certain', 'likely']),
    evidence: z.string().min(8),
  }),
);

export type Relation = z.infer<typeof schema>[number];

const read = readYaml(path.join('content', 'relations.yaml'), schema, 'required');

/** @throws InputError for a row that names a work that is not in the registry */
const relations: Relation[] = read.value.map((row, i) => {
  try {
    if (row.to.work) workOf(row.to.work);
  } catch (error) {
    throw new InputError(`${read.at([i])}: ${(error as Error).message}`);
  }
  return row;
});

export const relationsOfWork = (id: string) => relations.filter(({ to }) => to.work === id);

/** Those that speak of a source, or end at it. */
export const relationsOfSource = (slug: string) =>
  relations.filter(({ source, to }) => source === slug || to.source === slug);

/** Those that a note bears out: of its source, to a work (or a source of this site) that it cites. */
export function relationsIn(source: string, unit: string, n: number): Relation[] {
  const cited = worksIn(source, unit, n);
  const here = cited.map((id) => workOf(id).custom.source);
  return relations.filter(
    ({ source: from, to }) =>
      from === source && ((to.work && cited.includes(to.work)) || (to.source && here.includes(to.source))),
  );
}

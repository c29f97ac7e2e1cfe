/** What changed in the edition, as an editor tells it: `content/changes.yaml`. */
import path from 'node:path';
import { z } from 'astro/zod';
import { readYaml } from './model/content/yaml.ts';

const schema = z.array(
  z.strictObject({
    date: z.string().regex(/^\d{4}-\d\d-\d\d$/, 'expected a day, as `2026-11-29`'),
    says: z.string().min(8),
  }),
);

type Change = z.infer<typeof schema>[number];

/** The newest first; none in an edition whose editor keeps no list. */
export const changes: Change[] = (
  readYaml(path.join('content', 'changes.yaml'), schema, 'optional')?.value ?? []
).sort((a, b) => b.date.localeCompare(a.date));

/** The day of the newest; where there is none, one that no edition has. */
export const latest: string = changes[0]?.date ?? '1970-01-01';

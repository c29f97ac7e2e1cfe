/** What an editor judged of places that look misread and are not emended: `judged.yaml` of a source. */
import { z } from 'astro/zod';

const why = z.string().min(8);

export const judgedSchema = z.union([
  /** Words that are right wherever they stand in the source. */
  z.strictObject({ right: z.array(z.string().min(1)).min(1), why }),
  /** What is right on this line. */
  z.strictObject({ line: z.int().positive(), reads: z.string().min(1), why }),
]);
export type Judged = z.infer<typeof judgedSchema>;

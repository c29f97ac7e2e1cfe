/** Hosts whose addresses can be believed: `content/hosts.yaml`. */
import { z } from 'astro/zod';
import { pattern } from './pattern.ts';

export const hostSchema = z.strictObject({
  /** In small letters, without `www.`. */
  host: z.string().regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, 'expected a host such as `kub.kz`'),
  /** The forms that its addresses have behind the host, as regular expressions over the whole; any form where none is given. */
  paths: z.array(pattern).optional(),
  /** On what grounds, where it is not plain: the name of who keeps it, or lines with its twins. */
  why: z.string().optional(),
});
export type Host = z.infer<typeof hostSchema>;

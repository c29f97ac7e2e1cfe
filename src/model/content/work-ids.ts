/** Reads the ids that works keep: `works.ids.yaml`. */
import path from 'node:path';
import { z } from 'astro/zod';
import { readYaml } from './yaml.ts';

/** The id under which a work is read, and the one that it has, with the place of the row. */
export interface KeptId {
  read: string;
  id: string;
  at: string;
}

const ids = z.record(z.string(), z.string());

/** @returns the rows of `works.ids.yaml` in the folder `content` @throws InputError for a file that does not fit */
export function readWorkIds(content = 'content'): KeptId[] {
  const file = readYaml(path.join(content, 'works.ids.yaml'), ids, 'optional');
  return Object.entries(file?.value ?? {}).map(([read, id]) => ({ read, id, at: file?.at([read]) ?? '' }));
}

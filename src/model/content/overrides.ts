/** Reads what an editor decided about works. */
import path from 'node:path';
import { z } from 'astro/zod';
import { overrideSchema, type Override } from '../overrides.ts';
import type { Placed } from './sources.ts';
import { readYaml } from './yaml.ts';

/** @returns the rows of `works.overrides.yaml` in the folder `content` @throws InputError for a row that does not fit */
export function readOverrides(content = 'content'): Placed<Override>[] {
  const read = readYaml(path.join(content, 'works.overrides.yaml'), z.array(overrideSchema), 'optional');
  return (read?.value ?? []).map((row, i) => ({ ...row, at: read?.at([i]) ?? '' }));
}

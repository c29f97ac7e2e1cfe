/** Reads the authority list of names. */
import path from 'node:path';
import { z } from 'astro/zod';
import { nameSchema, type Name } from '../names.ts';
import { readYaml } from './yaml.ts';

/** @returns the rows of `names.yaml` in the folder `content` @throws InputError for a row that does not fit */
export const readNames = (content = 'content'): Name[] =>
  readYaml(path.join(content, 'names.yaml'), z.array(nameSchema), 'required').value;

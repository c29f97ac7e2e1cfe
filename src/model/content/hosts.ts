/** Reads the hosts whose addresses can be believed. */
import path from 'node:path';
import { z } from 'astro/zod';
import { hostSchema, type Host } from '../hosts.ts';
import { readYaml } from './yaml.ts';

/** @returns the rows of `hosts.yaml` in the folder `content` @throws InputError for a row that does not fit */
export const readHosts = (content = 'content'): Host[] =>
  readYaml(path.join(content, 'hosts.yaml'), z.array(hostSchema), 'optional')?.value ?? [];

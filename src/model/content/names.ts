/** Reads the authority list of names: a file a kind. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { nameSchema, type LeftOut, type Name } from '../names.ts';
import { InputError } from './input-error.ts';
import { readYaml } from './yaml.ts';

const rows = z.array(nameSchema);

/**
 * @returns the rows of the files in `names/` of the folder `content`, in the order of their ids
 * @throws InputError for a row that does not fit, an id that two rows have, or a relation to nobody
 */
export function readNames(content = 'content'): Name[] {
  const folder = path.join(content, 'names');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.yaml')) : [];
  const read = files.flatMap((file) => {
    const one = readYaml(path.join(folder, file), rows, 'optional');
    return (one?.value ?? []).map((name, i) => ({ name, at: one?.at([i]) ?? '' }));
  });
  const ids = new Map<string, string>();
  for (const { name, at } of read) {
    const other = ids.get(name.id);
    if (other !== undefined)
      throw new InputError(`${at}: Unexpected id \`${name.id}\`, expected one that no other row has; ${other} has it`);
    ids.set(name.id, at);
  }
  for (const { name, at } of read)
    for (const id of [...name.relations.map(({ of }) => of), ...(name.apart ?? [])])
      if (!ids.has(id) || id === name.id)
        throw new InputError(`${at}: Unexpected relation to \`${id}\`, expected the id of another name`);
  return read.map(({ name }) => name).sort((a, b) => (a.id < b.id ? -1 : 1));
}

const leftOut = z.array(z.strictObject({ why: z.string().min(8), forms: z.array(z.string()).min(1) }));

/** @returns the rows of `names.left-out.yaml` in the folder `content` @throws InputError for a row that does not fit */
export const readLeftOut = (content = 'content'): LeftOut[] =>
  readYaml(path.join(content, 'names.left-out.yaml'), leftOut, 'optional')?.value ?? [];

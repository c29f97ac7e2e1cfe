/**
 * A built site is put in its place whole: it is made beside, and two folders change their names at the end. Whoever stops a build
 * at any moment finds the site of the last one.
 */
import { existsSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../../src/model/content/input-error.ts';

/** Where a site is made, and where the one before stands for the moment of the change. */
export const NEXT = path.join('.astro', 'next');
const BEFORE = path.join('.astro', 'before');

/** Puts the site made in `NEXT` in the place of the one before. @param folder `dist` */
export async function putInPlace(folder: string): Promise<void> {
  lastGood(folder, 'optional');
  await rm(BEFORE, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, BEFORE);
  renameSync(NEXT, folder);
  await rm(BEFORE, { recursive: true, force: true });
}

/**
 * The folder of the last whole site: a build that was stopped between the two names left it beside, and it is put back.
 * @throws InputError where there is none
 */
export function lastGood(folder: string, need: 'required' | 'optional' = 'required'): string {
  if (!existsSync(folder) && existsSync(BEFORE)) renameSync(BEFORE, folder);
  if (need === 'required' && !existsSync(path.join(folder, 'index.html')))
    throw new InputError(
      `${folder}:1:1: Unexpected absence of the built site, expected npm run build before it`,
    );
  return folder;
}

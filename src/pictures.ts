/** Pictures of the texts: files in `pictures/` of their sources. */
import { globSync, readFileSync } from 'node:fs';
import { imageMetadata } from 'astro/assets/utils';
import { address } from './addresses.ts';
import { sure } from './model/sure.ts';
import type { Picture } from './set/links.ts';

/** The files, by their paths within the site: `keeper/pictures/dam.png`. */
const files = new Map(
  globSync('content/sources/*/pictures/*').map((file) => [file.split(/[\\/]/).slice(-3).join('/'), file]),
);

const sizes = new Map(
  await Promise.all(
    [...files].map(async ([file, from]) => [file, await imageMetadata(readFileSync(from), from)] as const),
  ),
);

export const picturesOf = (source: string): string[] =>
  [...files.keys()].filter((file) => file.startsWith(`${source}/`)).sort();

export const bytesOf = (file: string): Buffer<ArrayBuffer> =>
  readFileSync(sure(files.get(file), 'a picture has its file'));

/** @returns where a picture stands on this site, and its size in pixels */
export function pictureOf(file: string): Picture {
  const { width, height } = sure(sizes.get(file), 'recovery looks for the file of each picture');
  return { href: address(file), width, height };
}

const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** Its type, by the end of its name. */
export const typeOfPicture = (file: string): string => TYPES[file.split('.').at(-1) ?? ''] ?? 'image/png';

/** Pictures of the texts: files in `pictures/` of their sources, which rows of `pictures.yaml` name. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { z } from 'astro/zod';
import { address } from './addresses.ts';
import { readYaml } from './model/content/yaml.ts';
import { pictureSchema } from './model/rows.ts';
import { sure } from './model/sure.ts';
import type { Picture } from './set/links.ts';

/** The files, by their paths within the site: `keeper/pictures/dam.png`. */
const files = new Map<string, string>(
  globSync('content/sources/*/pictures.yaml').flatMap((rows) => {
    const folder = path.dirname(rows);
    const { value } = readYaml(rows, z.array(pictureSchema), 'required');
    return value.map(
      ({ file }) =>
        [`${path.basename(folder)}/pictures/${file}`, path.join(folder, 'pictures', file)] as const,
    );
  }),
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

/** The picture that is shown where a page is linked, if one was taken (`npm run pictures`). @param of a source, or the library */
export function cardOf(of = 'library'): string | undefined {
  const at = `pictures/og-${of}.png`;
  return existsSync(path.join('public', at)) ? address(at) : undefined;
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

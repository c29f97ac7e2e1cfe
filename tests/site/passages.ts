/** Every passage of the built pages, for scans that the search and the indexes are checked against. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { place, unitFolder } from '../../src/model/ids.ts';
import { passagesOf } from '../../scripts/search/index.ts';

export interface Row {
  address: string;
  source: string;
  unit: string;
  kind: string;
  text: string;
}

export const passages = (folder = 'dist'): Row[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('index.html'))
    .flatMap((file) => {
      const found = passagesOf(readFileSync(path.join(folder, file), 'utf8'));
      return (found?.passages ?? []).map(({ id, kind, text }) => ({
        address: place(`/${unitFolder(found!.source, found!.unit)}`, id),
        source: found!.source,
        unit: found!.unit,
        kind,
        text,
      }));
    });

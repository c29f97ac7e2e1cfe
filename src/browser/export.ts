/** Some of the works as a file for a reference manager, picked out of the file of all. */
import { sure } from '../model/sure.ts';
import { giveFile } from './hand-over.ts';

/** The formats by the endings of their files: how a file is parted into records, and what the id of each is. */
const FORMATS = {
  bib: { part: /^(?=@)/m, id: /^@\w+\{([^,]+),/ },
  biblatex: { part: /^(?=@)/m, id: /^@\w+\{([^,]+),/ },
  ris: { part: /(?<=^ER {2}- ?\n)/m, id: /^ID {2}- (.*)$/m },
};

export type Ending = keyof typeof FORMATS | 'json';

/** @param all the file of all works @returns the same file with the records of these ids alone */
export function picked(all: string, ending: Ending, ids: ReadonlySet<string>): string {
  if (ending === 'json')
    return JSON.stringify(
      (JSON.parse(all) as { id: string }[]).filter(({ id }) => ids.has(id)),
      null,
      1,
    );
  const { part, id } = FORMATS[ending];
  return all
    .split(part)
    .filter((record) => ids.has(id.exec(record)?.[1] ?? ''))
    .join('');
}

/** Fetches the file of all, and hands on the one with the works that are shown. @param link to the file of all @throws Error where it does not come */
export async function download(link: HTMLAnchorElement, ids: ReadonlySet<string>): Promise<void> {
  const ending = sure(/\.(\w+)$/.exec(link.pathname)?.[1], 'a file has an ending') as Ending;
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(`${link.href}: ${answer.status}`);
  giveFile(`works-${ids.size}.${ending}`, picked(await answer.text(), ending, ids));
}

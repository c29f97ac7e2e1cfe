/** Asks the server of `npm run dev`; see `scripts/dev/requests.ts`. */
import { BASE } from '../base.ts';

/** Words in a line of a source, as the file has them. */
export interface WordsAt {
  source: string;
  line: number;
  selected: string;
  reads: string;
  around: [before: string, behind: string];
  raw: string;
}

export interface Place extends WordsAt {
  /** Where the same words stand elsewhere. */
  same: WordsAt[];
}

export type Answer<Found> = { found: Found } | { refused: string };

/** @returns what was found, or why not */
export async function ask<Found>(what: 'place' | 'row', body: object): Promise<Answer<Found>> {
  try {
    const answer = await fetch(`${BASE}edit/${what}.json`, { method: 'POST', body: JSON.stringify(body) });
    const said = (await answer.json()) as Found & { message?: string };
    return answer.ok ? { found: said } : { refused: said.message ?? `${answer.status}` };
  } catch {
    return { refused: 'The server of `npm run dev` does not answer.' };
  }
}

/** How long a source takes to read. */
import { passages } from './passages.ts';

/** Words a minute of silent reading in English, non-fiction: the mean of 190 studies (Brysbaert 2019). */
const PACE = 238;

const READ = new Set(['text', 'heading', 'table', 'supplied']);

const words = new Map(
  [...Map.groupBy(passages, ({ source }) => source)].map(([source, all]) => [
    source,
    all
      .filter(({ kind }) => READ.has(kind))
      .reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0),
  ]),
);

/** `about 6 hours`, `20 minutes`: the text of a source without its notes and bibliography. */
export function readingTime(source: string): string {
  const minutes = (words.get(source) ?? 0) / PACE;
  if (minutes < 50) return `${Math.max(5, Math.round(minutes / 5) * 5)} minutes`;
  const hours = Math.round(minutes / 60);
  return `about ${hours} hour${hours === 1 ? '' : 's'}`;
}

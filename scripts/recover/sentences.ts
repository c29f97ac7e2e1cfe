/** The sentences that notes support. */
import { sentencesOf } from '../../src/model/sentences.ts';

/** @returns for a place of the text at which a mark stands the sentence that it ends, or that it stands in */
export function sentencesIn(text: string): (at: number) => string {
  const parts = sentencesOf(text);
  return (at) => sentenceAt(parts, at);
}

function sentenceAt(parts: Intl.SegmentData[], at: number): string {
  const i = Math.max(
    0,
    parts.findLastIndex(({ index }) => index < at),
  );
  const here = parts[i]?.segment ?? '';
  // `… strategies. ' 92` (isaacs-thesis:1985): a quotation mark behind a blank is no sentence, it closes the one before.
  if (/^\s*['’”"]+\s*$/.test(here)) return `${parts[i - 1]?.segment ?? ''}${here}`.trim();
  return here.replace(/^\s*['’”"]\s+/, '').trim();
}

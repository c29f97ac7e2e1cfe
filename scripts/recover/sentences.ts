/** The sentences that notes support. */
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** @param at where a mark stands in a text @returns the sentence that it ends, or that it stands in */
export function sentenceAt(text: string, at: number): string {
  const parts = [...sentences.segment(text)];
  const i = Math.max(
    0,
    parts.findLastIndex(({ index }) => index < at),
  );
  const here = parts[i]?.segment ?? '';
  // `… strategies. ' 92` (isaacs-thesis:1985): a quotation mark behind a blank is no sentence, it closes the one before.
  if (/^\s*['’”"]+\s*$/.test(here)) return `${parts[i - 1]?.segment ?? ''}${here}`.trim();
  return here.replace(/^\s*['’”"]\s+/, '').trim();
}

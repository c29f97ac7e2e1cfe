/** Marks what is selected. */
import type { Citable } from '../../model/citable.ts';
import { inPages } from '../../model/folios.ts';
import { ARTICLE, BLOCKS, NOTES } from '../../model/selectors.ts';
import { ours } from '../ours.ts';
import { wholeWords, type Passage } from '../reading/passage.ts';
import { labelOf, noteShown } from '../reading/notes.ts';
import { noteId, numberIn } from '../../model/ids.ts';
import { keep, kept } from '../store.ts';
import { describe, find, type Anchor } from '../../model/quote.ts';
import { isColour, type Colour, type Own } from './record.ts';
import { wordsOfBlock } from './locate.ts';
import { PAGE } from './show.ts';
import { put } from './store.ts';

const COLOUR = 'own-colour';

/** The colour that was used last. */
function colourNow(): Colour {
  const last = kept<unknown>(COLOUR);
  return isColour(last) ? last : 'yellow';
}
export const useColour = (colour: Colour): void => keep(COLOUR, colour);

/** @param passage what is selected, as it is cited @returns null where no words of the text are */
export async function markSelection(passage: Passage): Promise<Own | null> {
  const parts = partsOf(passage);
  if (!parts.length) return null;
  // The selection goes: what was marked is seen to be.
  getSelection()?.removeAllRanges();
  const where = await ours('citable.json')
    .then(async (answer) => (answer.ok ? ((await answer.json()) as Citable) : null))
    .catch(() => null);
  const pages = passage.pages ?? where?.passages[passage.id];
  const n = numberIn(parts[0]?.block ?? '');
  const label = n === null ? '' : labelOf(n);
  const now = new Date().toISOString();
  const own: Own = {
    id: crypto.randomUUID(),
    page: PAGE,
    parts,
    colour: colourNow(),
    note: '',
    // The title of a page of text is that of the chapter, then that of the source.
    chapter: document.title.split(' · ')[0] ?? '',
    brief: where?.brief ?? '',
    pages: pages ? inPages(pages) : (where?.between[passage.id] ?? ''),
    ...(label && label !== String(n) ? { label } : {}),
    created: now,
    modified: now,
  };
  await put([own]);
  return own;
}

/** One part for each passage that the selection runs over; of a note shown elsewhere, its place in the list. */
function partsOf(passage: Passage): Anchor[] {
  const selection = getSelection();
  const whole = passage.words ? null : document.getElementById(passage.id);
  if (whole) {
    const { text } = wordsOfBlock(whole);
    return [describe(text, 0, text.length, passage.id)];
  }
  if (!selection?.rangeCount) return [];
  const range = wholeWords(selection.getRangeAt(0));
  const start = range.startContainer;
  const element = start instanceof Element ? start : start.parentElement;
  const shown = element && noteShown(element);
  if (shown) {
    const words = wordsOfBlock(document.getElementById(noteId(shown)) ?? document.body).text;
    // The copy has the same words in the same order: of several places, the one as far from its beginning.
    const copy = wordsOfBlock(element.closest('.sidenote, .preview') ?? element);
    const near = copy.offset(range.startContainer, range.startOffset);
    const block = noteId(shown);
    const place = find(words, { block, exact: passage.words, prefix: '', suffix: '', from: near }, true);
    return place ? [describe(words, place.from, place.to, block)] : [];
  }
  // Whose end is in a note shown beside the text is meant for the passage in which it begins.
  const end = range.endContainer instanceof Element ? range.endContainer : range.endContainer.parentElement;
  const isStray = end !== null && noteShown(end) !== null;
  return [...document.querySelectorAll(`${BLOCKS}, ${ARTICLE} ${NOTES}`)].flatMap((block) => {
    if (!range.intersectsNode(block) || !block.id) return [];
    if (isStray && !block.contains(range.startContainer)) return [];
    const { text, offset } = wordsOfBlock(block);
    const from = block.contains(range.startContainer) ? offset(range.startContainer, range.startOffset) : 0;
    const to = block.contains(range.endContainer) ? offset(range.endContainer, range.endOffset) : text.length;
    return text.slice(from, to).trim() ? [describe(text, from, to, block.id)] : [];
  });
}

/** What a reader does with a selection: the marks of the page are shown from then on. */
import type { Passage } from '../reading/passage.ts';
import { markSelection } from './make.ts';
import { openOwn } from './panel.ts';
import { drawAgain, showOwn } from './show.ts';

let isShown = false;

export async function watchOwn(): Promise<void> {
  if (isShown) return;
  isShown = true;
  await showOwn((all, sign) => openOwn(all, sign));
}

/** @param writing whether its note is to be written at once */
export async function mark(passage: Passage, writing: boolean): Promise<void> {
  try {
    const own = await markSelection(passage);
    await watchOwn();
    await drawAgain();
    if (own && writing) openOwn([own], null, true);
  } catch {
    openOwn([], null);
  }
}

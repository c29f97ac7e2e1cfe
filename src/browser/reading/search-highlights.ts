/** Coming from the search: its words are marked where they stand, without touching the text. */
import { ARTICLE } from '../../model/selectors.ts';
import { leftFor } from '../marks.ts';
import { elementAt } from './astray.ts';

export async function showFound(): Promise<void> {
  const target = elementAt(location.hash);
  const article = document.querySelector(ARTICLE);
  const left = leftFor(location.pathname);
  if (!target || !article || !left || !('highlights' in CSS)) return;
  const { lightUp } = await import('./found-bar.ts');
  lightUp(article, target, left);
}

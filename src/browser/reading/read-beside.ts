/** Reads a link, or the page itself once more, beside this page; within a pane, in the other one. */
import { besideAddress } from '../beside-address.ts';
import { blockRead } from '../block-read.ts';
import { goTo } from './step-back.ts';

/** Where the reader is. */
function here(): string {
  const top = blockRead(window);
  return `${location.pathname}${top ? `#${top.id}` : ''}`;
}

export function readBeside(): void {
  const link = document.activeElement?.closest<HTMLAnchorElement>('a[href]');
  const wanted = link?.origin === location.origin ? link.pathname + link.search + link.hash : here();
  if (parent === window) goTo(besideAddress(here(), wanted));
  else parent.postMessage({ beside: wanted }, location.origin);
}

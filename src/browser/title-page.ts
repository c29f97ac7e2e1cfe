/** All that a title page does beyond being read. */
import { showWanted } from './reading/wanted.ts';
import { keepLine } from './reading/keep-line.ts';
import { showFound } from './reading/search-highlights.ts';
import { watchQuotes } from './reading/quote.ts';
import { watchOwn } from './reading/watch-own.ts';
import './resume.ts';

void showWanted().then(() => {
  watchQuotes();
  keepLine();
  void showFound();
  watchOwn();
});
void import('./offline/control.ts').then(({ watchKeeping }) => watchKeeping());

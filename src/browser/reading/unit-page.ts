/** All that a page of text does beyond being read. */
import { showFound } from './search-highlights.ts';
import './go-to.ts';
import { showWanted } from './wanted.ts';
import { layOutTheRest } from './lay-out.ts';
import { watchStrays } from './astray.ts';
import { watchBar } from './bar.ts';
import { watchContents } from './contents.ts';
import { keepLine } from './keep-line.ts';
import { watchPlace } from './place.ts';
import { watchPreviews } from './previews.ts';
import { watchQuotes } from './quote.ts';
import { watchSidenotes } from './sidenotes.ts';
import { watchAccounts } from './watch-accounts.ts';
import { watchOwn } from './watch-own.ts';
import { watchStepBack } from './step-back.ts';
import { watchWaysBack } from './there-and-back.ts';

// First, since what follows copies notes and measures lines.
void showWanted().then(() => {
  watchPreviews();
  watchAccounts();
  watchStepBack();
  watchWaysBack();
  watchStrays();
  watchContents();
  watchBar();
  watchPlace();
  keepLine();
  watchSidenotes();
  watchQuotes();
  void showFound();
  watchOwn();
  layOutTheRest();
});

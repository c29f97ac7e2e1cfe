/** All that a title page does beyond being read. */
import { showFound } from './reading/search-highlights.ts';
import { watchQuotes } from './reading/quote.ts';
import './resume.ts';

watchQuotes();
void showFound();

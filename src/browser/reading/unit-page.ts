/** All that a page of text does beyond being read. */
import { showFound } from './search-highlights.ts';
import './go-to.ts';
import { layOutTheRest } from './lay-out.ts';
import { watchPlace } from './place.ts';
import { watchPreviews } from './previews.ts';
import { watchQuotes } from './quote.ts';
import './sidenotes.ts';
import { watchWaysBack } from './there-and-back.ts';

watchPreviews();
watchWaysBack();
watchPlace();
watchQuotes();
void showFound();
layOutTheRest();

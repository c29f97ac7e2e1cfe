/** The language of words, as far as they tell. */
import { languageOf } from './model/languages.ts';

export { languageOf };

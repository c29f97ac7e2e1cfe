/** The language of a title. */
import { expect, test } from 'vitest';
import { grammar } from '../recovered.ts';

test.each([
  ['Staats- und Nationsbildung in Kasachstan', 'de'],
  ['An der Schwelle zum 21. Jahrhundert', 'de'],
  // A misread name, the name of a foundation, the name of an institute: umlauts and German words in English.
  ['Interview with Aleksandr Kholodköv', 'en'],
  ['Speech at the Körber Foundation', 'en'],
  ['OSCE Yearbook 2007 of the Institut für Friedensforschung', 'en'],
  ['Zakon o vyborakh v Respublike Kazakhstan (Law on Elections in the Republic of Kazakhstan)', 'ru-Latn'],
  ['Переходы к демократии: попытка динамической модели', 'ru'],
  ['Қазақстан Республикасы', 'kk'],
  ['Kazakhstan: Tribalism and Democracy', 'en'],
  ['Trump Renews Pledge to ‘Take a Strong Look’ at Laws', 'en'],
  ['New York Times v. Sullivan', 'en'],
  ["La prohibition de l'inceste. L'année sociologique", 'en'],
])('%s', (title, tag) => expect(grammar().languageOf(title)).toBe(tag));

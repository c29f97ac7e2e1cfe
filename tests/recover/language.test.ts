/** The language of a title. */
import { expect, test } from 'vitest';
import { cite } from '../../scripts/recover/citations/cite.ts';
import { toCsl } from '../../scripts/recover/citations/csl.ts';
import { grammar, textOf } from '../recovered.ts';

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
  ['Geschichte des Deutschen Zollvereins', 'de'],
  ['Histoire des écluses', 'fr'],
  ['Kazakhstan: Tribalism and Democracy', 'en'],
  ['Trump Renews Pledge to ‘Take a Strong Look’ at Laws', 'en'],
  ['New York Times v. Sullivan', 'en'],
  ["La prohibition de l'inceste. L'année sociologique", 'en'],
])('%s', (title, tag) => expect(grammar().languageOf(title)).toBe(tag));

test.each([
  ['en', 'Race, Nation, Class', 'en'],
  ['de', 'Race, Nation, Class', undefined],
  ['de', 'The Nature of Locks', 'en'],
])('of a title cited in a source in %s: %s', (language, title, told) => {
  const text = textOf([`Ann Weir, ${title}, London 1990, p. 4.`]);
  const own = { ...text, source: { ...text.source, language } };
  const { works } = cite([own], grammar(), []);
  expect(toCsl(works[0]!, grammar(), () => own).language).toBe(told);
});

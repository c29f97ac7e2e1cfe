/** Words in other languages, marked for those who hear the page. */
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Paragraph } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readWords } from '../../src/model/content/grammar.ts';
import { languagesOf } from '../../src/model/languages.ts';
import { NOWHERE } from '../recovered.ts';
import { handlers } from '../../src/set/handlers.ts';
import { cyrillicMarked, inLanguages, markCyrillic, wordsInLanguages } from '../../src/set/languages.ts';

test.each([
  // kaziss:123
  [h('li', 'Булат Султанов - шеф-редактор'), '<li lang="ru">Булат Султанов - шеф-редактор</li>'],
  [
    h('p', ['See ', h('em', 'Полис'), ', 1996, №5, с. 5']),
    '<p>See <em lang="ru">Полис</em>, 1996, №5, <span lang="ru">с</span>. 5</p>',
  ],
  [h('p', 'a Қазақ word'), '<p>a <span lang="kk">Қазақ</span> word</p>'],
  [h('p', 'No other letters'), '<p>No other letters</p>'],
])('Cyrillic: %#', (element, html) => expect(toHtml(markCyrillic(element))).toBe(html));

const languages = languagesOf(readWords('content').languages);

const SHERETOV = { title: 'Noveishaia istoriia Kazakhstana', language: 'ru-Latn', languages };
const LAW = { title: "Zakon Respubliki Kazakhstan (Law on 'Parties')", language: 'ru-Latn', languages };
const POIAVLENIE = {
  title: "Poiavlenie i Raspad DVK Posluzhili Urokom Ne Tol'ko (The End)",
  language: 'ru-Latn',
  languages,
};

test.each([
  [
    'set apart',
    'Sheretov, <em>Noveishaia istoriia Kazakhstana</em>, p. 5',
    SHERETOV,
    'Sheretov, <em lang="ru-Latn">Noveishaia istoriia Kazakhstana</em>, p. 5',
  ],
  [
    'among names',
    'K. Burkhanov and S. Sheretov, Noveishaia istoriia',
    SHERETOV,
    'K. Burkhanov and S. Sheretov, <span lang="ru-Latn">Noveishaia istoriia</span>',
  ],
  [
    'without what stands behind it',
    'Zakon Respubliki Kazakhstan (Law on Parties), op. cit.',
    LAW,
    '<span lang="ru-Latn">Zakon Respubliki Kazakhstan</span> (Law on Parties), op. cit.',
  ],
  [
    'with curled signs',
    'Raspad DVK Posluzhili Urokom Ne Tol’ko (The End)',
    POIAVLENIE,
    '<span lang="ru-Latn">Raspad DVK Posluzhili Urokom Ne Tol’ko</span> (The End)',
  ],
  [
    'parted by an abbreviation',
    '<em>Raspad </em><abbr>DVK</abbr><em> Posluzhili Urokom</em>',
    POIAVLENIE,
    '<em lang="ru-Latn">Raspad </em><abbr lang="ru-Latn">DVK</abbr><em lang="ru-Latn"> Posluzhili Urokom</em>',
  ],
  ['not there', 'Ibid.', SHERETOV, 'Ibid.'],
  [
    'only a name',
    'Nazarbaev, Kazakhstan, p. 7',
    { title: 'Kazakhstan Nazarbaev i drugie', language: 'ru-Latn', languages },
    'Nazarbaev, Kazakhstan, p. 7',
  ],
  [
    'English',
    'Noveishaia istoriia',
    { title: 'Noveishaia istoriia', language: 'en', languages },
    'Noveishaia istoriia',
  ],
])('a title: %s', (_, html, work, marked) => expect(inLanguages(html, work)).toBe(marked));

test('words with signs of HTML in them', () => {
  const words = 'Recht & Verwaltung in Zentralasien';
  expect(wordsInLanguages(words, { title: words, language: 'de', languages })).toBe(
    '<span lang="de">Recht &#x26; Verwaltung in Zentralasien</span>',
  );
});

test('a passage whose language an editor says', () => {
  const passage: Paragraph = {
    type: 'paragraph',
    children: [
      {
        type: 'textDirective',
        name: 'foreign',
        attributes: { lang: 'kk' },
        children: [{ type: 'text', value: 'ел болу' }],
      },
      { type: 'text', value: ', страна' },
    ],
  };
  const links = { ...NOWHERE, work: () => expect.fail() };
  const set = unified()
    .use(remarkRehype, { handlers: handlers(new Map(), links) })
    .runSync({ type: 'root', children: [passage] });
  // What is marked stays as it is, though its letters would tell otherwise.
  expect(toHtml(cyrillicMarked(set.children as ElementContent[]))).toBe(
    '<p lang="ru"><span lang="kk">ел болу</span>, страна</p>',
  );
});

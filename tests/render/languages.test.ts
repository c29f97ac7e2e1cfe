/** Words in other languages, marked for those who hear the page. */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { markCyrillic, markTitle, withLanguageOfTitle } from '../../src/render/languages.ts';

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

test.each([
  [
    'the title alone, where it is set apart',
    h('a', ['Sheretov, ', h('em', 'Noveishaia istoriia Kazakhstana')]),
    '<a>Sheretov, <em lang="ru-Latn">Noveishaia istoriia Kazakhstana</em></a>',
  ],
  [
    'all of it where it is not',
    h('a', 'Chebotarev, "PDS kak forma"'),
    '<a lang="ru-Latn">Chebotarev, "PDS kak forma"</a>',
  ],
  ['nothing where the words do not show it', h('a', 'Ibid.'), '<a>Ibid.</a>'],
])('a citation: %s', (_, link, html) => expect(toHtml(markTitle(link, 'ru-Latn'))).toBe(html));

test('a reference', () => {
  expect(
    withLanguageOfTitle('Schmitz. <i>Elitenwandel &#x26; Politik</i>.', 'Elitenwandel & Politik', 'de'),
  ).toBe('Schmitz. <i><span lang="de">Elitenwandel &#x26; Politik</span></i>.');
});

import { expect, test } from 'vitest';
import { passagesOf } from '../../scripts/search/index.ts';

test('a passage stands under the heading before it, supplied or not, and on the page on which it begins', () => {
  const at = (n: number) => `<span role="doc-pagebreak" id="p${n}" aria-label="${n}"></span>`;
  const found = passagesOf(
    `<main data-unit="one" data-source="test"><article><h1 id="l1">One</h1><p id="l3">First${at(2)} words.</p>
    <p id="l5"><em>${at(3)}Second</em> words.</p><h2 id="supplied-l7" data-apparatus>Two</h2><p id="l7">Third words.</p></article></main>`,
  );
  expect(found!.passages.map(({ id, title, page }) => [id, title, page])).toEqual([
    ['l1', 'One', null],
    ['l3', 'One', null],
    ['l5', 'One', '3'],
    ['l7', 'Two', '3'],
  ]);
});

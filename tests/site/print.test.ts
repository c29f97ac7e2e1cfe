/** Paper: what a person would hand out has every note once, and no furniture. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../../scripts/site/browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test.each(['/von-hauff/chapter-1/', '/isaacs-thesis/chapter-3/', '/mot/chapter-2/'])('%s', async (path) => {
  const page = await site.open(path, { viewport: { width: 1440, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => {
    const visible = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility())
        .length;
    return {
      marks: visible('a[role=doc-noteref]'),
      notes: visible('[role=doc-endnotes] li'),
      sidenotes: visible('.sidenote'),
      furniture: visible(
        'header.site, footer.site, .aside, .turn, .trail, [role=doc-backlink], .cite-here, .cited',
      ),
      address: visible('.where-printed'),
      all: document.querySelectorAll('[role=doc-endnotes] li').length,
    };
  });
  expect(seen).toMatchObject({ notes: seen.all, sidenotes: 0, furniture: 0, address: 1 });
  expect(seen.marks).toBeGreaterThan(10);
  // On paper the type is that of the site: what is counted is counted with it.
  await page.evaluate(() => document.fonts.ready);
  const pdf = await page.pdf({ format: 'A4' });
  const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThan(8);
  await page.context().close();
});

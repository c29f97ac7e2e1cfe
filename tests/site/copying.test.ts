/** Copies of tables: cells, rows and captions as they stand. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../../scripts/site/browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('a table is copied as it stands: rows by lines, cells by tabs, its caption apart, and as a table again', async () => {
  const units = [
    ...['chapter-2', 'chapter-3', 'chapter-4', 'chapter-5', 'chapter-6'].map(
      (unit) => `/isaacs-thesis/${unit}/`,
    ),
    ...['naribayev', 'abisheva', 'imyarova'].map((unit) => `/kaziss/${unit}/`),
    '/von-hauff/chapter-4/',
  ];
  const page = await site.open('/isaacs-thesis/chapter-2/', { viewport: { width: 900, height: 900 } });
  let rows = 0;
  for (const path of units) {
    await page.goto(site.origin + path);
    const tables = await page.evaluate(() => {
      const copy = (range: Range) => {
        getSelection()!.removeAllRanges();
        getSelection()!.addRange(range);
        const data = new DataTransfer();
        document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true }));
        const html = new DOMParser().parseFromString(data.getData('text/html'), 'text/html');
        return {
          text: data.getData('text/plain'),
          cells: [...html.querySelectorAll('tr')].map(({ cells }) => cells.length),
        };
      };
      const words = (cell: Element) => {
        const bare = cell.cloneNode(true) as Element;
        for (const mark of bare.querySelectorAll('sup.mark, [data-apparatus]')) mark.remove();
        return (bare.textContent ?? '').replace(/\s+/g, ' ').trim();
      };
      return [...document.querySelectorAll<HTMLTableElement>('.unit article table')].map((table) => {
        const whole = document.createRange();
        whole.selectNode(table);
        const second = document.createRange();
        const row = table.rows[1] ?? table.rows[0]!;
        second.setStart(row.cells[0]!, 0);
        second.setEnd(row.cells[row.cells.length - 1]!, row.cells[row.cells.length - 1]!.childNodes.length);
        return {
          rows: [...table.rows].map(({ cells }) => [...cells].map(words).join('\t')),
          whole: copy(whole),
          row: [...row.cells].map(words).join('\t'),
          second: copy(second),
        };
      });
    });
    for (const { rows: printed, whole, row, second } of tables) {
      rows += printed.length;
      const wanted = printed.filter((one) => one.trim());
      expect(
        whole.text
          .split('\n')
          .filter((line) => wanted.includes(line.replace(/\s+$/, '')) || wanted.includes(line)),
      ).toHaveLength(wanted.length);
      expect(whole.cells).toHaveLength(printed.length);
      if (row.trim()) expect(second.text.trim()).toBe(row.trim());
      expect(second.cells).toEqual([row.split('\t').length]);
    }
  }
  expect(rows).toBeGreaterThan(200);
  await page.context().close();
});

/** Takes pictures of the built site: those of the README, and one for each source, for pages that link to it: `npm run pictures`. */
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { readYaml } from '../../src/model/content/yaml.ts';
import { openSite } from './browser.ts';

const FOLDER = path.join('public', 'pictures');
/** Pages of which the README and the site show pictures. */
const PAGES = readYaml(
  path.join('content', 'pictures.yaml'),
  z.array(z.strictObject({ name: z.string(), path: z.string() })),
  'required',
).value;
/** What services that show links expect. */
const CARD = { width: 1200, height: 630 };
const WIDTHS = [390, 900, 1440];

const site = await openSite();
mkdirSync(FOLDER, { recursive: true });
for (const { name, path: address } of PAGES)
  for (const width of WIDTHS)
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await site.open(address, { viewport: { width, height: 860 }, colorScheme });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: path.join(FOLDER, `${name}-${width}-${colorScheme}.png`) });
      await page.context().close();
    }
for (const source of ['', ...readdirSync(path.join('content', 'sources'))]) {
  const page = await site.open(`/${source ? `${source}/` : ''}`, { viewport: CARD });
  await page.addStyleTag({ content: '.settings, .quick, .breadcrumb { visibility: hidden }' });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(FOLDER, `og-${source || 'library'}.png`) });
  await page.context().close();
}
await site.close();

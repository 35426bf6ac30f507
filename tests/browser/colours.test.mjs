// Colours: text that can be read in light and dark, marks that shape tells apart even where colour is gone.
import assert from 'node:assert/strict';
import { start } from './harness.mjs';
import { checkMarks } from './marks.mjs';
import { faintTexts } from './measure.mjs';

const { site, check } = start();

// Organisations have accents of their own, made lighter or darker by the program.
const accentOf = (html) => /<body class="page-organisation accent-([^"]+)/.exec(html)?.[1];
const accents = new Map(site.ofKind('organisation').map((page) => [accentOf(page.html), page.path]));
accents.delete(undefined);
for (const [accent, path] of accents) {
  check(`accent ${accent}: all text stands out, in light and dark (${path})`, async ({ open }) => {
    const page = await open(path, { scheme: 'dark' });
    assert.deepEqual(await faintTexts(page), [], 'dark');
    await page.emulateMedia({ colorScheme: 'light' });
    assert.deepEqual(await faintTexts(page), [], 'light');
  });
}

checkMarks(site, check);

check('forced colours: bars of how much is carried are drawn', async ({ open }) => {
  const page = await open(site.find('organisation', (html) => /class="fully" width="[1-9]/.test(html)), { forcedColors: 'active' });
  const fill = await page.locator('.bar .fully').first().evaluate((bar) => getComputedStyle(bar).fill);
  assert.notEqual(fill, await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor));
});

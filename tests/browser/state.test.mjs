// The state of the districts on one page: a table on a wide screen, blocks with named figures on a phone, one sheet on paper.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { sideways } from './measure.mjs';
import { start } from './harness.mjs';
import { temporaryFolder } from './site.mjs';

const { site, check } = start();
const state = site.find('state', () => true);
const phone = { width: 360, height: 800 };

for (const scripts of [false, true]) {
  check(`on a phone each district names its figures, scripts ${scripts ? 'on' : 'off'}`, async ({ open }) => {
    const page = await open(state, { scripts, ...phone });
    assert.deepEqual(await sideways(page), { by: 0, tooWide: [] });
    const rows = page.locator('.state-table tbody tr');
    assert.ok((await rows.count()) > 1);
    const labels = await rows.first().locator('td[data-label]').evaluateAll((cells) =>
      cells.filter((cell) => cell.checkVisibility()).map((cell) => [cell.dataset.label, getComputedStyle(cell, '::before').content]));
    assert.ok(labels.length >= 6);
    for (const [label, shown] of labels) assert.equal(shown, JSON.stringify(label));
  });
}

check('on a wide screen it is a table whose heads are read with their cells', async ({ open }) => {
  const page = await open(state, { width: 1280, height: 900 });
  assert.equal(await page.getByRole('table').count(), 1);
  const heads = await page.getByRole('columnheader').count();
  for (const row of await page.locator('.state-table tbody tr').all())
    assert.equal(await row.locator(':scope > *').count(), heads);
  assert.equal(await page.getByRole('rowheader').count(), await page.locator('.state-table tr').count() - 1);
});

check('a district leads to its page, and the front page leads here', async ({ open }) => {
  const front = await open('/', {});
  const way = front.locator('main a[href*="laget/"]').first();
  assert.ok(await way.isVisible());
  const page = await open(state, {});
  const first = page.locator('.state-table tbody th a').first();
  await Promise.all([page.waitForNavigation(), first.click()]);
  assert.match(await page.locator('body').getAttribute('class'), /page-organisation/);
});

check('on paper it is one sheet', async ({ open }) => {
  const page = await open(state, {});
  const path = join(temporaryFolder(), 'state.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  assert.match(execFileSync('pdfinfo', [path], { encoding: 'utf8' }), /^Pages:\s+1$/m);
});

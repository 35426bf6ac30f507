// The page for addresses that lead nowhere: wherever it shows, it looks right and its links lead on.
import assert from 'node:assert/strict';
import { start } from './harness.mjs';
import { isStyled } from './measure.mjs';

const { check } = start();

for (const address of ['/finns-inte', '/norrbotten/finns-inte/', '/norrbotten/2025-2026/prioritering/finns-inte.html']) {
  check(`${address}: looks right, and all its links lead to pages`, async ({ open }) => {
    const page = await open(address, { scripts: false, status: 404 });
    assert.ok((await page.locator('h1').innerText()).trim());
    assert.ok(await isStyled(page), 'the style sheet is there');
    const hrefs = await page.locator('a[href]').evaluateAll((links) => [...new Set(links.map((link) => link.href.split('#')[0]))]);
    assert.ok(hrefs.length > 5);
    for (const href of hrefs.filter((each) => each !== page.url())) assert.equal((await page.request.get(href)).status(), 200, href);
  });
}

check('search engines are told to leave it out', async ({ open }) => {
  const page = await open('/finns-inte', { status: 404 });
  assert.equal(await page.locator('meta[name=robots]').getAttribute('content'), 'noindex');
});

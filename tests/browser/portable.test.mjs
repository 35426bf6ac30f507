// A portable site, opened from the disk as from a USB stick: no server gives index.html for a folder, none sends headers.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { follow, startFromDisk } from './harness.mjs';
import { isStyled } from './measure.mjs';

const { site, check } = startFromDisk('--portable');
const fileOf = (path) => path.replace(/\/$/, '/index.html');
// 404.html is a server's page, with addresses from the root of the site.
const kinds = site.oneOfEach.filter(({ kind }) => kind !== 'not-found');

// All addresses that the page names and a browser would open or load.
const naming = 'a[href], link[rel=stylesheet], link[rel=icon], link[rel=alternate], script[src], img[src], form[action]';
const named = (page) => page.locator(naming).evaluateAll((all) => all
  .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action'))
  .filter((address) => !/^(https?|mailto):/.test(address))
  .map((address) => new URL(address, document.baseURI).href));

for (const { kind, path } of kinds) {
  check(`${kind}: opens from the disk, and all it names is there (${path})`, async ({ open }) => {
    const page = await open(fileOf(path));
    assert.equal(await page.locator('h1').count(), 1);
    assert.ok(await isStyled(page), 'the style sheet is there');
    const addresses = [...new Set(await named(page))];
    assert.ok(addresses.length > 5);
    for (const address of addresses) {
      const url = new URL(address);
      assert.equal(url.protocol, 'file:', address);
      const file = fileURLToPath(`file://${url.pathname}`);
      assert.ok(file.startsWith(site.root), `${address} leads out of the site`);
      assert.ok(existsSync(file), `${address} is not there`);
      assert.ok(statSync(file).isFile(), `${address} is a folder, which a browser lists`);
      const id = decodeURIComponent(url.hash.slice(1));
      if (id) assert.ok(readFileSync(file, 'utf8').includes(`id="${id}"`), `${address} has no such place`);
    }
  });
}

check('from the front page to a goal and back, by links alone', async ({ open }) => {
  const page = await open('/index.html', { scripts: false });
  const home = page.url();
  for (const [link, kind] of [
    ['.site-nav a[href*="organisationer"]', 'organisations'],
    ['main a.organisation-link', 'organisation'],
    ['main a.plan-link', 'plan'],
    ['.goal-number', 'goal'],
    ['.breadcrumbs a', 'front'],
  ]) {
    await follow(page.locator(link).first());
    assert.equal(await page.locator(`body.page-${kind}`).count(), 1, `${link} leads to ${page.url()}`);
  }
  assert.equal(page.url(), home);
});

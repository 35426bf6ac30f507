// Reading a plan: contents that follow, words explained where they stand, columns to choose, languages to change between.
import assert from 'node:assert/strict';
import { start } from './harness.mjs';

const { site, check } = start();
const plan = site.find('plan', (html) => html.includes('class="toc"') && html.split('class="nested"').length < 3 && html.split('<h2 id="').length > 6);
const withTerm = site.find('plan', (html) => html.includes('class="explained') || html.includes(' explained"'));
const withTerms = site.find('plan', (html) => (html.match(/class="mention"/g) ?? []).length > 6 && (html.match(/<div id="page--/g) ?? []).length > 4);
const area = site.find('compare-area', (html) => html.split('<section class="column"').length > 3);
const translated = site.find('plan', (html) => html.includes('<nav class="languages"'));

check('the contents mark the section that is read, and stay in sight', async ({ open }) => {
  const page = await open(plan, { width: 1280 });
  const links = page.locator('.toc a');
  const last = (await links.count()) - 1;
  const id = decodeURIComponent(new URL(await links.nth(last).evaluate((a) => a.href)).hash.slice(1));
  await page.locator(`[id="${id}"]`).evaluate((heading) => heading.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await page.waitForFunction((n) => document.querySelectorAll('.toc a')[n].getAttribute('aria-current') === 'true', last);
  assert.equal(await page.locator('.toc [aria-current]').count(), 1);
  const box = await links.nth(last).boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height <= 900, `at ${box.y}`);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await page.waitForFunction((n) => document.querySelectorAll('.toc a')[n].getAttribute('aria-current') !== 'true', last);
});

check('on a phone the contents are a disclosure, without scripts too', async ({ open }) => {
  const page = await open(plan, { scripts: false, width: 360 });
  const first = page.locator('.toc a').first();
  assert.equal(await first.isVisible(), false);
  await page.locator('.toc summary').focus();
  await page.keyboard.press('Enter');
  assert.equal(await first.isVisible(), true);
});

check('a word is explained where it stands: by keyboard, and the focus comes back', async ({ open }) => {
  const page = await open(withTerm);
  const word = page.locator('.plan-text a[aria-expanded]').first();
  await word.focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('.explanation');
  await panel.waitFor();
  assert.equal(await word.getAttribute('aria-expanded'), 'true');
  assert.equal(await word.getAttribute('aria-controls'), await panel.getAttribute('id'));
  assert.equal(await panel.evaluate((element) => element === document.activeElement), true);
  assert.ok((await panel.innerText()).length > 20);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  assert.equal(await word.getAttribute('aria-expanded'), 'false');
  assert.equal(await word.evaluate((element) => element === document.activeElement), true);
});

check('one explanation at a time, also by finger at 320 px', async ({ open }) => {
  const page = await open(withTerms, { width: 320, touch: true });
  const words = page.locator('.plan-text a[aria-expanded]');
  assert.ok((await words.count()) > 1, 'two words to explain');
  await words.nth(0).tap();
  await words.nth(1).tap();
  assert.equal(await page.locator('.explanation').count(), 1);
  const { x, width } = await page.locator('.explanation').boundingBox();
  assert.ok(x >= 0 && x + width <= 320);
});

check('without scripts a word leads to its page, and the list of words stands', async ({ open, visit }) => {
  const page = await open(withTerm, { scripts: false });
  assert.ok((await page.locator('.explained dt').count()) > 0);
  const href = await page.locator('.plan-text .mention').first().evaluate((link) => link.href);
  const path = href.slice(visit.home.length - 1).split('#')[0];
  assert.ok(site.pages.some((other) => other.path === path), path);
});

check('columns to compare: chosen, kept in the address, and sent along', async ({ open }) => {
  const page = await open(area);
  const boxes = page.locator('.chooser input');
  const all = await boxes.count();
  const ids = await boxes.evaluateAll((inputs) => inputs.map((input) => input.value));
  await boxes.nth(0).uncheck();
  assert.equal(await page.locator('.column:visible').count(), all - 1);
  const address = new URL(page.url());
  assert.deepEqual(address.searchParams.get('visa').split(','), ids.slice(1));
  const other = await open(area + '?visa=' + ids.slice(0, 2).join(','));
  assert.equal(await other.locator('.column:visible').count(), 2);
  const unknown = await open(area + '?visa=finns-inte');
  assert.equal(await unknown.locator('.column:visible').count(), all);
});

check('every page of a translated plan has a way to the other language, and back', async ({ open, visit }) => {
  const page = await open(translated, { scripts: false });
  const links = await page.locator('nav.languages a').evaluateAll((all) =>
    all.map((link) => ({ href: link.href, lang: link.lang, current: link.getAttribute('aria-current') })));
  assert.ok(links.length >= 2);
  assert.equal(links.filter(({ current }) => current === 'page').length, 1);
  const alternates = await page.locator('link[rel=alternate][hreflang]').evaluateAll((all) => all.map((link) => link.hreflang));
  assert.ok(alternates.includes('x-default'));
  const other = links.find(({ current }) => !current);
  const there = await open(other.href.slice(visit.home.length - 1), { scripts: false });
  assert.equal(await there.evaluate(() => document.documentElement.lang), other.lang);
  const back = await there.locator('nav.languages a:not([aria-current])').evaluateAll((all) => all.map((link) => link.href));
  assert.ok(back.includes(page.url().split('#')[0]), back.join(' '));
});

check('a goal has its other language too', async ({ open }) => {
  const goal = site.find('goal', (html) => html.includes('<nav class="languages"'));
  const page = await open(goal, { scripts: false });
  assert.equal(await page.locator('nav.languages [aria-current]').count(), 1);
});

// A plan with several texts: the switch between them, citations that another text answers, comparison word by word.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { start } from './harness.mjs';

const { site, check } = start();
const { plans } = JSON.parse(readFileSync(join(site.root, 'api/plans.json'), 'utf8'));
const { goals } = JSON.parse(readFileSync(join(site.root, 'api/goals.json'), 'utf8'));
const present = plans.find(({ versions }) => versions.length > 0);
const numbered = plans.find(({ id }) => present.versions.includes(id) && goals.some(({ plan, lines }) => plan === id && lines));
const address = `/${present.url}`, earlier = `/${numbered.url}`;
const of = (plan) => goals.filter((goal) => goal.plan === plan.id);
const both = of(numbered).filter(({ id }) => of(present).some((goal) => goal.id === id));
const only = of(numbered).find(({ version_of: same }) => !same);
const renamed = of(numbered).find(({ id, version_of: same }) => same && !same.endsWith('#' + id));

const linkTo = (page, path) => page.locator('.versions a').evaluateAll(
  (links, wanted) => links.find((link) => new URL(link.href).pathname === wanted)?.href, path);

check('without scripts the switch is plain links, oldest first, the present text marked', async ({ open }) => {
  const page = await open(address, { scripts: false });
  const paths = await page.locator('.versions a').evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
  assert.deepEqual(paths, [...present.versions.map((id) => `/${id}/`), address]);
  assert.equal(await page.locator('.versions .present').count(), 1);
  assert.ok((await page.locator('main .note').allTextContents()).some((text) => text.includes('Radnumren')));
});

check('every page of an earlier text says so, and leads to the same place in the present one', async ({ open }) => {
  const page = await open(`/${both[0].url}`, { scripts: false });
  assert.equal(await page.locator('.version-banner a').evaluate((link) => new URL(link.href).pathname), `${address}${both[0].id}.html`);
  const gone = await open(`/${only.url}`, { scripts: false });
  assert.equal(await gone.locator('.version-banner a').evaluate((link) => new URL(link.href).pathname), address);
});

for (const width of [360, 1280]) {
  check(`the switch keeps the reader's place at ${width} px`, async ({ open }) => {
    const page = await open(earlier, { width });
    const goal = both.at(-1);
    await page.locator(`[id="${goal.id}"]`).evaluate((element) => element.scrollIntoView({ block: 'start' }));
    // It stays in sight, so that there is something to switch with.
    const bar = await page.locator('.versions').boundingBox();
    assert.ok(bar.y >= -1 && bar.y < 10, `at ${bar.y}`);
    const link = page.locator('.versions a:not([aria-current])').last();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === address && url.hash !== '');
    const { y } = await page.locator(`[id="${goal.id}"]`).boundingBox();
    assert.ok(y > -60 && y < 500, `${goal.id} at ${y}`);
  });
}

check('a place that has another name in the other text is found, one that it lacks gives the nearest above', async ({ open }) => {
  const page = await open(earlier);
  for (const goal of [renamed, only]) {
    await page.locator(`[id="${goal.id}"]`).evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await page.locator('.versions a').first().focus();
    const { hash } = new URL(await linkTo(page, address));
    const ids = of(present).map(({ id }) => '#' + id);
    if (goal === renamed) assert.equal(hash, '#' + renamed.version_of.split('#')[1]);
    else assert.ok(hash !== '#' + goal.id && (ids.includes(hash) || hash.length > 1), hash);
  }
});

check('at the top of the text the switch leads to the top', async ({ open }) => {
  const page = await open(earlier);
  await page.locator('.versions a').first().focus();
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('.versions a').last().focus();
  assert.equal(new URL(await linkTo(page, address)).hash, '');
});

check('a citation of a line leads on to the text whose lines are numbered', async ({ open }) => {
  const { from } = both[0].lines;
  const page = await open(`${address}#L${from}`);
  const note = page.locator('.place-note');
  assert.ok((await note.textContent()).includes(`rad ${from}`));
  await note.locator('a').click();
  await page.waitForURL((url) => url.pathname === earlier && url.hash === `#L${from}`);
  assert.equal(await page.locator(`#L${from}`).count(), 1);
  assert.equal(await page.locator('.place-note:not([hidden])').count(), 0);
});

check('a line that no text has, and a place that is there, need no help', async ({ open }) => {
  const page = await open(`${address}#L99999`);
  assert.ok(await page.locator('.place-note').isHidden());
  await page.evaluate((hash) => (location.hash = hash), only.id);
  await page.locator('.place-note:not([hidden])').waitFor();
  await page.evaluate((hash) => (location.hash = hash), both[0].id);
  await page.locator('.place-note').waitFor({ state: 'hidden' });
});

check('a goal that only an earlier text has is found at the address it had', async ({ open }) => {
  const page = await open(`${address}${only.id}.html`);
  await page.waitForURL((url) => url.pathname === `/${only.url}`);
});

check('two texts word by word: changes in words, the unchanged folded, nothing runs over on a phone', async ({ open }) => {
  const page = await open(`/${present.comparisons[0].url}`, { width: 360, scripts: false });
  assert.ok((await page.locator('.compared ins').count()) > 0);
  assert.ok((await page.locator('.compared del').count()) > 0);
  assert.ok((await page.locator('.compared ins').first().textContent()).startsWith('tillagt '));
  assert.ok(await page.locator('.unchanged summary').first().isVisible());
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
});

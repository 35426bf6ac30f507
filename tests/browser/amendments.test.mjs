// A proposal with changes: its three readings and the way between them, what is told in words, the register and back.
import assert from 'node:assert/strict';
import { start } from './harness.mjs';

const { site, check } = start();
const marked = site.find('plan', (html) => html.includes('class="views"') && /class="change-ref"/.test(html));
const original = `${marked}ursprunglig/`;
const changed = `${marked}med-andringar/`;
const register = `${marked}andringar/`;

const ids = (page) => page.locator('.plan-text :is(h2, h3, h4, .goal, span)[id], .plan-text .line').evaluateAll((all) => all.map(({ id }) => id));
const current = (page) => page.locator('.views [aria-current]').innerText();
const text = (page) => page.locator('.plan-text').innerText();

check('three readings lead to each other without scripts, and each has the same places', async ({ open }) => {
  const page = await open(marked, { scripts: false, width: 360 });
  const places = (await ids(page)).filter((id) => !id.startsWith('page--'));
  const names = await page.locator('.views a').allInnerTexts();
  assert.equal(names.length, 3);
  assert.equal(await page.locator('.views [aria-current="page"]').count(), 1);
  for (const address of [original, changed]) {
    const other = await open(address, { scripts: false, width: 360 });
    assert.deepEqual(await other.locator('.views a').allInnerTexts(), names);
    assert.notEqual(await current(other), await current(page));
    assert.equal(await other.locator('ins, del, .change-ref').count(), 0);
    const there = await ids(other);
    assert.deepEqual(places.filter((id) => !there.includes(id)), []);
    assert.ok((await other.locator('link[rel=canonical]').getAttribute('href')).endsWith(marked));
    assert.ok(!site.sitemap.includes(address));
    assert.ok((await other.evaluate(() => document.documentElement.scrollWidth)) <= 360);
  }
});

check('words that go and words that come are told in words, by line, and lead to the register and back', async ({ open }) => {
  const page = await open(marked, { scripts: false });
  const parts = await page.locator('.change').evaluateAll((all) => all.map((element) => ({
    tag: element.tagName, line: getComputedStyle(element).textDecorationLine, told: element.querySelector('.visually-hidden')?.textContent })));
  assert.ok(parts.length > 0);
  for (const { tag, line, told } of parts.filter(({ tag }) => tag !== 'MARK')) {
    assert.equal(line, tag === 'INS' ? 'underline' : 'line-through');
    assert.ok(told?.length > 3);
  }
  for (const link of await page.locator('.plan-text .change-ref').all()) {
    const number = await link.getAttribute('data-number');
    assert.ok((await link.getAttribute('aria-label')).endsWith(` ${number}`));
    assert.equal(await link.getAttribute('href'), `andringar/#andring-${number}`);
    assert.equal(await page.locator(`#A${number}`).count(), 1);
  }
  const rows = await open(register, { scripts: false, width: 360 });
  const backs = await rows.locator('.changes a[href*="#A"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  assert.ok(backs.length > 0 && backs.every((href) => /^\.\.\/#A\d+$/.test(href)), backs.join());
  assert.ok((await rows.locator('.changes a[href*="#motion-"]').count()) > 0);
});

for (const look of [{ forcedColors: 'active' }, { media: 'print' }, { scheme: 'dark' }]) {
  check(`changes are told apart without colour: ${JSON.stringify(look)}`, async ({ open }) => {
    const page = await open(marked, { ...look, scripts: false });
    const lines = await page.locator('ins, del').evaluateAll((all) => all.map((e) => `${e.tagName} ${getComputedStyle(e).textDecorationLine}`));
    assert.ok(lines.length > 0 && lines.every((line) => ['INS underline', 'DEL line-through'].includes(line)), lines.join());
  });
}

check('the original lacks what is added and has what is struck; the other has it the other way about', async ({ open }) => {
  const page = await open(register);
  const words = (tag) => page.locator(`.changes dd ${tag}`).allInnerTexts();
  const [struck, added] = [await words('del'), await words('ins')];
  const before = await text(await open(original, { scripts: false }));
  const after = await text(await open(changed, { scripts: false }));
  for (const word of struck) assert.ok(before.includes(word) && (word.length < 8 || !after.includes(word)), word);
  for (const word of added) assert.ok(after.includes(word) && (word.length < 8 || !before.includes(word)), word);
});

check('with scripts the reader stays at the place that is read', async ({ open, follow }) => {
  const page = await open(marked);
  const goal = page.locator('.plan-text .goal').nth(8);
  const id = await goal.getAttribute('id');
  await goal.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await Promise.all([page.waitForURL((url) => url.pathname.endsWith('/med-andringar/')), page.locator('.views a').last().click()]);
  assert.equal(new URL(page.url()).hash, `#${id}`);
  const { y } = await page.locator(`[id="${id}"]`).boundingBox();
  const bar = await page.locator('.views').boundingBox();
  assert.ok(y >= bar.y + bar.height - 1 && y < 300, `at ${y}, below a bar that ends at ${bar.y + bar.height}`);
});

check('an address of lines goes along, while they are in sight', async ({ open }) => {
  const page = await open(marked);
  const line = page.locator('.line').nth(6);
  if ((await line.count()) === 0) return;
  const id = await line.getAttribute('id');
  await page.evaluate((hash) => (location.hash = hash), id);
  await page.locator('.views a').first().focus();
  assert.ok((await page.locator('.views a').first().evaluate((a) => a.hash)) === `#${id}`);
});

check('a goal of a proposal has a ready text to propose a change with, without scripts', async ({ open }) => {
  const goal = await (await open(marked)).locator('.goal .goal-number').first().evaluate((a) => new URL(a.href).pathname);
  const page = await open(goal, { scripts: false });
  const cites = await page.locator('.cite').allInnerTexts();
  assert.equal(cites.length, 2);
  assert.match(cites[1], /”…”/);
});

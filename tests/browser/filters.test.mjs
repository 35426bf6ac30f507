// The list of all goals narrowed by choices and words: combined, counted, in the address, by keyboard, told.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { start } from './harness.mjs';

const { site, check } = start();
const goals = JSON.parse(readFileSync(join(site.root, 'api/goals.json'), 'utf8')).goals.filter((goal) => goal.counted);  // translations and earlier texts are not listed twice
const select = (page, name) => page.locator(`#page--filters select[name="${name}"]`);
const count = (page) => page.locator('#page--filters .found-count');
const shown = (page) => page.locator('#page--found > li').count();

async function choose(page, name, value) {
  await select(page, name).selectOption(value);
  await page.waitForFunction(([n, v]) => new URL(location).searchParams.get(n) === (v || null), [name, value]);
}
const counted = (page, n) => page.waitForFunction(
  (wanted) => document.querySelector('#page--filters .found-count').textContent.startsWith(`${wanted} av `), n);

check('the whole list at first; a choice narrows it, and clearing brings it back', async ({ open }) => {
  const page = await open('/mal/');
  const whole = page.locator('#page--list');
  const all = await whole.locator('.goal-row').count();
  assert.equal(all, goals.length);
  await choose(page, 'organisation', 'norrbotten');
  const own = goals.filter((goal) => goal.organisation === 'norrbotten').length;
  await counted(page, own);
  assert.equal(await whole.isVisible(), false);
  assert.equal(await shown(page), Math.min(40, own));
  await page.locator('#page--filters button[type=reset]').click();
  await whole.waitFor();
  assert.equal(await shown(page), 0);
  assert.equal(new URL(page.url()).search, '');
});

check('choices are combined, and options say how many goals they would leave', async ({ open }) => {
  const page = await open('/mal/');
  await choose(page, 'organisation', 'norrbotten');
  await choose(page, 'omrade', 'studier');
  const both = goals.filter((goal) => goal.organisation === 'norrbotten' && goal.area === 'studier').length;
  assert.ok(both > 0);
  await counted(page, both);
  const label = await select(page, 'omrade').locator('option[value=studier]').innerText();
  assert.ok(label.endsWith(`(${both})`), label);
  const sum = await select(page, 'matbart').locator('option:not([value=""])').evaluateAll(
    (all) => all.reduce((n, option) => n + Number(/\((\d+)\)$/.exec(option.textContent)[1]), 0));
  assert.equal(sum, both);
});

check('priority, status, year, responsible and measurable agree with the data', async ({ open }) => {
  const page = await open('/mal/');
  const measurable = goals.filter((goal) => goal.targets.length > 0 || goal.recurrence !== null).length;
  await choose(page, 'matbart', 'med-tal');
  await counted(page, measurable);
  await choose(page, 'matbart', '');
  for (const name of ['prioritering', 'lage', 'ar', 'ansvarig']) {
    const option = select(page, name).locator('option:not([value=""])').first();
    await choose(page, name, await option.getAttribute('value'));
    const said = Number(/\((\d+)\)$/.exec(await option.innerText())[1]);
    assert.ok(said > 0, name);
    await counted(page, said);
    await choose(page, name, '');
  }
  const status = goals.find((goal) => goal.status)?.status;
  const id = status.id ?? status;
  await choose(page, 'lage', id);
  await counted(page, goals.filter((goal) => (goal.status?.id ?? goal.status) === id).length);
});

check('words and choices together', async ({ open }) => {
  const page = await open('/mal/');
  await choose(page, 'organisation', 'norrbotten');
  await page.locator('#page--words').fill('medlemmarna');
  await page.waitForFunction(() => document.querySelector('#page--found mark'));
  const titles = await page.locator('#page--found [data-part="title"]').allInnerTexts();
  assert.ok(titles.some((title) => /medlem/i.test(title)), titles.join('\n'));
});

check('an address narrows at once; what no goal has is no choice', async ({ open }) => {
  const page = await open('/mal/?organisation=norrbotten&omrade=finns-inte');
  const own = goals.filter((goal) => goal.organisation === 'norrbotten').length;
  await counted(page, own);
  assert.equal(await select(page, 'organisation').inputValue(), 'norrbotten');
  assert.equal(await select(page, 'omrade').inputValue(), '');
});

check('nothing left is said in words', async ({ open }) => {
  const page = await open('/mal/?organisation=norrbotten&ord=qwertyuiop');
  await page.waitForFunction(() => document.querySelector('.found-count').textContent.startsWith('Inga mål'));
  assert.equal(await shown(page), 0);
});

check('by keyboard alone, and the count is a status that is told', async ({ open }) => {
  const page = await open('/mal/');
  assert.equal(await count(page).getAttribute('role'), 'status');
  await select(page, 'organisation').focus();
  await page.keyboard.type('Norr');
  await page.waitForFunction(() => new URL(location).searchParams.get('organisation') === 'norrbotten');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.name), 'omrade');
});

check('more goals at a time, and the focus goes to the first new one', async ({ open }) => {
  const page = await open('/mal/?matbart=med-tal');
  await page.locator('.more button').click();
  await page.waitForFunction(() => document.querySelectorAll('#page--found > li').length > 40);
  assert.equal(await page.locator('#page--found > li').nth(40).locator('a').evaluate((link) => link === document.activeElement), true);
});

check('without scripts: no fields, and every goal', async ({ open }) => {
  const page = await open('/mal/', { scripts: false });
  assert.equal(await page.locator('#page--filters select').first().isVisible(), false);
  assert.equal(await page.locator('#page--list .goal-row:visible').count(), goals.length);
});

check('an answer that comes after a later choice is dropped', async ({ open }) => {
  const page = await open('/mal/');
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const asked = new Promise((resolve) =>
    page.route('**/sok/rad-*.js*', async (route) => {
      resolve();
      await held;
      await route.continue().catch(() => {});  // the page may be gone
    }));
  await choose(page, 'organisation', 'norrbotten');
  await asked;
  await page.unroute('**/sok/rad-*.js*');
  await choose(page, 'organisation', 'sjuharad');
  release();
  const own = goals.filter((goal) => goal.organisation === 'sjuharad').length;
  await counted(page, own);
  assert.equal(await shown(page), Math.min(40, own));
  const contexts = await page.locator('#page--found [data-part="context"]').allInnerTexts();
  assert.ok(contexts.every((words) => words.includes('Sjuhärad')), contexts.join('\n'));
});

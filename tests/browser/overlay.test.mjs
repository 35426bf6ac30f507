// The switch of the overlay on a plan's page: it shows and hides which priorities the goals carry, with no script at all.
import assert from 'node:assert/strict';
import { click, follow, start } from './harness.mjs';

const { site, check } = start();
const hasBoth = (html) => html.includes('page--overlay') && html.includes('class="marks"') && html.includes('class="own-note"');
const plan = site.find('plan', hasBoth);
const withoutOverlay = site.find('plan', (html) => !html.includes('page--overlay'));

// What the switch is about, and how much of it is seen: all or nothing, never a part.
async function seen(page) {
  const counts = {};
  for (const [name, selector] of Object.entries({ marks: '.goal .marks', own: '.goal .own-note', legend: '.overlay-switch .legend' })) {
    const all = await page.locator(selector).evaluateAll((elements) => elements.map((element) => element.checkVisibility()));
    assert.ok(all.length > 0, `the plan has no ${selector}`);
    assert.equal(new Set(all).size, 1, `some of ${selector} are seen, some not`);
    counts[name] = all[0];
  }
  return counts;
}

const all = { marks: true, own: true, legend: true };
const nothing = { marks: false, own: false, legend: false };

for (const scripts of [false, true]) {
  const how = `scripts ${scripts ? 'on' : 'off'}`;
  const switchOf = (page) => page.locator('.overlay-switch').getByRole('checkbox');

  check(`shown at first, ${how}`, async ({ open }) => {
    const page = await open(plan, { scripts });
    assert.equal(await switchOf(page).isChecked(), true);
    assert.deepEqual(await seen(page), all);
  });

  check(`a click on the words hides it, another shows it, ${how}`, async ({ open }) => {
    const page = await open(plan, { scripts });
    const words = page.locator('.overlay-switch label');
    await click(words);
    assert.deepEqual(await seen(page), nothing);
    await click(words);
    assert.deepEqual(await seen(page), all);
  });

  check(`by keyboard: reached with Tab, switched with Space, ${how}`, async ({ open }) => {
    const page = await open(plan, { scripts });
    // From the last stop before the switch.
    await page.locator('.toc a').last().focus();
    await page.keyboard.press('Tab');
    assert.equal(await switchOf(page).evaluate((box) => box === document.activeElement), true);
    await page.keyboard.press('Space');
    assert.deepEqual(await seen(page), nothing);
    await page.keyboard.press('Space');
    assert.deepEqual(await seen(page), all);
  });

  check(`the adopted text stays as it is, ${how}`, async ({ open }) => {
    const page = await open(plan, { scripts });
    const texts = () => page.locator('.plan-text > p, .plan-text > h2, .goal-number, .goal-text').allInnerTexts();
    const before = await texts();
    await switchOf(page).uncheck();
    assert.deepEqual(await texts(), before);
  });
}

check('the switch has words that name it, and is large enough for a finger', async ({ open }) => {
  const page = await open(plan, { width: 360, touch: true });
  const box = page.locator('.overlay-switch').getByRole('checkbox', { name: /prioritering/i });
  assert.equal(await box.count(), 1);
  const label = await page.locator('.overlay-switch label').boundingBox();
  assert.ok(label.height >= 44, `${label.height} px high`);
});

check('a finger on the words switches too', async ({ open }) => {
  const page = await open(plan, { scripts: false, width: 360, touch: true });
  await page.locator('.overlay-switch label').tap();
  assert.deepEqual(await seen(page), nothing);
});

check('a plan that answers nobody has no switch', async ({ open }) => {
  const page = await open(withoutOverlay);
  assert.equal(await page.locator('.overlay-switch').count(), 0);
});

check('a mark leads to its priority, which leads back to the goal', async ({ open }) => {
  const page = await open(plan, { scripts: false });
  const goal = page.locator('.goal:has(.marks)').first();
  const [id, name] = [await goal.getAttribute('id'), await goal.locator('.mark-name').first().innerText()];
  await follow(goal.locator('.mark').first());
  assert.equal(await page.locator('body.page-priority').count(), 1);
  const title = (await page.locator('h1').innerText()).replace(/\s+/g, ' ');
  assert.ok(name.endsWith(title) || title.includes(name.replace(/^\d+\s+/, '')), `“${name}” led to “${title}”`);
  await follow(page.locator(`main a[href*="${plan}${id}.html"]`).first());
  assert.equal(await page.locator('body.page-goal').count(), 1);
});

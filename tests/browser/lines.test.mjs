// Printed lines of a proposal: numbers beside the text, addresses of lines, citing, copying, on paper.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { start } from './harness.mjs';

const { site, check } = start();
const plan = site.find('plan', (html) => html.includes(' numbered"'));
const goal = JSON.parse(readFileSync(join(site.root, 'api/goals.json'), 'utf8')).goals.find(
  ({ plan: of, lines }) => `/${of}/` === plan && lines);

const number = (page, n) => page.locator(`#L${n}`);

for (const width of [320, 768, 1440]) {
  check(`numbers stand beside the text at ${width} px, and nothing runs over`, async ({ open }) => {
    const page = await open(plan, { width, scripts: false });
    const boxes = await page.locator('.line').evaluateAll((marks) => marks.slice(0, 12).map((mark) => {
      const text = document.querySelector('.numbered > p:not(.switch)').getBoundingClientRect();
      const style = getComputedStyle(mark, '::before');
      return { left: style.insetInlineStart, shown: style.content.includes(mark.dataset.line), textLeft: text.left };
    }));
    assert.ok(boxes.length > 5);
    assert.ok(boxes.every(({ shown }) => shown));
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
  });
}

check('a line is a link that names itself, and the switch takes them all away', async ({ open }) => {
  const page = await open(plan, { scripts: false });
  assert.equal(await number(page, goal.lines.from).getAttribute('aria-label'), `rad ${goal.lines.from}`);
  await page.locator('#page--lines').focus();
  await page.keyboard.press('Space');
  assert.equal(await number(page, goal.lines.from).evaluate((mark) => getComputedStyle(mark).display), 'none');
});

check('copied text is free of numbers', async ({ open }) => {
  const page = await open(plan);
  const text = await page.evaluate((id) => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector(`#${CSS.escape(id)} .goal-text`));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return getSelection().toString();
  }, goal.id);
  assert.ok(!text.includes(String(goal.lines.from)), text);
});

check('an address of several lines marks them, and goes there', async ({ open }) => {
  const page = await open(`${plan}#L${goal.lines.from}-${goal.lines.to + 2}`);
  await page.waitForFunction(() => CSS.highlights.has('lines'));
  const words = await page.evaluate(() => [...CSS.highlights.get('lines')][0].toString());
  assert.ok(words.includes(goal.text.split(' ')[0]), words);
  const { y } = await number(page, goal.lines.from).locator('xpath=..').boundingBox();
  assert.ok(y > 0 && y < 900, `at ${y}`);
  await page.evaluate(() => (location.hash = '#L99999'));
  await page.waitForFunction(() => !CSS.highlights.has('lines'));
});

check('marked text is offered as a citation with its lines', async ({ open }) => {
  const page = await open(plan);
  await page.evaluate((id) => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector(`#${CSS.escape(id)} .goal-text`));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }, goal.id);
  const bar = page.locator('.cite-lines');
  await bar.waitFor();
  const { from, to } = goal.lines;
  assert.ok((await bar.innerText()).includes(from === to ? `rad ${from}` : `rad ${from}–${to}`), await bar.innerText());
  assert.equal(new URL(await bar.locator('a').evaluate((link) => link.href)).hash, from === to ? `#L${from}` : `#L${from}-${to}`);
});

check('the goal says its lines, without scripts too, and leads to them', async ({ open }) => {
  const page = await open(`/${goal.url}`, { scripts: false });
  const link = page.locator('.cite a').first();
  assert.match(await link.innerText(), /^rad \d+/);
  const hash = new URL(await link.evaluate((a) => a.href)).hash;
  const there = await open(plan + hash, { scripts: false });
  assert.equal(await there.locator(`[id="${hash.slice(1)}"]`).count(), 1);
});

check('on paper the numbers are the same', async ({ open }) => {
  const page = await open(plan, { media: 'print', scripts: false });
  const shown = await page.locator('.line').evaluateAll((marks) =>
    marks.every((mark) => getComputedStyle(mark, '::before').content.includes(mark.dataset.line) && getComputedStyle(mark).display !== 'none'));
  assert.equal(shown, true);
});

// Paper: a plan as a conference would hand it out.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { start } from './harness.mjs';
import { temporaryFolder } from './site.mjs';

const { site, check } = start();
const plan = site.find('plan', (html) => html.includes('page--overlay') && html.includes('class="marks"'));
const folder = temporaryFolder();

// The words on paper, line by line as they lie there.
async function paper(page, name, options = {}) {
  const path = join(folder, `${name}.pdf`);
  await page.pdf({ path, format: 'A4', ...options });
  return { text: execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }), info: execFileSync('pdfinfo', [path], { encoding: 'utf8' }) };
}

const flat = (text) => text.replace(/\u00ad|‐\s*\n\s*/g, '').replace(/\s+/g, ' ').trim();

for (const scripts of [false, true]) {
  check(`a plan on paper: title, numbers of goals, marks, no menus, scripts ${scripts ? 'on' : 'off'}`, async ({ open }) => {
    const page = await open(plan, { scripts });
    const title = await page.locator('h1').innerText();
    const numbers = await page.locator('.goal-number').evaluateAll((all) => all.map((number) => number.textContent.replace(/\D+/, '')));
    const marks = flat(await page.locator('.goal .mark-name').first().innerText());
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    const menu = await page.locator('.site-nav a').allInnerTexts();
    const skip = await page.locator('.skip').textContent();
    const { text, info } = await paper(page, `plan-${scripts}`);
    const words = flat(text);

    assert.ok(words.includes(flat(title)), title);
    assert.ok(words.includes(marks.split(' ').slice(0, 3).join(' ')), marks);
    assert.ok(words.includes(canonical), `${canonical} is not on paper: …${words.slice(-200)}`);
    // A goal's number stands in a column of its own: something wide follows it, or nothing.
    const printed = text.split('\n').map((line) => /^\s*(?:\S+ )?(\d+)(?:\s{2,}|$)/.exec(line)?.[1]).filter(Boolean);
    assert.deepEqual(numbers.filter((number) => !printed.includes(number)), [], 'goals without their number');
    assert.ok(!words.includes(menu.join(' ')), 'the main menu is on paper');
    assert.ok(!words.includes(skip), 'the link past the menu is on paper');
    const pages = Number(/Pages:\s+(\d+)/.exec(info)[1]);
    assert.ok(pages > 1 && pages < 30, `${pages} pages`);
    assert.match(info, /Title:\s+\S/);
  });
}

check('what is for a screen is not on paper, what is for paper is', async ({ open }) => {
  const page = await open(plan, { media: 'print' });
  const seen = (selector) => page.locator(selector).evaluateAll((all) => all.some((element) => element.checkVisibility()));
  for (const selector of ['.skip', '.site-nav', '.breadcrumbs', '.toc', '.order', '.foot nav', '.switch', '.permalink']) {
    assert.equal(await seen(selector), false, selector);
  }
  for (const selector of ['h1', '.title-block', '.goal-number', '.goal-text', '.goal .marks', '.foot .print-only']) {
    assert.equal(await seen(selector), true, selector);
  }
});

check('paper is white and ink is black, even when the screen is dark', async ({ open }) => {
  const page = await open(plan, { media: 'print', scheme: 'dark' });
  const [paperColour, ink] = await page.locator('body').evaluate((body) => [getComputedStyle(body).backgroundColor, getComputedStyle(body).color]);
  assert.equal(paperColour, 'rgb(255, 255, 255)');
  assert.equal(ink, 'rgb(0, 0, 0)');
});

// Chromium makes what it prints narrower when something is too wide, and then all of it is too small.
check('nothing on paper is wider than the paper', async ({ open }) => {
  const inside = Math.floor(((210 - 36) / 25.4) * 96);
  const page = await open(plan, { media: 'print', width: inside });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), inside);
});

check('a goal is not torn over two papers when it fits on one', async ({ open }) => {
  const page = await open(plan, { media: 'print' });
  const breaks = await page.locator('.goal').evaluateAll((all) => [...new Set(all.map((goal) => getComputedStyle(goal).breakInside))]);
  assert.deepEqual(breaks, ['avoid']);
});

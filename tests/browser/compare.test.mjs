// Pages that lay goals side by side: one area over organisations, one organisation over periods, the matrix.
import assert from 'node:assert/strict';
import { follow, start, until } from './harness.mjs';

const { site, check } = start();
const count = (html, words) => html.split(words).length - 1;
const area = site.find('compare-area', (html) => count(html, '<section class="column"') >= 3);
const periods = site.find('compare-periods', (html) => count(html, '<li>\n<ul class="periods">') >= 3);
const matrix = site.find('overview', (html) => count(html, '<table class="matrix">') === 1 && count(html, 'scope="col"') >= 5);

check('the way in names every comparison there is', async ({ open }) => {
  const page = await open('/jamfor/', { scripts: false });
  const hrefs = await page.locator('main a').evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
  for (const kind of ['compare-area', 'compare-periods']) {
    for (const { path } of site.ofKind(kind)) assert.ok(hrefs.includes(path), path);
  }
});

check('columns stand beside each other on a screen, below each other on a phone', async ({ open }) => {
  const page = await open(area, { scripts: false, width: 1280 });
  const edges = async () => Promise.all((await page.locator('.column').all()).slice(0, 3).map((column) => column.boundingBox()));
  const [first, second, third] = await edges();
  assert.equal(first.y, second.y);
  assert.equal(second.y, third.y);
  assert.ok(first.x + first.width <= second.x && second.x + second.width <= third.x);
  await page.setViewportSize({ width: 360, height: 800 });
  const [upper, lower] = await edges();
  assert.equal(upper.x, lower.x);
  assert.ok(upper.y + upper.height <= lower.y);
});

check('every column names an organisation and leads to its goals', async ({ open }) => {
  const page = await open(area, { scripts: false });
  for (const column of await page.locator('.column').all()) {
    assert.ok((await column.locator('h2 a').innerText()).trim());
    const goals = await column.locator('.goal-row').count();
    const none = await column.locator('.unstated').count();
    assert.ok(goals > 0 || none === 1, 'goals, or words that say there are none');
  }
  const link = page.locator('.column .goal-link').first();
  const words = (await link.innerText()).replace(/^\s*(Mål\s+)?\d+\s+/, '').trim();
  await follow(link);
  assert.equal(await page.locator('body.page-goal').count(), 1);
  assert.ok((await page.locator('main').innerText()).includes(words.replace(/…$/, '').trim()), words);
});

check('an area leads to the same comparison of other areas', async ({ open }) => {
  const page = await open(area, { scripts: false });
  const current = page.locator('nav.below [aria-current="page"]');
  assert.equal(await current.count(), 1);
  const other = page.locator('nav.below a:not([aria-current])').first();
  const words = await other.innerText();
  await follow(other);
  assert.equal(await current.innerText(), words);
});

check('a goal leads through the years to what it came from and what came of it', async ({ open }) => {
  const goal = site.find('goal', (html) => count(html, 'class="lineage-goal') >= 3 && count(html, '<details class="words-then">') >= 1);
  const page = await open(goal, { scripts: false, width: 360 });
  const line = page.locator('.lineage');
  assert.equal(await line.locator('.lineage-goal.current').count(), 1);
  const details = line.locator('.words-then').first();
  await details.locator('summary').click();
  assert.ok(await details.locator('ins, del').first().isVisible());
  await follow(line.locator('.lineage-goal:not(.current) > .goal-link').first());
  const back = page.locator('.lineage-goal:not(.current) > .goal-link');
  assert.ok((await back.evaluateAll((links) => links.map((link) => new URL(link.href).pathname))).includes(new URL(goal, page.url()).pathname));
});

check('from plan to plan: sums lead to the goals, and on to the words', async ({ open }) => {
  const plan = site.find('plan', (html) => count(html, 'class="succession-sums"') >= 1 && html.includes('#till-'));
  const page = await open(plan, { scripts: false });
  const sum = (await page.locator('.succession-sums li').first().innerText()).trim();
  await follow(page.locator('.succession-ways a[href*="#till-"]').first());
  assert.ok((await page.locator('.succession-group > summary').allInnerTexts()).some((title) => title.includes(sum)), sum);
  await follow(page.locator('.succession > .way-on a').first());
  assert.equal(await page.locator('body.page-word-comparison').count(), 1);
});

check('periods: every row has a place for every plan, and a goal in one of them', async ({ open }) => {
  const page = await open(periods, { scripts: false });
  const plans = await page.locator('.period-heads > li').count();
  assert.ok(plans >= 2);
  const rows = await page.locator('.period-rows .periods').evaluateAll((all) => all.map((row) => [row.children.length, row.querySelectorAll('.goal-link').length]));
  assert.deepEqual(rows.filter(([places]) => places !== plans), []);
  assert.deepEqual(rows.filter(([, goals]) => goals === 0), []);
});

check('periods: plans stand in the order of their years, each goal below its own', async ({ open }) => {
  const page = await open(periods, { scripts: false, width: 1440 });
  const heads = page.locator('.period-heads > li');
  const titles = await heads.allInnerTexts();
  const years = titles.map((title) => /\d{4}/.exec(title)[0]);
  assert.deepEqual(years, [...years].sort());
  const lefts = await heads.evaluateAll((all) => all.map((head) => Math.round(head.getBoundingClientRect().left)));
  const astray = await page.locator('.period-rows .periods').evaluateAll((all, edges) => all.flatMap((row) => [...row.children]
    .filter((place, at) => place.querySelector('.goal-link') && Math.abs(place.getBoundingClientRect().left - edges[at]) > 2)
    .map((place) => place.innerText)), lefts);
  assert.deepEqual(astray, []);
});

check('periods: on a phone each goal names its plan', async ({ open }) => {
  const page = await open(periods, { scripts: false, width: 360 });
  const unnamed = await page.locator('.periods > li:has(.goal-link)').evaluateAll((all) => all
    .filter((place) => !place.closest('.period-heads') && !place.querySelector('.period')?.checkVisibility()).length);
  assert.equal(unnamed, 0);
});

check('the matrix: a wide table is scrolled within itself, by keyboard too', async ({ open }) => {
  const page = await open(matrix, { scripts: false, width: 320 });
  const scroller = page.locator('.scroll').first();
  assert.ok(await scroller.evaluate((box) => box.scrollWidth > box.clientWidth), 'too wide for a phone');
  assert.ok((await scroller.getAttribute('aria-label')).trim());
  // Chromium lets the keyboard in anyway; not all browsers do.
  assert.equal(await scroller.getAttribute('tabindex'), '0');
  await scroller.focus();
  await page.keyboard.press('ArrowRight');
  await until(() => scroller.evaluate((box) => box.scrollLeft > 0), 'the table is scrolled');
});

check('the matrix: the priority stays in sight while its row is scrolled', async ({ open }) => {
  const page = await open(matrix, { scripts: false, width: 320 });
  const name = page.locator('.matrix tbody th').first();
  const before = await name.boundingBox();
  await page.locator('.scroll').first().evaluate((box) => box.scrollBy({ left: 120, behavior: 'instant' }));
  assert.equal((await name.boundingBox()).x, before.x);
});

check('the matrix: each cell says in words what its mark shows', async ({ open }) => {
  const page = await open(matrix, { scripts: false });
  const cells = await page.locator('.matrix tbody td:has(.shape)').evaluateAll((all) => all.map((cell) => [cell.querySelector('.shape').classList[2], cell.textContent.trim()]));
  assert.ok(cells.length > 0);
  const wordsOf = new Map();
  for (const [how, text] of cells) {
    assert.ok(text, `a cell with ${how} has no words`);
    wordsOf.set(how, new Set([...(wordsOf.get(how) ?? []), text.replace(/\s*\d+$/, '')]));
  }
  for (const [how, words] of wordsOf) assert.equal(words.size, 1, `${how}: ${[...words]}`);
  assert.equal(new Set([...wordsOf.values()].map((words) => [...words][0])).size, wordsOf.size, 'different marks, different words');
});

// The search page: words in other forms and inside compounds, å, ä and ö apart, groups, marks, keyboard, address.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { start } from './harness.mjs';
import { queries } from './search_queries.mjs';

const { site, check } = start();
const field = '#page--words';

// Asks and waits for the answer: the question as it is said back.
async function ask(page, words) {
  await page.locator(field).fill(words);
  await page.waitForFunction((asked) => document.querySelector('.found-count').textContent.includes(`”${asked}”`), words);
}

const groups = (page) =>
  page.locator('.found-groups section').evaluateAll((all) =>
    all.map((section) => ({
      heading: section.querySelector('h2').firstChild.textContent.trim(),
      rows: [...section.querySelectorAll('li')].map((row) => row.querySelector('[data-part="title"]').textContent),
    })));

check('thirty questions, and what comes first', async ({ open, t }) => {
  const page = await open('/sok/');
  assert.ok(queries.length >= 30);
  for (const [words, heading, title] of queries) {
    await ask(page, words);
    const [first] = await groups(page);
    await t.test(words, () => {
      assert.equal(first?.heading, heading);
      assert.ok(first.rows[0].includes(title), `“${first.rows[0]}” is not “${title}”`);
    });
  }
});

check('å, ä and ö are letters of their own', async ({ open }) => {
  const page = await open('/sok/');
  await ask(page, 'håll');
  assert.notDeepEqual(await groups(page), []);
  await ask(page, 'hall');
  assert.deepEqual(await groups(page), []);
});

check('nothing found is said, with what to do', async ({ open }) => {
  const page = await open('/sok/');
  await ask(page, 'qwertyuiop');
  assert.match(await page.locator('.found-count').innerText(), /Inget hittades/);
  assert.deepEqual(await groups(page), []);
});

check('rows with some of the words, when none has all', async ({ open }) => {
  const page = await open('/sok/');
  await ask(page, 'internfeminism qwertyuiop');
  assert.match(await page.locator('.found-count').innerText(), /några av dem/);
  assert.notDeepEqual(await groups(page), []);
});

check('common words alone find nothing, and it is said why', async ({ open }) => {
  const page = await open('/sok/');
  await ask(page, 'och att');
  assert.match(await page.locator('.found-count').innerText(), /nästan överallt/);
  assert.deepEqual(await groups(page), []);
});

check('what was asked for is marked, in other forms and in compounds', async ({ open }) => {
  const page = await open('/sok/');
  await ask(page, 'kampanj');
  const marks = new Set((await page.locator('.found-groups mark').allInnerTexts()).map((words) => words.toLowerCase()));
  assert.ok([...marks].every((words) => words.includes('kampanj')), [...marks].join(', '));
  assert.ok(marks.size > 1, 'more forms than one');
  const titles = await page.locator('.found-groups [data-part="title"]:has(mark)').allInnerTexts();
  assert.ok(titles.length > 0);
});

check('the question stands in the address, and an address asks it', async ({ open }) => {
  const page = await open('/sok/?q=studier');
  await page.locator('.found-groups section').first().waitFor();
  assert.equal(await page.locator(field).inputValue(), 'studier');
  await ask(page, 'färdtjänst');
  assert.equal(new URL(page.url()).searchParams.get('q'), 'färdtjänst');
});

check('arrow keys walk through what was found, Escape goes back', async ({ open }) => {
  const page = await open('/sok/');
  await ask(page, 'medlemmar');
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.className);
  await page.locator(field).focus();
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), 'goal-link');
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(), 'page--words');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  assert.equal(await focused(), 'page--words');
});

check('more of a group at a time, and the focus goes to the first new one', async ({ open }) => {
  const page = await open('/sok/');
  await ask(page, 'medlemmar');
  const group = page.locator('.found-groups section', { has: page.locator('#page--found-goal') });
  const before = await group.locator('li').count();
  await group.locator('button').click();
  await page.waitForFunction((n) => document.querySelectorAll('[aria-labelledby="page--found-goal"] li').length > n, before);
  assert.equal(await group.locator('li').nth(before).locator('a').evaluate((link) => link === document.activeElement), true);
});

check('every row leads to a page that has its words', async ({ open, visit }) => {
  const page = await open('/sok/');
  await ask(page, 'internfeminism');
  const links = await page.locator('.found-groups a').evaluateAll((all) => all.map((link) => link.href));
  assert.ok(links.length > 3);
  const paths = new Set(site.pages.map(({ path }) => path));
  for (const link of links) assert.ok(paths.has(link.slice(visit.home.length - 1).split('#')[0]), link);
});

check('little is fetched before the first question, and not much for it', async ({ open }) => {
  const page = await open('/sok/');
  const bytes = () => page.evaluate(() =>
    performance.getEntriesByType('resource').filter(({ name }) => /\.js(\?|$)/.test(name)).reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0));
  await page.locator(field).focus();
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('register.js')));
  assert.ok((await bytes()) < 60_000, `${await bytes()} bytes before`);
  await ask(page, 'nätverk');
  assert.ok((await bytes()) < 250_000, `${await bytes()} bytes after`);
});

check('the front page asks the search page', async ({ open }) => {
  const page = await open('/');
  await page.locator(field).fill('nätverk');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/sok\/\?q=n/);
  await page.locator('.found-groups section').first().waitFor();
});

check('without scripts the page points at the indices and shows no dead field', async ({ open }) => {
  const page = await open('/sok/', { scripts: false });
  assert.equal(await page.locator(field).isVisible(), false);
  assert.ok((await page.locator('nav.entrances a').count()) > 5);
});

check('published anew while the page is open: said, not mixed', async ({ open }) => {
  const page = await open('/sok/');
  await page.route('**/sok/ord-*.js*', async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ body: body.replace(/(\["ord",\d+,)"[0-9a-f]+"/, '$1"0000000000"'), contentType: 'text/javascript' });
  });
  await page.locator(field).fill('medlem');
  await page.waitForFunction(() => document.querySelector('.found-count').textContent.includes('Läs in sidan igen'));
});

check('the script stems as the generator does', async ({ open }) => {
  const page = await open('/sok/');
  const words = readFileSync(new URL('swedish_stems.txt', import.meta.url), 'utf8').trim().split('\n').map((line) => line.split('\t'));
  assert.ok(words.length > 300);
  const wrong = await page.evaluate((all) => all.filter(([word, stem]) => self.planverkFind.stem(word) !== stem), words);
  assert.deepEqual(wrong, []);
});

// Drafts and pages that not everyone may see: they say so on screen, on paper and to search engines.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { start } from './harness.mjs';
import { temporaryFolder } from './site.mjs';

const { site, check } = start('--drafts', '--audience', 'members');
const isDraft = (html) => html.includes('class="watermark"');
const draft = site.find('plan', isDraft);
const seen = (page, selector) => page.locator(selector).evaluateAll((all) => all.some((element) => element.checkVisibility()));

check('a draft says so on top and asks search engines to stay away; its goals do too', async ({ open }) => {
  const goal = site.find('goal', isDraft);
  for (const path of [draft, goal]) {
    const page = await open(path, { scripts: false });
    assert.match(await page.locator('.banner').first().innerText(), /^Utkast\./);
    assert.match(await page.locator('.banner').nth(1).innerText(), /medlemmar/);
    assert.equal(await page.locator('meta[name=robots]').getAttribute('content'), 'noindex');
    assert.equal(await seen(page, '.watermark'), false, 'the watermark is for paper');
  }
});

check('every sheet of a draft has a watermark that leaves the text readable', async ({ open }) => {
  const page = await open(draft, { scripts: false });
  const path = join(temporaryFolder(), 'draft.pdf');
  await page.pdf({ path, format: 'A5' });
  const sheets = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).split('\f').filter((sheet) => sheet.trim());
  assert.ok(sheets.length > 1, 'one sheet proves little');
  // Letters on a slant are read one by one.
  sheets.forEach((sheet, index) => assert.ok(sheet.replace(/\s/g, '').includes('UTKAST'), `sheet ${index + 1} has no watermark`));
  await page.emulateMedia({ media: 'print' });
  const [order, colour] = await page.locator('.watermark').evaluate((mark) => [getComputedStyle(mark).zIndex, getComputedStyle(mark).color]);
  assert.equal(order, '-1');
  assert.ok(Number(/\d+/.exec(colour)[0]) > 215, `${colour} is too dark to read through`);
});

check('what is adopted has no watermark', async ({ open }) => {
  const page = await open(site.find('plan', (html) => !isDraft(html)), { media: 'print' });
  assert.equal(await seen(page, '.watermark'), false);
});

// The keyboard: the way past the menu, and a focus that is always seen.
import assert from 'node:assert/strict';
import { start } from './harness.mjs';
import { focused, unseenFocus } from './measure.mjs';

const { site, check } = start();

for (const scripts of [false, true]) {
  check(`the first stop is a link past the menu, scripts ${scripts ? 'on' : 'off'}`, async ({ open }) => {
    const page = await open(site.find('plan'), { scripts });
    const skip = page.locator('a.skip');
    assert.equal((await skip.boundingBox()).y < 0, true, 'out of sight until it is needed');
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    assert.equal(stop.words, await skip.textContent());
    assert.ok(stop.inSight, 'seen when it has the focus');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok((await focused(page)).inMain, 'the stop after it is in the content');
  });

  check(`back from the content leads to the menu, scripts ${scripts ? 'on' : 'off'}`, async ({ open }) => {
    const page = await open('/', { scripts });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    const stop = await focused(page);
    assert.ok(!stop.inMain, `the focus is on “${stop.words}”`);
  });
}

for (const [look, options] of [['light', {}], ['forced colours', { forcedColors: 'active' }], ['a phone', { width: 360, touch: true }]]) {
  check(`${look}: wherever the focus is on a plan, it is seen`, async ({ open }) => {
    const page = await open(site.find('plan', (html) => html.includes('page--overlay')), options);
    await page.keyboard.press('Tab');
    assert.deepEqual(await unseenFocus(page), []);
  });
}

// What every kind of page owes its reader, on one page of each kind. For the standard site and any other.
import assert from 'node:assert/strict';
import { faintTexts, outlineFaults, sideways, spaceOutText, unseenFocus } from './measure.mjs';

// The narrowest phone that WCAG 1.4.10 asks for.
const narrow = { width: 320, height: 800 };
const wide = { width: 1280, height: 900 };

const tooWide = ({ by, tooWide: what }) => (by > 0 || what.length ? [`${by} px too wide: ${what.join(', ')}`] : []);

// All faults of a page are told at once, each with where it shows.
class Faults {
  list = [];

  add(where, faults) {
    this.list.push(...faults.map((fault) => `${where}: ${fault}`));
  }
}

async function onPhone(page, faults) {
  faults.add('the page', await outlineFaults(page));
  faults.add('narrow', tooWide(await sideways(page)));
  await spaceOutText(page, true);
  faults.add('narrow, with wide letters', tooWide(await sideways(page)));
  await spaceOutText(page, false);
}

async function onScreen(page, faults) {
  await page.setViewportSize(wide);
  faults.add('wide', tooWide(await sideways(page)));
  faults.add('light', await faintTexts(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  faults.add('dark', await faintTexts(page));
  // Rings show once the keyboard is used.
  await page.keyboard.press('Tab');
  faults.add('focus', await unseenFocus(page));
}

export function checkKinds(site, check) {
  for (const { kind, path } of site.oneOfEach) {
    const missing = kind === 'not-found';
    const address = missing ? '/finns-inte' : path;
    const status = missing ? 404 : 200;

    check(`${kind}: sound on a phone without scripts (${address})`, async ({ open }) => {
      const page = await open(address, { scripts: false, ...narrow, status });
      const faults = new Faults();
      await onPhone(page, faults);
      assert.deepEqual(faults.list, []);
    });

    check(`${kind}: sound on phone and screen, in light and dark (${address})`, async ({ open }) => {
      const page = await open(address, { ...narrow, status });
      const faults = new Faults();
      await onPhone(page, faults);
      await onScreen(page, faults);
      assert.deepEqual(faults.list, []);
    });
  }
}

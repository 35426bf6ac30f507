// What every kind of page owes its reader, on one page of each kind. For the standard site and any other.
import assert from 'node:assert/strict';
import { enough, faintTexts, outlineFaults, sideways, spaceOutText, unseenFocus } from './measure.mjs';

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

async function onScreen(page, faults, contrast) {
  await page.setViewportSize(wide);
  faults.add('wide', tooWide(await sideways(page)));
  faults.add('light', await faintTexts(page, contrast));
  await page.emulateMedia({ colorScheme: 'dark' });
  faults.add('dark', await faintTexts(page, contrast));
  // Rings show once the keyboard is used.
  await page.keyboard.press('Tab');
  faults.add('focus', await unseenFocus(page));
}

const opening = ({ kind, path }) => (kind === 'not-found' ? { address: '/finns-inte', status: 404 } : { address: path, status: 200 });

export function checkKinds(site, check, contrast = enough) {
  for (const each of site.oneOfEach) {
    const { address, status } = opening(each);
    check(`${each.kind}: sound on phone and screen, in light and dark (${address})`, async ({ open }) => {
      const page = await open(address, { ...narrow, status });
      const faults = new Faults();
      await onPhone(page, faults);
      await onScreen(page, faults, contrast);
      assert.deepEqual(faults.list, []);
    });
  }
}

export function checkKindsWithoutScripts(site, check) {
  for (const each of site.oneOfEach) {
    const { address, status } = opening(each);
    check(`${each.kind}: sound on a phone without scripts (${address})`, async ({ open }) => {
      const page = await open(address, { scripts: false, ...narrow, status });
      const faults = new Faults();
      await onPhone(page, faults);
      assert.deepEqual(faults.list, []);
    });
  }
}

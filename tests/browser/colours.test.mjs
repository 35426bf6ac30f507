// Colours: text that can be read in light and dark, marks that shape tells apart even where colour is gone.
import assert from 'node:assert/strict';
import { start } from './harness.mjs';
import { faintTexts, ink } from './measure.mjs';

const { site, check } = start();

// Organisations have accents of their own, made lighter or darker by the program.
const accents = new Map(site.ofKind('organisation').map((page) => [/<body class="page-organisation accent-([^"]+)/.exec(page.html)?.[1], page.path]));
accents.delete(undefined);
for (const [accent, path] of accents) {
  check(`accent ${accent}: all text stands out, in light and dark (${path})`, async ({ open }) => {
    const page = await open(path, { scheme: 'dark' });
    assert.deepEqual(await faintTexts(page), [], 'dark');
    await page.emulateMedia({ colorScheme: 'light' });
    assert.deepEqual(await faintTexts(page), [], 'light');
  });
}

const looks = {
  light: {},
  dark: { scheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  'forced dark colours': { forcedColors: 'active', scheme: 'dark' },
  print: { media: 'print' },
};
const hasLegend = (html) => ['fully', 'partly', 'none'].every((how) => html.includes(`<span class="shape ${how}">`));
const withLegend = site.find('overview', hasLegend);
const withMarks = site.find('plan', (html) => html.includes('class="marks"'));

for (const [look, options] of Object.entries(looks)) {
  check(`${look}: fully, partly and not carried are told apart by how full the mark is`, async ({ open }) => {
    const page = await open(withLegend, options);
    const full = {};
    for (const how of ['fully', 'partly', 'none']) full[how] = await ink(page, page.locator(`.legend .shape.${how}`).first());
    const told = JSON.stringify(full);
    assert.ok(full.fully > 0.6, told);
    assert.ok(full.partly < full.fully - 0.1, told);
    assert.ok(full.none < full.partly - 0.1, told);
    assert.ok(full.none > 0.05, `the empty mark is not seen: ${told}`);
  });

  check(`${look}: the marks of a plan's goals are drawn`, async ({ open }) => {
    const page = await open(withMarks, options);
    const shapes = page.locator('.goal .marks .shape');
    for (const shape of [shapes.first(), shapes.last()]) {
      const share = await ink(page, shape);
      assert.ok(share > 0.15, `the mark fills ${share} of its box`);
    }
  });
}

check('forced colours: bars of how much is carried are drawn', async ({ open }) => {
  const page = await open(site.find('organisation', (html) => /class="fully" width="[1-9]/.test(html)), { forcedColors: 'active' });
  const fill = await page.locator('.bar .fully').first().evaluate((bar) => [getComputedStyle(bar).fill, getComputedStyle(document.body).backgroundColor]);
  assert.notEqual(fill[0], fill[1]);
});

// The marks of priorities: full, half or empty by shape, whatever becomes of colour. For the standard site and any other.
import assert from 'node:assert/strict';
import { ink } from './measure.mjs';

const looks = {
  light: {},
  dark: { scheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  'forced dark colours': { forcedColors: 'active', scheme: 'dark' },
  print: { media: 'print' },
};

const hasLegend = (html) => ['fully', 'partly', 'none'].every((how) => html.includes(`<span class="shape ${how}">`));

export function checkMarks(site, check) {
  const withLegend = site.find('overview', hasLegend);
  const withMarks = site.find('plan', (html) => html.includes('class="marks"'));

  for (const [look, options] of Object.entries(looks)) {
    check(`${look}: fully, partly and not carried are told apart by how full the mark is`, async ({ open }) => {
      const page = await open(withLegend, { ...options, sharp: true });
      const full = {};
      for (const how of ['fully', 'partly', 'none']) full[how] = await ink(page, page.locator(`.legend .shape.${how}`).first());
      const told = JSON.stringify(full);
      assert.ok(full.fully > 0.6, told);
      assert.ok(full.partly < full.fully - 0.1, told);
      assert.ok(full.none < full.partly - 0.1, told);
      assert.ok(full.none > 0.05, `the empty mark is not seen: ${told}`);
    });

    check(`${look}: the marks of a plan's goals are drawn`, async ({ open }) => {
      const page = await open(withMarks, { ...options, sharp: true });
      const shapes = page.locator('.goal .marks .shape');
      for (const shape of [shapes.first(), shapes.last()]) {
        const share = await ink(page, shape);
        assert.ok(share > 0.15, `the mark fills ${share} of its box`);
      }
    });
  }
}

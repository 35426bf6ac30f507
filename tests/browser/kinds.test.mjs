// Every kind of page, with scripts and without.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from './harness.mjs';
import { checkKinds, checkKindsWithoutScripts } from './kinds.mjs';

const { site, check } = start();

checkKinds(site, check);
checkKindsWithoutScripts(site, check);

test('sitemap.xml names all pages that search engines may find, and no other', () => {
  // An earlier text of a plan leads search engines to the present one.
  const findable = site.pages.filter(({ html }) => !html.includes('<meta name="robots" content="noindex">') && !html.includes('version-banner'));
  assert.deepEqual(site.sitemap.sort(), findable.map((page) => page.path).sort());
});

// Every kind of page, with scripts and without.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from './harness.mjs';
import { checkKinds, checkKindsWithoutScripts } from './kinds.mjs';

const { site, check } = start();

checkKinds(site, check);
checkKindsWithoutScripts(site, check);

test('sitemap.xml names all pages that search engines may find, and no other', () => {
  const findable = site.pages.filter((page) => !page.html.includes('<meta name="robots" content="noindex">'));
  assert.deepEqual(site.sitemap.sort(), findable.map((page) => page.path).sort());
});

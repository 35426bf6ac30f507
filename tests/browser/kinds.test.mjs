// Every kind of page, with scripts and without.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from './harness.mjs';
import { checkKinds, checkKindsWithoutScripts } from './kinds.mjs';

const { site, check } = start();

checkKinds(site, check);
checkKindsWithoutScripts(site, check);

test('sitemap.xml names all pages that search engines may find, and no other', () => {
  // A page that names another as the one to find is left out too.
  const named = ({ html }) => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  const findable = site.pages.filter((page) => !page.html.includes('<meta name="robots" content="noindex">') && (named(page) ?? page.path).endsWith(page.path));
  assert.deepEqual(site.sitemap.sort(), findable.map((page) => page.path).sort());
});

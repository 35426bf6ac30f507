// Every kind of page, with scripts and without.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from './harness.mjs';
import { checkKinds, checkKindsWithoutScripts } from './kinds.mjs';

const { site, check } = start();

checkKinds(site, check);
checkKindsWithoutScripts(site, check);

test('sitemap.xml names all pages that search engines may find, and no other', () => {
  // Left out too: a page that names another as the one to find, and all of a plan's earlier texts.
  const named = ({ html }) => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  const findable = site.pages.filter((page) => !page.html.includes('<meta name="robots" content="noindex">')
    && !page.html.includes('version-banner') && (named(page) ?? page.path).endsWith(page.path));
  assert.deepEqual(site.sitemap.sort(), findable.map((page) => page.path).sort());
});

// The watch itself: pages that do what pages must not, each of which has to be noticed.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startFolder } from './harness.mjs';
import { temporaryFolder } from './site.mjs';

const root = temporaryFolder();
const page = (head, body = '') => `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Prov</title><link rel="icon" href="/icon.svg">${head}</head><body>${body}</body></html>`;
const write = (path, text) => writeFileSync(join(root, path), text);
mkdirSync(join(root, 'folder'));
write('icon.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
write('fail.js', "'use strict';\nnothingOfThatName();\n");
write('complain.js', "console.error('hjälp');\n");
write('404.html', page('', '<h1>Finns inte</h1>'));
write('good.html', page('', '<h1>Bra</h1>'));
write('folder/index.html', page('', '<h1>Mapp</h1>'));
write('script_fails.html', page('<script src="fail.js" defer></script>'));
write('complains.html', page('<script src="complain.js" defer></script>'));
write('inline_script.html', page('<script>document.title = "x"</script>'));
write('inline_style.html', page('', '<p style="color: red">Rött</p>'));
write('missing_sheet.html', page('<link rel="stylesheet" href="none.css">'));
write('elsewhere.html', page('', '<img src="https://example.org/bild.png" alt="">'));

const check = startFolder(root);

for (const path of ['/good.html', '/folder/', '/folder']) {
  check(`nothing to say of ${path}`, async ({ open }) => {
    const opened = await open(path);
    assert.match(await opened.title(), /Prov/);
  });
}

check('a missing page shows 404.html', async ({ open }) => {
  const opened = await open('/folder/none.html', { status: 404 });
  assert.equal(await opened.locator('h1').textContent(), 'Finns inte');
});

check('no path leads out of the folder', async ({ open }) => {
  await open('/..%2f..%2f..%2fetc%2fpasswd', { status: 404 });
});

const bad = [
  ['/script_fails.html', /a script failed: .*nothingOfThatName/, true],
  ['/complains.html', /console: hjälp/, true],
  ['/inline_script.html', /Content Security Policy/, true],
  ['/inline_style.html', /Content Security Policy/, true],
  ['/inline_style.html', /Content Security Policy/, false],
  ['/missing_sheet.html', /none\.css was asked for and is not there/, false],
  ['/elsewhere.html', /asked for https:\/\/example\.org\/bild\.png/, false],
];

for (const [path, words, scripts] of bad) {
  check(`${path} is noticed, scripts ${scripts ? 'on' : 'off'}`, async ({ open, visit }) => {
    await open(path, { scripts });
    assert.match((await visit.settle()).join('\n'), words);
  });
}

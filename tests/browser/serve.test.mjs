// The preview: pages follow what is saved, faults are told and forgotten, and nobody but this machine is answered.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { click, startServer, until } from './harness.mjs';
import { Preview } from './preview.mjs';

const planFile = 'content/norra/2026/plan.md', planPage = '/norra/2026/', goalPage = '/norra/2026/g1.html';

function preview(...options) {
  const site = new Preview(...options);
  return { site, check: startServer(() => site.start()) };
}

const text = (page) => page.locator('body').textContent().catch(() => '');  // None while the page is loaded again.
const shows = (page, words) => until(async () => (await text(page))?.includes(words), `the page says “${words}”`);
const overlay = (page) => page.locator('planverk-problems section');
// A mark that is gone when the page is loaded again.
const mark = (page) => page.evaluate(() => { window.same = true; });
const isSame = (page) => page.evaluate(() => window.same === true);

const { site, check } = preview();

check('an edit is shown in the pages that it concerns, and the others stay', async ({ open }) => {
  const plan = await open(planPage), goal = await open(goalPage), about = await open('/om/');
  await mark(about);
  site.edit(planFile, (plan) => plan.replace('Ordna tre kurser.', 'Ordna fyra kurser.'));
  await shows(plan, 'Ordna fyra kurser');
  await shows(goal, 'Ordna fyra kurser');
  // Written in place, with a second write shortly after.
  site.write(planFile, site.read(planFile).replace('fyra', 'fem'));
  await shows(plan, 'Ordna fem kurser');
  assert.ok(await isSame(about), 'a page that has not changed is not loaded again');
  assert.match(await (await fetch(plan.url())).text(), /_planverk\/live\.js/);
});

check('the reader stays where he was, also when the text above him grows', async ({ open }) => {
  const goals = Array.from({ length: 60 }, (_, n) => `Göra sak nummer ${n + 1} för medlemmarna.`);
  site.save(planFile, Preview.plan('Norras plan', goals));
  const page = await open(planPage);
  await shows(page, 'nummer 60');
  await page.evaluate(() => document.getElementById('g40').scrollIntoView({ block: 'start', behavior: 'instant' }));
  const top = () => page.evaluate(() => document.getElementById('g40').getBoundingClientRect().top).catch(() => NaN);
  const before = await top();
  site.edit(planFile, (plan) => plan.replace('Inledning.', 'Ny inledning.\n\nMed mer text.\n\nOch ännu mer.'));
  await shows(page, 'Och ännu mer');
  await until(async () => Math.abs((await top()) - before) < 2, 'the goal is where it was');
});

check('a fault is laid over the page with its place, and goes when it is mended', async ({ open }) => {
  const page = await open(planPage);
  const before = await text(page);
  site.edit(planFile, (plan) => plan.replace('status: adopted', 'statuss: adopted'));
  await overlay(page).waitFor();
  const said = await overlay(page).textContent();
  assert.match(said, /Något behöver rättas/);
  assert.match(said, /error\[unknown-key\][^]*content\/norra\/2026\/plan\.md:5:1[^]*statuss: adopted[^]*did you mean `status`/);
  assert.ok((await text(page)).includes(before.slice(0, 200)), 'the last good page is under it');
  // The terminal says the same.
  await until(() => site.said.includes('error[unknown-key]'), 'the terminal tells it');
  // A page that is opened now shows it too, and another fault takes its place.
  const other = await open(goalPage);
  await overlay(other).waitFor();
  site.edit(planFile, (plan) => plan.replace('kind: district-plan', 'kind: <b>plan</b>'));
  await until(async () => (await overlay(page).textContent().catch(() => '')).includes('<b>plan</b>'), 'faults are text, never markup');
  site.edit(planFile, (plan) => plan.replace('<b>plan</b>', 'district-plan').replace('statuss', 'status'));
  await overlay(page).waitFor({ state: 'detached' });
  await overlay(other).waitFor({ state: 'detached' });
});

check('the overlay can be closed, takes no focus, and comes back with the next fault', async ({ open }) => {
  const page = await open(planPage);
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => document.activeElement.outerHTML);
  site.edit(planFile, (plan) => plan.replace('status: adopted', 'status: antagen'));
  await overlay(page).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.outerHTML), focused);
  await click(overlay(page).getByRole('button', { name: 'Stäng' }));
  await overlay(page).waitFor({ state: 'detached' });
  site.edit(planFile, (plan) => plan.replace('status: antagen', 'status: beslutad'));
  await overlay(page).waitFor();
  site.edit(planFile, (plan) => plan.replace('status: beslutad', 'status: adopted'));
  await overlay(page).waitFor({ state: 'detached' });
});

check('a page that is removed says so, and comes back; a new plan has pages at once', async ({ open, visit }) => {
  const gone = await open('/norra/2026/');
  site.move('content/norra/2026', 'content/norra/2027');
  await shows(gone, 'finns inte');
  site.move('content/norra/2027', 'content/norra/2026');
  await shows(gone, 'Norras plan');
  const waiting = await open('/norra/2028/', { status: 404 });
  site.write('content/norra/2028/plan.md', Preview.plan('En plan till', ['Växa.']));
  await shows(waiting, 'En plan till');
  const goal = await open('/norra/2028/g1.html');
  await shows(goal, 'Växa');
  site.remove('content/norra/2028');
  await shows(goal, 'finns inte');
  // The browser complains of pages that are missing, as it should.
  visit.troubles.length = 0;
});

check('a link that leads nowhere is found in the background and laid over the pages', async ({ open }) => {
  const page = await open(planPage);
  site.write('templates/about.mustache', '{{<base}}{{$main}}<p><a href="borta.html">Borta</a></p>{{/main}}{{/base}}\n');
  await overlay(page).waitFor();
  assert.match(await overlay(page).textContent(), /broken-link/);
  site.remove('templates');
  await overlay(page).waitFor({ state: 'detached' });
});

{
  const { site, check } = preview();
  site.takeTheme();
  check('a change of the style sheet is shown without loading the page again', async ({ open }) => {
    const page = await open(planPage);
    await mark(page);
    site.edit('themes/standard/base.css', (css) => `${css}\nbody { outline: 7px solid rgb(1, 2, 3); }\n`);
    await until(() => page.evaluate(() => getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)'), 'the new sheet is used');
    await until(() => page.evaluate(() => document.querySelectorAll('link[rel="stylesheet"]').length === 1), 'the old sheet is gone');
    assert.ok(await isSame(page));
    // A script is another matter.
    site.edit('themes/standard/plan.js', (script) => `${script}\nwindow.fresh = true;\n`);
    await until(() => page.evaluate(() => window.fresh === true).catch(() => false), 'the new script has run');
  });
}

{
  const { site, check } = preview('--base-url', 'https://example.org/planer/2026/');
  check('a site with a path of its own is served under that path', async ({ open }) => {
    assert.match(site.address, /^http:\/\/127\.0\.0\.1:\d+\/planer\/2026\/$/);
    const page = await open('/');
    assert.equal(page.url(), site.address);
    await page.goto(`${site.address}norra/2026/`);
    site.edit(planFile, (plan) => plan.replace('tre kurser', 'sju kurser'));
    await shows(page, 'sju kurser');
    assert.equal((await fetch(`${site.address}norra/2026`, { redirect: 'manual' })).headers.get('location'), '/planer/2026/norra/2026/');
    assert.equal((await fetch(new URL('/norra/2026/', site.address))).status, 404);
  });
}

{
  const { site, check } = preview();
  site.write(planFile, 'trasig');
  check('a site that is broken from the start is shown when it is mended', async ({ open, visit }) => {
    const page = await open('/norra/2026/', { status: 503 });
    await overlay(page).waitFor();
    site.save(planFile, Preview.plan('Nu hel', ['Växa.']));
    await shows(page, 'Nu hel');
    visit.troubles.length = 0;
  });
}

{
  const { site, check } = preview();
  // Asks as no browser would let a page ask.
  const ask = (path, headers) => new Promise((resolve, reject) => {
    const { hostname, port } = new URL(site.address);
    request({ hostname, port, path, headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (data) => { body += data; }).on('end', () => resolve({ status: response.statusCode, body }));
    }).on('error', reject).end();
  });

  check('another name than this machine’s is refused, and nothing outside the site is reached', async () => {
    assert.equal((await ask('/', { Host: 'plats.example.org' })).status, 421);
    assert.equal((await ask('/', { Host: 'localhost:1' })).status, 200);
    for (const path of ['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/site.yaml', '/content/norra/2026/plan.md', '/..%2fsite.yaml']) {
      const { status, body } = await ask(path);
      assert.equal(status, 404, path);
      assert.doesNotMatch(body, /root:|organisation: partiet/);
    }
  });

  check('Ctrl-C ends it at once though pages are open', async ({ open, visit }) => {
    await open(planPage);
    await open(goalPage);
    const { status, time } = await site.interrupt();
    assert.equal(status, 0);
    assert.ok(time < 1000, `it took ${time} ms`);
    // Pages ask in vain for a while.
    visit.settle = async () => [];
  });
}

// What every browser test stands on: a rendered site, a server, a browser, and a watch over all that a page must not do.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from './serve.mjs';
import { chromiumPath, failuresFolder, Site } from './site.mjs';

const { chromium } = await import('playwright-core').catch(() => {
  throw new Error('playwright-core is not installed: run ./dev test browser, or npm ci in tests/browser');
});

const patience = 15_000;

let browser;
const closing = [];

// No name but this machine's is ever looked up, so that a page that asks elsewhere is caught and nothing gets out.
async function launch() {
  if (!existsSync(chromiumPath)) {
    throw new Error(`there is no Chromium at ${chromiumPath}: ./dev test installs it, or name another in CHROMIUM`);
  }
  browser ??= chromium.launch({
    executablePath: chromiumPath,
    headless: !process.env.HEADED,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  return browser;
}

after(async () => {
  for (const close of closing) close();
  await (await browser)?.close();
});

// Notes in `troubles` all that a page must never do: fail in a script, complain, ask for what is not there or elsewhere.
function watch(page, home, expected, troubles) {
  const where = () => page.url().replace(home, '/');
  page.on('pageerror', (error) => troubles.push(`${where()}: a script failed: ${error.stack ?? error}`));
  page.on('console', (message) => {
    const { url } = message.location();
    // A page that is missing on purpose is complained about too.
    if (message.type() !== 'error' || (expected >= 400 && url === page.url())) return;
    troubles.push(`${where()}: console: ${message.text()}${url ? ` (${url})` : ''}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home)) troubles.push(`${where()}: asked for ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // Going on to another page ends what the one before still asked for.
    const why = request.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') troubles.push(`${where()}: ${request.url()} failed: ${why}`);
  });
}

// Waits until what `holds` gives is true. Playwright's own waiting runs in the page, which cannot where scripts are off.
export async function until(holds, what) {
  const end = Date.now() + patience;
  while (!(await holds())) assert.ok(Date.now() < end, `waited in vain until ${what}`);
}

// Clicks the middle of a thing's first line with the mouse, and so what lies on top there.
export async function click(locator) {
  const spot = await locator.evaluate((element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getClientRects()[0];
    return { x: left + width / 2, y: top + height / 2 };
  });
  await locator.page().mouse.click(spot.x, spot.y);
}

// Clicks a link, and goes on when the page that it names is loaded.
export async function follow(link) {
  const href = await link.evaluate((element) => element.href);
  await Promise.all([link.page().waitForURL(href), click(link)]);
}

// A page that is being loaded again gives no answer; it will.
const answers = (page) => page.evaluate(() => true).catch((fault) => {
  if (/context was destroyed|navigation/.test(fault.message)) return false;
  throw fault;
});

// The pages that one test opens, each in a context of its own.
class Visit {
  troubles = [];
  pages = [];

  constructor({ home, missed = [] }) {
    this.home = home;
    this.missed = missed;
  }

  // Opens an address of the site, as “/mal/”, and gives Playwright's page once it is loaded.
  async open(path, options = {}) {
    const { scripts = true, width = 1280, height = 900, scheme = 'light', forcedColors = 'none', media = null } = options;
    const { touch = false, sharp = false, status = 200 } = options;
    const context = await (await launch()).newContext({
      javaScriptEnabled: scripts, viewport: { width, height }, colorScheme: scheme, forcedColors, hasTouch: touch,
      deviceScaleFactor: sharp ? 4 : 1, reducedMotion: 'reduce', locale: 'sv-SE', timezoneId: 'Europe/Stockholm',
    });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    this.pages.push(page);
    watch(page, this.home, status, this.troubles);
    await page.emulateMedia({ media });
    const response = await page.goto(this.home + path.slice(1));
    if (this.home.startsWith('http')) assert.equal(response.status(), status, path);
    if (status === 404) this.missed.splice(0, 1);
    return page;
  }

  // All that has gone wrong so far. What pages have told comes before their answer to a question asked now.
  async settle() {
    for (const page of this.pages) await until(() => answers(page), 'a page stood still');
    for (const path of this.missed.splice(0)) this.troubles.push(`${path} was asked for and is not there`);
    return this.troubles.splice(0);
  }

  async takePictures(name) {
    mkdirSync(failuresFolder, { recursive: true });
    const pictures = [];
    for (const [index, page] of this.pages.entries()) {
      const picture = join(failuresFolder, `${name}${index ? `-${index + 1}` : ''}.png`);
      await page.screenshot({ path: picture, fullPage: true }).then(() => pictures.push(picture), () => {});
    }
    return pictures;
  }

  async close() {
    for (const page of this.pages) await page.context().close();
  }
}

const fileName = (words) => words.toLowerCase().normalize('NFD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 80);

// check(name, async ({ open }) => …): a test that also fails on anything the watch has seen.
function checkAt(placeOf) {
  return function check(name, body, options = {}) {
    test(name, { timeout: 120_000, ...options }, async (t) => {
      const visit = new Visit(await placeOf());
      try {
        await body({ open: (...asked) => visit.open(...asked), visit, t });
        assert.deepEqual(await visit.settle(), [], 'a page did what pages must not');
      } catch (fault) {
        for (const trouble of await visit.settle().catch(() => visit.troubles)) t.diagnostic(trouble);
        const file = basename(process.argv[1] ?? 'test').replace(/\.test\.mjs$/, '');
        for (const picture of await visit.takePictures(`${fileName(file)}-${fileName(name)}`)) t.diagnostic(`picture: ${picture}`);
        throw fault;
      } finally {
        await visit.close();
      }
    });
  };
}

// A server that `serve` starts: {home, missed, close}, or a promise of it.
export function startServer(serve) {
  let served;
  return checkAt(() => (served ??= Promise.resolve(serve()).then((server) => {
    closing.push(server.close);
    return server;
  })));
}

// A folder over HTTP, for tests of pages that no build gives.
export function startFolder(root) {
  return startServer(() => serve(root));
}

// A site over HTTP: its pages, and the `check` that opens them. `options` are those of `planverk build`.
export function start(...options) {
  const site = new Site(options);
  return { site, check: startFolder(site.root) };
}

// A site opened from the disk, as from a USB stick.
export function startFromDisk(...options) {
  const site = new Site(options);
  return { site, check: checkAt(() => ({ home: pathToFileURL(site.root).href + '/' })) };
}

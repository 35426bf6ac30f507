// From save to repainted page, on a site of 10,000 pages in Chromium: node bench/preview.mjs [EDITS]
// A plan's page is open while words of plan.md change, then while goals come and go there; then a goal's page while
// goals.yaml changes; each EDITS times (100).
// The time runs from just before the file is written to the second animation frame in which the new words are in the page,
// so the frame that shows them has been painted. Between edits passes what a person might take, long enough now and then
// for the check of all pages to have begun.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { makeSite } from './make_site.mjs';

const { chromium } = createRequire(new URL('../tests/browser/package.json', import.meta.url))('playwright-core');
const program = process.env.PLANVERK || new URL('../build/release/planverk', import.meta.url).pathname;
const edits = Number(process.argv[2] ?? 100);

const folder = mkdtempSync(join(tmpdir(), 'planverk-bench-'));
const site = makeSite(join(folder, 'site'));
const server = spawn(program, ['serve', '--source', site, '--base-url', 'http://127.0.0.1/'], { stdio: ['ignore', 'pipe', 'inherit'] });
const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
const started = (await lines.next()).value;
const home = (await lines.next()).value;
console.log(`${cpus().length} × ${cpus()[0].model}; ${started}`);
// How long it says that a change took, until the open page was told.
let told = [];
(async () => {
  for await (const line of lines) told.push(Number(/in (\d+) ms$/.exec(line)?.[1] ?? NaN));
})();

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
let painted;
await page.exposeBinding('benchPainted', (_, shown, time) => painted?.(shown, time));
await page.addInitScript(() => addEventListener('DOMContentLoaded', () => {
  const look = () => requestAnimationFrame(() => requestAnimationFrame(() => {
    const shown = /Utgåva (\d+)/.exec(document.querySelector('main').textContent)?.[1] ?? '';
    window.benchPainted(shown, performance.timeOrigin + performance.now());
  }));
  new MutationObserver(look).observe(document.querySelector('main'), { characterData: true, subtree: true });
  look();
}));

const now = () => performance.timeOrigin + performance.now();
const sleep = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

// Saves the file with a number in it, as an editor does: in place, or by putting a new file where the old one was.
function save(file, text, byRename) {
  const time = now();
  if (byRename) {
    writeFileSync(`${file}.new~`, text);
    renameSync(`${file}.new~`, file);
  } else {
    writeFileSync(file, text);
  }
  return time;
}

async function measure(what, address, file, edit) {
  const original = readFileSync(file, 'utf8');
  await page.goto(home + address);
  await sleep(1500);
  const times = [];
  told = [];
  for (let n = 1; n <= edits; n++) {
    const wanted = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`edit ${n} was never shown`)), 20_000);
      painted = (shown, time) => {
        if (shown !== String(n)) return;
        clearTimeout(timer);
        resolve(time);
      };
    });
    const saved = save(file, edit(original, n), n % 2 === 0);
    times.push((await wanted) - saved);
    await sleep(100 + (n * 137) % 900);
  }
  save(file, original, true);
  await sleep(500);
  const at = (list, share) => list.sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))].toFixed(0);
  console.log(`${what}: ${edits} edits, median ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms, slowest ${at(times, 1)} ms; ` +
    `of it until the page was told: median ${at(told, 0.5)} ms, p95 ${at(told, 0.95)} ms`);
}

try {
  await measure('words of a plan', 'd7/2021/', join(site, 'content/d7/2021/plan.md'), (text, n) => text.replace(/Inledning[^\n]*/, `Utgåva ${n} av inledningen.`));
  await measure('a goal comes or goes, in a plan', 'd7/2021/', join(site, 'content/d7/2021/plan.md'),
    (text, n) => `${text.replace(/Inledning[^\n]*/, `Utgåva ${n} av inledningen.`)}${n % 2 ? `- ordna ett möte till. {#nytt}\n` : ''}`);
  await measure('a follow-up of a goal', 'd7/2021/g3-1.html', join(site, 'content/d7/2021/goals.yaml'), (text, n) => text.replaceAll('Hälften är gjort.', `Utgåva ${n} är gjord.`));
} finally {
  await browser.close();
  server.kill('SIGINT');
  await once(server, 'exit');
  rmSync(folder, { recursive: true, force: true });
}

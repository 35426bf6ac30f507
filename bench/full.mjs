// How long builds take: node bench/full.mjs [--scale N] [--runs N] [--places memory,disk] [--no-hugo]
// Planverk, the floor (a bare program that writes the very same files) and Hugo on the same plans, in turn, on a memory
// disk and on a real one. Prints each run, then medians and ratios.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { makeHugoSite } from './make_hugo_site.mjs';
import { makeSite } from './make_site.mjs';

const words = process.argv.slice(2);
const option = (name, otherwise) => (words.includes(name) ? words[words.indexOf(name) + 1] : otherwise);
const scale = Number(option('--scale', 1)), runs = Number(option('--runs', 3));
const places = option('--places', 'memory,disk').split(',');
const root = new URL('..', import.meta.url).pathname;
const program = process.env.PLANVERK || join(root, 'build/release/planverk');
const tools = join(root, 'build/bench');
const threads = availableParallelism();

function compileTools() {
  mkdirSync(tools, { recursive: true });
  for (const name of ['measure', 'write_tree']) {
    const source = join(root, `bench/${name}.cpp`), made = join(tools, name);
    if (existsSync(made) && statSync(made).mtimeMs > statSync(source).mtimeMs) continue;
    execFileSync('g++', ['-std=c++20', '-O2', '-pthread', '-o', made, source], { stdio: 'inherit' });
  }
}

const hasHugo = (() => {
  if (words.includes('--no-hugo')) return false;
  try { execFileSync('hugo', ['version'], { stdio: 'ignore' }); return true; } catch { return false; }
})();

function measure(command) {
  const out = JSON.parse(execFileSync(join(tools, 'measure'), command, { encoding: 'utf8' }).trim().split('\n').at(-1));
  if (out.status !== 0) throw new Error(`${command.join(' ')} ended with status ${out.status}`);
  return out;
}

function sizeOf(folder) {
  let files = 0, pages = 0, bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files++;
    if (entry.name.endsWith('.html')) pages++;
    bytes += statSync(join(entry.parentPath ?? entry.path, entry.name)).size;
  }
  return { files, pages, megabytes: Math.round(bytes / 1e6) };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

// One round in one place: each kind of build once, right after each other.
function round(place, site, hugo, edit) {
  const out = join(place, 'planverk'), bare = join(place, 'bare'), hugoOut = join(place, 'hugo');
  for (const folder of [out, bare, hugoOut]) rmSync(folder, { recursive: true, force: true });
  const build = [program, 'build', '--quiet', '--source', site, '--output', out];
  const result = { full: measure(build) };
  result.floor = { seconds: Number(execFileSync(join(tools, 'write_tree'), [out, bare, String(threads)], { encoding: 'utf8' })) };
  rmSync(bare, { recursive: true, force: true });
  result.nothing = measure(build);
  edit.goal();
  result.goal = measure(build);
  edit.template();
  result.template = measure(build);
  edit.undo();
  if (hasHugo) {
    result.hugo = measure(['hugo', '--quiet', '--source', hugo, '--destination', hugoOut]);
    result.hugoSize ??= sizeOf(hugoOut);
  }
  result.size = sizeOf(out);
  for (const folder of [out, hugoOut]) rmSync(folder, { recursive: true, force: true });
  return result;
}

// What people change: a word of a goal, and a template of the site's own.
function editor(site) {
  const plan = join(site, 'content/d7/2021/plan.md'), template = join(site, 'templates/goal.mustache');
  const own = readFileSync(plan, 'utf8'), standard = readFileSync(join(root, 'templates/goal.mustache'), 'utf8');
  let edits = 0;
  return {
    goal: () => writeFileSync(plan, own.replace(/^- (.*?)\. \{#g3-1\}/m, `- $1, utgåva ${++edits}. {#g3-1}`)),
    template: () => {
      mkdirSync(join(site, 'templates'), { recursive: true });
      writeFileSync(template, `${standard}{{! ${++edits} }}\n`.replace('</h1>', `</h1><!-- ${edits} -->`));
    },
    undo: () => {
      writeFileSync(plan, own);
      rmSync(join(site, 'templates'), { recursive: true });
    },
  };
}

compileTools();
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'planverk-bench-'));
const disk = mkdtempSync(join(root, 'build/bench/disk-'));
try {
  const site = makeSite(join(folder, 'site'), scale), hugo = hasHugo ? makeHugoSite(join(folder, 'hugo-site'), scale) : '';
  const edit = editor(site);
  console.log(`${new Date().toISOString().slice(0, 10)}, ${threads} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${readFileSync('/proc/loadavg', 'utf8').split(' ')[0]}; scale ${scale}`);
  for (const name of places) {
    const place = name === 'memory' ? folder : disk;
    const rounds = [];
    for (let i = 0; i < runs; i++) {
      rounds.push(round(place, site, hugo, edit));
      const row = rounds.at(-1);
      console.log(`  ${name} ${i + 1}: ${['full', 'floor', 'nothing', 'goal', 'template', 'hugo'].filter((key) => row[key]).map((key) => `${key} ${row[key].seconds.toFixed(3)}`).join(', ')} s`);
    }
    const of = (key, field = 'seconds') => median(rounds.map((row) => row[key][field]));
    const { size, hugoSize } = rounds[0];
    console.log(`${name}: ${size.pages} pages, ${size.files} files, ${size.megabytes} MB; medians of ${runs}`);
    console.log(`  full build          ${of('full').toFixed(3)} s, ${of('full', 'processor').toFixed(2)} s of processor, ${of('full', 'megabytes').toFixed(0)} MB of memory`);
    console.log(`  floor               ${of('floor').toFixed(3)} s: a full build takes ${(of('full') / of('floor')).toFixed(2)} times as long`);
    for (const [key, label] of [['nothing', 'nothing changed    '], ['goal', 'one goal changed   '], ['template', 'a template changed ']])
      console.log(`  ${label} ${of(key).toFixed(3)} s: ${(of(key) / of('full')).toFixed(2)} of a full build`);
    if (hasHugo)
      console.log(`  Hugo                ${of('hugo').toFixed(3)} s, ${of('hugo', 'processor').toFixed(2)} s of processor, ${of('hugo', 'megabytes').toFixed(0)} MB of memory, ${hugoSize.pages} pages, ${hugoSize.megabytes} MB: ${(of('hugo') / of('full')).toFixed(1)} times as long`);
    else console.log('  Hugo is not here (Debian package hugo)');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(disk, { recursive: true, force: true });
}

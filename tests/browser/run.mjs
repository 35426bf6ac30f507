// Runs the browser tests, all or those whose file's name holds one of the words given, and says first what is missing.
// node tests/browser/run.mjs [overlay print …]
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumPath, failuresFolder, program } from './site.mjs';

const here = dirname(fileURLToPath(import.meta.url));

const there = (command) => !spawnSync(command, ['-v'], { stdio: 'ignore' }).error;
const needs = [
  [existsSync(program), `${program}: compile it with ./dev compile, or name another in PLANVERK`],
  [existsSync(chromiumPath), `Chromium (${chromiumPath}): Debian's package chromium, or name another in CHROMIUM`],
  [there('pdftotext'), "pdftotext: Debian's package poppler-utils"],
  [existsSync(join(here, 'node_modules/playwright-core')), 'playwright-core: npm ci in tests/browser'],
];
const missing = needs.filter(([found]) => !found).map(([, what]) => what);
if (missing.length) {
  console.error(`The browser tests cannot run. ./dev test browser installs what they need. Missing:\n  ${missing.join('\n  ')}`);
  process.exit(1);
}

const wanted = process.argv.slice(2);
const files = readdirSync(here).filter((name) => name.endsWith('.test.mjs') && (!wanted.length || wanted.some((word) => name.includes(word))));
if (!files.length) {
  console.error(`no file of tests/browser is named by ${wanted.join(', ')}`);
  process.exit(2);
}

rmSync(failuresFolder, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=2', '--test-reporter=spec', ...files], { cwd: here, stdio: 'inherit' });
process.exit(status ?? 1);

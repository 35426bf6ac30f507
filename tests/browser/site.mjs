// The site under test: rendered anew by the program into a folder that goes away with the process. And where things are.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const source = process.env.PLANVERK_SOURCE || project;
export const program = process.env.PLANVERK || join(project, 'build/release/planverk');
export const chromiumPath = process.env.CHROMIUM || '/usr/bin/chromium';
// Where pictures of pages go whose tests failed.
export const failuresFolder = process.env.PLANVERK_FAILURES || join(project, 'build/browser');

export const themeExists = (name) => existsSync(join(source, 'themes', name, 'theme.yaml'));

export function temporaryFolder() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'planverk-browser-')));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function render(options) {
  const root = join(temporaryFolder(), 'site');
  try {
    execFileSync(program, ['build', '--quiet', '--source', source, '--output', root, ...options], { encoding: 'utf8', stdio: 'pipe' });
  } catch (fault) {
    rmSync(dirname(root), { recursive: true, force: true });
    const why = fault.code === 'ENOENT' ? 'compile it with ./dev compile, or name another in PLANVERK' : fault.stderr || fault.stdout;
    throw new Error(`${program} build ${options.join(' ')}: ${why}`);
  }
  return root;
}

// All pages by address, each with its kind (the class page-KIND of <body>) and its markup.
function readPages(root) {
  const pages = [];
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.name.endsWith('.html')) {
        const html = readFileSync(path, 'utf8');
        const kind = /<body class="page-([a-z-]+)/.exec(html)?.[1];
        if (!kind) throw new Error(`${path} does not tell its kind of page`);
        pages.push({ path: '/' + relative(root, path).split(sep).join('/').replace(/(^|\/)index\.html$/, '$1'), kind, html });
      }
    }
  };
  walk(root);
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export class Site {
  constructor(options = []) {
    this.root = render(options);
    this.pages = readPages(this.root);
  }

  ofKind(kind) {
    return this.pages.filter((page) => page.kind === kind);
  }

  // The address of the first page of a kind whose markup is as asked.
  find(kind, suits = () => true) {
    const page = this.ofKind(kind).find((candidate) => suits(candidate.html));
    if (!page) throw new Error(`content/ no longer gives a page of kind “${kind}” with ${suits}`);
    return page.path;
  }

  // One page of each kind, the longest, for it has most that can go wrong. A redirect is not for reading.
  get oneOfEach() {
    const longest = new Map();
    for (const page of this.pages) {
      if (page.kind !== 'redirect' && !(longest.get(page.kind)?.html.length >= page.html.length)) longest.set(page.kind, page);
    }
    return [...longest.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
  }

  // The addresses that sitemap.xml gives to search engines, without the part before the site.
  get sitemap() {
    const addresses = [...readFileSync(join(this.root, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map((found) => found[1]);
    const home = addresses.reduce((shortest, address) => (address.length < shortest.length ? address : shortest));
    return addresses.map((address) => '/' + address.slice(home.length));
  }
}

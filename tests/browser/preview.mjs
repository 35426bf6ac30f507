// `planverk serve` on a site of its own, in a folder that goes away with the process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { program, source, temporaryFolder } from './site.mjs';

const plan = (title, goals) => `---\ntitle: "${title}"\nkind: district-plan\nperiod: "2026"\nstatus: adopted\n---\n\n` +
  `Inledning.\n\n## Studier {#studier}\n\nDistriktet ska:\n\n${goals.map((goal, n) => `- ${goal} {#g${n + 1}}\n`).join('')}`;

export class Preview {
  constructor(...options) {
    this.folder = join(temporaryFolder(), 'sajt');
    this.options = options;
    this.write('site.yaml', 'title: "Planer"\norganisation: partiet\n');
    this.write('content/organisations.yaml', 'organisations:\n  - {id: partiet, kind: national, name: "Partiet", parent: null}\n' +
      '  - {id: norra, kind: district, name: "Norra distriktet", parent: partiet}\n');
    this.write('content/norra/2026/plan.md', plan('Norras plan', ['Ordna tre kurser.', 'Ringa alla nya medlemmar.']));
  }

  static plan = plan;

  path(name) { return join(this.folder, name); }
  read(name) { return readFileSync(this.path(name), 'utf8'); }

  write(name, text) {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  // As many editors save: the new text is written beside the old and takes its place.
  save(name, text) {
    writeFileSync(this.path(`${name}.new~`), text);
    renameSync(this.path(`${name}.new~`), this.path(name));
  }

  edit(name, change) { this.save(name, change(this.read(name))); }
  remove(name) { rmSync(this.path(name), { recursive: true }); }
  move(from, to) { renameSync(this.path(from), this.path(to)); }

  // A look of the site's own, to change.
  takeTheme() {
    cpSync(join(source, 'themes/standard'), this.path('themes/standard'), { recursive: true });
  }

  // Gives the address that it tells; for the harness that is a server like any other.
  async start() {
    this.process = spawn(program, ['serve', '--source', this.folder, ...this.options], { stdio: ['ignore', 'pipe', 'pipe'] });
    process.on('exit', () => this.process.kill('SIGKILL'));
    this.said = '';
    this.process.stderr.on('data', (data) => { this.said += data; });
    this.ended = once(this.process, 'exit');
    for await (const line of createInterface({ input: this.process.stdout })) {
      this.said += `${line}\n`;
      if (line.startsWith('http://')) {
        this.address = line;
        break;
      }
    }
    this.process.stdout.on('data', (data) => { this.said += data; });
    return { home: new URL('/', this.address).href, missed: [], close: () => this.process.kill('SIGKILL') };
  }

  // What Ctrl-C does; gives how many milliseconds it took, and the exit status.
  async interrupt() {
    const start = performance.now();
    this.process.kill('SIGINT');
    const [status] = await this.ended;
    return { status, time: performance.now() - start };
  }
}

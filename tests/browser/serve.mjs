// A static server as plain as the one that a party's site lies on, with the strictest policy that pages must work
// under: nothing but what the site itself holds.
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

const headers = {
  'Content-Security-Policy': "default-src 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

// The file that an address stands for; null when there is none, or when it lies outside the site.
async function fileFor(root, pathname) {
  const path = normalize(join(root, pathname));
  if (path !== root && !path.startsWith(root + sep)) return null;
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return { path };
  if (!found?.isDirectory()) return null;
  if (!pathname.endsWith('/')) return { elsewhere: pathname + '/' };
  const index = join(path, 'index.html');
  return (await stat(index).catch(() => null)) ? { path: index } : null;
}

async function answer(root, request, response, missed) {
  const pathname = decodeURIComponent(new URL(request.url, 'http://site').pathname);
  const file = await fileFor(root, pathname);
  if (file?.elsewhere) return response.writeHead(301, { ...headers, Location: encodeURI(file.elsewhere) }).end();
  if (!file) missed.push(pathname);
  const path = file?.path ?? join(root, '404.html');
  const body = await readFile(path);
  const type = types[extname(path)] ?? 'application/octet-stream';
  response.writeHead(file ? 200 : 404, { ...headers, 'Content-Type': type }).end(body);
}

// Serves the folder on a free port of this machine. `missed` are the addresses asked for that are not there.
export async function serve(root) {
  const missed = [];
  const server = createServer((request, response) => {
    answer(root, request, response, missed).catch((fault) => response.writeHead(500, headers).end(String(fault)));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    home: `http://127.0.0.1:${server.address().port}/`,
    missed,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

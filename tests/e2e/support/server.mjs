// A plain static server over the built site, on a free port of this machine. Every request is noted as it
// arrives, so that tests see what a browser really sent.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the element's assets, as seen from the site. */
export const { version } = JSON.parse(readFileSync(new URL('../../../web/package.json', import.meta.url), 'utf8'));
export const assetsPath = `embed/${version}/`;

export const siteFolder = fileURLToPath(new URL('../../../.build/site', import.meta.url));

export const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8', '.wasm': 'application/wasm',
};

/** Resolves to what stands at a path of the site, or null. */
export async function fileAt(path) {
  const file = join(siteFolder, normalize(path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(siteFolder)) return null;
  return readFile(file).then((body) => ({ body, type: types[extname(file)] ?? 'application/octet-stream' }), () => null);
}

/**
 * `folder` is where the site is hosted on the server; what `isMissing` of a path is not there. `pages` are pages of the test's own, by path; `change` may
 * alter the body of a file of the site before it is sent, `typeOf` its content type. A page is its body, or { body, type }.
 */
export async function serveSite({ folder = '/', pages = {}, change = (_, body) => body, typeOf = (_, type) => type, isMissing = () => false } = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    let received = 0;
    for await (const chunk of request) received += chunk.length;
    requests.push({ method: request.method, path: pathname, query: request.url.slice(pathname.length), received });
    const inSite = pathname.startsWith(folder) && !isMissing(pathname) ? await fileAt(pathname.slice(folder.length - 1)) : null;
    const own = pages[pathname];
    const found = own ? { type: types[extname(pathname)], ...(own.type ? own : { body: own }) } : inSite;
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': typeOf(pathname, found.type) }).end(change(pathname, found.body));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: `${origin}${folder}`,
    requests,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

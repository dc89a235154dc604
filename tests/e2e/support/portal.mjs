// Servers as portals have them: the built site in a folder, with headers, types and faults of their own, and pages around
// it. Every request is noted.
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileAt, types } from './server.mjs';

/** Says of each file what most servers say. */
const plain = ({ body, type }) => ({ status: 200, headers: { 'content-type': type }, body });

/**
 * `pages`: { path: HTML, or { body, headers } }. `sites`: { folder: alter } where the built site stands in each folder and
 * `alter(answer, path)` may change what is answered for a file: { status, headers, body }. `headers` come with every answer.
 */
export async function servePortal({ pages = {}, sites = { '/nianbao/': () => undefined }, headers = {} } = {}) {
  const requests = [];
  const answerFor = async (path) => {
    if (path in pages) {
      const page = typeof pages[path] === 'object' && 'body' in pages[path] ? pages[path] : { body: pages[path] };
      const answer = plain({ body: page.body, type: types[extname(path)] ?? types['.html'] });
      return { ...answer, headers: { ...answer.headers, ...page.headers } };
    }
    const folder = Object.keys(sites).find((candidate) => path.startsWith(candidate));
    const file = folder ? await fileAt(path.slice(folder.length - 1)) : null;
    const answer = file ? plain(file) : { status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>404</h1>' };
    if (folder) await sites[folder](answer, path.slice(folder.length));
    return answer;
  };
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url, 'http://localhost');
    let received = 0;
    for await (const chunk of request) received += chunk.length;
    requests.push({ method: request.method, host: request.headers.host, path: pathname, query: search, received });
    const { status, headers: own, body } = await answerFor(pathname);
    response.writeHead(status, { ...headers, ...own }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    requests,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

// A server over the built site that sends some files piece by piece, each piece when the test says so: packed, as servers
// send them, so that the length they name is none that a page can count to.
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileAt, types } from './server.mjs';

/** `held`: names of the files that come by pieces. `pages` are the test's own, `headers` come with every answer. */
export async function serveSlowly({ held, pages = {}, headers = {} }) {
  const requests = [];
  const gates = new Map();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    requests.push(pathname);
    if (pages[pathname]) {
      response.writeHead(200, { 'content-type': types['.html'] }).end(pages[pathname]);
      return;
    }
    const file = await fileAt(pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const name = pathname.split('/').at(-1);
    const own = { 'content-type': file.type, 'last-modified': 'Mon, 05 Jan 2026 08:00:00 GMT', ...headers };
    if (!held.includes(name)) {
      response.writeHead(200, own).end(file.body);
      return;
    }
    const packed = gzipSync(file.body);
    response.writeHead(200, { ...own, 'content-encoding': 'gzip', 'content-length': packed.length });
    response.flushHeaders();
    let sent = 0;
    gates.set(name, {
      /** So much of it, from 0 to 1. */
      send(share) {
        const end = Math.floor(packed.length * share);
        response[share < 1 ? 'write' : 'end'](packed.subarray(sent, end));
        sent = end;
      },
      breakOff: () => response.destroy(),
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    requests,
    /** The way to a held file, once it was asked for. */
    async gate(name) {
      for (let tries = 0; !gates.has(name); tries++) {
        if (tries > 600) throw new Error(`nobody asked for ${name}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const gate = gates.get(name);
      gates.delete(name);
      return gate;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

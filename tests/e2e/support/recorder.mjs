// A proxy between a browser and everything else: it notes every request, of pages and workers alike, and lets none leave
// this machine.
import { createServer, request as forward } from 'node:http';

/** Hosts that the browsers ask on their own account; nothing of ours would. */
const browsersOwn = /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com|google\.com|gstatic\.com|googleapis\.com)$/;

export async function startRecorder() {
  const requests = [];
  const note = (method, url, received = 0) => {
    if (!browsersOwn.test(url.hostname)) requests.push({ method, url: url.href, received });
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url);
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    note(request.method, url, Buffer.concat(chunks).length);
    if (url.hostname !== '127.0.0.1') {
      response.writeHead(502).end();
      return;
    }
    forward(url, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    }).on('error', () => response.destroy()).end(Buffer.concat(chunks));
  });
  server.on('connect', (request, socket) => {
    note('CONNECT', new URL(`https://${request.url}`));
    socket.on('error', () => undefined).end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    requests,
    /** For `launch`: everything through here, this machine's own servers too. */
    options: {
      args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
      prefs: {
        'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': port,
        'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': port, 'network.proxy.no_proxies_on': '',
        'network.proxy.allow_hijacking_localhost': true,
      },
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

// The examples of servers' configurations, tried: nginx and Apache on loopback, IIS's as the rules it states.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { assetsPath, siteFolder, version } from '../e2e/support/server.mjs';

const example = (name) => readFileSync(join(siteFolder, 'deploy', name), 'utf8');
const unpacked = fileURLToPath(new URL('../../.build/servers', import.meta.url));
const firstOf = (...paths) => paths.find((path) => existsSync(path));

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** Node's own fetch would ask for encodings by itself. */
const get = (port, path, headers = {}) => new Promise((resolve, reject) => {
  request({ host: '127.0.0.1', port, path, headers }, (response) => {
    const chunks = [];
    response.on('data', (chunk) => chunks.push(chunk));
    response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
  }).on('error', reject).end();
});

const isRoot = process.getuid() === 0;

const servers = {
  nginx: {
    program: firstOf(join(unpacked, 'usr/sbin/nginx'), '/usr/sbin/nginx'),
    start(program, folder, port) {
      const site = example('nginx.conf').replace('listen 80;', `listen 127.0.0.1:${port};`).replace('root /srv/nianbao;', `root ${siteFolder};`);
      const module = firstOf(...[unpacked, ''].map((root) => `${root}/usr/lib/nginx/modules/ngx_http_brotli_static_module.so`));
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n');
      writeFileSync(join(folder, 'nginx.conf'), `${isRoot ? 'user root;' : ''}
load_module ${module};
daemon off; master_process off; pid ${folder}/pid; error_log stderr;
events {}
http { access_log off; ${temporary}
${site} }`);
      return spawn(program, ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'pipe'] });
    },
  },
  apache: {
    program: firstOf('/usr/sbin/apache2'),
    start(program, folder, port) {
      const site = example('apache.conf').replace('*:80', `127.0.0.1:${port}`).replaceAll('/srv/nianbao', siteFolder);
      // Those that every server has, and those that the example asks for.
      const modules = ['mpm_event', 'authz_core', ...site.match(/with the modules ([\w, ]+) on\b/)[1].split(/, | and /)];
      writeFileSync(join(folder, 'apache.conf'), `ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/pid
Listen 127.0.0.1:${port}
ErrorLog ${folder}/errors
DefaultRuntimeDir ${folder}
${isRoot ? 'User www-data\nGroup www-data' : ''}
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /dev/null
${site}`);
      return spawn(program, ['-f', join(folder, 'apache.conf'), '-D', 'FOREGROUND'], { stdio: ['ignore', 'ignore', 'pipe'] });
    },
  },
};

for (const [name, { program, start }] of Object.entries(servers)) {
  describe(`the example for ${name}`, { skip: program ? false : `${name} is not installed and could not be` }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-server-'));
    let port;
    let server;
    let said = '';
    before(async () => {
      port = await freePort();
      server = start(program, folder, port);
      server.stderr.on('data', (chunk) => { said += chunk; });
      for (let tries = 0; ; tries++) {
        const answer = await get(port, '/index.html').catch(() => null);
        if (answer) break;
        assert.ok(tries < 100 && server.exitCode === null, said);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
    after(() => {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    });

    const types = [
      ['/', 'text/html; charset=utf-8'], ['/page.css', 'text/css; charset=utf-8'], ['/licenses.txt', 'text/plain; charset=utf-8'],
      ['/embed/nianbao-checker.js', 'text/javascript; charset=utf-8'], ['/embed/nianbao-checker.mjs', 'text/javascript; charset=utf-8'],
      ['/icon.svg', 'image/svg+xml'], ['/embed/integrity.json', 'application/json; charset=utf-8'],
      [`/${assetsPath}nianbao.wasm`, 'application/wasm'], [`/${assetsPath}traditional.dat`, 'application/octet-stream'],
      [`/${assetsPath}ocr/chi_sim.traineddata.gz`, 'application/octet-stream'],
    ];
    for (const [path, type] of types) {
      test(`sends ${path} as ${type}, plain, as gzip and as brotli`, async () => {
        const file = readFileSync(join(siteFolder, path === '/' ? 'index.html' : path));
        const isPacked = path.endsWith('.gz');
        for (const [asked, given, unpack] of [['', undefined, (body) => body], ['gzip', 'gzip', gunzipSync], ['gzip, deflate, br', 'br', brotliDecompressSync]]) {
          const { status, headers, body } = await get(port, path, { 'accept-encoding': asked });
          assert.equal(status, 200);
          assert.equal(headers['content-type'].toLowerCase(), type);
          const isSmall = !existsSync(join(siteFolder, `${path === '/' ? 'index.html' : path}.br`));
          assert.equal(headers['content-encoding'], isPacked || isSmall ? undefined : given);
          assert.ok((isPacked || isSmall ? body : unpack(body)).equals(file));
          assert.equal(headers['x-content-type-options'], 'nosniff');
          if (!isSmall) assert.match(headers.vary ?? '', /accept-encoding/i);
        }
      });
    }

    test('lets only the folder of a version be kept', async () => {
      const caching = async (path) => (await get(port, path, { 'accept-encoding': 'br' })).headers['cache-control'];
      assert.equal(await caching('/'), 'no-cache');
      assert.equal(await caching('/embed/nianbao-checker.js'), 'no-cache');
      assert.equal(await caching(`/${assetsPath}engine.js`), 'public, max-age=31536000, immutable');
      assert.equal(await caching(`/${assetsPath}ocr/chi_sim.traineddata.gz`), 'public, max-age=31536000, immutable');
    });

    test('keeps workers from the network, and pages out of others’ frames', async () => {
      for (const encoding of ['', 'gzip', 'br']) {
        const policy = async (path) => (await get(port, path, { 'accept-encoding': encoding })).headers['content-security-policy'];
        assert.equal(await policy('/'), "frame-ancestors 'self'");
        assert.equal(await policy('/rules/cell/blank.html'), "frame-ancestors 'self'");
        assert.equal(await policy(`/${assetsPath}engine.js`), "connect-src 'none'");
        assert.equal(await policy(`/${assetsPath}reader-pdf.js`), "connect-src 'none'");
        assert.equal(await policy('/embed/frame.html'), existsSync(join(siteFolder, 'embed/frame.html')) ? undefined : await policy('/embed/frame.html'));
      }
    });

    test('lets other sites read the element, and nothing else', async () => {
      const readers = async (path) => (await get(port, path, { 'accept-encoding': 'gzip' })).headers['access-control-allow-origin'];
      for (const path of ['/embed/nianbao-checker.js', `/${assetsPath}nianbao.wasm`, `/${assetsPath}ocr/chi_sim.traineddata.gz`]) assert.equal(await readers(path), '*');
      for (const path of ['/', '/page.js']) assert.equal(await readers(path), undefined);
    });

    test('has no list of files, and no answer for what is not there', async () => {
      assert.equal((await get(port, '/nothing.html')).status, 404);
      assert.notEqual((await get(port, '/embed/')).status, 200);
    });
  });
}

test('the example for IIS states the same', () => {
  const { SaxesParser } = createRequire(new URL('../../web/', import.meta.url))('saxes');
  const parser = new SaxesParser();
  const found = [];
  const path = [];
  let location = '';
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'location') location = attributes.path;
    path.push(name);
    found.push({ location, path: path.join('/'), ...attributes });
  });
  parser.on('closetag', ({ name }) => {
    path.pop();
    if (name === 'location') location = '';
  });
  parser.on('error', (error) => { throw error; });
  parser.write(example('web.config')).close();
  const typeOf = (ending) => found.find(({ path: where, fileExtension }) => where.endsWith('mimeMap') && fileExtension === ending)?.mimeType;
  assert.equal(typeOf('.wasm'), 'application/wasm');
  assert.equal(typeOf('.js'), 'text/javascript; charset=utf-8');
  assert.equal(typeOf('.mjs'), 'text/javascript; charset=utf-8');
  for (const ending of ['.dat', '.bcmap', '.pfb', '.ttf', '.gz', '.br']) assert.equal(typeOf(ending), 'application/octet-stream', ending);
  const header = (where, name) => found.findLast((item) => item.location === where && item.path.endsWith('customHeaders/add') && item.name === name)?.value;
  const inVersion = `embed/${version}`;
  assert.equal(header('', 'X-Content-Type-Options'), 'nosniff');
  assert.equal(header('', 'Content-Security-Policy'), "frame-ancestors 'self'");
  assert.equal(header(inVersion, 'Content-Security-Policy'), "connect-src 'none'");
  assert.equal(header('embed', 'Access-Control-Allow-Origin'), '*');
  const caching = (where) => found.find((item) => item.location === where && item.path.endsWith('clientCache'));
  assert.equal(caching('').cacheControlMode, 'DisableCache');
  assert.equal(caching(inVersion).cacheControlMaxAge, '365.00:00:00');
  assert.equal(caching(inVersion).cacheControlCustom, 'public, immutable');
});

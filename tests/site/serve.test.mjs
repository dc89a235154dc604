// The server of scripts/serve: types, and compressed files for those who take them.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { assetsPath, siteFolder } from '../e2e/support/server.mjs';

let server;
let port;
before(async () => {
  server = spawn(process.execPath, [fileURLToPath(new URL('../../scripts/lib/serve.mjs', import.meta.url)), siteFolder, '0']);
  port = await new Promise((resolve) => server.stdout.once('data', (said) => resolve(Number(/localhost:(\d+)/.exec(said)[1]))));
});
after(() => server.kill());

const get = (path, encoding, method = 'GET') => new Promise((resolve, reject) => {
  request({ host: '127.0.0.1', port, path, method, headers: encoding ? { 'accept-encoding': encoding } : {} }, (response) => {
    const chunks = [];
    response.on('data', (chunk) => chunks.push(chunk));
    response.on('end', () => resolve({ headers: response.headers, status: response.statusCode, body: Buffer.concat(chunks) }));
  }).on('error', reject).end();
});

const wasm = `/${assetsPath}nianbao.wasm`;
const original = readFileSync(join(siteFolder, wasm));

for (const [asked, given, unpack] of [
  [undefined, undefined, (body) => body], ['identity', undefined, (body) => body], ['gzip, deflate', 'gzip', gunzipSync],
  ['gzip, deflate, br', 'br', brotliDecompressSync], ['br;q=0, gzip', 'gzip', gunzipSync], ['gzip;q=0.5, br;q=0.1', 'br', brotliDecompressSync],
]) {
  test(`who accepts "${asked ?? ''}" gets ${given ?? 'the file as it is'}`, async () => {
    const { headers, body } = await get(wasm, asked);
    assert.equal(headers['content-encoding'], given);
    assert.equal(headers['content-type'], 'application/wasm');
    assert.equal(headers.vary, 'accept-encoding');
    assert.equal(Number(headers['content-length']), body.length);
    assert.ok(unpack(body).equals(original));
  });
}

test('an archive that a program reads is sent as it is', async () => {
  const path = `/${assetsPath}ocr/chi_sim.traineddata.gz`;
  const { headers, body } = await get(path, 'gzip, br');
  assert.equal(headers['content-encoding'], undefined);
  assert.ok(body.equals(readFileSync(join(siteFolder, path))));
});

test('a head has no body, and nothing outside the folder is found', async () => {
  const { headers, body } = await get('/index.html', 'br', 'HEAD');
  assert.equal(headers['content-encoding'], 'br');
  assert.equal(body.length, 0);
  assert.equal((await get('/%2e%2e/catalogue.json')).status, 404);
});

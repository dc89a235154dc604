// Every way in which a portal's servers and policies can keep the checker from starting: it works all the same, or says
// by a stable code what is wrong.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browserNames, launch } from './support/browsers.mjs';
import { checkIn, outcomeIn, pageWith } from './support/hosts.mjs';
import { servePortal } from './support/portal.mjs';

const csp = (policy) => ({ 'content-security-policy': policy });
const isEngineScript = (path) => /\/engine\.js$/.test(path);
const gone = (answer) => Object.assign(answer, { status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>404</h1>' });
const loginPage = (answer) => Object.assign(answer, { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Login</title>' });
const onWasm = (alter) => (answer, path) => {
  if (path.endsWith('nianbao.wasm')) alter(answer);
};
const onWorker = (alter) => (answer, path) => {
  if (isEngineScript(path)) alter(answer);
};
const withType = (type, more = {}) => (answer) => Object.assign(answer.headers, { 'content-type': type, ...more });

let failuresLeft = 0;

const sites = {
  '/plain/': () => undefined,
  '/nosniff/': onWorker(withType('text/plain', { 'x-content-type-options': 'nosniff' })),
  '/sniffed/': onWorker(withType('text/plain')),
  '/worker-is-login/': onWorker(loginPage),
  '/worker-gone/': onWorker(gone),
  '/worker-cut/': onWorker((answer) => Object.assign(answer, { body: answer.body.subarray(0, answer.body.length / 2) })),
  '/worker-empty/': onWorker((answer) => Object.assign(answer, { body: '' })),
  '/worker-old/': onWorker((answer) => Object.assign(answer, { body: `${answer.body}`.replace(/^var nianbaoBuild="[0-9a-f]+"/, 'var nianbaoBuild="of-yesterday"') })),
  '/wasm-gone/': onWasm(gone),
  '/wasm-cut/': onWasm((answer) => Object.assign(answer, { body: answer.body.subarray(0, 1000) })),
  '/wasm-is-login/': onWasm(loginPage),
  '/wasm-old/': onWasm((answer) => Object.assign(answer, { body: Buffer.concat([answer.body.subarray(0, -12), Buffer.from('of-yesterday')]) })),
  '/wasm-spoilt/': onWasm((answer) => Object.assign(answer, { body: Buffer.from(answer.body).fill(0xff, 2000, 3000) })),
  '/wasm-plain/': onWasm(withType('text/plain')),
  '/strict-without/': (answer, path) => {
    Object.assign(answer.headers, csp("script-src 'self'"));
    if (path.endsWith('engine-js.js')) gone(answer);
  },
  '/flaky/': onWasm((answer) => failuresLeft-- > 0 && gone(answer)),
};

const strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const nonce = "script-src 'nonce-r4nd0m' 'strict-dynamic' 'wasm-unsafe-eval'";

/** name: [folder, headers of the page, code or the verdict of a check, pattern of the url told] */
const cases = {
  'no policy at all': ['/plain/', {}, 'pass'],
  'the policy that is documented': ['/plain/', csp(`${strict}; worker-src 'self'`), 'pass'],
  'worker-src falls back to script-src': ['/plain/', csp(strict), 'pass'],
  'a policy that allows workers from blob: alone': ['/plain/', csp(`${strict}; worker-src blob:`), 'pass'],
  'a nonce and strict-dynamic': ['/plain/', csp(nonce), 'pass'],
  'a nonce alone': ['/plain/', csp("script-src 'nonce-r4nd0m' 'wasm-unsafe-eval'"), 'worker-blocked', /engine\.js$/],
  'a nonce, with worker-src': ['/plain/', csp("script-src 'nonce-r4nd0m' 'wasm-unsafe-eval'; worker-src 'self'"), 'pass'],
  'Trusted Types': ['/plain/', csp(`${strict}; worker-src 'self'; require-trusted-types-for 'script'; trusted-types nianbao`), 'pass'],
  'Trusted Types, worker from blob:': ['/plain/', csp(`${strict}; worker-src blob:; require-trusted-types-for 'script'; trusted-types nianbao`), 'pass'],
  'no workers': ['/plain/', csp(`${strict}; worker-src 'none'`), 'worker-blocked', /engine\.js$/],
  'no downloads': ['/plain/', csp(`${strict.replace("connect-src 'self'", "connect-src 'none'")}; worker-src 'self'`), 'connect-blocked', /nianbao\.wasm$/],
  'a page with COOP and COEP': ['/plain/', { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }, 'pass'],
  'a worker of another type, with nosniff': ['/nosniff/', {}, 'worker-mime', /engine\.js$/],
  'a worker of another type': ['/sniffed/', {}, 'pass'],
  'a login page in place of the worker': ['/worker-is-login/', {}, 'worker-mime', /engine\.js$/],
  'no worker': ['/worker-gone/', {}, 'wasm-missing', /engine\.js$/],
  'half a worker': ['/worker-cut/', {}, 'wasm-corrupt', /engine\.js$/],
  'a worker of another build': ['/worker-old/', {}, 'version-mismatch', /nianbao\.wasm$/],
  'no engine': ['/wasm-gone/', {}, 'wasm-missing', /nianbao\.wasm$/],
  'a part of the engine': ['/wasm-cut/', {}, 'wasm-corrupt', /nianbao\.wasm$/],
  'a login page in place of the engine': ['/wasm-is-login/', {}, 'wasm-corrupt', /nianbao\.wasm$/],
  'an engine of another build': ['/wasm-old/', {}, 'version-mismatch', /nianbao\.wasm$/],
  'a spoilt engine': ['/wasm-spoilt/', {}, 'wasm-corrupt', /nianbao\.wasm$/],
  'an engine as plain text': ['/wasm-plain/', {}, 'pass'],
  'WebAssembly refused, and no other engine': ['/strict-without/', csp("script-src 'self'"), 'wasm-blocked', /nianbao\.wasm$/],
};

const pages = Object.fromEntries(Object.entries(cases).map(([, [folder, headers]], at) => [`/${at}.html`, { body: pageWith(`${folder}embed/nianbao-checker.js?v=2`), headers }]));

for (const name of browserNames) {
  describe(`starting (${name})`, () => {
    let portal;
    let browser;
    before(async () => {
      portal = await servePortal({ pages: { ...pages, '/flaky.html': pageWith('/flaky/embed/nianbao-checker.js'), '/empty.html': pageWith('/worker-empty/embed/nianbao-checker.js') }, sites });
      browser = await launch(name);
    });
    after(async () => {
      await browser?.close();
      await portal?.close();
    });

    for (const [at, [title, [, , expected, url]]] of Object.entries(cases).entries()) {
      test(`${title}: ${expected}`, async () => {
        const { outcome, told, ready, status, message, ...rest } = await outcomeIn(browser, `${portal.origin}/${at}.html`);
        assert.equal(outcome, expected, message);
        if (expected === 'pass') {
          assert.deepEqual([ready, status], ['', 'idle']);
          return;
        }
        assert.deepEqual([ready, status], [expected, 'failed']);
        assert.match(rest.url, url);
        const [start] = told;
        assert.deepEqual([start.phase, start.code, start.url], ['start', expected, rest.url]);
        // What happened, and whose fault it is not.
        assert.match(start.message, /这不是报告的问题/);
      });
    }

    test('a start that failed is tried again with the next check', async () => {
      failuresLeft = 1;
      const page = await browser.newPage();
      await page.goto(`${portal.origin}/flaky.html`);
      const first = await checkIn(page);
      assert.deepEqual([first.outcome, first.status], ['wasm-missing', 'failed']);
      const second = await checkIn(page);
      assert.deepEqual([second.outcome, second.ready, second.status], ['pass', '', 'idle']);
      await page.close();
    });

    test('a worker that never says a word is found out', async () => {
      const { outcome, url } = await outcomeIn(browser, `${portal.origin}/empty.html`);
      assert.equal(outcome, 'wasm-corrupt');
      assert.match(url, /engine\.js$/);
    });
  });
}

// Not the first result alone but all that the element offers, in every way in which its files come to a page.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { browserNames, launch, until } from './support/browsers.mjs';
import { missingIn } from './support/everything.mjs';
import { servePortal } from './support/portal.mjs';
import { clean, wrong } from './support/reports.mjs';
import { siteFolder } from './support/server.mjs';

const element = 'nianbao/embed/nianbao-checker.js';
const page = (script) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>portal</title>
<script src="${script}" defer></script></head><body><nianbao-checker>...</nianbao-checker></body></html>`;
const modulePage = `<!doctype html><html><head><meta charset="utf-8"><title>portal</title></head><body><nianbao-checker></nianbao-checker>
<script type="module" src="/nianbao/embed/nianbao-checker.mjs"></script></body></html>`;
const framing = (source, sandbox) => `<!doctype html><html><head><title>portal</title></head><body>
<iframe width="1200" height="800" ${sandbox ? `sandbox="${sandbox}"` : ''} src="${source}"></iframe></body></html>`;
const csp = (policy) => ({ 'content-security-policy': policy });
const documented = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";

for (const name of browserNames) {
  describe(`all of it (${name})`, { timeout: 600_000 }, () => {
    let portal;
    let cdn;
    let browser;
    before(async () => {
      cdn = await servePortal({ headers: { 'access-control-allow-origin': '*' } });
      const fromCdn = `default-src 'none'; script-src ${cdn.origin} 'wasm-unsafe-eval'; worker-src blob:; connect-src ${cdn.origin}`;
      portal = await servePortal({
        sites: { '/nianbao/': () => undefined, '/refusing/': ({ headers }) => Object.assign(headers, csp("script-src 'self'")) },
        pages: {
          '/policy.html': { body: page(`/${element}`), headers: csp(documented) },
          '/cdn.html': { body: page(`${cdn.origin}/${element}`), headers: csp(`${fromCdn}; require-trusted-types-for 'script'; trusted-types nianbao`) },
          '/module.html': modulePage,
          '/refused.html': { body: page('/refusing/embed/nianbao-checker.js'), headers: csp("script-src 'self'") },
          '/inner.html': page(`/${element}`),
          '/sandbox.html': framing('/inner.html', 'allow-scripts'),
          '/frame.html': framing('/nianbao/embed/frame.html', 'allow-scripts allow-downloads'),
        },
      });
      browser = await launch(name);
    });
    after(async () => {
      await browser?.close();
      for (const server of [portal, cdn]) await server?.close();
    });

    /** What the function gives of the page, or of the frame in it; nothing may be thrown there meanwhile. */
    const within = async (address, use) => {
      const opened = await browser.newPage();
      await opened.setViewport({ width: 1280, height: 900 });
      const errors = [];
      opened.on('pageerror', ({ message }) => errors.push(message));
      await opened.goto(address.startsWith('file:') ? address : portal.origin + address);
      const found = await use(opened.frames().find((frame) => frame !== opened.mainFrame()) ?? opened.mainFrame());
      await opened.close();
      return [found, errors.filter((message) => !message.includes('favicon.ico'))];
    };

    const ways = {
      'the policy that is documented': '/policy.html',
      'another origin, with Trusted Types': '/cdn.html',
      'a module': '/module.html',
      'a sandbox that can fetch nothing': '/sandbox.html',
      'the frame, in a sandbox': '/frame.html',
      'the one file, from a disk': pathToFileURL(join(siteFolder, 'nianbao.html')).href,
    };
    for (const [way, address] of Object.entries(ways)) {
      test(`${way}: all comes about`, { timeout: 200_000 }, async () => {
        assert.deepEqual(await within(address, missingIn), [[], []]);
      });
    }

    test('where WebAssembly is refused: all but comparing', { timeout: 200_000 }, async () => {
      const without = ['years', 'two years', 'rollup'];
      assert.deepEqual(await within('/refused.html', (frame) => missingIn(frame, { without })), [[], []]);
    });

    test('a sandbox that lets nothing be printed: it is said', async () => {
      const [said] = await within('/sandbox.html', async (frame) => {
        await until(frame, () => Boolean(document.querySelector('nianbao-checker')?.check));
        await frame.evaluate((texts) => document.querySelector('nianbao-checker').check(texts), [clean, wrong]);
        await until(frame, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('[data-action="print"]') !== null);
        return frame.evaluate(() => {
          const { shadowRoot } = document.querySelector('nianbao-checker');
          shadowRoot.querySelector('[data-action="print"]').click();
          return shadowRoot.querySelector('.many-problem').textContent;
        });
      });
      assert.match(said, /不允许打印.*XLSX.*allow-modals/);
    });
  });
}

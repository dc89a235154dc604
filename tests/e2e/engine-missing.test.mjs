// A host that names an engine that is not there learns of it in every way there is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './support/browsers.mjs';
import { eachBrowser } from './support/suite.mjs';

eachBrowser('an engine that is not there', (context) => {
  test('is told by status, promise, event and in the host’s own words', async () => {
    const host = await context.browser.newPage();
    await host.goto(`${context.site.origin}/words.html`);
    await until(host, () => document.querySelector('nianbao-checker').status === 'failed');
    const told = await host.evaluate(async () => {
      const checker = document.querySelector('nianbao-checker');
      const { code, url } = await checker.ready.catch((error) => error);
      const slot = checker.shadowRoot.querySelector('slot[name="unsupported"]');
      return { code, url, starts: window.told, shown: slot.assignedElements()[0].getBoundingClientRect().height > 0, check: await checker.check('x').catch((error) => [error.code, error instanceof Error]) };
    });
    assert.equal(told.code, 'wasm-missing');
    assert.equal(told.shown, true);
    assert.deepEqual(told.starts.map(({ phase, code }) => [phase, code])[0], ['start', 'wasm-missing']);
    assert.match(told.starts[0].url, /nianbao\.wasm$/);
    assert.deepEqual(told.check, ['wasm-missing', true]);
    await host.close();
  });
}, {
  folder: '/nb/',
  pages: {
    '/words.html': `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>门户</title><script src="/nb/embed/nianbao-checker.js"></script></head><body>
<script src="/listen.js"></script><nianbao-checker wasm-src="/nowhere/nianbao.wasm"><p slot="unsupported">请联系信息中心</p></nianbao-checker></body></html>`,
    '/listen.js': 'window.told = []; document.addEventListener("nb-error", ({ detail }) => window.told.push(detail));',
  },
});

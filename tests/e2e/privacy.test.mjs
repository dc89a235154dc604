// Nothing of a document leaves the page, and nothing in it runs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './support/browsers.mjs';
import { clean, gb18030, wrong } from './support/reports.mjs';
import { siteFolder } from './support/server.mjs';
import { eachBrowser } from './support/suite.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const malicious = '<img src=x onerror="document.title=\'owned\'"></script><script>document.title=\'owned\'</script>';

eachBrowser('privacy', (context) => {
  test('every request is a GET of a file of the site, without a query or a body', async () => {
    context.site.requests.length = 0;
    const { page, seen, tool } = await context.open();
    await tool.checkText(wrong);
    await tool.click('.finding-head');
    await tool.drop([{ name: 'gb.txt', content: gb18030(clean) }, { name: 'b.txt', content: malicious }]);
    await tool.sample(0);
    await tool.switchLanguage();
    await tool.settled();
    const notOurs = seen.requests.filter(({ method, url }) => {
      if (/^(data|blob):/.test(url)) return false;
      const { origin, pathname, search } = new URL(url);
      const file = join(siteFolder, pathname.endsWith('/') ? 'index.html' : pathname);
      return method !== 'GET' || origin !== context.site.origin || search !== '' || !existsSync(file);
    });
    assert.deepEqual(notOurs, []);
    const odd = context.site.requests.filter(({ method, query, received }) => method !== 'GET' || query !== '' || received !== 0);
    assert.deepEqual(odd, []);
    await page.close();
  });

  test('checks go on without a network once the page is open', async () => {
    const { page, tool } = await context.open();
    const before = context.site.requests.length;
    await tool.checkText(wrong);
    await tool.checkText(clean);
    assert.equal(await tool.verdict(), 'pass');
    assert.equal(context.site.requests.length, before);
    await page.close();
  });

  test('of what was chosen the language and the size of type are remembered, and nothing else, until all is cleared', async () => {
    const { page, tool } = await context.open({ isKept: true });
    const stored = () => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...document.cookie.split(';').filter(Boolean)].sort());
    await tool.checkText(wrong);
    await tool.switchLanguage();
    await tool.enlarge();
    assert.deepEqual(await stored(), ['nianbao-language', 'nianbao-larger']);
    await page.goto(context.site.url);
    await until(page, () => document.querySelector('nianbao-checker').version !== '' && document.documentElement.lang === 'en' &&
      document.documentElement.hasAttribute('data-larger') && document.querySelector('nianbao-checker').hasAttribute('senior'));
    assert.equal(await page.evaluate(() => document.querySelector('nianbao-checker').text), '');
    await tool.click('[data-action="trust"]');
    await until(page, () => /your choice of language and size of type/.test(document.querySelector('nianbao-checker').shadowRoot.querySelector('.trust-panel')?.textContent));
    await tool.click('[data-action="clear-all"]');
    assert.deepEqual(await stored(), []);
    await page.close();
  });

  test('the page itself is not able to reach another origin', async () => {
    const { page } = await context.open();
    const outcome = await page.evaluate(() =>
      fetch('http://127.0.0.1:9/').then(() => 'reached', () => 'refused').then((how) =>
        new Promise((resolve) => setTimeout(() => resolve(how)))));
    assert.equal(outcome, 'refused');
    const violated = await page.evaluate(() => new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
      void fetch('http://127.0.0.1:9/').catch(() => undefined);
    }));
    assert.equal(violated, 'connect-src');
    await page.close();
  });

  test('the worker that reads documents has no way to the network', async (t) => {
    if (context.name !== 'chromium') {
      t.skip('WebDriver BiDi does not look into workers');
      return;
    }
    const { page, tool } = await context.open();
    await tool.checkText(clean);
    const [worker] = page.workers();
    const ways = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'importScripts', 'Worker', 'BroadcastChannel', 'caches'];
    const left = await worker.evaluate((names) => names.filter((name) => {
      try {
        new self[name]('/');
      } catch (error) {
        return error.message !== 'documents are read without a network';
      }
      return true;
    }), ways);
    assert.deepEqual(left, []);
    await page.close();
  });

  test('markup in a report is shown as the text it is, in every view', async () => {
    const { page, seen, tool } = await context.open();
    // A file that begins with markup would be a page; this one is a text with markup in it.
    const report = `附件\n${wrong}`
      .replace('示例县样例局2023年', `${malicious}示例县样例局2023年`)
      .replace('五、存在的主要问题及改进措施', `五、存在的主要问题及改进措施${malicious}`)
      .replace('\tO\t', `\t${malicious}\t`);
    await tool.drop([{ name: `${malicious}.txt`.replaceAll('/', '∕'), content: report }]);
    assert.equal(await tool.text('.source'), report);
    await tool.click('.finding-head');
    const made = await page.evaluate(() => {
      const root = document.querySelector('nianbao-checker').shadowRoot;
      return { images: root.querySelectorAll('img, script, iframe').length, title: document.title };
    });
    assert.deepEqual(made, { images: 0, title: '年报核验 nianbao' });
    assert.equal((await tool.text('.identity dd')).startsWith('<img src=x onerror='), true);
    assert.deepEqual(seen.errors, []);
    await page.close();
  });
});

eachBrowser('the promise at the box', (context) => {
  test('on a portal counts the requests of its own files alone as its own', async () => {
    const { page, tool } = await context.open({ path: 'portal.html' });
    await page.evaluate(() => fetch('/track.txt', { method: 'POST', body: 'of the portal' }).then(() => undefined));
    await tool.click('[data-action="trust"]');
    const foreign = await until(page, () => {
      const found = [...document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('.trust-panel .is-foreign')].map((line) => line.textContent);
      return found.length > 0 && found;
    });
    assert.deepEqual(foreign, [`${context.site.origin}/track.txt (fetch)`]);
    assert.match(await tool.text('.trust-panel'), /其中 1 次不是年报核验发出的.*年报核验没有发出报告内容的任何一个字节/);
    // Of what else the page sends nothing is claimed.
    assert.match(await tool.text('.trust'), /^不上传 · 本工具向外发送 0 字节/);
    const own = (await tool.texts('.trust-panel li:not(.is-foreign)')).filter((line) => !line.startsWith(`GET ${context.site.origin}/embed/`));
    assert.deepEqual(own, []);
    await page.close();
  });

  test('can be checked: it lists every request that was made, and clears everything', async () => {
    context.site.requests.length = 0;
    const { page, tool } = await context.open();
    await tool.checkText(wrong);
    await page.evaluate(() => document.querySelector('nianbao-checker').ignore(0, '原件如此'));
    await until(page, () => document.querySelector('nianbao-checker').results[0]?.counts.accepted === 1);
    await tool.settled();
    // It can be seen while there is a report, and stands at the box again once that is open.
    assert.equal(await page.evaluate(() =>
      document.querySelector('nianbao-checker').shadowRoot.querySelector('.outcome-place ~ * .trust').getClientRects().length > 0), true);
    await tool.click('[data-action="repaste"]');
    assert.notEqual(await tool.text('.input-open .trust'), null);
    assert.match(await tool.text('.trust'), /不上传 · 本页打开以来向外发送 0 字节/);
    await tool.click('[data-action="trust"]');
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.trust-panel') !== null);
    const listed = await tool.texts('.trust-panel li');
    // What the server saw of scripts, styles and data is on the list.
    for (const { path } of context.site.requests.filter(({ path: own }) => /\.(?:js|css|wasm)$/.test(own) && !/engine\.js$/.test(own))) {
      assert.ok(listed.some((line) => line.includes(path)), `${path} in ${listed.join('\n')}`);
    }
    assert.deepEqual(await tool.texts('.trust-panel .is-foreign'), []);
    await tool.click('[data-action="clear-all"]');
    assert.deepEqual(await page.evaluate(() => {
      const { text, results, config } = document.querySelector('nianbao-checker');
      return { text, results, config };
    }), { text: '', results: [], config: { rules: {}, accept: [] } });
    await page.close();
  });
}, {
  pages: {
    '/portal.html': '<!doctype html><html><head><meta charset="utf-8"><title>portal</title><link rel="icon" href="data:,"><script src="/embed/nianbao-checker.js"></script></head><body><nianbao-checker></nianbao-checker></body></html>',
    '/track.txt': 'thanks',
  },
});

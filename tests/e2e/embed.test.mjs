// The element on another page, in a sub-folder: by the classic script, and as a module.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { until } from './support/browsers.mjs';
import { pdfWithPredefinedMap } from './support/mapped-pdf.mjs';
import { clean, fileOf, gb18030, wrong } from './support/reports.mjs';
import { assetsPath } from './support/server.mjs';
import { eachBrowser } from './support/suite.mjs';

const host = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>门户</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'">
<script src="/tools/nianbao/embed/nianbao-checker.js" defer></script></head>
<body><nianbao-checker hide-input>正在载入年报核验…</nianbao-checker></body></html>`;

/** The same where everything but the element's script is in GB18030, and the server says so of all files. */
const oldHost = `<!doctype html><html lang="zh-CN"><head><meta charset="gb18030"><title>门户</title>
<script src="/tools/nianbao/embed/nianbao-checker.js"></script></head>
<body><nianbao-checker>正在载入年报核验…</nianbao-checker></body></html>`;

const moduleHost = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>门户</title></head>
<body><nianbao-checker locale="en"></nianbao-checker><script type="module">
import { NianbaoChecker } from '/tools/nianbao/embed/nianbao-checker.mjs';
window.isOfClass = document.querySelector('nianbao-checker') instanceof NianbaoChecker;
</script></body></html>`;

const ready = (page) => until(page, () => Boolean(document.querySelector('nianbao-checker').version));

eachBrowser('the element on another page', (context) => {
  const openHost = async () => {
    const page = await context.browser.newPage();
    await page.goto(`${context.site.origin}/host.html`);
    await ready(page);
    return page;
  };

  test('checks, tells its host, and keeps the document to itself', async () => {
    const page = await openHost();
    const told = JSON.parse(await page.evaluate(async (text) => {
      const checker = document.querySelector('nianbao-checker');
      const events = [];
      for (const type of ['nb-progress', 'nb-result', 'nb-select']) document.addEventListener(type, ({ detail }) => events.push([type, detail]));
      const [result] = await checker.check(text);
      checker.goTo('applications/granted/total');
      return JSON.stringify({ events, verdict: result.verdict, counts: result.counts });
    }, wrong));
    assert.equal(told.verdict, 'fail');
    assert.deepEqual(told.events.map(([type]) => type), ['nb-progress', 'nb-result', 'nb-select']);
    assert.deepEqual(told.events[1][1].counts, told.counts);
    assert.deepEqual(Object.keys(told.events[1][1]).sort(), ['counts', 'file', 'findings', 'receipt', 'verdict']);
    assert.deepEqual(Object.keys(told.events[1][1].findings[0]).sort(), ['accepted', 'cells', 'key', 'rule', 'severity']);
    assert.equal(told.events[2][1].cell, 'applications/granted/total');
    await page.close();
  });

  test('honours properties set before it was defined, and attributes', async () => {
    const page = await context.browser.newPage();
    await page.goto(`${context.site.origin}/late.html`);
    await ready(page);
    assert.deepEqual(await page.evaluate(() => {
      const checker = document.querySelector('nianbao-checker');
      const area = checker.shadowRoot.querySelector('textarea');
      return { text: area.value, label: checker.shadowRoot.querySelector('[data-action="check"]').textContent };
    }), { text: 'early', label: 'Check' });
    await page.close();
  });

  test('reads files with the readers that lie beside it', async () => {
    const page = await openHost();
    context.site.requests.length = 0;
    const formats = await page.evaluate(async (files) => {
      const checker = document.querySelector('nianbao-checker');
      const results = await checker.check(files.map((bytes) => new Uint8Array(bytes)));
      return results.map(({ format, verdict }) => [format, verdict]);
    }, ['writer.docx', 'page.html'].map((name) => fileOf(`2021-wrong/${name}`)));
    assert.deepEqual(formats, [['docx', 'fail'], ['html', 'fail']]);
    const asked = context.site.requests.map(({ path }) => path);
    const engine = `/tools/nianbao/${assetsPath}engine.js`;
    assert.deepEqual(asked.filter((path) => path !== engine).sort(), [
      'part-files.js', 'part-many.js', 'reader-html.js', 'reader-word.js',
    ].map((name) => `/tools/nianbao/${assetsPath}${name}`));
    // Two files are checked side by side where there are two cores.
    assert.ok(asked.filter((path) => path === engine).length <= 1, asked.join());
    await page.close();
  });

  test('leads to the page of a rule that lies beside it', async () => {
    const page = await openHost();
    const links = await page.evaluate(async (text) => {
      const checker = document.querySelector('nianbao-checker');
      await checker.check(text);
      const linked = () => [...checker.shadowRoot.querySelectorAll('a.rule-id, a.rule-title')];
      checker.shadowRoot.querySelector('.ledger').open = true;
      for (let tries = 0; tries < 200 && linked().length <= 20; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
      const found = linked().map((link) => link.href);
      return Promise.all([...new Set(found)].map(async (url) => [url, (await fetch(url)).status]));
    }, wrong);
    assert.ok(links.length > 20, `${links.length} rules`);
    assert.deepEqual(links.filter(([, status]) => status !== 200), []);
    assert.deepEqual(links.filter(([url]) => !url.startsWith(`${context.site.origin}/tools/nianbao/${assetsPath}rules/`)), []);
    await page.close();
  });

  test('reads a PDF in a character map that lies beside it', async () => {
    const page = await openHost();
    context.site.requests.length = 0;
    const { report } = await page.evaluate(async (bytes) => {
      const checker = document.querySelector('nianbao-checker');
      const [result] = await checker.check(new Uint8Array(bytes));
      return result;
    }, pdfWithPredefinedMap(clean.split('\n')));
    assert.deepEqual([report.title, report.year], ['示例市样例局2022年政府信息公开工作年度报告', 2022]);
    assert.ok(context.site.requests.some(({ path }) => path === `/tools/nianbao/${assetsPath}pdf/cmaps/UniGB-UCS2-H.bcmap`));
    await page.close();
  });

  test('begins to recognise a scan with what lies beside it', { timeout: 180_000 }, async (t) => {
    if (context.name !== 'chromium') {
      t.skip('the same code as in Chromium, and slow');
      return;
    }
    const page = await openHost();
    context.site.requests.length = 0;
    await page.evaluate((bytes) => {
      const checker = document.querySelector('nianbao-checker');
      checker.addEventListener('nb-progress', ({ detail }) => {
        if (detail.stage === 'recognising' && detail.done > 0) window.hasBegun = true;
      });
      return checker.check(new Uint8Array(bytes)).catch(() => undefined);
    }, [...readFileSync(new URL('files/scan.pdf', import.meta.url))]);
    await page.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.querySelector('[data-action="recognise"]').click());
    await until(page, () => window.hasBegun, [], 120_000);
    await page.evaluate(() => document.querySelector('nianbao-checker').cancel());
    assert.deepEqual(context.site.requests.map(({ path }) => path).filter((path) => path.includes('/ocr/') && path.endsWith('.gz')), [
      `/tools/nianbao/${assetsPath}ocr/chi_sim.traineddata.gz`,
    ]);
    await page.close();
  });

  test('works as a module, in English too', async () => {
    const page = await context.browser.newPage();
    await page.goto(`${context.site.origin}/module.html`);
    await ready(page);
    const found = await page.evaluate(async (text) => {
      const checker = document.querySelector('nianbao-checker');
      const [result] = await checker.check(text);
      return { isOfClass: window.isOfClass, verdict: result.verdict, button: checker.shadowRoot.querySelector('[data-action="check"]').textContent };
    }, wrong);
    assert.deepEqual(found, { isOfClass: true, verdict: 'fail', button: 'Check' });
    await page.close();
  });

  test('survives being moved in the page', async () => {
    const page = await openHost();
    const verdict = await page.evaluate(async (text) => {
      const checker = document.querySelector('nianbao-checker');
      document.body.append(document.createElement('main'));
      document.querySelector('main').append(checker);
      const [result] = await checker.check(text);
      return result.verdict;
    }, clean);
    assert.equal(verdict, 'pass');
    await page.close();
  });
}, {
  folder: '/tools/nianbao/',
  pages: {
    '/host.html': host,
    '/late.html': host.replace('<nianbao-checker hide-input>', '<nianbao-checker locale="en">')
      .replace('<script src', '<script src="/early.js" defer></script><script src'),
    '/module.html': moduleHost,
    '/early.js': 'document.querySelector("nianbao-checker").text = "early";',
  },
});

eachBrowser('the element on a page in GB18030', (context) => {
  test('says and reads the same', async () => {
    const page = await context.browser.newPage();
    await page.goto(`${context.site.origin}/host.html`);
    await ready(page);
    const shown = await page.evaluate(async (text) => {
      const checker = document.querySelector('nianbao-checker');
      const [result] = await checker.check(text);
      return {
        charset: document.characterSet, verdict: result.verdict,
        button: checker.shadowRoot.querySelector('[data-action="check"]').textContent,
        word: checker.shadowRoot.querySelector('.verdict-word').textContent,
        rule: checker.shadowRoot.querySelector('a.rule-id').href,
      };
    }, wrong);
    const { rule, ...rest } = shown;
    assert.deepEqual(rest, { charset: 'gb18030', verdict: 'fail', button: '核验', word: '不一致' });
    await page.goto(rule);
    assert.match(await page.evaluate(() => document.body.textContent), /规则说明|核验规则|法律依据|依据/);
    await page.close();
  });
}, {
  folder: '/tools/nianbao/',
  pages: { '/host.html': { body: Buffer.from(gb18030(oldHost)), type: 'text/html; charset=gb18030' } },
  typeOf: (_, type) => (type.startsWith('text/') ? `${type.split(';')[0]}; charset=gb18030` : type),
});

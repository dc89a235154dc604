// Where WebAssembly is off in the browser itself, or refused by a policy: the same results as with it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { browserNames, launch, until, withoutWasm } from './support/browsers.mjs';
import { pageWith } from './support/hosts.mjs';
import { servePortal } from './support/portal.mjs';
import { clean, fileOf, gb18030, wrong } from './support/reports.mjs';
import { assetsPath } from './support/server.mjs';

const scan = [...readFileSync(new URL('files/scan.pdf', import.meta.url))];

const files = [clean, wrong, '今天天气很好。'].map((text) => [...Buffer.from(text)])
  .concat([gb18030(wrong)], ['writer.docx', 'writer.doc', 'calc.xls', 'writer-narrow.pdf', 'page.html'].map((name) => fileOf(`2021-wrong/${name}`)));

const resultsIn = async (browser, url) => {
  const page = await browser.newPage();
  await page.goto(url);
  await until(page, () => Boolean(document.querySelector('nianbao-checker').check));
  const [hasWasm, results] = await page.evaluate(async (given) => {
    const checker = document.querySelector('nianbao-checker');
    const found = await checker.check(given.map((bytes) => new Uint8Array(bytes)));
    return [typeof WebAssembly === 'object', found];
  }, files);
  await page.close();
  return { hasWasm, results };
};

for (const name of browserNames) {
  describe(`without WebAssembly (${name})`, { timeout: 200_000 }, () => {
    let portal;
    let expected;
    const browsers = [];
    before(async () => {
      portal = await servePortal({
        sites: { '/nianbao/': () => undefined, '/strict/': ({ headers }) => Object.assign(headers, { 'content-security-policy': "script-src 'self'" }) },
        pages: {
          '/plain.html': pageWith('/nianbao/embed/nianbao-checker.js'),
          '/strict.html': { body: pageWith('/strict/embed/nianbao-checker.js'), headers: { 'content-security-policy': "script-src 'self'" } },
        },
      });
      browsers.push(await launch(name), await launch(name, withoutWasm()));
      expected = await resultsIn(browsers[0], `${portal.origin}/plain.html`);
    });
    after(async () => {
      for (const browser of browsers) await browser.close();
      await portal?.close();
    });

    /** The scripts of the engine that were asked for, however many engines ran side by side. */
    const engines = () => [...new Set(portal.requests.map(({ path }) => path)
      .filter((path) => /\/engine[\w-]*\.js$|\/nianbao\.wasm$/.test(path)).map((path) => path.split('/').at(-1)))];

    test('with it, the engine as JavaScript is not loaded', async () => {
      portal.requests.length = 0;
      assert.equal(expected.hasWasm, true);
      assert.deepEqual(await resultsIn(browsers[0], `${portal.origin}/plain.html`), expected);
      assert.ok(!engines().includes('engine-js.js'));
      assert.deepEqual(expected.results.map(({ verdict }) => verdict), ['pass', 'fail', 'unreadable', 'fail', 'fail', 'fail', 'fail', 'fail', 'fail']);
    });

    test('off in the browser: the same results, and nothing of WebAssembly is loaded', async () => {
      portal.requests.length = 0;
      const { hasWasm, results } = await resultsIn(browsers[1], `${portal.origin}/plain.html`);
      assert.equal(hasWasm, false);
      assert.deepEqual(results, expected.results);
      assert.deepEqual(engines(), ['engine-js.js']);
      assert.ok(portal.requests.some(({ path }) => path === `/nianbao/${assetsPath}engine-js.js`));
    });

    test('off in the browser: the page works', async () => {
      const { results } = await resultsIn(browsers[1], `${portal.origin}/nianbao/`);
      assert.deepEqual(results, expected.results);
    });

    /** What is said below the verdict of a scan. */
    const offered = async (browser, before) => {
      const page = await browser.newPage();
      if (before) await page.evaluateOnNewDocument(before);
      await page.goto(`${portal.origin}/plain.html`);
      await until(page, () => Boolean(document.querySelector('nianbao-checker').check));
      await page.evaluate((bytes) => document.querySelector('nianbao-checker').check(new Uint8Array(bytes)).catch(() => undefined), scan);
      await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.recognise') !== null);
      const found = await page.evaluate(() => {
        const view = document.querySelector('nianbao-checker').shadowRoot.querySelector('.recognise');
        return [view.querySelector('button') !== null, view.textContent];
      });
      await page.close();
      return found;
    };

    test('a scan is not offered to be recognised where that cannot be, and it is said', async () => {
      assert.equal((await offered(browsers[0]))[0], true);
      for (const [hasButton, words] of [
        await offered(browsers[1]),
        await offered(browsers[0], () => { delete globalThis.OffscreenCanvas; }),
      ]) {
        assert.equal(hasButton, false);
        assert.match(words, /这个浏览器不能识别图片中的文字.*Firefox 105/);
      }
    });

    test('what compares reports says that it takes WebAssembly and what to do instead; the indicators are there without it', async () => {
      const page = await browsers[1].newPage();
      await page.goto(`${portal.origin}/nianbao/?lang=zh`);
      const inTool = (run, given) => page.evaluate(`(${run})(document.querySelector('nianbao-checker').shadowRoot, ${JSON.stringify(given)})`);
      await until(page, () => document.querySelectorAll('nianbao-checker').length && document.querySelector('nianbao-checker').shadowRoot?.querySelectorAll('[data-sample]').length > 2);
      await inTool((root) => root.querySelectorAll('[data-sample]')[2].click());
      await until(page, () => {
        const checker = document.querySelector('nianbao-checker');
        return checker.status === 'idle' && checker.shadowRoot.querySelector('.many-tabs:not([hidden])') !== null;
      }, [], 120_000);
      for (const [view, command] of [['years', 'nianbao series'], ['rollup', 'nianbao rollup']]) {
        await inTool((root, name) => root.querySelector(`[data-view="${name}"]`).click(), view);
        await until(page, (name) => document.querySelector('nianbao-checker').shadowRoot.querySelector(`.panorama.${name} .empty`) !== null, [view]);
        const told = await inTool((root, name) => root.querySelector(`.panorama.${name}`).textContent, view);
        assert.match(told, /需要 WebAssembly/);
        assert.ok(told.includes(command), told);
      }
      await inTool((root) => root.querySelector('[data-view="indicators"]').click());
      await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('.indicators-table tbody tr').length === 18);
      await page.close();
    });

    test('refused by the policy of every answer: the same results', async () => {
      portal.requests.length = 0;
      const { results } = await resultsIn(browsers[0], `${portal.origin}/strict.html`);
      assert.deepEqual(results, expected.results);
      assert.ok(engines().includes('engine-js.js'));
    });
  });
}

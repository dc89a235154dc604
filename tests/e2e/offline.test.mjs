// The page without a network, after one visit; and a newer build that takes its place.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { browserNames, launch, open, until } from './support/browsers.mjs';
import { fileOf, wrong } from './support/reports.mjs';
import { serveSite, siteFolder } from './support/server.mjs';

const { build } = JSON.parse(readFileSync(join(siteFolder, 'embed/integrity.json'), 'utf8'));

const isKept = (page) => until(page, () => !document.getElementById('offline').hidden, [], 60_000);

/** What the page and its workers are at, for a failure's message. */
const standing = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  const stateOf = (worker) => worker?.state ?? null;
  return JSON.stringify({
    title: document.title, loads: window.name, build: document.documentElement.dataset.build, state: history.state,
    status: document.querySelector('nianbao-checker').status, visibility: document.visibilityState,
    installing: stateOf(registration?.installing), waiting: stateOf(registration?.waiting), active: stateOf(registration?.active),
    controller: stateOf(navigator.serviceWorker.controller), isControlledByActive: registration?.active === navigator.serviceWorker.controller,
  });
});

/** `until` in a page that loads again meanwhile, which ends what is being asked of it. */
async function untilLoadedAgain(page, inPage) {
  for (let tries = 0; ; tries++) {
    try {
      return await until(page, inPage);
    } catch (error) {
      if (tries === 10 || !/context|navigat|frame/i.test(error.message)) {
        throw new Error(`${error.message}\n${await standing(page).catch(({ message }) => message)}`);
      }
    }
  }
}

/** Everything that the browser keeps for the site: paths of all caches, and names of all databases. */
const keptIn = (page) => page.evaluate(async () => {
  const paths = [];
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
  }
  const databases = indexedDB.databases ? (await indexedDB.databases()).map(({ name }) => name) : [];
  return { paths: paths.sort(), databases, stored: localStorage.length + sessionStorage.length };
});

for (const name of browserNames) {
  describe(`without a network (${name})`, () => {
    let browser;
    let site;
    before(async () => {
      site = await serveSite({ folder: '/nb/' });
      browser = await launch(name);
    });
    after(async () => {
      await browser.close();
      await site.close();
    });

    test('the page opens again and checks text and files; what is kept is the program alone', async () => {
      const first = await open(browser, site.url, { isKept: true });
      await first.tool.drop([{ name: 'a.docx', content: fileOf('2021-wrong/writer.docx') }]);
      await isKept(first.page);
      assert.deepEqual(site.requests.filter(({ method, query, received, path }) =>
        method !== 'GET' || query !== '' || received !== 0 || !existsSync(join(siteFolder, path.replace(/^\/nb\//, '')))).map(({ path }) => path)
        .filter((path) => path !== '/favicon.ico'), []);
      await first.page.close();
      await site.close();

      const { page, tool } = await open(browser, `${site.url}?lang=en`, { isKept: true });
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
      await tool.checkText(wrong);
      assert.equal(await tool.verdict(), 'fail');
      for (const file of ['writer.docx', 'writer.doc', 'writer-narrow.pdf', 'calc.xlsx', 'writer.ofd', 'page.html']) {
        await tool.drop([{ name: file, content: fileOf(`2021-wrong/${file}`) }]);
        assert.equal(await tool.verdict(), 'fail', file);
      }
      // A PDF is seen as its pages, and given back with comments; nothing is saved here.
      await tool.drop([{ name: 'a.pdf', content: fileOf('2021-wrong/writer-narrow.pdf') }]);
      await until(page, () => Boolean(document.querySelector('nianbao-checker').shadowRoot.querySelector('.page canvas')));
      await page.evaluate(() => { HTMLAnchorElement.prototype.click = () => {}; });
      await tool.click('[data-action="carry"]');
      await until(page, () => Boolean(document.querySelector('nianbao-checker').shadowRoot.querySelector('[data-carry="annotate"]')));
      await tool.click('[data-carry="annotate"]');
      assert.match(await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.carry-done')?.textContent), /^1 comment was written/);
      // The page's own sample of many reports is an archive, whose reports are compared.
      await tool.sample(2);
      await tool.click('[data-view="rollup"]');
      await until(page, () => Boolean(document.querySelector('nianbao-checker').shadowRoot.querySelector('.heat button')));
      const { paths, databases, stored } = await keptIn(page);
      assert.ok(paths.length > 20, paths.join());
      assert.deepEqual(paths.filter((path) => !existsSync(join(siteFolder, path.replace(/^\/nb\//, '')))), []);
      assert.deepEqual(paths.filter((path) => path.includes('/ocr/')), []);
      assert.deepEqual([databases, stored], [[], 0]);
      await page.close();
    });
  });

  describe(`a newer build (${name})`, () => {
    let browser;
    let site;
    let isNew = false;
    let isWorkerNew = false;
    const newer = {
      'index.html': (body) => body.toString().replace('</title>', ' 2</title>').replace(/data-build="[^"]*"/, 'data-build="newer"'),
      'page.css': (body) => `${body}\n:root { --build: second; }`,
    };
    /** The service worker of a build that differs in two files. */
    const newerWorker = (body) => {
      let code = body.toString();
      for (const [file, change] of Object.entries(newer)) {
        const hashOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;
        const old = readFileSync(join(siteFolder, file));
        const [from, to] = [hashOf(old), hashOf(change(old))];
        assert.ok(code.includes(from), file);
        code = code.replaceAll(from, to).replaceAll(from.slice(7, 27), to.slice(7, 27));
      }
      assert.ok(code.includes(build));
      return code.replaceAll(build, 'newer');
    };
    let worker;
    before(async () => {
      worker = newerWorker(readFileSync(join(siteFolder, 'sw.js')));
      site = await serveSite({
        change(path, body) {
          if (path === '/sw.js') return isNew || isWorkerNew ? worker : body;
          if (!isNew) return body;
          return newer[path === '/' ? 'index.html' : path.slice(1)]?.(body) ?? body;
        },
      });
      browser = await launch(name);
    });
    after(async () => {
      await browser.close();
      await site.close();
    });

    const buildOf = (page) => page.evaluate(() =>
      [document.title.endsWith(' 2'), getComputedStyle(document.documentElement).getPropertyValue('--build').trim() === 'second']);

    test('takes over once where nothing is lost, and never half', async () => {
      const first = await open(browser, site.url, { isKept: true });
      await isKept(first.page);
      await first.page.close();
      isNew = true;

      // A page in use stays of its build, to the end.
      const { page, tool } = await open(browser, site.url, { isKept: true, before: () => {
        const times = Number(window.name || 0) + 1;
        window.name = String(times);
      } });
      await page.evaluate(() => { document.querySelector('nianbao-checker').text = 'x'; });
      await until(page, async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting), [], 30_000);
      assert.deepEqual(await buildOf(page), [false, false]);
      await tool.checkText(wrong);
      assert.equal(await tool.verdict(), 'fail');

      // Opened anew it makes room, and loads once more.
      await page.evaluate(() => { window.name = '0'; });
      await page.reload();
      await untilLoadedAgain(page, () => document.title.endsWith(' 2') && document.querySelector('nianbao-checker')?.version);
      assert.deepEqual(await buildOf(page), [true, true]);
      await isKept(page);
      assert.equal(await page.evaluate(() => window.name), '2');
      await tool.checkText(wrong);
      assert.equal(await tool.verdict(), 'fail');
      assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting), null);
      await page.close();
    });

    test('loads once more where the newer build took its place while it was on its way, and never for ever', async () => {
      const { page } = await open(browser, site.url, { isKept: true, isReady: false, before: () => {
        window.name = String(Number(window.name || 0) + 1);
        addEventListener('DOMContentLoaded', () => { document.documentElement.dataset.build = 'older'; });
      } });
      await untilLoadedAgain(page, () => window.name === '2' && document.querySelector('nianbao-checker')?.version);
      await isKept(page);
      assert.equal(await page.evaluate(() => window.name), '2');
      assert.deepEqual(await buildOf(page), [true, true]);
      await page.close();
    });

    test('whatever stands behind the question mark, the page is of the build that its scripts are of', async () => {
      // A page of the older build would come from the network; a worker of it would take over from the kept one, in its right.
      isNew = false;
      isWorkerNew = true;
      const { page, tool } = await open(browser, `${site.url}?from=portal`, { isKept: true });
      assert.deepEqual(await buildOf(page), [true, true]);
      await tool.checkText(wrong);
      assert.equal(await tool.verdict(), 'fail');
      await page.close();
    });
  });
}

describe('where there is no secure context', () => {
  test('nothing is kept, and the page works', async () => {
    const site = await serveSite();
    const browser = await launch('chromium', { args: ['--host-resolver-rules=MAP nianbao.example 127.0.0.1'] });
    try {
      const { port } = new URL(site.origin);
      const { page, tool } = await open(browser, `http://nianbao.example:${port}/`, { isKept: true });
      assert.equal(await page.evaluate(() => isSecureContext), false);
      await tool.checkText(wrong);
      assert.equal(await tool.verdict(), 'fail');
      assert.equal(site.requests.some(({ path }) => path === '/sw.js'), false);
      assert.equal(await page.evaluate(() => document.getElementById('offline').hidden), true);
    } finally {
      await browser.close();
      await site.close();
    }
  });
});

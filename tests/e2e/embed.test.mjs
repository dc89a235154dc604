// The element on another page, by one classic script, and what the page weighs.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { until } from './support/browsers.mjs';
import { clean, fileOf, wrong } from './support/reports.mjs';
import { siteFolder } from './support/server.mjs';
import { eachBrowser } from './support/suite.mjs';

const host = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>门户</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'">
<script src="/tools/nianbao/embed/nianbao-checker.js" defer></script></head>
<body><nianbao-checker hide-input>正在载入年报核验…</nianbao-checker></body></html>`;

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
    assert.deepEqual(Object.keys(told.events[1][1]).sort(), ['counts', 'file', 'findings', 'verdict']);
    assert.deepEqual(Object.keys(told.events[1][1].findings[0]).sort(), ['cells', 'rule', 'severity']);
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
    assert.deepEqual(context.site.requests.map(({ path }) => path), [
      '/tools/nianbao/embed/nianbao-reader-word.js', '/tools/nianbao/embed/nianbao_full.wasm', '/tools/nianbao/embed/nianbao-reader-html.js',
    ]);
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
    '/early.js': 'document.querySelector("nianbao-checker").text = "early";',
  },
});

// The goal for the whole is 235 KB: titles, evidence, causes and tables in reading order brought the engine from 151 KB to
// 197 KB, and not all of it is won back yet. This bound holds what there is, so that it cannot grow unnoticed.
test('all that the text path loads stays within 250 KB, and the page’s own part within 35 KB (brotli)', () => {
  const assets = readdirSync(join(siteFolder, 'assets')).map((name) => `assets/${name}`).filter((name) => /^assets\/(index|worker|nianbao|icu)-/.test(name));
  assert.equal(assets.length, 5, assets.join());   // script, style, worker, engine and its data: readers come with their files
  const weigh = (name) => brotliCompressSync(readFileSync(join(siteFolder, name)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  const weights = Object.fromEntries(['index.html', 'support.js', 'icon.svg', ...assets].map((name) => [name, weigh(name)]));
  const sum = (isMeant) => Object.entries(weights).filter(([name]) => isMeant(name)).reduce((total, [, bytes]) => total + bytes, 0);
  assert.ok(sum(() => true) <= 250 * 1024, JSON.stringify(weights));
  assert.ok(sum((name) => !/\.(wasm|dat)$/.test(name)) <= 35 * 1024, JSON.stringify(weights));
});

// Files of every format: dropped and chosen, good and broken, each through its own reader and nothing else.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { until } from './support/browsers.mjs';
import { clean, fileOf, substanceOf, textOf, wrong } from './support/reports.mjs';
import { assetsPath } from './support/server.mjs';
import { eachBrowser } from './support/suite.mjs';

const wrongIn = (name) => fileOf(`2021-wrong/${name}`);

/** The readers that were asked for, by name. */
const readersIn = (requests) =>
  [...new Set(requests.flatMap(({ path }) => /\/reader-(\w+)\.js$/.exec(path)?.[1] ?? []))].sort();

const listed = (page) => page.evaluate(() =>
  [...document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('.many tbody tr[data-file]')].map((row) => [row.dataset.file, row.dataset.verdict]));

const files = [
  ['writer.docx', 'docx', 'word'], ['writer.odt', 'odt', 'word'], ['writer.doc', 'doc', 'doc'], ['calc.xlsx', 'xlsx', 'sheet'],
  ['calc.xls', 'xls', 'sheet'], ['writer-narrow.pdf', 'pdf', 'pdf'], ['writer.ofd', 'ofd', 'ofd'], ['page.html', 'html', 'html'],
];

eachBrowser('files', (context) => {
  test('each format is read by its own reader, loaded only then, and says what the text says', async () => {
    context.site.requests.length = 0;
    const { page, tool, seen } = await context.open();
    await tool.checkText(textOf('2021-wrong/reference.txt'));
    const [fromText] = await tool.results();
    assert.notEqual(fromText.findings.length, 0);
    // What a browser asks for of its own accord is left out.
    const asked = new Set(context.site.requests.map(({ path }) => path).filter((path) => !/^\/(favicon\.ico|manifest\.webmanifest)$/.test(path)));
    assert.deepEqual([...asked].sort(), [
      '/', `/${assetsPath}engine.js`, `/${assetsPath}nianbao.wasm`, '/embed/nianbao-checker.js', '/icon.svg',
      '/page.css', '/page.js', '/support.js',
    ]);
    for (const [name, format, reader] of files) {
      context.site.requests.length = 0;
      // The name says nothing of the format.
      await tool.drop([{ name: `${format}.txt`, content: wrongIn(name) }]);
      const [result] = await tool.results();
      assert.equal(result.format, format);
      assert.deepEqual(substanceOf(result), substanceOf(fromText), name);
      // Those of a family share their worker.
      assert.deepEqual(readersIn(context.site.requests), ['writer.odt', 'calc.xls'].includes(name) ? [] : [reader], name);
      // The pages are drawn behind the result by a second worker of the same script: the next file waits for it.
      if (format === 'pdf') assert.equal(await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.page[data-drawn]')?.dataset.drawn), 'page');
    }
    const { origin } = context.site;
    assert.deepEqual(seen.requests.filter(({ url, method }) => method !== 'GET' || !(url.startsWith(origin) || /^data:/.test(url))), []);
    assert.deepEqual(seen.errors, []);
    await page.close();
  });

  test('a finding tells its place in the file', async () => {
    const { page, tool } = await context.open();
    await tool.drop([{ name: 'a.docx', content: wrongIn('writer.docx') }]);
    const places = await tool.texts('.finding-quote .place');
    assert.notEqual(places.length, 0);
    // By the labels of the form, never by counting rows and columns.
    assert.deepEqual(places, ['（七）总计×自然人', '（七）总计×总计', '一、本年新收政府信息公开申请数量×自然人']);
    assert.doesNotMatch(await tool.text('.inspected-cell'), /第 \d+ [行列]/);
    await tool.drop([{ name: 'a.pdf', content: wrongIn('writer-narrow.pdf') }]);
    assert.match((await tool.texts('.finding-quote .place'))[0], /^第 \d+ 页$/);
    await page.close();
  });

  test('a chosen file is read like a dropped one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
    try {
      const { page, tool } = await context.open();
      const file = join(folder, '年报.docx');
      writeFileSync(file, new Uint8Array(wrongIn('writer.docx')));
      const dialogue = (await tool.handle('input[type="file"]')).asElement();
      await dialogue.uploadFile(file);
      await tool.settled();
      assert.equal(await tool.verdict(), 'fail');
      assert.equal(await tool.text('.identity dd'), '年报.docx');
      await page.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('what is broken, locked or nothing of the kind is named, and the other files are checked', async () => {
    const { page, tool } = await context.open();
    await tool.drop([
      { name: '好.docx', content: wrongIn('writer.docx') },
      { name: '断.docx', content: wrongIn('writer.docx').slice(0, 5000) },
      { name: '断.pdf', content: wrongIn('writer-narrow.pdf').slice(0, 300) },
      { name: '密.pdf', content: fileOf('2021-small/encrypted.pdf') },
      { name: '图.png', content: [137, 80, 78, 71, 13, 10, 26, 10] },
      { name: '好.xlsx', content: wrongIn('calc.xlsx') },
      { name: '好.txt', content: clean },
    ]);
    assert.deepEqual(await listed(page), [
      ['好.docx', 'fail'], ['好.xlsx', 'fail'], ['断.docx', 'unreadable'], ['断.pdf', 'unreadable'], ['密.pdf', 'unreadable'],
      ['图.png', 'unreadable'], ['好.txt', 'pass'],
    ]);
    const results = await tool.results();
    assert.deepEqual(results.map((result) => result.problem?.code ?? ''), ['', 'damaged', 'damaged', 'encrypted', 'unsupported-format', '', '']);
    await tool.open('密.pdf');
    assert.equal(await tool.text('.verdict-sentence'), results[3].problem.message);
    await tool.switchLanguage();
    await tool.settled();
    await tool.open('密.pdf');
    assert.match(await tool.text('.verdict-sentence'), /protected by a password/);
    await page.close();
  });

  test('a folder is read with what is in it', async (t) => {
    if (context.name !== 'chromium') {
      t.skip('WebDriver BiDi cannot drop');
      return;
    }
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
    try {
      mkdirSync(join(folder, '年报/下级'), { recursive: true });
      writeFileSync(join(folder, '年报/甲.txt'), clean);
      writeFileSync(join(folder, '年报/~$甲.docx'), 'lock');
      writeFileSync(join(folder, '年报/下级/乙.txt'), wrong);
      const { page, tool } = await context.open();
      const client = await page.createCDPSession();
      const data = { items: [], files: [join(folder, '年报')], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop']) await client.send('Input.dispatchDragEvent', { type, x: 400, y: 250, data });
      await tool.settled();
      assert.deepEqual(await listed(page), [['年报/下级/乙.txt', 'fail'], ['年报/甲.txt', 'pass']]);
      await page.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('a reader has no way to the network', async (t) => {
    if (context.name !== 'chromium') {
      t.skip('WebDriver BiDi does not look into workers');
      return;
    }
    const { page, tool } = await context.open();
    await tool.drop([{ name: 'a.docx', content: wrongIn('writer.docx') }]);
    const worker = page.workers().find((candidate) => /reader-word/.test(candidate.url()));
    const ways = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'importScripts', 'Worker', 'BroadcastChannel'];
    assert.deepEqual(await worker.evaluate((names) => names.filter((name) => {
      try {
        new self[name]('/');
      } catch (error) {
        return error.message !== 'documents are read without a network';
      }
      return true;
    }), ways), []);
    await page.close();
  });
});

// A reader that does what the first bytes of a file's text tell it to, before the real one gets the job.
const prologue = `self.addEventListener('message', (event) => {
  if (event.data.type !== 'job') return;
  const text = new TextDecoder().decode(event.data.job.bytes.slice(0, 200));
  if (text.includes('HANG')) for (;;);
  if (text.includes('CRASH')) {
    event.stopImmediatePropagation();
    setTimeout(() => { throw new Error('out of memory'); });
  }
});\n`;
const page = (mark) => `<html><!--${mark}--><body>${mark}</body></html>`;

eachBrowser('a reader that fails', (context) => {
  test('fails the one file, and the next one gets a new reader', async () => {
    const { page: opened, tool } = await context.open();
    await tool.drop([
      { name: '甲.html', content: page('CRASH') },
      { name: '乙.html', content: wrongIn('page.html') },
    ]);
    assert.deepEqual(await listed(opened), [['乙.html', 'fail'], ['甲.html', 'failed']]);
    await tool.open('甲.html');
    assert.match(await tool.text('.verdict-sentence'), /意外停止，已自动重新启动/);
    await opened.close();
  });

  test('shows what goes on after a moment, and is stopped by the button', async () => {
    const { page: opened, tool } = await context.open({ before: () => Object.defineProperty(navigator, 'hardwareConcurrency', { value: 2 }) });
    await tool.give([{ name: '甲.html', content: page('HANG') }, { name: '乙.txt', content: clean }]);
    const sentence = '正在读取（已完成 1 个，共 2 个）：甲.html';
    await until(opened, (told) => {
      const { shadowRoot } = document.querySelector('nianbao-checker');
      return !shadowRoot.querySelector('.progress').hidden && shadowRoot.querySelector('.progress-words').textContent === told;
    }, [sentence]);
    const bar = await opened.evaluate(() => {
      const element = document.querySelector('nianbao-checker').shadowRoot.querySelector('.bar');
      return ['role', 'aria-label', 'aria-valuenow'].map((name) => element.getAttribute(name));
    });
    assert.deepEqual(bar, ['progressbar', sentence, '50']);
    await (await tool.handle('[data-action="stop"]')).asElement().focus();
    await opened.keyboard.press('Enter');
    await tool.settled();
    assert.deepEqual(await listed(opened), [['甲.html', 'failed'], ['乙.txt', 'pass']]);
    assert.equal(await opened.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.querySelector('.progress').hidden), true);
    await tool.drop([{ name: '丙.html', content: wrongIn('page.html') }]);
    assert.deepEqual(await listed(opened), [['丙.html', 'fail'], ['甲.html', 'failed'], ['乙.txt', 'pass']]);
    await opened.close();
  });
}, { change: (path, body) => (/reader-html\.js$/.test(path) ? Buffer.concat([Buffer.from(prologue), body]) : body) });

eachBrowser('a reader that is damaged on its way', (context) => {
  test('is named as the fault, not the file', async () => {
    const { page: opened, tool } = await context.open();
    await tool.drop([{ name: '甲.html', content: wrongIn('page.html') }]);
    assert.equal(await tool.verdict(), 'failed');
    assert.match(await tool.text('.verdict-sentence'), /核验程序的文件不完整.*这不是报告的问题/);
    await opened.close();
  });
}, { change: (path, body) => (/reader-html\.js$/.test(path) ? body.subarray(0, 1000) : body) });

eachBrowser('a part of the element that does not come', (context) => {
  test('fails the file with its address, and text is checked still', async () => {
    const { page: opened, tool } = await context.open();
    await opened.evaluate(() => {
      globalThis.failed = [];
      document.querySelector('nianbao-checker').addEventListener('nb-error', ({ detail }) => globalThis.failed.push(detail));
    });
    await tool.drop([{ name: '甲.html', content: wrongIn('page.html') }]);
    assert.equal(await tool.verdict(), 'failed');
    assert.match(await tool.text('.verdict-sentence'), /没有下载完整.*这不是报告的问题/);
    const failed = await opened.evaluate(() => globalThis.failed.map(({ code, url }) => [code, new URL(url).pathname.split('/').pop()]));
    assert.deepEqual(failed, [['load', 'part-files.js']]);
    await tool.checkText(clean);
    assert.equal(await tool.verdict(), 'pass');
    await opened.close();
  });
}, { isMissing: (path) => /part-files\.js$/.test(path) });

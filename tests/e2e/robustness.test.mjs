// Input that is no report, several files, and an engine that fails: a clear answer each, and the page goes on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './support/browsers.mjs';
import { clean, wrong } from './support/reports.mjs';
import { eachBrowser } from './support/suite.mjs';

/** The list as shown, the worst first: name and state. */
const listed = (page) => page.evaluate(() =>
  [...document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('.many tbody tr[data-file]')].map((row) => [row.dataset.file, row.dataset.verdict]));

eachBrowser('robustness', (context) => {
  test('text that is no report is not verified, and the page says what to do', async () => {
    const { page, tool } = await context.open();
    await tool.checkText('今天天气很好，适合散步。');
    assert.equal(await tool.verdict(), 'unreadable');
    assert.equal(await tool.text('.verdict-word'), '无法读取');
    const [result] = await tool.results();
    assert.equal(result.problem.code, 'not-a-report');
    assert.equal(await tool.text('.verdict-sentence'), result.problem.message);
    assert.deepEqual(await tool.texts('.form'), []);
    await page.close();
  });

  test('half a report is never shown as consistent', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(clean.slice(0, clean.indexOf('（四）无法提供')));
    assert.notEqual(await tool.verdict(), 'pass');
    assert.notEqual((await tool.texts('.state-unread .cell-text')).length, 0);
    assert.deepEqual([...new Set(await tool.texts('.state-unread .cell-text'))], ['未读出']);
    await page.close();
  });

  test('several files each get a verdict, whatever is wrong with one of them', async () => {
    const { page, tool } = await context.open();
    await tool.drop([
      { name: '甲.txt', content: clean },
      { name: '乙.bin', content: Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256) },
      { name: '丙.txt', content: wrong },
    ]);
    assert.deepEqual(await listed(page), [['丙.txt', 'fail'], ['乙.bin', 'unreadable'], ['甲.txt', 'pass']]);
    await tool.open('丙.txt');
    assert.equal(await tool.verdict(), 'fail');
    assert.equal(await tool.text('.identity dd'), '丙.txt');
    await tool.open('乙.bin');
    assert.equal(await tool.verdict(), 'unreadable');
    await page.close();
  });

  test('a long novel does not stop the page', async () => {
    const { page, tool } = await context.open();
    await page.evaluate((line) => {
      document.querySelector('nianbao-checker').check(line.repeat(300_000)).catch(() => undefined);
    }, '第一回 甄士隐梦幻识通灵，共 12 页。\n');
    await tool.settled();
    assert.equal(await tool.verdict(), 'unreadable');
    await tool.checkText(clean);
    assert.equal(await tool.verdict(), 'pass');
    await page.close();
  });
});

// The real worker, with a prologue that makes the real engine trap on one file: from inside its WebAssembly
// the first call that the engine makes after the mark was seen hits `unreachable`.
const trapMark = '此处触发故障';
const prologue = `(() => {
  const unreachable = new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,102,0,0,10,5,1,3,0,0,11]);
  let isArmed = false;
  self.addEventListener('message', ({ data }) => {
    if (data.type === 'check') isArmed = new TextDecoder().decode(data.input).includes('${trapMark}');
  });
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (source, imports) => {
    const given = await instantiate.call(WebAssembly, source, imports);
    const instance = given.instance ?? given;
    const exports = Object.fromEntries(Object.entries(instance.exports).map(([name, value]) => [name, typeof value !== 'function' ? value : (...values) => {
      if (isArmed) new WebAssembly.Instance(new WebAssembly.Module(unreachable)).exports.f();
      return value(...values);
    }]));
    const trapping = Object.create(WebAssembly.Instance.prototype, { exports: { value: exports } });
    return given.instance ? { ...given, instance: trapping } : trapping;
  };
})();\n`;

eachBrowser('an engine that traps', (context) => {
  test('fails the one file, restarts and checks the others', async () => {
    const { page, tool } = await context.open();
    await tool.drop([
      { name: '甲.txt', content: clean },
      { name: '坏.txt', content: trapMark + clean },
      { name: '丙.txt', content: wrong },
    ]);
    assert.deepEqual(await listed(page), [['丙.txt', 'fail'], ['坏.txt', 'failed'], ['甲.txt', 'pass']]);
    await tool.open('坏.txt');
    assert.equal(await tool.verdict(), 'failed');
    assert.match(await tool.text('.verdict-sentence'), /意外停止，已自动重新启动/);
    await tool.drop([{ name: '甲.txt', content: clean }]);
    assert.deepEqual(await listed(page), [['丙.txt', 'fail'], ['坏.txt', 'failed'], ['甲.txt', 'pass']]);
    await page.close();
  });
}, { change: (path, body) => (path.endsWith('/engine.js') ? Buffer.concat([Buffer.from(prologue), body]) : body) });

eachBrowser('an engine that is damaged on its way', (context) => {
  test('is named as the fault, not the report', async () => {
    const { page, tool } = await context.open({ isReady: false });
    await until(page, () => Boolean(document.querySelector('nianbao-checker').shadowRoot));
    await tool.checkText(clean);
    assert.equal(await tool.verdict(), 'failed');
    assert.match(await tool.text('.verdict-sentence'), /文件不完整，或内容被改动过.*这不是报告的问题/);
    await page.close();
  });
}, { change: (path, body) => (path.endsWith('.wasm') ? body.subarray(0, 1000) : body) });

let areWordsLost = false;
eachBrowser('English words that do not come', (context) => {
  test('leave page and checker in Chinese together, and come with the next try', async () => {
    areWordsLost = true;
    const { page } = await context.open();
    const spoken = () => page.evaluate(() => [document.documentElement.lang, document.querySelector('nianbao-checker').shadowRoot.querySelector('.base').lang,
      new URL(location.href).search, document.querySelector('[data-text="title"]').textContent]);
    const press = () => page.evaluate(() => document.getElementById('language').click());
    await press();
    await until(page, () => /未能载入/.test(document.getElementById('language').textContent));
    assert.deepEqual(await spoken(), ['zh-CN', 'zh-CN', '', '年报核验']);
    areWordsLost = false;
    await press();
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.base').lang === 'en');
    assert.deepEqual((await spoken()).slice(0, 3), ['en', 'en', '?lang=en']);
    await page.close();
  });
}, { change: (path, body) => (areWordsLost && path.endsWith('/part-english.js') ? 'void 0;' : body) });

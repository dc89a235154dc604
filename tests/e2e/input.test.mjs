// The ways in: paste, typing, drop, file dialogue, sample. All end at the same result.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { clean, gb18030, wrong } from './support/reports.mjs';
import { eachBrowser } from './support/suite.mjs';

eachBrowser('input', (context) => {
  test('a pasted report is checked at once', async () => {
    const { page, tool } = await context.open();
    const area = await tool.handle('textarea');
    await area.focus();
    await page.evaluate((text) => {
      const box = document.querySelector('nianbao-checker').shadowRoot.querySelector('textarea');
      box.value = text;
      box.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, composed: true }));
    }, clean);
    await tool.settled();
    assert.equal(await tool.verdict(), 'pass');
    await page.close();
  });

  test('typed text is checked by the button and by Ctrl+Enter', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(wrong);
    assert.equal(await tool.verdict(), 'fail');
    await page.evaluate((text) => { document.querySelector('nianbao-checker').text = text; }, clean);
    await (await tool.handle('textarea')).focus();
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await tool.settled();
    assert.equal(await tool.verdict(), 'pass');
    await page.close();
  });

  test('a dropped file is checked, and dropped text', async () => {
    const { page, tool } = await context.open();
    await tool.drop([{ name: '年报.txt', content: clean }]);
    assert.equal(await tool.verdict(), 'pass');
    assert.equal(await tool.text('.identity dd'), '年报.txt');
    await page.evaluate((text) => {
      const transfer = new DataTransfer();
      transfer.setData('text/plain', text);
      document.querySelector('nianbao-checker').shadowRoot.querySelector('.result')
        .dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, composed: true, cancelable: true }));
    }, wrong);
    await tool.settled();
    assert.equal(await tool.verdict(), 'fail');
    await page.close();
  });

  test('a file dropped beside the checker is taken too, unless something else there takes it', async () => {
    const { page, tool } = await context.open();
    const dropOn = (selector, { isText = false, isTaken = false } = {}) => page.evaluate((wanted, text, own, content) => {
      const target = document.querySelector(wanted);
      const transfer = new DataTransfer();
      if (text) transfer.setData('text/plain', content);
      else transfer.items.add(new File([content], '年报.txt'));
      const say = (type) => target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, composed: true, cancelable: true }));
      if (own) target.addEventListener('drop', (event) => event.preventDefault(), { once: true });
      return !['dragenter', 'dragover', 'drop'].map(say)[2];
    }, selector, isText, isTaken, wrong);
    assert.equal(await dropOn('h1', { isText: true }), false);
    assert.equal(await dropOn('h1', { isTaken: true }), true);
    assert.deepEqual(await tool.results(), []);
    assert.equal(await dropOn('footer'), true);
    await tool.settled();
    assert.equal(await tool.verdict(), 'fail');
    assert.equal(await page.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.querySelector('[data-dropping]')), null);
    await page.evaluate(() => { document.querySelector('nianbao-checker').remove(); });
    assert.equal(await dropOn('footer'), false);
    await page.close();
  });

  test('a chosen file is checked, and the same file again after a correction', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
    const file = join(folder, 'report.txt');
    try {
      const { page, tool } = await context.open();
      const dialogue = (await tool.handle('input[type="file"]')).asElement();
      writeFileSync(file, wrong);
      await dialogue.uploadFile(file);
      await tool.settled();
      assert.equal(await tool.verdict(), 'fail');
      writeFileSync(file, clean);
      await dialogue.uploadFile(file);
      await tool.settled();
      assert.equal(await tool.verdict(), 'pass');
      await page.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('each sample gives the verdict it promises', async () => {
    const { page, tool } = await context.open();
    await tool.sample(0);
    assert.equal(await tool.verdict(), 'pass');
    await tool.sample(1);
    assert.equal(await tool.verdict(), 'fail');
    await page.close();
  });

  test('a file in GB18030 gives the same cells as the text, with its converters fetched only then', async () => {
    const { page, tool } = await context.open();
    const charsetRequests = () => context.site.requests.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).filter((name) => name.startsWith('charsets')).sort();
    context.site.requests.length = 0;
    await tool.checkText(clean);
    const [fromText] = await tool.results();
    assert.deepEqual(charsetRequests(), []);
    await tool.drop([{ name: 'gb.txt', content: gb18030(clean) }]);
    const [fromBytes] = await tool.results();
    assert.equal(fromBytes.encoding, 'GB18030');
    assert.deepEqual(fromBytes.report, fromText.report);
    assert.deepEqual(charsetRequests(), ['charsets.dat', 'charsets.wasm']);
    await page.close();
  });

  test('clearing brings back the empty page', async () => {
    const { page, tool } = await context.open();
    await tool.sample(1);
    await tool.click('[data-action="clear"]');
    assert.equal(await tool.verdict(), null);
    assert.deepEqual(await page.evaluate(() => {
      const checker = document.querySelector('nianbao-checker');
      return { text: checker.text, results: checker.results.length };
    }), { text: '', results: 0 });
    await page.close();
  });
});

// What comes with its markup: pastes of Word, WPS and browsers, and dragged selections.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean, substanceOf, textOf } from './support/reports.mjs';
import { eachBrowser } from './support/suite.mjs';

const reference = textOf('2021-wrong/reference.txt');

/** A paste as the browser makes it: the event with both flavours, and the plain one in the box. */
const paste = (page, html, text, before = '') => page.evaluate((given) => {
  const area = document.querySelector('nianbao-checker').shadowRoot.querySelector('textarea');
  const transfer = new DataTransfer();
  transfer.setData('text/html', given.html);
  transfer.setData('text/plain', given.text);
  const event = new Event('paste', { bubbles: true, composed: true });
  Object.defineProperty(event, 'clipboardData', { value: transfer });
  area.dispatchEvent(event);
  area.value = given.before + given.text;
}, { html, text, before });

eachBrowser('paste', (context) => {
  const expected = async (tool) => {
    await tool.checkText(reference);
    return substanceOf((await tool.results())[0]);
  };

  for (const [program, file] of [['Word', 'word-paste.html'], ['WPS', 'wps-paste.html']]) {
    test(`a paste from ${program} is read by its tables, and its text stands in the box`, async () => {
      const { page, tool, seen } = await context.open();
      const wanted = await expected(tool);
      // Plain text that alone would not do.
      await paste(page, textOf(`2021-wrong/${file}`), '一、总体情况');
      await tool.settled();
      const [result] = await tool.results();
      assert.equal(result.format, 'html');
      assert.deepEqual(substanceOf(result), wanted);
      assert.equal(await page.evaluate(() => document.querySelector('nianbao-checker').text), '一、总体情况');
      assert.match(await tool.text('.source'), /行政规范性文件/);
      assert.deepEqual(seen.requests.filter(({ url }) => !url.startsWith(context.site.origin) && !/^data:font/.test(url)), []);
      await page.close();
    });
  }

  test('a page copied in the browser is read by its tables', async () => {
    const other = await context.open();
    const wanted = await expected(other.tool);
    await other.page.close();
    const { page, tool } = await context.open();
    // Copied and pasted by hand, through the system's clipboard.
    await page.evaluate((html) => {
      const inside = new DOMParser().parseFromString(html, 'text/html');
      const holder = document.createElement('div');
      holder.id = 'copied';
      holder.append(...inside.body.childNodes);
      document.body.prepend(holder);
      getSelection().selectAllChildren(holder);
    }, textOf('2021-wrong/page.html'));
    const press = async (key) => {
      await page.keyboard.down('Control');
      await page.keyboard.press(key, { commands: [key === 'c' ? 'Copy' : 'Paste'] });
      await page.keyboard.up('Control');
    };
    await press('c');
    await page.evaluate(() => document.getElementById('copied').remove());
    await (await tool.handle('textarea')).focus();
    await press('v');
    await tool.settled();
    const [result] = await tool.results();
    assert.equal(result.format, 'html');
    assert.deepEqual(substanceOf(result), wanted);
    assert.match(await page.evaluate(() => document.querySelector('nianbao-checker').text), /行政规范性文件/);
    await page.close();
  });

  test('text that was edited after a paste is checked as it stands', async () => {
    const { page, tool } = await context.open();
    await paste(page, textOf('2021-wrong/word-paste.html'), '一、总体情况');
    await tool.settled();
    await page.evaluate((text) => {
      const area = document.querySelector('nianbao-checker').shadowRoot.querySelector('textarea');
      area.value = text;
      area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }, clean);
    await tool.click('[data-action="check"]');
    await tool.settled();
    const [result] = await tool.results();
    assert.deepEqual([result.format, result.verdict], ['text', 'pass']);
    await page.close();
  });

  test('an unchanged paste is checked with its markup again', async () => {
    const { page, tool } = await context.open();
    await paste(page, textOf('2021-wrong/word-paste.html'), '一、总体情况');
    await tool.settled();
    await tool.click('[data-action="check"]');
    await tool.settled();
    await tool.switchLanguage();
    await tool.settled();
    await tool.click('[data-action="check"]');
    await tool.settled();
    assert.deepEqual((await tool.results()).map(({ format, verdict }) => [format, verdict]), [['html', 'fail']]);
    await page.close();
  });

  test('a paste between other text counts with all that is in the box', async () => {
    const { page, tool } = await context.open();
    const half = clean.indexOf('三、收到');
    await paste(page, `<p>${clean.slice(half)}</p>`, clean.slice(half), clean.slice(0, half));
    await tool.settled();
    assert.deepEqual((await tool.results()).map(({ format, verdict }) => [format, verdict]), [['text', 'pass']]);
    await page.close();
  });

  test('a dragged selection is read by its tables', async () => {
    const { page, tool } = await context.open();
    const wanted = await expected(tool);
    await page.evaluate((html) => {
      const transfer = new DataTransfer();
      transfer.setData('text/html', html);
      transfer.setData('text/plain', '一、总体情况');
      document.querySelector('nianbao-checker').shadowRoot.querySelector('.result')
        .dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, composed: true, cancelable: true }));
    }, textOf('2021-wrong/wps-paste.html'));
    await tool.settled();
    assert.deepEqual(substanceOf((await tool.results())[0]), wanted);
    await page.close();
  });
});

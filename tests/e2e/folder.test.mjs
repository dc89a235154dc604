// A folder that is chosen, by keyboard: a dialogue of its own, in the box and in the list of many, and what comes of it.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { until } from './support/browsers.mjs';
import { clean, wrong } from './support/reports.mjs';
import { eachBrowser } from './support/suite.mjs';

/** Dialogues are opened by nobody: what they are asked for is noted, with the input that asks. */
const catchDialogues = () => {
  window.asked = [];
  HTMLInputElement.prototype.click = function ask() {
    window.asked.push(this.webkitdirectory);
    window.asking = this;
  };
};

/** The focus goes there by the Tab key, and Enter presses it. */
async function press(page, action) {
  for (let tabs = 0; tabs < 60; tabs++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.activeElement?.dataset.action);
    if (at === action) return page.keyboard.press('Enter');
    // A toolbar is one stop, and the arrow keys go on in it.
    if (at === 'add' && action === 'add-folder') await page.keyboard.press('ArrowRight');
    if (await page.evaluate((wanted) => document.querySelector('nianbao-checker').shadowRoot.activeElement?.dataset.action === wanted, action)) return page.keyboard.press('Enter');
  }
  throw new Error(`never reached ${action}`);
}

eachBrowser('a chosen folder', (context) => {
  test('is asked for by keyboard, in both languages, and files by their own button still', async () => {
    const { page, tool } = await context.open({ before: catchDialogues });
    await press(page, 'choose-folder');
    assert.equal(await tool.text('[data-action="choose-folder"]'), '选择文件夹');
    await page.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.querySelector('[data-action="choose"]').focus());
    await page.keyboard.press('Enter');
    assert.deepEqual(await page.evaluate(() => window.asked), [true, false]);
    await tool.drop([{ name: '甲.txt', content: clean }, { name: '乙.txt', content: wrong }]);
    await press(page, 'add-folder');
    assert.deepEqual(await page.evaluate(() => window.asked), [true, false, true]);
    await tool.switchLanguage();
    await until(page, () => !document.querySelector('nianbao-checker').shadowRoot.querySelector('[data-action="add-folder"]').textContent.includes('添加'));
    assert.equal(await tool.text('[data-action="add-folder"]'), 'Add a folder…');
    await page.close();
  });

  test('is not offered where the browser knows no such dialogue', async () => {
    const { page, tool } = await context.open({ before: () => { delete HTMLInputElement.prototype.webkitdirectory; } });
    assert.deepEqual(await tool.texts('.input-open [data-action^="choose"]'), ['选择文件']);
    await page.close();
  });

  test('gives all that is in it by its paths, as when it is dropped, and says what is no document', async (t) => {
    if (context.name !== 'chromium') return t.skip('its driver chooses no folders');
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
    const root = join(folder, '报告');
    mkdirSync(join(root, '下级'), { recursive: true });
    for (const [name, content] of [['甲.txt', clean], ['下级/乙.txt', wrong], ['图.png', 'x'], ['~$甲.docx', 'x']]) writeFileSync(join(root, name), content);
    const { page, tool } = await context.open({ before: catchDialogues });
    await press(page, 'choose-folder');
    const input = await page.evaluateHandle(() => window.asking);
    await input.uploadFile(root);
    await tool.settled();
    assert.deepEqual((await tool.results()).map(({ file, verdict }) => [file, verdict]), [['报告/下级/乙.txt', 'fail'], ['报告/甲.txt', 'pass']]);
    assert.match(await tool.text('.cut'), /另有 2 个文件不是文档/);
    await page.close();
    rmSync(folder, { recursive: true });
  });

  test('of nothing but pictures is told as such', async (t) => {
    if (context.name !== 'chromium') return t.skip('its driver chooses no folders');
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
    writeFileSync(join(folder, '图.png'), 'x');
    const { page, tool } = await context.open({ before: catchDialogues });
    await press(page, 'choose-folder');
    await (await page.evaluateHandle(() => window.asking)).uploadFile(folder);
    await page.waitForFunction(() => /另有 1 个文件不是文档/.test(document.querySelector('nianbao-checker').shadowRoot.querySelector('.cut').textContent));
    assert.deepEqual(await tool.results(), []);
    await page.close();
    rmSync(folder, { recursive: true });
  });
});

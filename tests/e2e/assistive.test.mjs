// The page as a screen reader has it: Chromium's accessibility tree, and what is announced, for whoever pastes a report,
// walks its findings, tries a correction and takes the result away; for many reports, over the years and as a roll-up.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, open, until } from './support/browsers.mjs';
import { wrong } from './support/reports.mjs';
import { serveSite } from './support/server.mjs';

const states = ['level', 'selected', 'pressed', 'expanded', 'disabled', 'focused', 'haspopup'];

/** The tree in its order, a line each: role, name and what else is told. */
async function linesOf(page) {
  const lines = [];
  const walk = (node) => {
    const told = states.filter((state) => node[state] !== undefined && node[state] !== false && node[state] !== 'false');
    lines.push([node.role, `"${node.name ?? ''}"`, ...told.map((state) => (node[state] === true ? state : `${state}=${node[state]}`))].join(' '));
    (node.children ?? []).forEach(walk);
  };
  walk(await page.accessibility.snapshot());
  return lines;
}

/** Each of these is found after the one before. */
function assertInOrder(lines, wanted) {
  let at = -1;
  for (const one of wanted) {
    const next = lines.findIndex((line, index) => index > at && (typeof one === 'string' ? line === one : one.test(line)));
    assert.ok(next >= 0, `${one} after ${lines[at] ?? 'the beginning'}, in\n${lines.join('\n')}`);
    at = next;
  }
}

/** What has the focus, as it is told. */
const focused = async (page) => (await linesOf(page)).find((line) => / focused\b/.test(line)) ?? 'nothing';
const spoken = (tool, sentence) => until(tool.page, (wanted) => document.querySelector('nianbao-checker').shadowRoot.querySelector('.spoken').textContent === wanted, [sentence]);
const shown = (page, selector) => until(page, (wanted) => document.querySelector('nianbao-checker').shadowRoot.querySelector(wanted) !== null, [selector]);
const press = async (page, selector) => {
  await page.evaluate((wanted) => {
    const control = document.querySelector('nianbao-checker').shadowRoot.querySelector(wanted);
    control.focus();
    control.click();
  }, selector);
};

describe('assistive technology (chromium)', () => {
  let site;
  let browser;
  before(async () => {
    site = await serveSite();
    browser = await launch('chromium');
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
  const opened = async () => {
    const { page, tool } = await open(browser, site.url.href ?? site.url, { width: 1280, height: 900 });
    return { page, tool: Object.assign(tool, { page }) };
  };

  test('one report: pasted, heard, walked through, corrected on trial, taken away', async () => {
    const { page, tool } = await opened();
    assertInOrder(await linesOf(page), [
      'heading "年报核验" level=1', 'textbox "把年度报告全文粘贴到这里"', 'button "核验"', 'button "选择文件"', 'button "清空"', 'button "有差错的报告"', 'button "怎样自查"',
    ]);
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, wrong);
    await spoken(tool, '不一致，发现 5 处错误。另有 2 处提醒。');
    await shown(page, '.pane-source .mark');
    await shown(page, '.finding.chosen');
    assert.equal(await focused(page), 'heading "不一致 发现 5 处错误。另有 2 处提醒。" level=2 focused');
    const lines = await linesOf(page);
    assertInOrder(lines, [
      'button "重新粘贴"', 'heading "不一致 发现 5 处错误。另有 2 处提醒。" level=2 focused', 'button "带走" haspopup=menu', 'complementary "当前选中"', 'button "试改"',
      'heading "发现的问题（7）" level=3', /^button "错误 （一）公开×总计：26→27 行合27≠26/, /^button "错误 结转下年×企业：2→1 /, 'heading "三张法定表格" level=3',
      'heading "三、收到和处理政府信息公开申请情况" level=4', 'button "三、本年度办理结果 · （一）予以公开 · 总计：26→27，有问题：错误"', 'heading "原文" level=3', /^button "26，三、本年度办理结果/,
    ]);
    // Nothing is there twice: a control that only the button beside it presses, or a name told again as a description.
    assert.equal(lines.filter((line) => /^button "选择文件"/.test(line)).length, 0);
    const described = await page.evaluate(() => [...document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('.cell[title], .mark[title]')].length);
    assert.equal(described, 0);

    await page.keyboard.press('j');
    await spoken(tool, '2/7 结转下年×企业：2→1');
    await press(page, '[data-action="edit"]');
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.activeElement?.id === 'try');
    assert.equal(await focused(page), 'textbox "试填" focused');
    await page.keyboard.press('Enter');
    await spoken(tool, '试改，不一致，发现 4 处错误。另有 2 处提醒。');
    // The next number is tried from where this one was.
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.tried') !== null);
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.activeElement?.dataset.action === 'edit');
    assert.equal(await focused(page), 'button "试改" focused');
    await press(page, '[data-action="try-back"]');
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.tried') === null);
    assert.equal(await focused(page), 'heading "不一致 发现 5 处错误。另有 2 处提醒。" level=2 focused');

    await press(page, '[data-action="carry"]');
    await shown(page, '[role="menu"]');
    assertInOrder(await linesOf(page), ['button "带走" expanded haspopup=menu', 'menu "带走"', 'menuitem "核验单（打印签字）" focused', 'menuitem "核验结果（JSON）"']);
    await page.keyboard.press('Escape');
    assert.equal(await focused(page), 'button "带走" focused haspopup=menu');
    await page.close();
  });

  test('many reports: the sum, the list, over the years, as a roll-up', async () => {
    const { page, tool } = await opened();
    await page.evaluate(() => {
      const control = document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('[data-sample]')[2];
      control.focus();
      control.click();
    });
    await spoken(tool, '1 份不一致，共 18 份：不一致 1；一致 17。');
    const head = 'heading "1 份不一致 共 18 份：不一致 1；一致 17。" level=2';
    assert.equal(await focused(page), `${head} focused`);
    assertInOrder(await linesOf(page), [
      `${head} focused`, 'button "名单核对"', 'tab "各报告" selected', 'tab "跨年度"', 'button "全部 18" pressed', 'StaticText "列出 18 / 18 份"', 'button "结论"',
      'button "查看 示例省甲市教育局（city.zip/示例省甲市教育局/2021.txt） 不一致"',
    ]);

    await press(page, '[data-view="years"]');
    await shown(page, '.series-agency .plot canvas');
    assertInOrder(await linesOf(page), [
      'tab "跨年度" selected focused', /^StaticText "6 个机关有两年以上的报告/, 'navigation "机关"', /^button "示例省甲市人民政府 2020、2021、2022 年 · 前后不一致/,
      'heading "示例省甲市人民政府" level=3', 'heading "前后年的问题" level=4', 'button "打开 2022 年报告：上年结转×其他：2，2021年结转3"', 'image "图：结转，各数见下表"',
    ]);

    await press(page, '[data-view="rollup"]');
    await shown(page, '.heat [data-difference="-125"]');
    const cell = 'button "一、本年新收政府信息公开申请数量 · 总计：上级 581，下级之和 706，差 −125"';
    assertInOrder(await linesOf(page), ['tab "汇总核对" selected focused', 'combobox "上级" haspopup=menu', /^StaticText ".*上级与下级之和不符"/, 'heading "问题" level=3', 'heading "收到和处理政府信息公开申请情况" level=4', cell]);
    await press(page, '.heat [data-difference="-125"]');
    assert.equal(await focused(page), 'button "示例省甲市司法局：125，打开报告" focused');

    await press(page, '[data-view="list"]');
    await press(page, '.many tbody button');
    await shown(page, '.outcome-place .pane-findings');
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.activeElement?.classList.contains('verdict-line'));
    assertInOrder(await linesOf(page), ['button "返回列表"', /^heading "不一致 .*level=2 focused/]);
    await press(page, '[data-action="back"]');
    assert.equal(await focused(page), 'button "查看 示例省甲市教育局（city.zip/示例省甲市教育局/2021.txt） 不一致" focused');
    await page.close();
  });
});

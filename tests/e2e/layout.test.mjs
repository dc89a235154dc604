// Phone, accessibility, browsers that are too old.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeSource, until } from './support/browsers.mjs';
import { clean, fileOf, wrong } from './support/reports.mjs';
import { eachBrowser } from './support/suite.mjs';

/** Every rule of axe-core, best practices too. */
async function violations(page) {
  await page.evaluate(`(() => { ${axeSource} })()`);
  return page.evaluate(async () => {
    const { violations: found } = await window.axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' | ')}`);
  });
}

eachBrowser('layout', (context) => {
  test('in larger type nothing is wider than the smallest phone', async () => {
    const { page, tool } = await context.open({ width: 320, height: 640 });
    await tool.enlarge();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    await page.close();
  });

  test('nothing is wider than a phone', async () => {
    const { page, tool } = await context.open({ width: 375, height: 740 });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(await overflow(), 0);
    await tool.checkText(wrong);
    await tool.click('.finding-head');
    assert.equal(await overflow(), 0);
    await tool.switchLanguage();
    await tool.settled();
    await tool.enlarge();
    assert.equal(await overflow(), 0);
    await page.close();
  });

  test('on a phone a finding leads to its cell, and the bar to source and finding', async () => {
    const { page, tool } = await context.open({ width: 375, height: 740 });
    await tool.checkText(wrong);
    const isOnScreen = (selector) => page.evaluate(async (wanted) => {
      const element = document.querySelector('nianbao-checker').shadowRoot.querySelector(wanted);
      let last = NaN;
      // Smooth scrolling is over when the place no longer changes.
      for (let top = element.getBoundingClientRect().top; top !== last; top = element.getBoundingClientRect().top) {
        last = top;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      return last >= 0 && last < innerHeight;
    }, selector);
    const rows = await page.evaluate(() => [...document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('.jumps button')].map((one) => one.offsetTop));
    assert.deepEqual([rows.length, new Set(rows).size], [4, 1]);
    await tool.click('.finding-head');
    assert.equal(await isOnScreen('td.current'), true);
    await tool.click('[data-jump="source"]');
    assert.equal(await isOnScreen('.mark.current'), true);
    await tool.click('[data-jump="finding"]');
    assert.equal(await isOnScreen('.finding.chosen'), true);
    await page.close();
  });

  for (const [name, scheme, language, width] of [['light', 'light', 'zh', 1440], ['dark', 'dark', 'zh', 1440], ['English', 'light', 'en', 1440], ['phone', 'light', 'zh', 375]]) {
    test(`axe finds nothing (${name})`, async (t) => {
      const { page, tool } = await context.open({ width, path: language === 'en' ? '?lang=en' : '' });
      if (context.name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      else if (scheme === 'dark') {
        await page.close();
        t.skip('WebDriver BiDi cannot ask Firefox for dark colours');
        return;
      }
      assert.deepEqual(await violations(page), []);
      await tool.drop([{ name: '甲.txt', content: clean }, { name: '丙.txt', content: wrong }]);
      await tool.open('丙.txt');
      await tool.click('.finding-head');
      await page.evaluate(() => {
        for (const details of document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('details')) details.open = true;
      });
      assert.deepEqual(await violations(page), []);
      assert.equal(await page.evaluate(() => document.querySelector('nianbao-checker').ignore(0, '已请示')), true);
      await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('[data-action="withdraw"]') !== null);
      await tool.settled();
      assert.deepEqual(await violations(page), []);
      await tool.drop([{ name: '扫描.pdf', content: fileOf('2021-small/scanned.pdf') }]);
      await tool.open('扫描.pdf');
      assert.notEqual(await tool.text('[data-action="recognise"]'), null);
      assert.deepEqual(await violations(page), []);
      await page.close();
    });
  }

  test('a browser that is too old is told what to do', async () => {
    const page = await context.browser.newPage();
    await page.evaluateOnNewDocument(() => { delete Element.prototype.replaceChildren; });
    await page.goto(context.site.url);
    assert.deepEqual(await page.evaluate(() => ({
      isShown: document.getElementById('unsupported').getBoundingClientRect().height > 0,
      tool: document.querySelector('nianbao-checker'),
    })), { isShown: true, tool: null });
    await page.close();
  });
});

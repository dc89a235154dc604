// Many reports compared in the page: over the years, as a roll-up, and by their indicators; on the page's own sample, whose
// faults are planted (web/build/sample.mjs).
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { superiorOf } from '../../scripts/compose/faults.mjs';
import { province } from '../../scripts/compose/province.mjs';
import { axeSource, until } from './support/browsers.mjs';
import { eachBrowser } from './support/suite.mjs';

const city = '示例省甲市人民政府';
const below = (name) => `示例省甲市${name}`;
const inTool = (page, run, ...given) => page.evaluate(`(${run})(document.querySelector('nianbao-checker').shadowRoot, ...${JSON.stringify(given)})`);
const shown = (page, selector) => until(page, (wanted) => document.querySelector('nianbao-checker').shadowRoot.querySelector(wanted) !== null, [selector]);

/** The views come in pieces. */
const areThere = (page, selector, count) => until(page, (wanted, many) => document.querySelector('nianbao-checker').shadowRoot.querySelectorAll(wanted).length === many, [selector, count]);

/** The page with its sample of many reports, in one of the views. */
async function opened(context, view, options = {}) {
  const { page, tool, seen } = await context.open({ width: 1280, height: 900, ...options });
  await tool.sample(2);
  await tool.click(`[data-view="${view}"]`);
  await shown(page, { years: '.series-agencies button', rollup: '.heat', indicators: '.indicators-table tbody tr' }[view]);
  return { page, tool, seen };
}

const agency = async (page, tool, name) => {
  await tool.click(`[data-agency="${name}"]`);
  await until(page, (wanted) => document.querySelector('nianbao-checker').shadowRoot.querySelector('.series-agency h3')?.textContent === wanted, [name]);
};

/** From now on: how many of the wanted each piece of work puts into the page. */
const watchPieces = (page, wanted) => inTool(page, (root, selector) => {
  const seen = new Set();
  window.pieces = [];
  new MutationObserver(() => {
    const fresh = [...root.querySelectorAll(selector)].filter((one) => !seen.has(one));
    fresh.forEach((one) => seen.add(one));
    if (fresh.length) window.pieces.push(fresh.length);
  }).observe(root, { childList: true, subtree: true });
}, wanted);

async function violations(page) {
  await page.evaluate(axeSource);
  return page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    .then((result) => result.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))));
}

eachBrowser('reports compared', (context) => {
  test('over the years: what does not go on from the year before, the broken joint, and whose text is last year\'s', async () => {
    const { page, tool } = await opened(context, 'years');
    assert.deepEqual(await tool.texts('[role="tab"]'), ['各报告', '跨年度', '汇总核对', '指标']);
    assert.deepEqual(await tool.attributes('[role="tab"]', 'aria-selected'), ['false', 'true', 'false', 'false']);
    assert.equal(await tool.text('.panorama-sum'), '6 个机关有两年以上的报告：前后不一致 2，未能完整核对 0，前后一致 4；另有 1 个机关只有一年的报告。');
    const listed = await inTool(page, (root) => [...root.querySelectorAll('.series-agencies button')].map((control) => [control.dataset.agency, control.dataset.verdict]));
    assert.deepEqual(listed.slice(0, 3), [[city, 'fail'], [below('教育局'), 'fail'], [below('民政和社会事务局'), 'incomplete']]);
    assert.equal(listed.length, 7);

    await agency(page, tool, below('教育局'));
    assert.deepEqual(await tool.texts('.series-findings .series-title'), ['2021年结转下年×自然人：6→2']);
    await areThere(page, '.plot canvas', 4);
    assert.deepEqual(await tool.texts('.plot-joint'), ['2021 年结转下年 11，2022 年上年结转 7，接不上']);
    assert.deepEqual(await tool.texts('.history .is-broken'), ['7', '11']);
    assert.deepEqual(await tool.texts('[data-line="carried_over"] td'), ['0', '14', '7']);

    await agency(page, tool, below('科学技术局'));
    assert.deepEqual(await tool.texts('.series-findings .series-title'), ['正文与2021年雷同：13句中13句']);
    await inTool(page, (root) => { root.querySelector('.two-years').open = true; });
    await shown(page, '.sentences');
    const copied = await tool.texts('.sentences [data-state="copied"] th');
    assert.ok(copied.length >= 12, `${copied.length}`);
    assert.equal(await tool.text('.sentences [data-state="copied"] td'), '主动对接新闻媒体，定期召开发布会，介绍重点工作的进展和下一步安排。');
    assert.ok((await tool.texts('[data-cell^="applications/"].is-changed')).length > 10);
    // Of the second section the forms of 2020 and 2021 share the decisions alone: what else there is stays uncompared.
    await inTool(page, (root) => {
      const [older, newer] = root.querySelectorAll('.two-years select');
      older.value = '0';
      newer.value = '1';
      newer.dispatchEvent(new Event('change'));
    });
    await shown(page, '.side-by-side .form-alone');
    assert.deepEqual(await violations(page), []);
    await page.close();
  });

  test('each chart, and every few lines of the indicators, come in a piece of work of their own', async () => {
    const { page, tool } = await context.open({ width: 1280, height: 900 });
    await tool.sample(2);
    await watchPieces(page, '.plot canvas');
    await tool.click('[data-view="years"]');
    await until(page, () => window.pieces.length >= 4);
    assert.deepEqual(await page.evaluate(() => window.pieces), [1, 1, 1, 1]);
    await watchPieces(page, '.indicators-table tbody tr');
    await tool.click('[data-view="indicators"]');
    await areThere(page, '.indicators-table tbody tr', 18);
    assert.deepEqual(await page.evaluate(() => window.pieces), [15, 3]);
    await page.close();
  });

  test('a rename is asked, and what is answered is compared anew', async () => {
    const { page, tool } = await opened(context, 'years');
    await agency(page, tool, below('民政和社会事务局'));
    assert.equal(await tool.text('.series-question p'), `同一机关吗？ ${below('民政局')} → ${below('民政和社会事务局')}`);
    await tool.click('[data-answer="yes"]');
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.series-merged') !== null);
    assert.equal(await tool.text('.panorama-sum'), '6 个机关有两年以上的报告：前后不一致 2，未能完整核对 0，前后一致 4。');
    assert.deepEqual(await tool.texts('.history thead th'), ['年度', '2020', '2021', '2022']);
    // What was answered, and who was looked at, outlive the other language.
    await tool.switchLanguage();
    await until(page, () => /^Counted as one agency/.test(document.querySelector('nianbao-checker').shadowRoot.querySelector('.series-merged')?.textContent));
    await tool.switchLanguage();
    await until(page, () => /^已按同一机关计/.test(document.querySelector('nianbao-checker').shadowRoot.querySelector('.series-merged')?.textContent));
    await tool.click('[data-answer="undo"]');
    await shown(page, '.series-question');
    await tool.click('[data-answer="no"]');
    // The view is made anew, its question before its tables.
    await until(page, () => {
      const { shadowRoot } = document.querySelector('nianbao-checker');
      return shadowRoot.querySelector('.history') !== null && shadowRoot.querySelector('.series-question') === null;
    });
    await page.close();
  });

  test('a superior\'s report against its subordinates\': what explains the difference is a click away', async () => {
    const { page, tool } = await opened(context, 'rollup');
    await areThere(page, '.heat', 3);
    assert.equal(await tool.text('.panorama-sum'), `${city} 2022 年，合计 5 份下级报告：上级与下级之和不符`);
    assert.deepEqual(await tool.texts('.series-findings strong'), [`漏计：${below('司法局')}`]);
    const cell = '[data-cell="applications/new_received/total"]';
    assert.deepEqual(await tool.attributes(cell, 'data-difference'), ['-125']);
    assert.deepEqual(await tool.attributes(cell, 'aria-label'), ['一、本年新收政府信息公开申请数量 · 总计：上级 581，下级之和 706，差 \u2212125']);
    assert.equal((await tool.texts('.heat button')).filter((text) => text !== '·').length, 62);
    // One stop for each table; the arrows go over its cells, and Enter leads to the report.
    assert.deepEqual(await inTool(page, (root) => [...root.querySelectorAll('.heat')].map((table) => [...table.querySelectorAll('button')].filter(({ tabIndex }) => tabIndex === 0).length)), [1, 1, 1]);
    await inTool(page, (root, wanted) => root.querySelector(wanted).focus(), cell);
    await page.keyboard.press('Enter');
    assert.equal(await inTool(page, (root) => root.activeElement.textContent), `${below('司法局')}：125`);
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Enter');
    await shown(page, '.outcome-place .verdict');
    assert.equal(await tool.verdict(), 'pass');
    await tool.click('[data-action="back"]');
    assert.deepEqual(await tool.attributes('[role="tab"][aria-selected="true"]', 'data-view'), ['rollup']);
    assert.equal(await inTool(page, (root) => root.activeElement.textContent), `${below('司法局')}：125`);
    await page.close();
  });

  test('a finding between years, or of a roll-up, is gone to by its key', async () => {
    const { page, tool } = await opened(context, 'years');
    await agency(page, tool, below('科学技术局'));
    const goTo = (key) => page.evaluate((wanted) => document.querySelector('nianbao-checker').goTo(wanted), key);
    const [copied] = await tool.attributes('.series-findings li', 'data-key');
    assert.match(copied, /^[0-9a-f]{16}$/);
    await agency(page, tool, below('教育局'));
    assert.equal(await goTo(copied), true);
    assert.equal(await tool.text('.series-agency h3'), below('科学技术局'));
    assert.equal(await inTool(page, (root) => root.activeElement.dataset.key), copied);
    assert.equal(await goTo('0123456789abcdef'), false);
    await tool.click('[data-view="rollup"]');
    await shown(page, '.heat');
    const [leftOut] = await tool.attributes('.rollup .series-findings li', 'data-key');
    assert.equal(await goTo(copied), true);
    assert.deepEqual(await tool.attributes('[role="tab"][aria-selected="true"]', 'data-view'), ['years']);
    assert.equal(await goTo(leftOut), true);
    assert.deepEqual(await tool.attributes('[role="tab"][aria-selected="true"]', 'data-view'), ['rollup']);
    assert.equal(await inTool(page, (root) => root.activeElement.dataset.rule), 'rollup/sum');
    await page.close();
  });

  test('another year of the superior is chosen by its year, and stays chosen in the other language', async () => {
    const { page, tool } = await opened(context, 'rollup');
    const choices = () => inTool(page, (root) => [...root.querySelectorAll('.rollup select')].map((select) => select.selectedOptions[0].textContent));
    assert.deepEqual((await choices()).slice(0, 2), ['2022 年', city]);
    await inTool(page, (root) => {
      const [year] = root.querySelectorAll('.rollup select');
      year.value = '2021';
      year.dispatchEvent(new Event('change'));
    });
    const told = `${city} 2021 年，合计 5 份下级报告：`;
    await until(page, (wanted) => document.querySelector('nianbao-checker').shadowRoot.querySelector('.panorama-sum').textContent.startsWith(wanted), [told]);
    assert.deepEqual((await choices()).slice(0, 2), ['2021 年', city]);
    await tool.switchLanguage();
    await until(page, (wanted) => document.querySelector('nianbao-checker').shadowRoot.querySelector('.panorama-sum')?.textContent.startsWith(wanted), [`${city} 2021, against 5 subordinates: `]);
    await page.close();
  });

  test('who is on the roster and has no report is named', async () => {
    const { page, tool } = await context.open({ width: 1280, height: 900 });
    await tool.sample(2);
    await tool.click('[data-action="roster"]');
    await inTool(page, (root, list) => {
      const box = root.querySelector('.roster textarea');
      box.value = list;
      box.dispatchEvent(new Event('input'));
    }, ['教育局', '科学技术局', '公安局', '司法局', '审计局'].map(below).join('\n'));
    await tool.click('[data-view="rollup"]');
    await shown(page, '.rollup-missing');
    assert.equal(await tool.text('.rollup-missing'), `名单上没有报告的 1 个：${below('审计局')}`);
    await page.close();
  });

  test('the indicators stand under their formulas, are ranked, and go away as the command line writes them', async () => {
    const { page, tool } = await opened(context, 'indicators');
    await areThere(page, '.indicators-table tbody tr', 18);
    assert.deepEqual(await tool.texts('.indicators-table thead button'), ['机关', '年度', '公开率', '不予公开率', '无法提供率', '结转率', '复议纠错率', '诉讼败诉率']);
    assert.equal(await tool.text('.indicator-formula'), '（予以公开＋部分公开）÷ 三（七）总计');
    const [first] = await inTool(page, (root) => [...root.querySelectorAll('.indicators-table tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent)));
    assert.deepEqual(first.slice(0, 3), [below('科学技术局'), '2022', '59.1%104/176']);
    await tool.click('[data-sort="agency"]');
    assert.deepEqual(await tool.attributes('.indicators-table th[aria-sort="ascending"]', 'class'), ['col-agency']);
    await areThere(page, '.indicators-table tbody tr', 18);
    assert.deepEqual(await violations(page), []);
    await page.evaluate(() => {
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        void blob.text().then((text) => { window.saved = text; });
        return create(blob);
      };
      HTMLAnchorElement.prototype.click = () => {};
    });
    await tool.click('[data-export="nianbao-figures.csv"]');
    const rows = (await until(page, () => window.saved)).split('\r\n');
    assert.match(rows[0], /^\uFEFF?file,verdict,agency,year,edition,sha256,active_disclosure.*,disclosure_rate,denial_rate,/);
    assert.equal(rows.length, 20);
    await page.close();
  });

  test('files of several folders that are called the same are told apart, in what is shown of them and where it leads', async () => {
    const { page, tool } = await context.open({ width: 1280, height: 900 });
    const { bodies } = province({ cities: 1, departments: 3 });
    const given = bodies.filter(({ superior }) => superior !== null);
    const root = mkdtempSync(join(tmpdir(), 'nianbao-'));
    try {
      const files = given.flatMap(({ agency: name, reports }) => [2021, 2022].map((year) => {
        mkdirSync(join(root, name), { recursive: true });
        const path = join(root, name, `${year}.txt`);
        // What the last of them says for 2022 was counted by none.
        writeFileSync(path, name === city && year === 2022 ? superiorOf(reports.get(year), given.slice(1, 3).map((one) => one.reports.get(year))).content : reports.get(year).content);
        return path;
      }));
      const dialogue = (await tool.handle('input[type="file"]')).asElement();
      await dialogue.uploadFile(...files);
      await areThere(page, '[data-verdict="pass"][data-file]', files.length);
      await tool.click('[data-view="years"]');
      for (const { agency: name, figures } of given.slice(1)) {
        await shown(page, `[data-agency="${name}"]`);
        await agency(page, tool, name);
        const received = [2021, 2022].map((year) => figures.get(year)['applications/new_received/total']).join();
        // The view is drawn in pieces.
        await until(page, (wanted) => [...document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('[data-line="new_received"] td')].map((cell) => cell.textContent).join() === wanted, [received]);
      }
      await tool.click('[data-view="rollup"]');
      await areThere(page, '.heat', 3);
      assert.deepEqual(await tool.texts('.series-findings strong'), [`漏计：${given[3].agency}`]);
      assert.deepEqual(await tool.texts('.rollup-openers button'), [given[3].agency]);
      await page.close();
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  test('in English, on a narrow page and without a fault for assistive technology', async () => {
    const { page, tool } = await opened(context, 'years', { width: 390, height: 800, path: '?lang=en' });
    assert.deepEqual(await tool.texts('[role="tab"]'), ['Reports', 'Over the years', 'Roll-up', 'Indicators']);
    assert.match(await tool.text('.panorama-sum'), /^6 agencies with reports for two years or more: 2 inconsistent/);
    for (const [view, part] of [['rollup', '.heat'], ['indicators', '.indicators-table tbody tr'], ['years', '.history']]) {
      await tool.click(`[data-view="${view}"]`);
      await shown(page, part);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, view);
      assert.deepEqual(await violations(page), [], view);
    }
    await page.close();
  });
});

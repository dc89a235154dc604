// Many reports: from the headline to the notice, as a supervisor with a folder goes through them.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { axeSource, until } from './support/browsers.mjs';
import { clean, wrong } from './support/reports.mjs';
import { eachBrowser } from './support/suite.mjs';

const require = createRequire(new URL('../../web/', import.meta.url));
const { read: readWorkbook, utils } = require('@e965/xlsx');
const { unzipSync, strFromU8 } = require('fflate');

const numerals = '一二三四五六七八九十';
const agency = (at) => `示例市第${numerals[Math.floor(at / 10)]}${numerals[at % 10]}局`;
const right = (at) => ({ name: `${at}.txt`, content: clean.replaceAll('示例市样例局', agency(at)) });
const faulty = (at) => ({ name: `${at}.txt`, content: wrong.replaceAll('示例县样例局', agency(at)) });

const listed = (page) => page.evaluate(() =>
  [...document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('.many tbody tr[data-file]')].map((row) => [row.dataset.file, row.dataset.verdict]));
const rowTexts = (page, file) => page.evaluate((wanted) =>
  [...document.querySelector('nianbao-checker').shadowRoot.querySelector(`tr[data-file="${wanted}"]`).cells].map((cell) => cell.textContent), file);
const inTool = (page, run, ...given) => page.evaluate(`(${run})(document.querySelector('nianbao-checker').shadowRoot, ...${JSON.stringify(given)})`);

/** The files that the page gives, in place of downloads: by name, as bytes. */
const catchDownloads = () => {
  window.saved = {};
  const blobs = new Map();
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    const url = create(blob);
    blobs.set(url, blob);
    return url;
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function save() {
    if (!this.download) return click.call(this);
    blobs.get(this.href).arrayBuffer().then((buffer) => { window.saved[this.download] = [...new Uint8Array(buffer)]; });
    return undefined;
  };
};
const savedAs = (page, name) => until(page, (wanted) => window.saved[wanted], [name]).then((bytes) => new Uint8Array(bytes));

eachBrowser('many reports', (context) => {
  test('stand under a headline in the worst colour, the worst first, and one is opened and left again', async () => {
    const { page, tool } = await context.open({ width: 1280, height: 720 });
    await tool.drop([right(0), faulty(1), right(2), { name: '空.txt', content: '今天天气很好，适合散步。' }]);
    assert.deepEqual(await tool.attributes('.many-head', 'data-verdict'), ['fail']);
    assert.equal(await tool.text('.many-head .verdict-word'), '1 份不一致');
    assert.equal(await tool.text('.many-head .verdict-sentence'), '共 4 份：不一致 1；无法读取 1；一致 2。');
    assert.deepEqual(await listed(page), [['1.txt', 'fail'], ['空.txt', 'unreadable'], ['0.txt', 'pass'], ['2.txt', 'pass']]);
    const [result] = (await tool.results()).filter(({ verdict }) => verdict === 'fail');
    const first = result.findings.find(({ severity }) => severity === 'error');
    const { error, warning } = result.counts;
    assert.deepEqual(await rowTexts(page, '1.txt'), [agency(1), '2023', '2021', '不一致', String(error), warning ? String(warning) : '', first.title, '1.txt']);
    // Nothing of a single report is shown beside the list.
    assert.equal(await tool.text('.outcome-place'), '');
    await tool.open('1.txt');
    assert.equal(await tool.verdict(), 'fail');
    assert.equal(await tool.text('.many-head'), null);
    assert.equal(await tool.text('.trail-place'), '1/4');
    // Whose it is stands above it.
    assert.deepEqual(await tool.texts('.trail dd'), [agency(1), '2023 年度', '2021年版', '1.txt']);
    await tool.click('[data-action="next-report"]');
    await tool.settled();
    assert.equal(await tool.verdict(), 'unreadable');
    assert.deepEqual(await tool.texts('.trail dd'), ['空.txt']);
    await tool.click('[data-action="previous-report"]');
    await tool.settled();
    assert.equal(await tool.verdict(), 'fail');
    await tool.click('[data-action="back"]');
    assert.deepEqual((await listed(page)).map(([file]) => file), ['1.txt', '空.txt', '0.txt', '2.txt']);
    // The focus is where it was.
    assert.equal(await inTool(page, (root) => root.activeElement?.closest('tr')?.dataset.file), '1.txt');
    await page.close();
  });

  test('are cleared once that was confirmed, in the page itself', async () => {
    const { page, tool } = await context.open({ width: 1280, height: 720 });
    await page.evaluate(() => { window.confirm = () => { throw new Error('a frame in a sandbox is asked nothing'); }; });
    await tool.drop([right(0), faulty(1)]);
    await tool.click('[data-action="clear-list"]');
    assert.match(await tool.text('.clearing'), /列表中有 2 份报告的结果，清空后须重新核验/);
    assert.equal(await inTool(page, (root) => root.activeElement.dataset.action), 'clear-really');
    await tool.click('[data-action="keep"]');
    assert.equal(await tool.text('.clearing'), null);
    assert.equal(await inTool(page, (root) => root.activeElement.dataset.action), 'clear-list');
    assert.equal((await listed(page)).length, 2);
    await tool.click('[data-action="clear-list"]');
    await page.keyboard.press('Enter');
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.many') === null);
    assert.deepEqual(await tool.results(), []);
    await page.close();
  });

  test('are gone through by keys, with one stop for the whole list', async () => {
    const { page, tool } = await context.open({ width: 1280, height: 720 });
    await tool.drop([right(0), faulty(1), right(2)]);
    const stops = () => inTool(page, (root) => [...root.querySelectorAll('.many tbody button')].filter((control) => control.tabIndex === 0).length);
    assert.equal(await stops(), 1);
    await inTool(page, (root) => root.querySelector('.many tbody button[tabindex="0"]').focus());
    const at = () => inTool(page, (root) => root.activeElement?.closest('tr')?.dataset.file);
    assert.equal(await at(), '1.txt');
    await page.keyboard.press('ArrowDown');
    assert.equal(await at(), '0.txt');
    await page.keyboard.press('End');
    assert.equal(await at(), '2.txt');
    await page.keyboard.press('k');
    assert.equal(await at(), '0.txt');
    assert.equal(await stops(), 1);
    await page.keyboard.press('Enter');
    await tool.settled();
    assert.equal(await tool.verdict(), 'pass');
    await page.close();
  });

  test('have rows of one height, with their verdicts and agencies whole, in both languages and on a narrow screen', async () => {
    const warned = { name: 'w.txt', content: right(4).content.replace('五、存在的主要问题及改进情况', '五、存在的主要问题及改进措施') };
    for (const width of [1280, 900, 320]) {
      const { page, tool } = await context.open({ width, height: 720 });
      await tool.drop([right(0), faulty(1), warned]);
      for (const language of ['zh', 'en']) {
        if (language === 'en') {
          await tool.switchLanguage();
          await tool.settled();
        }
        const rows = await inTool(page, (root) => [...root.querySelectorAll('.many tbody tr[data-file]')].map((row) => {
          const [verdict, agency] = ['.col-verdict', '.col-agency'].map((name) => row.querySelector(name));
          const [outer, inner] = [verdict, verdict.firstChild].map((element) => element.getBoundingClientRect());
          return {
            file: row.dataset.file, word: verdict.textContent, height: row.getBoundingClientRect().height, agency: agency.clientWidth,
            isWhole: inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1 && inner.right <= outer.right && verdict.scrollWidth <= verdict.clientWidth,
          };
        }));
        assert.equal(rows.find(({ file }) => file === 'w.txt').word, language === 'zh' ? '表格一致，有提醒' : 'Consistent, with warnings');
        assert.equal(new Set(rows.map(({ height }) => height)).size, 1, `${width} ${JSON.stringify(rows)}`);
        assert.ok(rows.every(({ isWhole, agency }) => isWhole && agency >= 90), `${width} ${JSON.stringify(rows)}`);
      }
      await page.close();
    }
  });

  test('are sorted, filtered and searched', async () => {
    const { page, tool } = await context.open({ width: 1280, height: 720 });
    await tool.drop([right(0), faulty(1), right(2), faulty(3)]);
    const files = async () => (await listed(page)).map(([file]) => file);
    // The order of texts is found out in pieces.
    const inOrder = (...wanted) => until(page, (names) => names === [...document.querySelector('nianbao-checker').shadowRoot
      .querySelectorAll('.many tbody tr[data-file]')].map((row) => row.dataset.file).join(), [wanted.join()]);
    await tool.click('.col-file button');
    await inOrder('0.txt', '1.txt', '2.txt', '3.txt');
    await tool.click('.col-file button');
    await inOrder('3.txt', '2.txt', '1.txt', '0.txt');
    assert.deepEqual(await tool.attributes('th.col-file[aria-sort]', 'aria-sort'), ['descending']);
    await tool.click('[data-group="pass"]');
    assert.deepEqual(await files(), ['2.txt', '0.txt']);
    await tool.click('[data-group="all"]');
    await inTool(page, (root, words) => {
      const box = root.querySelector('input[type="search"]');
      box.value = words;
      box.dispatchEvent(new Event('input'));
    }, agency(3));
    assert.deepEqual(await files(), ['3.txt']);
    assert.equal(await tool.text('.many-shown'), '列出 1 / 4 份');
    await page.close();
  });

  test('grow with what is dropped later; a new version takes the place of the old, which stays', async () => {
    const { page, tool } = await context.open({ width: 1280, height: 720 });
    const corrected = { name: '改好.txt', content: faulty(1).content };
    await tool.drop([right(0), faulty(1)]);
    await tool.drop([{ ...corrected }, right(5)]);
    assert.deepEqual(await listed(page), [['改好.txt', 'fail'], ['0.txt', 'pass'], ['5.txt', 'pass']]);
    assert.equal(await tool.text('.many-head .verdict-sentence'), '共 3 份：不一致 1；一致 2。');
    assert.match((await rowTexts(page, '改好.txt'))[7], /^第 2 稿改好\.txt$/);
    await tool.click('.with-superseded input');
    assert.equal((await listed(page)).length, 4);
    assert.match((await rowTexts(page, '1.txt'))[7], /^已有新稿1\.txt$/);
    await page.close();
  });

  test('are held against a roster', async () => {
    const { page, tool } = await context.open({ width: 1280, height: 720 });
    // The third has handed in two years, and is one agency.
    const another = { name: '另一年.txt', content: right(2).content.replaceAll('2022', '2023') };
    await tool.drop([right(0), faulty(1), right(2), another]);
    await tool.click('[data-action="roster"]');
    await inTool(page, (root, text) => {
      const box = root.querySelector('.roster textarea');
      box.value = text;
      box.dispatchEvent(new Event('input'));
    }, `1. ${agency(0)}\n2. ${agency(1)}\n3. ${agency(7)}`);
    assert.equal(await tool.text('.roster-sum'), '名单 3 个机关：已交 2，未交 1。');
    assert.deepEqual(await tool.texts('.roster-missing li'), [agency(7)]);
    assert.deepEqual(await tool.texts('.roster-others li'), [agency(2)]);
    await page.close();
  });

  test('give a notice for each agency, as text and as a Word file', async () => {
    const { page, tool } = await context.open({ width: 1280, height: 720, before: catchDownloads });
    await tool.drop([right(0), faulty(1), faulty(2)]);
    await tool.click('[data-action="notices"]');
    const [result] = (await tool.results()).filter(({ file }) => file === '1.txt');
    const errors = result.findings.filter(({ severity }) => severity === 'error');
    const text = await inTool(page, (root) => root.querySelector('.notices textarea').value);
    assert.match(text, new RegExp(`^关于2023年度政府信息公开工作年度报告核验情况的通知\n\n${agency(1)}：\n贵单位2023年度报告有${errors.length}处须改：\n1\\. `));
    for (const { title, evidence } of errors) assert.ok(text.includes(title) && text.includes(evidence[0]), title);
    assert.deepEqual(await tool.texts('.notices option'), [agency(1), agency(2)]);
    await tool.click('[data-action="all-notices"]');
    const parts = unzipSync(await savedAs(page, '核验通知.docx'));
    const document = strFromU8(parts['word/document.xml']);
    for (const at of [1, 2]) assert.ok(document.includes(`${agency(at)}：`));
    assert.equal(document.split('<w:pageBreakBefore/>').length, 2);
    await page.close();
  });

  test('are taken away as a workbook, a table and JSON', async () => {
    const { page, tool } = await context.open({ width: 1280, height: 720, before: catchDownloads });
    await tool.drop([right(0), faulty(1)]);
    await tool.click('[data-export="xlsx"]');
    const book = readWorkbook(await savedAs(page, 'nianbao.xlsx'));
    assert.deepEqual(book.SheetNames, ['汇总', '问题', '数据']);
    const rows = utils.sheet_to_json(book.Sheets['汇总'], { header: 1 });
    assert.deepEqual(rows.map((row) => row[0]), ['机关', agency(1), agency(0)]);
    const figures = utils.sheet_to_json(book.Sheets['数据']);
    assert.equal(figures.length, 2);
    assert.ok(Object.keys(figures[0]).length > 150);
    const results = await tool.results();
    await tool.click('[data-export="json"]');
    const lines = new TextDecoder().decode(await savedAs(page, 'nianbao.json')).trim().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(lines.map(({ file, verdict, receipt }) => [file, verdict, receipt]), [1, 0].map((at) => [results[at].file, results[at].verdict, results[at].receipt]));
    await tool.click('[data-export="csv"]');
    assert.ok(new TextDecoder().decode(await savedAs(page, 'nianbao.csv')).includes('1.txt,fail,'));
    await page.close();
  });

  test('hundreds cost no more nodes than those in sight; on paper all stand', async () => {
    const { page, tool } = await context.open({ width: 1280, height: 720 });
    await page.evaluate((text) => {
      const files = Array.from({ length: 300 }, (_, at) => new File([text.split('示例市样例局').join(`示例市${at}局`)], `${at}.txt`));
      document.querySelector('nianbao-checker').files = files;
    }, clean);
    await until(page, () => document.querySelector('nianbao-checker').status === 'idle' && document.querySelector('nianbao-checker').results.length === 300, [], 120_000);
    const count = () => inTool(page, (root) => root.querySelectorAll('.many tbody tr[data-file]').length);
    assert.ok(await count() < 60, String(await count()));
    assert.equal(await tool.text('.many-head .verdict-word'), '300 份全部一致');
    // The last is reached by scrolling.
    await inTool(page, (root) => { root.querySelector('.many-scroll').scrollTop = 1e6; });
    await until(page, () => Boolean(document.querySelector('nianbao-checker').shadowRoot.querySelector('tr[data-file="299.txt"]')));
    assert.equal(await inTool(page, (root) => root.querySelector('tr[data-file="299.txt"]').getAttribute('aria-rowindex')), '301');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await count(), 300);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.ok(await count() < 60);
    await page.close();
  });

  test('have no flaw that axe knows, in both themes', async () => {
    const { page, tool } = await context.open({ width: 1280, height: 720 });
    await tool.drop([right(0), faulty(1), { name: '空.txt', content: '今天天气很好，适合散步。' }]);
    for (const theme of ['light', 'dark']) {
      await page.evaluate((wanted) => document.querySelector('nianbao-checker').setAttribute('theme', wanted), theme);
      for (const panel of ['roster', 'notices']) {
        await tool.click(`[data-action="${panel}"]`);
        const found = await page.evaluate(async (source) => {
          if (!window.axe) (0, eval)(source);
          const { violations } = await window.axe.run('nianbao-checker', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
        }, axeSource);
        assert.deepEqual(found, [], `${theme} ${panel}`);
      }
    }
    await page.close();
  });
});

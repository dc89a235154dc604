// Findings, tables and source text: choosing in one shows it in the others.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isInSight } from './support/browsers.mjs';
import { clean, wrong } from './support/reports.mjs';
import { eachBrowser } from './support/suite.mjs';

const wrongTotal = 'applications/granted/total';

/** What is marked as chosen in each view. */
async function chosen(tool) {
  return {
    finding: await tool.attributes('.finding.chosen', 'data-index'),
    cell: await tool.attributes('td.current .cell', 'data-path'),
    source: await tool.attributes('.mark.current', 'data-cell'),
  };
}

const findingAbout = (result, path) => result.findings.findIndex((finding) => finding.cells.includes(path));

eachBrowser('navigation', (context) => {
  test('a finding shows its cell, its equation and its place in the source', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(wrong);
    const [result] = await tool.results();
    const index = findingAbout(result, wrongTotal);
    await tool.click(`.finding[data-index="${index}"] .finding-head`);
    assert.deepEqual(await chosen(tool), { finding: [String(index)], cell: [wrongTotal], source: [wrongTotal] });
    assert.equal(await tool.text('.mark.current'), '26');
    assert.deepEqual(
      (await tool.attributes('td.operand .cell, td.about .cell', 'data-path')).sort(),
      [...new Set([...result.findings[index].operands, ...result.findings[index].cells])].sort());
    assert.equal(await isInSight(page, 'td.current', '.pane-tables .pane-body'), true);
    assert.equal(await isInSight(page, '.mark.current', '.pane-source .pane-body'), true);
    await page.close();
  });

  test('a cell shows its finding and its place in the source', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(wrong);
    const [result] = await tool.results();
    await tool.click(`.cell[data-path="${wrongTotal}"]`);
    const index = String(findingAbout(result, wrongTotal));
    assert.deepEqual(await chosen(tool), { finding: [index], cell: [wrongTotal], source: [wrongTotal] });
    assert.equal(await isInSight(page, '.finding.chosen', '.pane-findings .pane-body'), true);
    assert.equal(await isInSight(page, '.mark.current', '.pane-source .pane-body'), true);
    await tool.click('.cell[data-path="applications/denied_state_secret/total"]');
    assert.deepEqual(await chosen(tool), {
      finding: [], cell: ['applications/denied_state_secret/total'], source: ['applications/denied_state_secret/total'],
    });
    await page.close();
  });

  test('a mark in the source shows its cell and its finding', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(wrong);
    const [result] = await tool.results();
    await tool.click(`.mark[data-cell="${wrongTotal}"]`);
    const index = String(findingAbout(result, wrongTotal));
    assert.deepEqual(await chosen(tool), { finding: [index], cell: [wrongTotal], source: [wrongTotal] });
    assert.equal(await isInSight(page, 'td.current', '.pane-tables .pane-body'), true);
    assert.equal(await isInSight(page, '.finding.chosen', '.pane-findings .pane-body'), true);
    await page.close();
  });

  test('a finding without a cell is chosen from its words in the source', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(wrong);
    const [result] = await tool.results();
    const index = result.findings.findIndex((finding) => finding.rule === 'structure/section-heading');
    await tool.click(`.mark[data-findings="${index}"]`);
    assert.deepEqual(await chosen(tool), { finding: [String(index)], cell: [], source: [] });
    assert.deepEqual(await tool.texts('.mark.about'), ['五、存在的主要问题及改进措施']);
    await page.close();
  });

  test('every read cell is marked at exactly its characters, also behind characters of two units', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(clean.replace('回应公众关切', '回应公众关切😀𠮷'));
    const [{ report }] = await tool.results();
    const read = [];
    const collect = (node, path) => {
      if (typeof node.state !== 'string') Object.entries(node).forEach(([key, child]) => collect(child, `${path}/${key}`));
      else if (node.span) read.push([path, node.text]);
    };
    Object.entries(report.tables).forEach(([key, table]) => collect(table.cells, key));
    assert.equal(read.length, 200);
    const marks = await page.evaluate(() =>
      [...document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('.mark-cell')].map((mark) => [mark.dataset.cell, mark.textContent]));
    assert.deepEqual(marks.sort(), read.sort());
    assert.equal(await tool.text('.source'), clean.replace('回应公众关切', '回应公众关切😀𠮷'));
    await page.close();
  });

  test('the tables stand as the form prints them', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(clean);
    const form = JSON.parse(readFileSync(new URL('../../core/form/editions/2021.json', import.meta.url), 'utf8'));
    for (const table of form.tables) {
      const printed = await tool.texts(`.form[data-table="${table.key}"] th.row`);
      const expected = table.shape === 'rows-side-by-side' ? [] : table.blocks.flatMap((block) => block.rows.flatMap((row) => [
        ...(block.groups ?? []).filter((group) => group.from === row.key).map((group) => group.label), row.label,
      ]));
      assert.deepEqual(printed, expected);
    }
    assert.deepEqual((await tool.texts('.form[data-table="review_litigation"] tr:first-child th')), ['行政复议', '行政诉讼']);
    assert.deepEqual((await tool.texts('.form[data-table="applications"] tr:nth-child(2) th')), ['自然人', '法人或其他组织', '总计']);
    await page.close();
  });

  test('every rule is listed with its outcome', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(wrong);
    const [result] = await tool.results();
    await tool.openLedger();
    const listed = await page.evaluate(() =>
      [...document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('.ledger [data-rule]')]
        .map((item) => [item.dataset.rule, item.dataset.outcome]));
    assert.deepEqual(listed.sort(), result.rules.map(({ id, outcome }) => [id, outcome]).sort());
    await page.close();
  });

  test('the switch of language gives the same findings in English, and back', async () => {
    const { page, tool, seen } = await context.open();
    await tool.checkText(wrong);
    await tool.click('.finding-head');
    const inChinese = await tool.texts('.finding-message');
    const rules = await tool.attributes('.finding', 'data-rule');
    await tool.switchLanguage();
    await tool.settled();
    assert.equal(await tool.text('.verdict-word'), 'Not consistent');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    assert.deepEqual(await tool.attributes('.finding', 'data-rule'), rules);
    assert.notDeepEqual(await tool.texts('.finding-message'), inChinese);
    assert.equal((await chosen(tool)).cell.length, 1);
    await tool.switchLanguage();
    await tool.settled();
    assert.equal(await tool.text('.verdict-word'), '不一致');
    assert.deepEqual(await tool.texts('.finding-message'), inChinese);
    assert.deepEqual(seen.errors, []);
    await page.close();
  });
});

// Correcting a report: trying out a number, taking the corrected table along, and what became of the version before.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openEngine } from '../formats/support/files.mjs';
import { until } from './support/browsers.mjs';
import { clean, fileOf, wrong } from './support/reports.mjs';
import { eachBrowser } from './support/suite.mjs';

const wrongTotal = 'applications/granted/total';

/** Tries the cure that is proposed for the chosen cell. */
async function tryCure(page, tool) {
  await tool.click('[data-action="edit"]');
  await until(page, () => document.querySelector('nianbao-checker').shadowRoot.activeElement?.id === 'try');
  await page.keyboard.press('Enter');
  await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.tried') !== null);
  await tool.settled();
}

const textsOf = (rows) => Object.fromEntries(Object.entries(rows).flatMap(([row, columns]) =>
  Object.entries(columns).map(([column, { text }]) => [`${row}/${column}`, text])));

/** The table as LibreOffice saves it where that HTML is pasted, read again. */
async function cellsIn(html, filter, ending) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-copied-'));
  try {
    writeFileSync(join(folder, 'copied.html'), html);
    execFileSync('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', `--infilter=${filter}`, '--convert-to', ending, '--outdir', folder,
      join(folder, 'copied.html')], { stdio: 'ignore', timeout: 240_000 });
    const engine = await openEngine();
    const { format, report } = await engine.check(readFileSync(join(folder, `copied.${ending}`)));
    assert.equal(format, ending);
    return textsOf(report.tables.applications.cells);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

eachBrowser('correcting', (context) => {
  test('what is tried is marked in table and source, and the document keeps its look', async () => {
    const { page, tool } = await context.open();
    await tool.drop([{ name: '报告.docx', content: fileOf('2021-wrong/writer.docx') }]);
    await tryCure(page, tool);
    const path = 'applications/processed_total/natural_person';
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.mark.is-tried') !== null);
    assert.deepEqual(await tool.attributes('.cell.is-tried', 'data-path'), [path]);
    assert.deepEqual(await tool.attributes('.document-table .mark.is-tried', 'data-cell'), [path]);
    assert.match((await tool.attributes('.cell.is-tried', 'aria-label'))[0], /37（试改）$/);
    assert.equal(await tool.text('.pane-source > h3'), '原文（带试改的数）');
    await tool.click('[data-action="try-back"]');
    await until(page, () => !document.querySelector('nianbao-checker').shadowRoot.querySelector('.tried'));
    await tool.settled();
    await until(page, () => !document.querySelector('nianbao-checker').shadowRoot.querySelector('.is-tried'));
    assert.equal(await tool.text('.pane-source > h3'), '原文');
    await page.close();
  });

  test('a number is tried out: all is checked again, and what was given stays as it is', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(wrong);
    const [before] = await tool.results();
    await tryCure(page, tool);
    assert.match(await tool.text('.verdict-sentence'), new RegExp(`${before.counts.error - 1} 处错误`));
    await until(page, (path) => document.querySelector('nianbao-checker').shadowRoot.querySelector(`.cell[data-path="${path}"]`).textContent === '27', [wrongTotal]);
    assert.match(await tool.text(`[data-tried="${wrongTotal}"]`), /→ 27$/);
    // Scripts, forms and exports see what was given.
    assert.deepEqual((await tool.results())[0].counts, before.counts);
    await tool.click('[data-action="try-back"]');
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.tried') === null);
    await until(page, (path) => document.querySelector('nianbao-checker').shadowRoot.querySelector(`.cell[data-path="${path}"]`).textContent === '26→27', [wrongTotal]);
    // And so does what was found about it, whose bar comes last.
    await tool.settled();
    assert.equal(await tool.text('.step-place'), `1/${before.findings.length}`);
    await page.close();
  });

  test('in a Word file the same cell of its table is tried', async () => {
    const { page, tool } = await context.open();
    await tool.drop([{ name: '年报.docx', content: fileOf('2021-wrong/writer.docx') }]);
    assert.equal(await tool.verdict(), 'fail');
    await tryCure(page, tool);
    assert.equal(await tool.verdict(), 'pass');
    assert.deepEqual((await tool.results()).map(({ verdict }) => verdict), ['fail']);
    await page.close();
  });

  test('the corrected table is copied so that it is read as a table again', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(wrong);
    await tryCure(page, tool);
    const copied = await page.evaluate(() => {
      // The clipboard, as far as a page may see it.
      const transfer = new DataTransfer();
      document.execCommand = (name) => {
        const event = new Event(name, { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'clipboardData', { value: transfer });
        document.dispatchEvent(event);
        return true;
      };
      document.querySelector('nianbao-checker').shadowRoot.querySelector('[data-action="copy-table"]').click();
      return { html: transfer.getData('text/html'), text: transfer.getData('text/plain') };
    });
    assert.match(await tool.text('.tried'), /已复制/);
    assert.match(copied.text, /（一）予以公开\t{1,3}21\t4\t0\t0\t2\t0\t27/);
    const tables = await page.evaluate(async ({ html, text }) => {
      const [{ report, format }] = await document.querySelector('nianbao-checker').check({ html, text });
      return { format, cells: report.tables.applications.cells };
    }, copied);
    assert.equal(tables.format, 'html');
    assert.equal(tables.cells.granted.total.text, '27');
    assert.equal(tables.cells.new_received.natural_person.text, '65');
    assert.equal(tables.cells.carried_forward.commercial_enterprise.text, '2');
    if (context.name === 'chromium') {
      // Both browsers put the same into the clipboard; the programs that it is pasted into read the same.
      for (const [filter, ending] of [['HTML (StarWriter)', 'docx'], ['HTML (StarWriter)', 'odt'], ['HTML (StarCalc)', 'xlsx']]) {
        assert.deepEqual(await cellsIn(copied.html, filter, ending), textsOf(tables.cells), ending);
      }
    }
    await page.close();
  });

  test('a new version of the same report tells what is put right, what remains and what is new', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(wrong);
    const [{ findings }] = await tool.results();
    assert.equal(await tool.text('.compared'), null);
    const [first] = findings;
    const end = first.spans[0].end;
    const better = `${wrong.slice(0, first.spans[0].start)}${first.fix.value}${wrong.slice(end)}`;
    await tool.checkText(better);
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.compared') !== null);
    assert.match(await tool.text('.compared summary'), new RegExp(`已改好 1 · 仍在 ${findings.length - 1} · 新出现 0`));
    assert.deepEqual(await tool.texts('.compared s'), [first.title]);
    assert.equal((await tool.texts('.identity dd')).includes('第 2 稿'), true);
    // The report of another agency is not compared with it.
    await tool.checkText(clean.replaceAll('示例县样例局', '另一县另一局'));
    assert.equal(await tool.text('.compared'), null);
    await page.close();
  });
});

// The source as its reader knows it: pages as pages, tables as tables, with the boxes of cells and findings on them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axeSource, isInSight, until } from './support/browsers.mjs';
import { pdfWithPredefinedMap } from './support/mapped-pdf.mjs';
import { fileOf, wrong } from './support/reports.mjs';
import { eachBrowser } from './support/suite.mjs';

const expected = JSON.parse(readFileSync(new URL('../formats/files/2021-wrong/expected.json', import.meta.url), 'utf8'));

const chosen = async (tool) => ({
  finding: await tool.attributes('.finding.chosen', 'data-index'),
  cell: await tool.attributes('td.current .cell', 'data-path'),
  source: await tool.attributes('.pane-source .mark.current', 'data-cell'),
});

/** Waits until the page with the mark that is current is drawn, and gives how. */
const drawn = (page) => until(page, () =>
  document.querySelector('nianbao-checker').shadowRoot.querySelector('.mark.current')?.closest('.page').dataset.drawn);

/** Of every box of a cell on a page that is drawn: its text, and whether there is ink where it stands. */
const inked = (page) => page.evaluate(() => {
  const found = [];
  for (const canvas of document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('.page canvas')) {
    const copy = new OffscreenCanvas(canvas.width, canvas.height);
    const context = copy.getContext('2d');
    context.drawImage(canvas, 0, 0);
    const frame = canvas.parentElement.getBoundingClientRect();
    for (const mark of canvas.parentElement.querySelectorAll('.mark-cell')) {
      const box = mark.getBoundingClientRect();
      const scale = canvas.width / frame.width;
      const { data } = context.getImageData((box.left - frame.left) * scale, (box.top - frame.top) * scale, Math.max(1, box.width * scale), Math.max(1, box.height * scale));
      let ink = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] < 160) ink++;
      found.push([mark.dataset.cell, ink > 0]);
    }
  }
  return found;
});

eachBrowser('source', (context) => {
  test('a PDF is its pages: drawn while they are seen, with a box over every figure', { timeout: 120_000 }, async () => {
    const { page, tool, seen } = await context.open();
    await tool.drop([{ name: '报告.pdf', content: fileOf('2021-wrong/writer-narrow.pdf') }]);
    const [result] = await tool.results();
    await tool.click('.finding-head');
    const path = result.findings[0].cells[0];
    assert.deepEqual((await chosen(tool)).source, [path]);
    assert.equal(await drawn(page), 'page');
    assert.equal(await isInSight(page, '.pane-source .mark.current', '.pane-source .pane-body'), true);
    const boxes = await inked(page);
    assert.ok(boxes.length > 10, `${boxes.length}`);
    assert.deepEqual(boxes.filter(([, isInked]) => !isInked), []);
    // Pages out of sight hold no picture.
    const canvases = (await tool.attributes('.page', 'data-page')).length - (await tool.texts('.page canvas')).length;
    assert.ok(canvases >= 1, `${canvases} pages without a picture`);
    await page.evaluate(() => { document.querySelector('nianbao-checker').shadowRoot.querySelector('.pane-source .pane-body').scrollTop = 0; });
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.page[data-page="1"]').dataset.drawn === 'page');
    await until(page, () => !document.querySelector('nianbao-checker').shadowRoot.querySelector('.page:last-child canvas'));

    // A box chooses its cell.
    const other = 'applications/carried_over/total';
    await tool.click(`.page .mark[data-cell="${other}"]`);
    assert.deepEqual(await chosen(tool), { finding: [], cell: [other], source: [other] });
    // By keyboard too.
    await page.evaluate((wanted) => {
      const mark = document.querySelector('nianbao-checker').shadowRoot.querySelector(`.page .mark[data-cell="${wanted}"]`);
      mark.focus();
      mark.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    }, path);
    assert.deepEqual((await chosen(tool)).cell, [path]);
    assert.equal((await tool.attributes('.pages [tabindex="0"]', 'data-cell')).length, 1);

    const width = () => page.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.querySelector('.page').getBoundingClientRect().width);
    await tool.click('[data-zoom="1"]');
    const whole = await width();
    await tool.click('[data-zoom="2"]');
    assert.ok(Math.abs(await width() - 2 * whole) < 3);
    await until(page, () => {
      const canvas = document.querySelector('nianbao-checker').shadowRoot.querySelector('.mark.current').closest('.page').querySelector('canvas');
      return canvas && Math.abs(canvas.width - canvas.parentElement.clientWidth * devicePixelRatio) < 3;
    });
    await tool.click('[data-zoom="fit"]');
    assert.deepEqual(seen.errors, []);
    await page.close();
  });

  test('the text is a switch away, and stays chosen as long as the page is open', async () => {
    const { page, tool } = await context.open();
    await tool.drop([{ name: 'a.pdf', content: fileOf('2021-wrong/writer-narrow.pdf') }]);
    await tool.click('[data-look="text"]');
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.pane-source .source .mark') !== null);
    const [result] = await tool.results();
    assert.equal(await tool.text('.pane-source .source'), result.source);
    await tool.drop([{ name: 'b.docx', content: fileOf('2021-wrong/writer.docx') }]);
    assert.deepEqual(await tool.attributes('.known-switch [aria-pressed="true"]', 'data-look'), ['text']);
    await tool.click('[data-look="known"]');
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.document-table') !== null);
    await page.close();
  });

  test('pages that are turned, and cut, have their boxes where the figures are', { timeout: 120_000 }, async () => {
    const { page, tool } = await context.open();
    for (const [rotate, box] of [[90, [0, 0, 1200, 1240]], [180, [0, 0, 1200, 1240]], ['270 /CropBox [20 100 1180 1230]', [-40, -30, 1200, 1240]]]) {
      await tool.drop([{ name: 'turned.pdf', content: pdfWithPredefinedMap(wrong.split('\n'), 'UniGB-UCS2-H', { rotate, box }) }]);
      await tool.click('[data-zoom="1"]');
      await tool.click('.finding-head');
      assert.equal(await drawn(page), 'page');
      await until(page, () => {
        const canvas = document.querySelector('nianbao-checker').shadowRoot.querySelector('.page canvas');
        return canvas && Math.abs(canvas.width - canvas.parentElement.clientWidth * devicePixelRatio) < 3;
      });
      const boxes = await inked(page);
      assert.ok(boxes.length > 100, `${rotate}: ${boxes.length}`);
      assert.deepEqual(boxes.filter(([, isInked]) => !isInked), [], `${rotate}`);
    }
    await page.close();
  });

  for (const name of ['writer.docx', 'calc.xlsx', 'page.html', 'writer.odt']) {
    test(`${name} is its paragraphs and tables`, async () => {
      const { page, tool, seen } = await context.open();
      await tool.drop([{ name, content: fileOf(`2021-wrong/${name}`) }]);
      const [result] = await tool.results();
      assert.equal(await tool.text('[data-look="known"]'), '原表');
      // Every figure of the form stands in a cell of a table, marked.
      const cells = await page.evaluate(() => Object.fromEntries(
        [...document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('.document-table td .mark-cell')].map((mark) => [mark.dataset.cell, mark.textContent])));
      for (const [row, columns] of Object.entries(expected.tables.applications)) {
        for (const [column, value] of Object.entries(columns)) assert.equal(Number(cells[`applications/${row}/${column}`]), value, `${row}/${column}`);
      }
      await tool.click('.finding-head');
      assert.equal(await isInSight(page, '.pane-source .mark.current', '.pane-source .pane-body'), true);
      const other = 'applications/carried_over/total';
      await tool.click(`.document-table .mark[data-cell="${other}"]`);
      assert.deepEqual(await chosen(tool), { finding: [], cell: [other], source: [other] });
      // Only what is to blame is red.
      assert.equal((await tool.attributes('.pane-source .mark-error', 'data-cell')).every((path) => result.findings.some(({ cells: about }) => about.includes(path))), true);
      assert.deepEqual(seen.errors, []);
      await page.close();
    });
  }

  test('in a table that is wider than its pane the place is brought into sight, and labels stay readable', async () => {
    const { page, tool } = await context.open({ width: 1280, height: 720 });
    await tool.drop([{ name: 'writer.odt', content: fileOf('2019-wrong/writer.odt') }]);
    assert.deepEqual((await chosen(tool)).source, ['applications/granted/total']);
    assert.equal(await isInSight(page, '.pane-source .mark.current', '.pane-source .pane-body'), true);
    const seen = await page.evaluate(() => {
      const root = document.querySelector('nianbao-checker').shadowRoot;
      const mark = root.querySelector('.pane-source .mark.current').getBoundingClientRect();
      const scroll = root.querySelector('.pane-source .mark.current').closest('.document-scroll').getBoundingClientRect();
      const label = [...root.querySelectorAll('.document-table td')].find((cell) => cell.textContent.startsWith('（二）部分公开'));
      return { isWithin: mark.left >= scroll.left && mark.right <= scroll.right, letters: label.clientWidth / parseFloat(getComputedStyle(label).fontSize) };
    });
    assert.equal(seen.isWithin, true);
    assert.ok(seen.letters >= 5, `${seen.letters}`);
    await page.close();
  });

  test('takes the room of the tables if asked, and for the next file too', async () => {
    const { page, tool } = await context.open({ width: 1280, height: 720 });
    const widths = () => page.evaluate(() => ['tables', 'source'].map((name) =>
      document.querySelector('nianbao-checker').shadowRoot.querySelector(`.pane-${name}`).clientWidth));
    await tool.drop([{ name: '报告.pdf', content: fileOf('2021-wrong/writer-narrow.pdf') }]);
    const [tables, source] = await widths();
    assert.ok(tables > source);
    await tool.click('.widen');
    assert.deepEqual(await tool.attributes('.widen', 'aria-pressed'), ['true']);
    const [narrowed, widened] = await widths();
    assert.ok(widened > 1.5 * source && narrowed < widened, `${narrowed}, ${widened}`);
    assert.equal(await isInSight(page, '.pane-source .mark.current', '.pane-source .pane-body'), true);
    assert.equal(await page.evaluate(() => {
      const cell = document.querySelector('nianbao-checker').shadowRoot.querySelector('td.current');
      return cell.getBoundingClientRect().right <= cell.closest('.table-scroll').getBoundingClientRect().right;
    }), true);
    await tool.drop([{ name: '报告.docx', content: fileOf('2021-wrong/writer.docx') }]);
    assert.deepEqual(await widths(), [narrowed, widened]);
    await tool.click('.widen');
    assert.deepEqual(await widths(), [tables, source]);
    await page.setViewport({ width: 700, height: 720 });
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.widen').getClientRects().length === 0);
    await page.close();
  });

  test('the sizes of a page stay in sight, however far it is scrolled to the side', async () => {
    const { page, tool } = await context.open({ width: 1280, height: 720 });
    await tool.drop([{ name: '报告.pdf', content: fileOf('2021-wrong/writer-narrow.pdf') }]);
    await tool.click('[data-zoom="2"]');
    const isWithin = () => page.evaluate(() => {
      const root = document.querySelector('nianbao-checker').shadowRoot;
      const pane = root.querySelector('.pane-source .pane-body').getBoundingClientRect();
      return [...root.querySelectorAll('.known-bar button')].every((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left >= pane.left && right <= pane.right;
      });
    });
    for (const left of [0, 300, 10_000]) {
      await page.evaluate((to) => { document.querySelector('nianbao-checker').shadowRoot.querySelector('.pane-source .pane-body').scrollLeft = to; }, left);
      assert.equal(await isWithin(), true, `${left}`);
    }
    await tool.click('[data-zoom="fit"]');
    assert.equal(await isWithin(), true);
    await page.close();
  });

  test('nothing of a document becomes markup', async () => {
    const { page, tool } = await context.open();
    const html = Buffer.from(fileOf('2021-wrong/page.html')).toString('utf8').replace('</table>', '<tr><td>&lt;img src=x onerror=alert(1)&gt;</td><td>&lt;b&gt;1&lt;/b&gt;</td></tr></table>');
    await tool.drop([{ name: 'a.html', content: html }]);
    assert.ok((await tool.texts('.document-table td')).includes('<img src=x onerror=alert(1)>'));
    assert.deepEqual(await tool.texts('.known img, .known b, .known script'), []);
    await page.close();
  });

  test('nothing in the way of anybody (axe)', async () => {
    const { page, tool } = await context.open();
    await page.evaluate(axeSource);
    for (const name of ['writer-narrow.pdf', 'writer.docx']) {
      await tool.drop([{ name, content: fileOf(`2021-wrong/${name}`) }]);
      const found = await page.evaluate(async () => (await globalThis.axe.run({ include: [{ fromShadowDom: ['nianbao-checker', '.known'] }] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }))
        .violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(' | ')}`));
      assert.deepEqual(found, [], name);
    }
    await page.close();
  });
});

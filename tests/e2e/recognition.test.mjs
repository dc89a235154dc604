// A scan: offered to be recognised, stopped, recognised, and never called certain. In one browser: it takes its time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { axeSource, until } from './support/browsers.mjs';
import { contentOf, pdfWithPredefinedMap } from './support/mapped-pdf.mjs';
import { clean, wrong } from './support/reports.mjs';
import { assetsPath } from './support/server.mjs';
import { eachBrowser } from './support/suite.mjs';

/** One page with the table of section 三 in its 2021 edition, as a scanner makes it: a picture, slightly askew. */
const scan = [...readFileSync(new URL('files/scan.pdf', import.meta.url))];
/** The table of section 四 alone, as the pictures of a PDF and of an OFD: 4 + 1 + 0 + 2 in its first row, and a total of 8. */
const review = ['pdf', 'ofd'].map((format) => ({ format, content: [...readFileSync(new URL(`files/review-scan.${format}`, import.meta.url))] }));
const truth = JSON.parse(readFileSync(new URL('../formats/files/2021-small/expected.json', import.meta.url), 'utf8')).tables.applications;

eachBrowser('recognition', (context) => {
  test('of a scan runs when asked, on files of the site alone, and calls nothing certain', { timeout: 300_000 }, async (t) => {
    if (context.name !== 'chromium') {
      t.skip('the same code as in Chromium, and slow');
      return;
    }
    const { page, tool, seen } = await context.open();
    const ocrRequests = () => context.site.requests.filter(({ path }) => /\/ocr\/|reader-ocr/.test(path)).map(({ path }) => path);
    context.site.requests.length = 0;
    await tool.drop([{ name: '扫描.pdf', content: scan }]);
    assert.equal((await tool.results())[0].problem.code, 'scanned-pdf');
    assert.deepEqual(ocrRequests(), []);

    await tool.click('[data-action="recognise"]');
    await until(page, () => /正在识别文字/.test(document.querySelector('nianbao-checker').shadowRoot.querySelector('.progress-words').textContent));
    await tool.click('[data-action="stop"]');
    await tool.settled();
    assert.equal((await tool.results())[0].problem.code, 'scanned-pdf');

    await tool.click('[data-action="recognise"]');
    await until(page, () => document.querySelector('nianbao-checker').results[0]?.report, [], 240_000);
    const [result] = await tool.results();
    assert.equal(result.recognised, true);
    assert.equal(await tool.verdict(), 'incomplete');
    assert.equal(await tool.text('.recognised-mark'), '识别结果，须对照原件');
    // As with any other report, the ways in make room for it, and the focus, whose button is gone, is at the verdict.
    assert.equal(await page.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.activeElement?.className), 'verdict-line');
    assert.match(await tool.text('.source-bar .identity'), /^文件扫描\.pdf/);
    // The scan is of a table alone.
    assert.deepEqual(await tool.attributes('.notes li', 'data-note'), ['recognised', 'fragment']);
    assert.deepEqual(result.findings.filter(({ severity }) => severity === 'error'), []);
    const cells = Object.entries(truth).flatMap(([row, columns]) => Object.entries(columns).map(([column, value]) =>
      [`${row}/${column}`, value, result.report.tables.applications.cells[row][column].value]));
    assert.deepEqual(cells.filter(([, value, read]) => value !== read), []);

    assert.deepEqual([...new Set(ocrRequests())].sort(), [
      'ocr/chi_sim.traineddata.gz', 'ocr/tesseract-core-simd-lstm.js', 'ocr/tesseract-core-simd-lstm.wasm', 'reader-ocr.js',
    ].map((name) => `/${assetsPath}${name}`));
    assert.deepEqual(seen.requests.filter(({ url }) => !url.startsWith(context.site.origin)), []);
    assert.deepEqual(seen.errors, []);
    await page.close();
  });

  /** What of a scan is being done or was found, by what stands in the element's shadow. */
  const inShadow = (page, inPage, given = []) => page.evaluate(`(${inPage})(document.querySelector('nianbao-checker').shadowRoot, ...${JSON.stringify(given)})`);
  const flaws = (page) => page.evaluate(async (source) => {
    if (!window.axe) (0, eval)(source);
    const { violations } = await window.axe.run('nianbao-checker', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, axeSource);

  test('of a PDF and an OFD is offered once, and what is doubtful is confirmed with the keyboard alone', { timeout: 300_000 }, async () => {
    const { page, tool, seen } = await context.open();
    await tool.drop(review.map(({ format, content }) => ({ name: `扫描.${format}`, content })));
    assert.deepEqual((await tool.results()).map(({ problem }) => problem.code), ['scanned-pdf', 'scanned-ofd']);
    assert.deepEqual(await tool.texts('tbody .badge'), ['待识别', '待识别']);
    assert.equal(await tool.text('[data-action="recognise-all"]'), '识别这 2 份扫描件');
    assert.deepEqual(await flaws(page), []);
    await tool.click('[data-action="recognise-all"]');
    await until(page, () => /正在识别文字.*，\d+%$/.test(document.querySelector('nianbao-checker').shadowRoot.querySelector('.progress-words').textContent));
    await until(page, () => document.querySelector('nianbao-checker').results.every(({ report }) => report), [], 240_000);
    await tool.settled();
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.recognise').hidden);
    assert.deepEqual(await tool.texts('tbody .col-first'), ['5 个数待对照原图核对', '5 个数待对照原图核对']);

    // As it was printed: the person confirms, and the error counts.
    await tool.open('扫描.ofd');
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('.proof-list li').length === 5);
    assert.equal(await tool.verdict(), 'incomplete');
    assert.equal((await tool.results())[1].format, 'ofd');
    await until(page, () => {
      const { width, height } = document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('.proof-list canvas')[4];
      const ink = document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('.proof-list canvas')[4].getContext('2d').getImageData(0, 0, width, height).data;
      return ink.some((level, at) => at % 4 === 0 && level < 90);
    });
    assert.deepEqual(await flaws(page), []);
    assert.deepEqual(await tool.attributes('.proof-list input', 'tabindex'), ['0', '-1', '-1', '-1', '-1']);
    await inShadow(page, '(root) => root.querySelector(".proof-list input").focus()');
    for (let index = 0; index < 4; index++) await page.keyboard.press('Enter');
    assert.match(await tool.text('.proof h3'), /已核对 4 \/ 5/);
    assert.equal(await tool.verdict(), 'incomplete');
    await page.keyboard.press('Enter');
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.verdict').dataset.verdict === 'fail');
    assert.equal(await tool.text('.proof h3'), '5 个数字经人工核对，结论已生效');
    assert.ok((await tool.attributes('.notes li', 'data-note')).includes('proofread'));
    assert.equal((await tool.results())[1].recognised, undefined);
    assert.deepEqual(await flaws(page), []);

    // The same, misread: the person corrects it, and all is checked again at once.
    await tool.click('[data-action="proof-back"]');
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.verdict').dataset.verdict === 'incomplete');
    await inShadow(page, '(root) => root.querySelector(".proof-list li:last-child input").focus()');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await until(page, () => /^1 个数字经人工核对/.test(document.querySelector('nianbao-checker').shadowRoot.querySelector('.proof h3').textContent));
    const [, { report, findings, recognised, notes }] = await tool.results();
    assert.equal(report.tables.review_litigation.cells.reconsideration.total.value, 7);
    assert.deepEqual([findings, recognised], [[], undefined]);
    // The picture holds one table alone, so more than that is not certain.
    assert.deepEqual(notes.map(({ code }) => code), ['proofread', 'fragment']);
    assert.equal(await tool.verdict(), 'incomplete');
    assert.equal(await tool.text('.proof h3'), '1 个数字经人工核对，结论已生效');
    // axe brings a font of its own, in an address that holds it.
    assert.deepEqual(seen.requests.filter(({ url }) => !url.startsWith(context.site.origin) && !url.startsWith('data:font/')), []);
    assert.deepEqual(seen.errors, []);
    await page.close();
  });

  test('of an OFD whose picture is TIFF or JBIG2, or whose letters are outlines', { timeout: 300_000 }, async (t) => {
    if (context.name !== 'chromium') {
      t.skip('the same code as in Chromium, and slow');
      return;
    }
    const { page, tool, seen } = await context.open();
    const kinds = ['tiff', 'jbig2', 'outlines'];
    await tool.drop(kinds.map((kind) => ({ name: `${kind}.ofd`, content: [...readFileSync(new URL(`files/review-scan-${kind}.ofd`, import.meta.url))] })));
    assert.deepEqual((await tool.results()).map(({ problem }) => problem.code), kinds.map(() => 'scanned-ofd'));
    await tool.click('[data-action="recognise-all"]');
    await until(page, () => document.querySelector('nianbao-checker').results.every(({ report }) => report), [], 240_000);
    for (const { report } of await tool.results()) {
      assert.deepEqual(Object.values(report.tables.review_litigation.cells.reconsideration).map(({ value }) => value), [4, 1, 0, 2, 8]);
    }
    assert.deepEqual(seen.errors, []);
    await page.close();
  });

  test('by whoever made a PDF is held beside its pages too, in a list as well', { timeout: 120_000 }, async () => {
    const { page, tool, seen } = await context.open();
    // A grey sheet with invisible letters over it, as scanners' programs make it.
    const content = `0.4 g 0 0 1200 1240 re f 3 Tr\n${contentOf(wrong.split('\n'))}`;
    const file = { name: '带文字层.pdf', content: pdfWithPredefinedMap(wrong.split('\n'), 'UniGB-UCS2-H', { content }) };
    const isDrawn = () => until(page, () => {
      const canvas = document.querySelector('nianbao-checker').shadowRoot.querySelector('.proof-list canvas');
      const { width, height } = canvas ?? { width: 0, height: 0 };
      if (!width || width === 300) return false;
      const [level] = canvas.getContext('2d').getImageData(width >> 1, height >> 1, 1, 1).data;
      return level > 60 && level < 160;
    });
    await tool.drop([file]);
    assert.equal((await tool.results())[0].recognised, true);
    assert.equal(await tool.verdict(), 'incomplete');
    await isDrawn();
    const fields = await tool.attributes('.proof-list input', 'aria-label');
    assert.ok(fields.some((label) => /予以公开 · 总计，第 1 页，识别为 26$/.test(label)), fields.join(' '));
    assert.deepEqual(await flaws(page), []);

    await tool.drop([file, { name: '另一份.txt', content: clean }]);
    assert.match((await tool.texts('tbody .col-first')).join(' '), /^\d+ 个数待对照原图核对/);
    await tool.open('带文字层.pdf');
    await isDrawn();
    // All confirmed: what was read is what stands there, and its errors count.
    const { length } = await tool.attributes('.proof-list input', 'tabindex');
    await inShadow(page, '(root) => root.querySelector(".proof-list input").focus()');
    for (let index = 0; index < length; index++) await page.keyboard.press('Enter');
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.verdict').dataset.verdict === 'fail');
    assert.match(await tool.text('.proof h3'), /^\d+ 个数字经人工核对，结论已生效$/);
    await tool.click('[data-action="proof-back"]');
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.verdict').dataset.verdict === 'incomplete');
    assert.deepEqual(seen.errors, []);
    await page.close();
  });
});

// A scan: offered to be recognised, stopped, recognised, and never called certain. In one browser: it takes its time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { until } from './support/browsers.mjs';
import { assetsPath } from './support/server.mjs';
import { eachBrowser } from './support/suite.mjs';

/** One page with the table of section 三 in its 2021 edition, as a scanner makes it: a picture, slightly askew. */
const scan = [...readFileSync(new URL('files/scan.pdf', import.meta.url))];
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
});

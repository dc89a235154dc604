// What a first visit loads, as a browser asks for it and as a server sends it: the files in brotli, where they lie so beside
// the originals.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { clean, fileOf, textOf } from './support/reports.mjs';
import { siteFolder } from './support/server.mjs';
import { eachBrowser } from './support/suite.mjs';

const sizeOf = (path) => {
  const file = join(siteFolder, path.endsWith('/') ? `${path}index.html` : path);
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
};

test('what compares reports, which comes with several of them: 55 KB', () => {
  const [path] = readdirSync(siteFolder, { recursive: true }).filter((name) => basename(name) === 'series.wasm');
  const bytes = sizeOf(path);
  assert.ok(bytes > 0 && bytes <= 55 * 1024, `${bytes} bytes: ${path}`);
});

eachBrowser('what a first visit loads', (context) => {
  /** The bytes from the opening of the page to the verdict of what the function gives; what installing takes is no part of it. */
  const loadedBy = async (give) => {
    context.site.requests.length = 0;
    const { page, tool } = await context.open();
    await give(page, tool);
    // What draws the document in the pane beside the verdict comes after it.
    const paths = [...new Set(context.site.requests.map(({ path }) => path))].filter((path) => !/^\/(?:favicon\.ico|manifest\.webmanifest)$|\/part-known\.js$/.test(path));
    await page.close();
    return { bytes: paths.reduce((sum, path) => sum + sizeOf(path), 0), paths };
  };
  const within = (most, { bytes, paths }) => assert.ok(bytes <= most * 1024, `${bytes} bytes: ${paths.map((path) => `${path} ${sizeOf(path)}`).join(', ')}`);

  test('a text: 235 KB', async () => {
    within(235, await loadedBy((_, tool) => tool.checkText(clean)));
  });

  test('a paste from Word, to its verdict: 280 KB', async () => {
    within(280, await loadedBy(async (page, tool) => {
      await page.evaluate((html) => {
        const transfer = new DataTransfer();
        transfer.setData('text/html', html);
        transfer.setData('text/plain', '一、总体情况');
        const event = new Event('paste', { bubbles: true, composed: true });
        Object.defineProperty(event, 'clipboardData', { value: transfer });
        const area = document.querySelector('nianbao-checker').shadowRoot.querySelector('textarea');
        area.dispatchEvent(event);
        area.value = '一、总体情况';
      }, textOf('2021-wrong/word-paste.html'));
      await tool.settled();
      assert.equal((await tool.results())[0].format, 'html');
      assert.equal(await tool.verdict(), 'fail');
    }));
  });

  test('a PDF, to its verdict: 600 KB', async () => {
    within(600, await loadedBy(async (_, tool) => {
      await tool.drop([{ name: 'a.pdf', content: fileOf('2021-wrong/writer-narrow.pdf') }]);
      assert.equal(await tool.verdict(), 'fail');
    }));
  });
});

// The oldest browser supported, Chrome 86: nothing that came to browsers later is missed. A newer Chromium plays its
// part with all of that taken away. What the scripts say of it by themselves: tests/site/floor.test.mjs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { until } from './support/browsers.mjs';
import { clean, fileOf } from './support/reports.mjs';
import { assetsPath } from './support/server.mjs';
import { eachBrowser } from './support/suite.mjs';

/** Takes away what came after Chrome 86, the vector instructions of WebAssembly too. */
function age() {
  const typedArray = Object.getPrototypeOf(Uint8Array);
  const gone = [
    [Object, 'hasOwn groupBy'], [Map, 'groupBy'], [Promise, 'withResolvers try'], [Array, 'fromAsync'],
    [URL, 'canParse parse'], [Uint8Array, 'fromBase64 fromHex'], [Uint8Array.prototype, 'toBase64 toHex setFromBase64 setFromHex'],
    [Array.prototype, 'at findLast findLastIndex toSorted toReversed toSpliced with group'],
    [typedArray.prototype, 'at findLast findLastIndex toSorted toReversed with'],
    [String.prototype, 'at isWellFormed toWellFormed'], [ArrayBuffer.prototype, 'transfer transferToFixedLength resize'],
    [Set.prototype, 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom'],
    [Map.prototype, 'getOrInsert getOrInsertComputed'], [AbortSignal, 'timeout any abort'], [AbortSignal.prototype, 'throwIfAborted reason'],
    [Math, 'f16round sumPrecise'], [RegExp, 'escape'], [Error, 'isError'],
    [globalThis, 'structuredClone Iterator reportError ImageDecoder VideoFrame scheduler'],
    ...(globalThis.crypto ? [[Object.getPrototypeOf(crypto), 'randomUUID']] : []),
    ...(globalThis.Intl ? [[Intl, 'Segmenter']] : []),
  ];
  for (const [target, names] of gone) for (const name of names.split(' ')) delete target[name];
  const { validate } = WebAssembly;
  WebAssembly.validate = (bytes) => (bytes.byteLength < 64 ? false : validate.call(WebAssembly, bytes));
}

const isWorkerScript = (path) => /\/(?:engine|reader-\w+)\.js$/.test(path);

eachBrowser('a browser of 2020', (context) => {
  const files = ['writer.docx', 'writer.odt', 'writer.doc', 'calc.xlsx', 'calc.xls', 'writer-narrow.pdf', 'writer.ofd', 'page.html'];

  test('reads every format, and begins to recognise a scan', async (t) => {
    if (context.name !== 'chromium') {
      t.skip('it is Chrome that is old');
      return;
    }
    const { page, tool, seen } = await context.open({ before: age });
    assert.equal(await page.evaluate(() => 'hasOwn' in Object || 'structuredClone' in window), false);
    await tool.checkText(clean);
    assert.equal(await tool.verdict(), 'pass');
    for (const file of files) {
      await tool.drop([{ name: file, content: fileOf(`2021-wrong/${file}`) }]);
      assert.equal(await tool.verdict(), 'fail', file);
    }
    await tool.drop([{ name: 'scan.pdf', content: [...readFileSync(new URL('files/scan.pdf', import.meta.url))] }]);
    await page.evaluate(() => {
      document.addEventListener('nb-progress', ({ detail }) => {
        if (detail.stage === 'recognising' && detail.done > 0) window.hasBegun = true;
      });
    });
    await tool.click('[data-action="recognise"]');
    await until(page, () => window.hasBegun, [], 120_000);
    await tool.click('[data-action="stop"]');
    assert.deepEqual(context.site.requests.map(({ path }) => path).filter((path) => path.endsWith('lstm.wasm')), [`/${assetsPath}ocr/tesseract-core-lstm.wasm`]);
    assert.deepEqual(seen.errors, []);
    await page.close();
  });
}, { change: (path, body) => (isWorkerScript(path) ? Buffer.concat([Buffer.from(`(${age})();\n`), body]) : body) });

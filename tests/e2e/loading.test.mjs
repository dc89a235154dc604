// How much has come of what is being downloaded: told in words, by a progress bar and by the event, as long as it takes.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { browserNames, launch, until } from './support/browsers.mjs';
import { pageWith } from './support/hosts.mjs';
import { clean, fileOf } from './support/reports.mjs';
import { assetsPath, siteFolder } from './support/server.mjs';
import { serveSlowly } from './support/slow.mjs';

const sizeOf = (name) => statSync(join(siteFolder, assetsPath, name)).size;
const language = 'chi_sim.traineddata.gz';

/** Before the element is there, so that nothing is missed. */
function listen() {
  window.told = [];
  window.ended = [];
  document.addEventListener('nb-progress', ({ detail }) => { if ('loaded' in detail) window.told.push(detail); });
  for (const type of ['nb-ready', 'nb-error']) document.addEventListener(type, ({ detail }) => window.ended.push(detail.code ?? type));
}

/** What is seen of the progress: its words and the bar's number; null where it is not shown. */
function shown(ending = '') {
  const view = document.querySelector('nianbao-checker').shadowRoot?.querySelector('.progress');
  if (!view || view.hidden) return null;
  const words = view.querySelector('.progress-words').textContent;
  if (!words.endsWith(ending)) return null;
  const bar = view.querySelector('[role="progressbar"]');
  return [words, Number(bar.getAttribute('aria-valuenow')), bar.getAttribute('aria-label')];
}

for (const name of browserNames) {
  describe(`what is on its way (${name})`, { timeout: 240_000 }, () => {
    let site;
    let cdn;
    let portal;
    let browser;
    before(async () => {
      cdn = await serveSlowly({ held: ['nianbao.wasm'], headers: { 'access-control-allow-origin': '*', 'content-type': 'text/plain', 'cache-control': 'no-store' } });
      site = await serveSlowly({ held: ['reader-pdf.js', language], pages: { '/portal.html': pageWith('/embed/nianbao-checker.js') } });
      portal = await serveSlowly({ held: [], pages: { '/portal.html': pageWith(`${cdn.origin}/embed/nianbao-checker.js`) } });
      browser = await launch(name);
    });
    after(async () => {
      await browser?.close();
      for (const server of [site, cdn, portal]) await server?.close();
    });

    const openAt = async (url) => {
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(listen);
      await page.goto(url);
      await until(page, () => Boolean(document.querySelector('nianbao-checker').check));
      return page;
    };
    const lastTold = (page) => page.evaluate(() => window.told.at(-1));
    const toldBeyond = (page, bytes) => until(page, (least) => window.told.some(({ loaded }) => loaded > least), [bytes]);

    test('the engine, from another origin and as something else than it is: bytes of all bytes, unpacked', async () => {
      const page = await openAt(`${portal.origin}/portal.html`);
      const gate = await cdn.gate('nianbao.wasm');
      const total = sizeOf('nianbao.wasm');
      gate.send(0.4);
      await toldBeyond(page, 0);
      const first = await lastTold(page);
      assert.deepEqual({ ...first, loaded: 0 }, { file: '', index: 0, of: 0, stage: 'loading', loaded: 0, total });
      assert.ok(first.loaded < total, `${first.loaded}`);
      const [words, now, label] = await until(page, shown, ['KB']);
      assert.match(words, new RegExp(`已下载 \\d+ / ${Math.round(total / 1024)} KB$`));
      assert.equal(label, words);
      assert.ok(now > 0 && now < 100, `${now}`);
      assert.equal(await page.evaluate(() => document.querySelector('nianbao-checker').status), 'starting');
      gate.send(0.8);
      await toldBeyond(page, first.loaded);
      gate.send(1);
      await until(page, () => window.ended.length > 0);
      assert.deepEqual(await page.evaluate(() => window.ended), ['nb-ready']);
      assert.equal((await lastTold(page)).loaded, total);
      await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.progress').hidden);
      assert.equal(await page.evaluate((text) => document.querySelector('nianbao-checker').check(text).then(([{ verdict }]) => verdict), clean), 'pass');
      await page.close();
    });

    test('an engine that breaks off: no bar stays, and the failure is told', async () => {
      const page = await openAt(`${portal.origin}/portal.html`);
      const gate = await cdn.gate('nianbao.wasm');
      gate.send(0.4);
      await until(page, shown, ['KB']);
      gate.breakOff();
      await until(page, () => window.ended.length > 0);
      // Firefox takes a packed file that ends early for whole; that it is not, is found out after.
      assert.match((await page.evaluate(() => window.ended)).join(), /^(?:load|wasm-corrupt)$/);
      await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.progress').hidden);
      await page.close();
    });

    test('a reader, which is loaded once all the same, and the recognition of text, in English', async () => {
      const page = await openAt(`${site.origin}/portal.html`);
      await page.evaluate(async () => {
        document.querySelector('nianbao-checker').setAttribute('locale', 'en');
        await document.querySelector('nianbao-checker').ready;
      });
      await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.base').lang === 'en');
      await page.evaluate((bytes) => {
        window.checking = document.querySelector('nianbao-checker').check(new File([new Uint8Array(bytes)], 'a.pdf'));
        window.checking.catch(() => undefined);
      }, fileOf('2021-wrong/writer-narrow.pdf'));
      const reader = await site.gate('reader-pdf.js');
      reader.send(0.5);
      await toldBeyond(page, 0);
      const { file, of, stage, total } = await lastTold(page);
      assert.deepEqual([file, of, stage, total], ['a.pdf', 1, 'loading', sizeOf('reader-pdf.js')]);
      assert.match((await until(page, shown, ['KB']))[0], /: \d+ \/ \d+ KB$/);
      reader.send(1);
      assert.equal(await page.evaluate(() => window.checking.then(([{ verdict }]) => verdict)), 'fail');
      assert.equal(site.requests.filter((path) => path.endsWith('reader-pdf.js')).length, 1);

      await page.evaluate((bytes) => document.querySelector('nianbao-checker').check(new Uint8Array(bytes)).then(() => undefined, () => undefined),
        [...readFileSync(new URL('files/scan.pdf', import.meta.url))]);
      await page.evaluate(() => {
        window.told.length = 0;
        document.querySelector('nianbao-checker').shadowRoot.querySelector('[data-action="recognise"]').click();
      });
      const letters = await site.gate(language);
      letters.send(0.5);
      await toldBeyond(page, sizeOf(`ocr/${language}`) / 4);
      const [words] = await until(page, shown, ['MB']);
      assert.match(words, /: \d+\.\d \/ \d+\.\d MB$/);
      await page.evaluate(() => document.querySelector('nianbao-checker').cancel());
      letters.send(1);
      await page.close();
    });
  });
}

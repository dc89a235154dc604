// frame.html in pages of the same origin, of others, and in a sandbox: what it says, and that it says nothing to others.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { browserNames, launch, until } from './support/browsers.mjs';
import { pdfWithPredefinedMap } from './support/mapped-pdf.mjs';
import { clean, fileOf, textOf, wrong } from './support/reports.mjs';
import { serveSite, siteFolder } from './support/server.mjs';

/** A page with the frame, as its script would be written by somebody who has read the protocol. */
const host = (frame, sandbox = '') => `<!doctype html><html><head><meta charset="utf-8"></head><body>
<iframe id="frame" src="${frame}" ${sandbox}></iframe><script>
window.heard = [];
window.strays = [];
addEventListener('message', ({ data }) => strays.push(data));
const frame = document.getElementById('frame');
window.begin = (v = 1, options = { locale: 'en' }) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = ({ data }) => heard.push(data);
  frame.contentWindow.postMessage({ ns: 'nianbao', v, type: 'init', nonce: 'n-1', options }, '*', [channel.port2]);
  window.port = channel.port1;
};
window.loaded = new Promise((resolve) => { frame.onload = resolve; });
</script></body></html>`;

const example = readFileSync(join(siteFolder, 'guide/examples/frame.html'), 'utf8');

for (const name of browserNames) {
  describe(`the frame (${name})`, () => {
    let browser;
    let site;
    let other;
    let allowing;
    let broken;
    before(async () => {
      browser = await launch(name);
      const frame = '/tools/embed/frame.html';
      site = await serveSite({
        folder: '/tools/', pages: { '/host.html': host(frame), '/sandbox.html': host(frame, 'sandbox="allow-scripts allow-downloads"') },
      });
      broken = await serveSite({ folder: '/tools/', pages: { '/host.html': host(frame) }, isMissing: (path) => path.endsWith('nianbao.wasm') });
      other = await serveSite({ pages: { '/host.html': host(`${site.origin}${frame}`) } });
      // The same files once more, whose maintainer has listed the origin above.
      allowing = await serveSite({
        folder: '/tools/',
        change: (path, body) => (path.endsWith('/frame.html')
          ? Buffer.from(String(body).replace('name="nianbao-origins" content=""', `name="nianbao-origins" content="https://a.example ${other.origin}"`)) : body),
      });
    });
    after(async () => {
      await browser?.close();
      for (const server of [site, other, allowing, broken]) await server?.close();
    });

    const openHost = async (address) => {
      const page = await browser.newPage();
      await page.goto(address);
      await page.evaluate(() => window.loaded);
      return page;
    };
    const heard = (page, type, id) => until(page, (wanted, its) => window.heard.find((message) => message.type === wanted && (its === undefined || message.id === its)), [type, id], 60_000);
    const ask = (page, message) => page.evaluate((said) => window.port.postMessage(said), message);

    for (const place of ['host', 'sandbox']) {
      test(`answers a page of its own origin (${place})`, async () => {
        const page = await openHost(`${site.origin}/${place}.html`);
        await page.evaluate(() => window.begin());
        const ready = await heard(page, 'ready');
        assert.deepEqual([ready.ns, ready.v, ready.nonce], ['nianbao', 1, 'n-1']);
        assert.match(ready.version, /^\d+\.\d+\.\d+$/);
        await ask(page, { type: 'check', id: 'text', input: wrong });
        const { result } = await heard(page, 'result', 'text');
        assert.deepEqual([result.schema, result.verdict], ['nianbao/check@1', 'fail']);
        // Messages are in the language that was asked for.
        assert.doesNotMatch(result.findings[0].evidence.join(), /合/);
        await page.evaluate((bytes) => {
          const { buffer } = new Uint8Array(bytes);
          window.port.postMessage({ type: 'check', id: 2, input: buffer, file: 'a.docx' }, [buffer]);
        }, fileOf('2021-wrong/writer.docx'));
        const { result: second } = await heard(page, 'result', 2);
        assert.deepEqual([second.file, second.format, second.verdict], ['a.docx', 'docx', 'fail']);
        await page.evaluate((bytes) => window.port.postMessage({ type: 'check', id: 3, input: new Uint8Array(bytes) }), pdfWithPredefinedMap(clean.split('\n')));
        assert.equal((await heard(page, 'result', 3)).result.report.year, 2022);
        assert.notEqual((await page.evaluate(() => window.heard)).filter(({ type, id }) => type === 'progress' && id === 2).length, 0);
        assert.deepEqual(await page.evaluate(() => window.strays), []);
        await page.close();
      });
    }

    for (const isLate of [false, true]) {
      test(`says why it does not start (${isLate ? 'known before it was asked' : 'asked at once'})`, async () => {
        const page = await openHost(`${broken.origin}/host.html`);
        if (isLate) await until(page, () => document.querySelector('iframe').contentDocument.querySelector('nianbao-checker').status === 'failed');
        await page.evaluate(() => window.begin());
        const { id, phase, code, url } = await heard(page, 'error');
        assert.deepEqual([id, phase, code], [null, 'start', 'wasm-missing']);
        assert.match(url, /nianbao\.wasm$/);
        await page.close();
      });
    }

    test('tells its height, follows a selection, and leaves unknown messages alone', async () => {
      const page = await openHost(`${site.origin}/host.html`);
      await page.evaluate(() => window.begin());
      const { height } = await heard(page, 'resize');
      assert.ok(height > 100, `${height}`);
      await ask(page, { type: 'check', id: 1, input: wrong });
      const { result } = await heard(page, 'result', 1);
      await until(page, (before) => window.heard.some((message) => message.type === 'resize' && message.height > before), [height]);
      const count = await page.evaluate(() => window.heard.length);
      for (const stray of ['x', null, { type: 'dance', id: 5 }, { type: 'check', input: 'no id' }, { type: 'select', id: {} }]) await ask(page, stray);
      await ask(page, { type: 'select', id: 'a', key: result.findings[0].key });
      assert.equal((await heard(page, 'select', 'a')).found, true);
      await ask(page, { type: 'select', id: 'b', key: 'nonsense' });
      assert.equal((await heard(page, 'select', 'b')).found, false);
      const types = (await page.evaluate((from) => window.heard.slice(from), count)).map(({ type }) => type);
      assert.deepEqual([...new Set(types)].filter((type) => type !== 'resize' && type !== 'select'), []);
      await page.close();
    });

    test('keeps its height where the page follows it, and a frame that is not followed scrolls', async () => {
      const page = await openHost(`${site.origin}/host.html`);
      await page.setViewport({ width: 1400, height: 800 });
      const isClipped = () => page.evaluate(() => getComputedStyle(document.querySelector('iframe').contentDocument.body).overflowY === 'hidden');
      assert.equal(await isClipped(), false);
      await page.evaluate(() => {
        frame.style.width = '1300px';
        window.begin();
        const { onmessage } = window.port;
        window.port.onmessage = (event) => {
          onmessage(event);
          if (event.data.type === 'resize') frame.style.height = `${event.data.height}px`;
        };
      });
      for (const input of [wrong, { html: textOf('2021-wrong/page.html'), text: 'x' }]) {
        const id = typeof input;
        await ask(page, { type: 'check', id, input });
        await heard(page, 'result', id);
        // Growth feeds on itself in every frame that is drawn.
        await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 500); }));
        const settled = await page.evaluate(() => frame.clientHeight);
        await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 500); }));
        assert.equal(await page.evaluate(() => frame.clientHeight), settled);
        assert.ok(settled > 500 && settled < 2500, `${settled}`);
      }
      assert.equal(await isClipped(), true);
      await page.close();
    });

    test('tells no height of a layout that it is about to leave', async () => {
      const page = await openHost(`${site.origin}/host.html`);
      await page.setViewport({ width: 1400, height: 800 });
      await page.evaluate(() => {
        frame.style.width = '1300px';
        window.begin();
      });
      await ask(page, { type: 'check', id: 1, input: wrong });
      await heard(page, 'result', 1);
      const settle = () => page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 500); }));
      await settle();
      for (const width of [340, 1300, 420]) {
        const from = await page.evaluate((wanted) => {
          frame.style.width = `${wanted}px`;
          return window.heard.length;
        }, width);
        await settle();
        const heights = (await page.evaluate((first) => window.heard.slice(first), from)).filter(({ type }) => type === 'resize').map(({ height }) => height);
        assert.ok(heights.length > 0);
        const last = heights[heights.length - 1];
        assert.ok(heights.every((height) => Math.abs(height - last) < .2 * last), `${width}: ${heights}`);
      }
      await page.close();
    });

    test('tells progress under the id of the check that it is of', async () => {
      const page = await openHost(`${site.origin}/host.html`);
      await page.evaluate(() => window.begin());
      await heard(page, 'ready');
      await page.evaluate((bytes, text) => {
        window.port.postMessage({ type: 'check', id: 'one', input: new TextEncoder().encode(text), file: 'one.txt' });
        window.port.postMessage({ type: 'check', id: 'two', input: new Uint8Array(bytes), file: 'two.docx' });
        window.port.postMessage({ type: 'check', id: 'three', input: new TextEncoder().encode(text), file: 'three.txt' });
      }, fileOf('2021-wrong/writer.docx'), wrong);
      await heard(page, 'result', 'three');
      const told = (await page.evaluate(() => window.heard)).filter(({ type }) => type === 'progress').map(({ id, file }) => [id, file.replace(/\..*/, '')]);
      assert.deepEqual([...new Set(told.map(([id]) => id))], ['one', 'two', 'three']);
      assert.deepEqual(told.filter(([id, file]) => id !== file), []);
      await page.close();
    });

    test('ends what is cancelled, refuses what cannot be checked, and goes on', async () => {
      const page = await openHost(`${site.origin}/host.html`);
      await page.evaluate(() => window.begin());
      await heard(page, 'ready');
      await page.evaluate((bytes) => {
        window.port.postMessage({ type: 'check', id: 1, input: new Uint8Array(bytes) });
        window.port.postMessage({ type: 'check', id: 2, input: new Uint8Array(bytes) });
        window.port.postMessage({ type: 'check', id: 2, input: '' });
        window.port.postMessage({ type: 'cancel', id: 2 });
        window.port.postMessage({ type: 'check', id: 3, input: 5 });
        window.port.postMessage({ type: 'check', id: 4, input: { html: '<p>x</p>', text: 'x' } });
      }, fileOf('2021-wrong/writer-narrow.pdf'));
      assert.equal((await heard(page, 'result', 4)).result.verdict, 'unreadable');
      const errors = (await page.evaluate(() => window.heard)).filter(({ type }) => type === 'error').map(({ id, code }) => [id, code]);
      assert.deepEqual(errors.sort(), [[2, 'cancelled'], [2, 'duplicate-id'], [3, 'wrong-input']]);
      assert.equal((await heard(page, 'result', 1)).result.verdict, 'fail');
      await page.close();
    });

    test('keeps to the first port, and names the versions it speaks', async () => {
      const page = await openHost(`${site.origin}/host.html`);
      await page.evaluate(() => window.begin(2));
      const refusal = await heard(page, 'error');
      assert.deepEqual([refusal.code, refusal.supported, refusal.nonce], ['unsupported-version', [1], 'n-1']);
      await page.evaluate(() => window.begin(1));
      await heard(page, 'ready');
      await page.evaluate(() => {
        window.first = window.port;
        window.heard.length = 0;
        window.begin(1);
        window.port.postMessage({ type: 'check', id: 'second', input: 'x' });
        window.first.postMessage({ type: 'check', id: 'first', input: 'x' });
      });
      await heard(page, 'result', 'first');
      assert.deepEqual((await page.evaluate(() => window.heard)).filter(({ id }) => id === 'second'), []);
      await page.close();
    });

    test('is silent towards a page of another origin', async () => {
      const page = await openHost(`${other.origin}/host.html`);
      await page.evaluate(() => {
        window.begin(1);
        window.begin(9);
      });
      // Long enough for one that would answer: the frame of the same kind beside it has answered.
      const beside = await openHost(`${site.origin}/host.html`);
      await beside.evaluate(() => window.begin());
      await heard(beside, 'ready');
      assert.deepEqual(await page.evaluate(() => [window.heard, window.strays]), [[], []]);
      await beside.close();
      await page.close();
    });

    test('answers one whose origin its maintainer has listed', async () => {
      const page = await openHost(`${other.origin}/host.html`);
      await page.evaluate((address) => {
        window.loaded = new Promise((resolve) => { frame.onload = resolve; });
        frame.src = address;
      }, `${allowing.origin}/tools/embed/frame.html`);
      await page.evaluate(() => window.loaded);
      await page.evaluate(() => window.begin());
      await ask(page, { type: 'check', id: 1, input: clean });
      assert.equal((await heard(page, 'result', 1)).result.verdict, 'pass');
      await page.close();
    });

    test('the example of the guide shows a verdict', async () => {
      assert.ok(example.split('\n').length <= 10);
      const page = await browser.newPage();
      await page.goto(`${site.origin}/tools/guide/examples/frame.html`);
      await until(page, () => !document.getElementById('check').disabled, [], 60_000);
      await page.evaluate((text) => {
        document.getElementById('text').value = text;
        document.getElementById('check').click();
      }, clean);
      assert.equal(await until(page, () => document.getElementById('verdict').value, [], 60_000), 'pass');
      assert.ok(await until(page, () => document.querySelector('iframe').offsetHeight > 200));
      await page.close();
    });
  });
}

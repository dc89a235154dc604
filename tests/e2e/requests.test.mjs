// What a browser sends, in every way of using the checker, seen by a proxy that everything goes through: GETs of the
// checker's own files, and nothing else.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { browserNames, launch, until, withoutWasm } from './support/browsers.mjs';
import { pageWith } from './support/hosts.mjs';
import { servePortal } from './support/portal.mjs';
import { startRecorder } from './support/recorder.mjs';
import { clean, fileOf, gb18030, textOf, wrong } from './support/reports.mjs';
import { siteFolder } from './support/server.mjs';

const allowed = { 'access-control-allow-origin': '*' };
const policy = (value) => ({ 'content-security-policy': value });

const modulePage = `<!doctype html><meta charset="utf-8"><title>portal</title><nianbao-checker></nianbao-checker>
<script type="module" src="/nianbao/embed/nianbao-checker.mjs"></script>`;

/** Everything that a visitor may give, and the verdicts. */
async function useAll(frame) {
  await until(frame, () => Boolean(document.querySelector('nianbao-checker')?.check));
  return frame.evaluate(async ({ texts, html, files }) => {
    const checker = document.querySelector('nianbao-checker');
    const results = [];
    for (const text of texts) results.push(...await checker.check(text));
    results.push(...await checker.check({ html, text: texts[1] }));
    results.push(...await checker.check(files.map((bytes) => new Uint8Array(bytes))));
    checker.setAttribute('locale', 'en');
    results.push(...await checker.check(texts[0]));
    return results.map(({ format, verdict }) => `${format} ${verdict}`);
  }, { texts: [clean, wrong], html: textOf('2021-wrong/page.html'), files: [gb18030(clean), ...['writer.docx', 'calc.xlsx', 'writer-narrow.pdf', 'page.html'].map((name) => fileOf(`2021-wrong/${name}`))] });
}

const verdicts = ['text pass', 'text fail', 'html fail', 'text pass', 'docx fail', 'xlsx fail', 'pdf fail', 'html fail', 'text pass'];

for (const name of browserNames) {
  describe(`what is sent (${name})`, () => {
    let recorder;
    let portal;
    let cdn;
    let browser;
    before(async () => {
      recorder = await startRecorder();
      cdn = await servePortal({ headers: allowed });
      portal = await servePortal({
        sites: { '/nianbao/': () => undefined, '/strict/': ({ headers }) => Object.assign(headers, policy("script-src 'self'")) },
        pages: {
          '/embed.html': pageWith('/nianbao/embed/nianbao-checker.js'),
          '/module.html': modulePage,
          '/cdn.html': pageWith(`${cdn.origin}/nianbao/embed/nianbao-checker.js`),
          '/strict.html': { body: pageWith('/strict/embed/nianbao-checker.js'), headers: policy("script-src 'self'") },
          '/inner.html': pageWith(`${cdn.origin}/nianbao/embed/nianbao-checker.js`),
          '/sandbox.html': '<!doctype html><title>outer</title><iframe sandbox="allow-scripts" src="/inner.html"></iframe>',
        },
      });
      browser = await launch(name, recorder.options);
    });
    after(async () => {
      await browser?.close();
      for (const server of [portal, cdn, recorder]) await server?.close();
    });

    /** What was sent that is no plain GET of a file of the site, or of a page of this test. */
    const strays = () => recorder.requests.filter(({ method, url, received }) => {
      const { origin, pathname, search } = new URL(url);
      const isOurs = [portal.origin, cdn.origin].includes(origin);
      const file = pathname.replace(/^\/(?:nianbao|strict)\//, '');
      const isFile = file !== pathname && existsSync(join(siteFolder, file.endsWith('/') || !file ? `${file}index.html` : file));
      const isPage = /^\/(?:embed|module|cdn|strict|inner|sandbox)\.html$|^\/favicon\.ico$/.test(pathname);
      return method !== 'GET' || received > 0 || search !== '' || !isOurs || !(isFile || isPage);
    });

    const modes = {
      'the page': '/nianbao/',
      'the element as a script': '/embed.html',
      'the element as a module': '/module.html',
      'workers from their text, from another origin': '/cdn.html',
      'the engine as JavaScript': '/strict.html',
      'a sandbox without an origin': '/sandbox.html',
      'the frame': '/nianbao/guide/examples/frame.html',
    };
    for (const [mode, path] of Object.entries(modes)) {
      test(`${mode}: nothing but GETs of its own files`, { timeout: 120_000 }, async () => {
        recorder.requests.length = 0;
        const page = await browser.newPage();
        await page.goto(`${portal.origin}${path}`);
        const frame = page.frames().find((candidate) => candidate !== page.mainFrame()) ?? page.mainFrame();
        assert.deepEqual(await useAll(frame), verdicts);
        assert.ok(recorder.requests.length > 5, `${recorder.requests.length} requests`);
        assert.deepEqual(strays(), []);
        await page.close();
      });
    }

    test('the recognition of a scan: nothing but GETs of its own files', { timeout: 240_000 }, async () => {
      recorder.requests.length = 0;
      const page = await browser.newPage();
      await page.goto(`${portal.origin}/embed.html`);
      await until(page, () => Boolean(document.querySelector('nianbao-checker')?.check));
      await page.evaluate(async (bytes) => {
        const checker = document.querySelector('nianbao-checker');
        checker.addEventListener('nb-progress', ({ detail }) => { window.hasBegun ||= detail.stage === 'recognising' && detail.done > 0; });
        await checker.check(new Uint8Array(bytes)).catch(() => undefined);
        checker.shadowRoot.querySelector('[data-action="recognise"]').click();
      }, [...readFileSync(new URL('files/scan.pdf', import.meta.url))]);
      await until(page, () => window.hasBegun, [], 200_000);
      assert.ok(recorder.requests.some(({ url }) => url.includes('/ocr/')));
      assert.deepEqual(strays(), []);
      await page.close();
    });

    test('without a network, after one visit: nothing leaves, the service worker answers', { timeout: 180_000 }, async () => {
      const away = await servePortal();
      const first = await browser.newPage();
      await first.goto(`${away.origin}/nianbao/`);
      await until(first, () => !document.getElementById('offline').hidden, [], 90_000);
      await first.close();
      await away.close();
      recorder.requests.length = 0;
      const page = await browser.newPage();
      await page.goto(`${away.origin}/nianbao/`);
      assert.deepEqual(await useAll(page), verdicts);
      // The browser itself asks whether there is a newer service worker, and hears nothing.
      assert.deepEqual(recorder.requests.filter(({ url }) => url !== `${away.origin}/nianbao/sw.js`), []);
      await page.close();
    });

    /** Seen by themselves: another browser may still be at work for what it keeps of the page. */
    const inOneFile = async (changed = (options) => options) => {
      const own = await startRecorder();
      const alone = await launch(name, changed(own.options));
      try {
        const page = await alone.newPage();
        await page.goto(pathToFileURL(join(siteFolder, 'nianbao.html')).href);
        assert.deepEqual(await useAll(page), verdicts);
        assert.deepEqual(own.requests, []);
        return await page.evaluate(() => typeof WebAssembly);
      } finally {
        await alone.close();
        await own.close();
      }
    };

    test('the whole tool in one file, from disk: nothing at all', { timeout: 120_000 }, async () => {
      assert.equal(await inOneFile(), 'object');
    });

    test('the same where WebAssembly is off: it works, and nothing at all is asked for', { timeout: 180_000 }, async () => {
      assert.equal(await inOneFile(withoutWasm), 'undefined');
    });

    test('a request elsewhere would be seen', async () => {
      recorder.requests.length = 0;
      const page = await browser.newPage();
      await page.goto(`${portal.origin}/embed.html`);
      await page.evaluate(() => new Worker(URL.createObjectURL(new Blob(["fetch('http://elsewhere.test/x?y').catch(() => 0)"]))));
      for (let tries = 0; !strays().length && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 100));
      assert.deepEqual(strays().map(({ url }) => url), ['http://elsewhere.test/x?y']);
      await page.close();
    });
  });
}

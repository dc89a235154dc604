// The checker from another origin, in a sandbox, from disk, and over plain http on a name of its own.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { browserNames, launch, until } from './support/browsers.mjs';
import { checkIn, outcomeIn, pageWith } from './support/hosts.mjs';
import { servePortal } from './support/portal.mjs';
import { clean, fileOf } from './support/reports.mjs';
import { siteFolder } from './support/server.mjs';

const allowed = { 'access-control-allow-origin': '*' };
const csp = (policy) => ({ 'content-security-policy': policy });
const element = 'nianbao/embed/nianbao-checker.js';
const name = 'portal.test';

const sandboxed = (source) => `<!doctype html><title>outer</title><iframe sandbox="allow-scripts" src="${source}"></iframe>`;

for (const browserName of browserNames) {
  describe(`another origin (${browserName})`, () => {
    let cdn;
    let silent;
    let portal;
    let browser;
    before(async () => {
      cdn = await servePortal({ headers: allowed });
      silent = await servePortal();
      const policy = (origin) => `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}`;
      portal = await servePortal({
        pages: {
          '/cdn.html': pageWith(`${cdn.origin}/${element}`),
          '/cdn-policy.html': { body: pageWith(`${cdn.origin}/${element}`), headers: csp(`${policy(cdn.origin)}; worker-src blob:`) },
          '/cdn-no-blob.html': { body: pageWith(`${cdn.origin}/${element}`), headers: csp(`${policy(cdn.origin)}; worker-src 'self' ${cdn.origin}`) },
          '/cdn-silent.html': pageWith(`${silent.origin}/${element}`),
          '/cdn-trusted.html': {
            body: pageWith(`${cdn.origin}/${element}`),
            headers: csp(`${policy(cdn.origin)}; worker-src blob:; require-trusted-types-for 'script'; trusted-types nianbao`),
          },
          '/inner.html': pageWith(`/${element}`),
          '/inner-cdn.html': pageWith(`${cdn.origin}/${element}`),
          '/sandbox.html': sandboxed('/inner.html'),
          '/sandbox-cdn.html': sandboxed('/inner-cdn.html'),
          '/plain.html': pageWith(`/${element}`),
        },
      });
      browser = await launch(browserName, {
        args: [`--host-resolver-rules=MAP ${name} 127.0.0.1`],
        prefs: { 'network.dns.localDomains': name },
      });
    });
    after(async () => {
      await browser?.close();
      for (const server of [portal, cdn, silent]) await server?.close();
    });

    test('works where that origin allows it', async () => {
      const { outcome } = await outcomeIn(browser, `${portal.origin}/cdn.html`);
      assert.equal(outcome, 'pass');
    });

    test('works with the policy that is documented', async () => {
      const { outcome } = await outcomeIn(browser, `${portal.origin}/cdn-policy.html`);
      assert.equal(outcome, 'pass');
    });

    test('works with Trusted Types', async () => {
      const { outcome } = await outcomeIn(browser, `${portal.origin}/cdn-trusted.html`);
      assert.equal(outcome, 'pass');
    });

    test('says that workers from blob: are not allowed', async () => {
      const { outcome } = await outcomeIn(browser, `${portal.origin}/cdn-no-blob.html`);
      assert.equal(outcome, 'worker-blocked');
    });

    test('says that the other origin does not allow it', async () => {
      const { outcome, url } = await outcomeIn(browser, `${portal.origin}/cdn-silent.html`);
      assert.equal(outcome, 'cross-origin');
      assert.ok(url.startsWith(silent.origin), url);
    });

    test('reads files and recognises scans from there', { timeout: 180_000 }, async () => {
      const page = await browser.newPage();
      await page.goto(`${portal.origin}/cdn-trusted.html`);
      const formats = await page.evaluate(async (files) => {
        const checker = document.querySelector('nianbao-checker');
        const results = await checker.check(files.map((bytes) => new Uint8Array(bytes)));
        return results.map(({ format, verdict }) => [format, verdict]);
      }, ['writer.docx', 'writer-narrow.pdf'].map((file) => fileOf(`2021-wrong/${file}`)));
      assert.deepEqual(formats, [['docx', 'fail'], ['pdf', 'fail']]);
      assert.equal(await recognising(page), null);
      await page.close();
    });

    /** Has a scan recognised as far as its first words, and stops it: the failure that was told, or null. */
    const recognising = async (frame) => {
      await frame.evaluate((bytes) => {
        const checker = document.querySelector('nianbao-checker');
        checker.addEventListener('nb-progress', ({ detail }) => {
          if (detail.stage === 'recognising' && detail.done > 0) window.hasBegun = true;
        });
        checker.addEventListener('nb-error', ({ detail }) => { window.failed = detail; });
        return checker.check(new Uint8Array(bytes)).catch(() => undefined);
      }, [...readFileSync(new URL('files/scan.pdf', import.meta.url))]);
      await until(frame, () => Boolean(document.querySelector('nianbao-checker').shadowRoot.querySelector('[data-action="recognise"]')));
      await frame.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.querySelector('[data-action="recognise"]').click());
      await until(frame, () => window.hasBegun || window.failed, [], 150_000);
      const failed = await frame.evaluate(() => window.failed ?? null);
      await frame.evaluate(() => document.querySelector('nianbao-checker').cancel());
      return failed;
    };

    /** What the function gives of the frame without an origin that the page holds. */
    const inSandbox = async (path, use = checkIn) => {
      const page = await browser.newPage();
      await page.goto(`${portal.origin}${path}`);
      const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
      await frame.waitForSelector('nianbao-checker');
      await until(frame, () => Boolean(document.querySelector('nianbao-checker').check));
      const told = await use(frame);
      await page.close();
      return told;
    };

    test('works in a sandbox without an origin, where the files may be had from any', async () => {
      assert.equal((await inSandbox('/sandbox-cdn.html')).outcome, 'pass');
    });

    test('works in a sandbox without an origin where they may be had from none, as scripts', async () => {
      assert.equal((await inSandbox('/sandbox.html')).outcome, 'pass');
    });

    test('recognises a scan in a sandbox where the files may be had from any', { timeout: 180_000 }, async () => {
      assert.equal(await inSandbox('/sandbox-cdn.html', recognising), null);
    });

    test('says in a sandbox what keeps a scan from being recognised, where the files may be had from none', async () => {
      const { code, message, url } = await inSandbox('/sandbox.html', recognising);
      assert.equal(code, 'cross-origin');
      assert.match(message, /沙盒.*Access-Control-Allow-Origin/);
      assert.match(url, /\/(?:ocr|reader)/);
    });

    test('works over http on a host name, where there is no secure context', async () => {
      const page = await browser.newPage();
      await page.goto(`http://${name}:${portal.port}/plain.html`);
      assert.equal(await page.evaluate(() => isSecureContext || Boolean(crypto.subtle)), false);
      const told = await checkIn(page, clean);
      assert.equal(told.outcome, 'pass');
      const { createHash } = await import('node:crypto');
      assert.equal(told.sha256, createHash('sha256').update(clean).digest('hex'));
      await page.close();
    });

    test('says what to do on a page opened from disk', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
      try {
        const file = join(folder, 'page.html');
        writeFileSync(file, pageWith(pathToFileURL(join(siteFolder, 'embed/nianbao-checker.js')).href));
        assert.equal((await outcomeIn(browser, pathToFileURL(file).href)).outcome, 'file-protocol');
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
}

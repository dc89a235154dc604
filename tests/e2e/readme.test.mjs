// What the README and the guide tell a portal to write, written so, word for word.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { browserNames, launch, until } from './support/browsers.mjs';
import { checkIn } from './support/hosts.mjs';
import { servePortal } from './support/portal.mjs';
import { fileOf } from './support/reports.mjs';
import { siteFolder } from './support/server.mjs';

const root = new URL('../../', import.meta.url);

/** The markup that stands in a section of a README. */
function markupIn(file, heading) {
  const text = readFileSync(new URL(file, root), 'utf8');
  const section = text.slice(text.indexOf(`\n## ${heading}\n`)).split('\n## ')[1];
  return [...section.matchAll(/```html\n(.*?)```/gs)].map(([, html]) => html).join('');
}

const unescaped = (html) => html.replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
  .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** What the guide about the element shows, one piece of code after the other. */
const guide = [...readFileSync(join(siteFolder, 'guide/element.html'), 'utf8').matchAll(/<pre><code>(.*?)<\/code><\/pre>/gs)].map(([, code]) => unescaped(code));

const page = (body) => `<!doctype html><html><head><meta charset="utf-8"><title>portal</title></head><body>${body}</body></html>`;
const { files: hashes } = JSON.parse(readFileSync(join(siteFolder, 'embed/integrity.json'), 'utf8'));
const withHash = (origin, hash) =>
  page(`<script src="${origin}/embed/nianbao-checker.js" integrity="${hash}" crossorigin="anonymous"></script><nianbao-checker>...</nianbao-checker>`);

for (const name of browserNames) {
  describe(`as it is written (${name})`, () => {
    let portal;
    let cdn;
    let browser;
    before(async () => {
      cdn = await servePortal({ sites: { '/': () => undefined }, headers: { 'access-control-allow-origin': '*' } });
      portal = await servePortal({
        sites: { '/': () => undefined },
        pages: {
          '/readme.html': page(markupIn('README.md', 'Embedding')),
          '/zh.html': page(markupIn('README.zh-CN.md', '嵌入网站')),
          '/guide.html': page(guide.slice(0, 2).join('\n')),
          '/form.html': page(`${guide[0].split('\n')[0]}${guide[2]}`),
          '/hash.html': withHash(cdn.origin, hashes['nianbao-checker.js']),
          '/wrong-hash.html': withHash(cdn.origin, hashes['frame.html']),
        },
      });
      browser = await launch(name);
    });
    after(async () => {
      await browser?.close();
      for (const server of [portal, cdn]) await server?.close();
    });

    const opened = async (path) => {
      const host = await browser.newPage();
      const errors = [];
      host.on('pageerror', ({ message }) => errors.push(message));
      await host.evaluateOnNewDocument(() => {
        window.verdicts = [];
        document.addEventListener('nb-result', ({ detail }) => window.verdicts.push(detail.verdict));
      });
      await host.goto(portal.origin + path);
      return { host, errors };
    };

    for (const [path, button] of [['/readme.html', 'Check'], ['/zh.html', '核验']]) {
      test(`the README (${path})`, async () => {
        const { host, errors } = await opened(path);
        // What it checks is no report but a word on what belongs there.
        assert.deepEqual(await until(host, () => window.verdicts.length > 0 && window.verdicts), ['unreadable']);
        await until(host, (words) => document.querySelector('nianbao-checker').shadowRoot.querySelector('[data-action="check"]').textContent === words, [button]);
        assert.deepEqual(errors, []);
        await host.close();
      });
    }

    test('the guide: a file that is chosen', async () => {
      const { host, errors } = await opened('/guide.html');
      await host.evaluate((bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], 'a.docx'));
        const input = document.querySelector('input');
        input.files = transfer.files;
        input.dispatchEvent(new Event('change'));
      }, fileOf('2021-wrong/writer.docx'));
      assert.deepEqual(await until(host, () => window.verdicts.length > 0 && window.verdicts), ['fail']);
      assert.deepEqual(errors, []);
      await host.close();
    });

    test('the guide: a form that is held', async () => {
      const { host } = await opened('/form.html');
      await until(host, () => document.querySelector('nianbao-checker').version);
      await host.click('form > button');
      assert.equal(new URL(host.url()).pathname, '/form.html');
      assert.equal(await host.evaluate(() => document.querySelector('form').checkValidity()), false);
      await host.close();
    });

    test('with the hash of integrity.json, from another site; and not with another', async () => {
      const { host } = await opened('/hash.html');
      assert.equal((await checkIn(host)).outcome, 'pass');
      await host.goto(`${portal.origin}/wrong-hash.html`);
      assert.equal((await checkIn(host)).outcome, 'undefined');
      await host.close();
    });
  });
}

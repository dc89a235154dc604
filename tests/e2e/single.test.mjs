// The tool in one file, opened from a disk: every format, both languages, and no request at all.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { browserNames, launch, open, until } from './support/browsers.mjs';
import { pdfWithPredefinedMap } from './support/mapped-pdf.mjs';
import { clean, fileOf, textOf } from './support/reports.mjs';
import { siteFolder } from './support/server.mjs';

const built = join(siteFolder, 'nianbao.html');

test('the file is small enough, and ASCII', () => {
  assert.ok(statSync(built).size <= 6 * 1024 * 1024, `${statSync(built).size} bytes`);
  assert.equal(readFileSync(built).findIndex((byte) => byte > 126), -1);
});

test('its policy allows its own scripts by their hashes, and no connection', () => {
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(built, 'utf8'));
  assert.match(policy, /^default-src 'none'; script-src ('sha256-[\w+/]+=' ){3}'wasm-unsafe-eval'; worker-src blob:; style-src 'sha256-[\w+/]+='; img-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'$/);
});

const files = ['writer.docx', 'writer.odt', 'writer.doc', 'calc.xlsx', 'calc.xls', 'writer-narrow.pdf', 'writer.ofd', 'page.html'];

for (const name of browserNames) {
  describe(`one file from a disk (${name})`, () => {
    let browser;
    let folder;
    let address;
    before(async () => {
      browser = await launch(name);
      // Alone, under another name, with blanks and Chinese in its path.
      folder = mkdtempSync(join(tmpdir(), 'nianbao single '));
      const path = join(folder, '年报 核验.html');
      copyFileSync(built, path);
      address = pathToFileURL(path).href;
    });
    after(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test('text, samples, and every kind of file, without a request', async () => {
      const { page, tool, seen } = await open(browser, address);
      await tool.checkText(clean);
      assert.equal(await tool.verdict(), 'pass');
      await tool.sample(1);
      assert.equal(await tool.verdict(), 'fail');
      for (const file of files) {
        await tool.drop([{ name: file, content: fileOf(`2021-wrong/${file}`) }]);
        assert.equal(await tool.verdict(), 'fail', file);
      }
      // Legacy charsets come with data of their own.
      await tool.drop([{ name: 'gb.html', content: fileOf('2021-traps/page-gb2312.html') }]);
      assert.equal((await tool.results())[0].report.edition, '2021');
      assert.deepEqual(seen.requests.map(({ url }) => url).filter((url) => url !== address && !/^(data|blob):/.test(url)), []);
      assert.deepEqual(seen.errors, []);
      assert.deepEqual(await page.evaluate(() => performance.getEntriesByType('resource').map(({ name: url }) => url).filter((url) => !/^(data|blob):/.test(url))), []);
      await page.close();
    });

    test('a table that is pasted', async () => {
      const { page, tool } = await open(browser, address);
      await page.evaluate((html) => {
        const area = document.querySelector('nianbao-checker').shadowRoot.querySelector('textarea');
        const transfer = new DataTransfer();
        transfer.setData('text/html', html);
        transfer.setData('text/plain', '一、总体情况');
        const event = new Event('paste', { bubbles: true, composed: true });
        Object.defineProperty(event, 'clipboardData', { value: transfer });
        area.dispatchEvent(event);
        area.value = '一、总体情况';
      }, textOf('2021-wrong/word-paste.html'));
      await tool.settled();
      assert.equal(await tool.verdict(), 'fail');
      await page.close();
    });

    test('a PDF whose letters need a character map for Chinese', async () => {
      const { page, tool } = await open(browser, address);
      for (const map of ['UniGB-UCS2-H', 'GBK-EUC-H']) {
        await tool.drop([{ name: `${map}.pdf`, content: pdfWithPredefinedMap(clean.split('\n'), map) }]);
        const [result] = await tool.results();
        assert.equal(result.report?.title, '示例市样例局2022年政府信息公开工作年度报告', `${map}: ${JSON.stringify(result.problem ?? null)}`);
      }
      await page.close();
    });

    test('a scan is named, with why it is not offered to be read', async () => {
      const { page, tool } = await open(browser, `${address}?lang=en`);
      await tool.drop([{ name: 'scan.pdf', content: [...readFileSync(new URL('files/scan.pdf', import.meta.url))] }]);
      assert.equal((await tool.results())[0].problem.code, 'scanned-pdf');
      assert.match(await tool.text('[data-note="no-recognition"]'), /no text recognition/);
      assert.equal(await tool.text('[data-action="recognise"]'), null);
      await page.close();
    });

    test('a rule is explained in place, in both languages, and no link leads nowhere', async () => {
      const { page, tool } = await open(browser, address);
      await tool.sample(1);
      const explained = async () => {
        await tool.click('.rule-here summary');
        return until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.rule-here .rule-text').textContent);
      };
      assert.match(await explained(), /依据：.*条例.*正确的示例：/s);
      await tool.switchLanguage();
      await tool.settled();
      assert.match(await explained(), /Legal basis:.*Regulations.*A good example:/s);
      const links = await page.evaluate(() => [...document.querySelectorAll('a[href]'), ...document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('a[href]')]
        .filter((link) => link.getClientRects().length > 0 && !link.getAttribute('href').startsWith('#')).map((link) => link.href));
      assert.deepEqual(links, []);
      assert.match(await page.evaluate(() => document.querySelector('.privacy').textContent), /one file/);
      await page.close();
    });
  });
}

// The page opened from a disk, without a server: one line that says what to do.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { browserNames, launch } from './support/browsers.mjs';
import { siteFolder } from './support/server.mjs';

for (const name of browserNames) {
  describe(`the page from a disk (${name})`, () => {
    let browser;
    before(async () => { browser = await launch(name); });
    after(() => browser.close());

    test('shows one line, with the way to the file that works there', async () => {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(siteFolder, 'index.html')).href);
      const seen = await page.evaluate(() => ({
        shown: document.body.innerText.trim().split(/\n+/),
        links: [...document.querySelectorAll('#local a')].map((link) => link.getAttribute('href')),
      }));
      assert.equal(seen.shown.length, 1, seen.shown.join('\n'));
      assert.match(seen.shown[0], /须由网站服务器打开.*nianbao\.html.*served by a web server/);
      assert.deepEqual(seen.links, ['./nianbao.html', './nianbao.html']);
      await page.close();
    });
  });
}

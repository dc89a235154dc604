// The pages of the rules in the built site.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { axeSource, until } from './support/browsers.mjs';
import { assetsPath, siteFolder } from './support/server.mjs';
import { eachBrowser } from './support/suite.mjs';

const wasm = process.env.NIANBAO_WASM ?? fileURLToPath(new URL('../../.build/wasm', import.meta.url));
const { rules } = JSON.parse(readFileSync(join(wasm, 'catalogue.json'), 'utf8'));
const pages = ['', 'en/'].flatMap((language) => ['index', ...rules.map(({ id }) => id)].map((name) => `rules/${language}${name}.html`));

const filesIn = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  (entry.isDirectory() ? filesIn(join(folder, entry.name)).map((path) => `${entry.name}/${path}`) : [entry.name]));

test('the site has a page for every rule of the catalogue and for nothing else, and so has the folder of the element', () => {
  const wanted = [...pages, 'rules/icon.svg', 'rules/rules.css'].sort();
  for (const folder of [siteFolder, join(siteFolder, assetsPath)]) {
    assert.deepEqual(filesIn(join(folder, 'rules')).filter((path) => !/\.(br|gz)$/.test(path)).map((path) => `rules/${path}`).sort(), wanted);
  }
});

/** Every rule of axe-core, best practices too. */
async function violations(page) {
  await page.evaluate(`(() => { ${axeSource} })()`);
  return page.evaluate(async () => {
    const { violations: found } = await window.axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
  });
}

const background = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

eachBrowser('rules', (context) => {
  const open = (path, options) => context.open({ path, isReady: false, ...options });
  const follow = async (page, selector) => {
    await Promise.all([page.waitForNavigation(), page.click(selector)]);
    return new URL(page.url()).pathname;
  };

  test('a page loads itself, its style and its icon, and its policy lets it load no more', async () => {
    context.site.requests.length = 0;
    const { page, seen } = await open('rules/arithmetic/row-total.html');
    const allowed = ['/rules/arithmetic/row-total.html', '/rules/icon.svg', '/rules/rules.css'];
    assert.deepEqual(context.site.requests.map(({ path }) => path).filter((path) => !allowed.includes(path)), []);
    assert.deepEqual(seen.requests.map(({ url }) => new URL(url).pathname).filter((path) => !allowed.includes(path)), []);
    const refused = await page.evaluate(() => new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
      document.body.append(Object.assign(document.createElement('script'), { src: '/support.js' }));
    }));
    assert.match(refused, /^script-src/);
    await page.close();
  });

  for (const [name, scheme, colour] of [['light', 'light', 'rgb(243, 245, 248)'], ['dark', 'dark', 'rgb(18, 23, 29)']]) {
    test(`axe finds nothing (${name})`, async (t) => {
      if (context.name !== 'chromium' && scheme === 'dark') {
        t.skip('WebDriver BiDi cannot ask Firefox for dark colours');
        return;
      }
      for (const path of ['rules/index.html', 'rules/en/index.html', 'rules/structure/fee-statement.html', 'rules/en/cell/change-sign.html', `${assetsPath}rules/text/personal-information.html`]) {
        const { page } = await open(path);
        if (context.name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        assert.equal(await background(page), colour);
        assert.deepEqual(await violations(page), [], path);
        await page.close();
      }
    });
  }

  test('no page scrolls sideways at 320 pixels', async () => {
    const { page } = await open(pages[0], { width: 320, height: 640 });
    const wide = [];
    for (const path of pages) {
      await page.goto(new URL(path, context.site.url).href);
      const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.equal(outer <= 320, true);
      if (inner > outer) wide.push(path);
    }
    assert.deepEqual(wide, []);
    await page.close();
  });

  test('every line of text is half as high again as its letters', async () => {
    for (const path of ['rules/index.html', 'rules/en/narrative/outcome.html']) {
      const { page } = await open(path);
      const tight = await page.evaluate(() => [...document.body.querySelectorAll('*')].filter((element) => {
        const { lineHeight, fontSize } = getComputedStyle(element);
        return !(parseFloat(lineHeight) >= 1.5 * parseFloat(fontSize) - 0.01);
      }).map((element) => element.outerHTML));
      assert.deepEqual(tight, []);
      await page.close();
    }
  });

  test('a reader comes from the checker to a rule, to the other language, the next rule, the list and back', async () => {
    context.site.requests.length = 0;
    const { page, seen } = await context.open();
    assert.equal(await follow(page, '#rules'), '/rules/index.html');
    assert.equal(await follow(page, `a[href="./${rules[0].id}.html"]`), `/rules/${rules[0].id}.html`);
    assert.equal(await follow(page, 'header .language'), `/rules/en/${rules[0].id}.html`);
    assert.equal(await follow(page, 'a[rel="next"]'), `/rules/en/${rules[1].id}.html`);
    assert.equal(await follow(page, 'a[rel="prev"]'), `/rules/en/${rules[0].id}.html`);
    assert.equal(await follow(page, 'footer a'), '/rules/en/index.html');
    assert.equal(await follow(page, 'header .language'), '/rules/index.html');
    assert.equal(await follow(page, 'header .brand a'), '/index.html');
    assert.deepEqual(seen.errors, []);
    const notOurs = context.site.requests.filter(({ method, path, query, received }) =>
      method !== 'GET' || query !== '' || received !== 0 || !existsSync(join(siteFolder, path)));
    assert.deepEqual(notOurs, []);
    const elsewhere = seen.requests.filter(({ method, url }) => method !== 'GET' || !/^(data|blob):/.test(url) && new URL(url).origin !== context.site.origin);
    assert.deepEqual(elsewhere, []);
    await page.close();
  });

  test('from the English checker the list is English, and leads back to the English checker', async () => {
    const { page, tool } = await context.open();
    await tool.switchLanguage();
    assert.equal(await follow(page, '#rules'), '/rules/en/index.html');
    await follow(page, 'header .brand a');
    await until(page, () => document.querySelector('nianbao-checker').version !== '');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    await page.close();
  });

  test('the keyboard reaches the text past the header', async () => {
    const { page } = await open('rules/cell/blank.html');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.getBoundingClientRect().left >= 0 && document.activeElement.className), 'skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '../index.html');
    await page.close();
  });

  test('a rule is printed dark on white without what leads elsewhere', async (t) => {
    if (context.name !== 'chromium') {
      t.skip('WebDriver BiDi cannot show Firefox as printed');
      return;
    }
    const { page } = await open('rules/cell/blank.html');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await page.emulateMediaType('print');
    assert.deepEqual(await page.evaluate(() => ({
      text: getComputedStyle(document.getElementById('explanation')).color,
      shown: [...document.querySelectorAll('a')].filter((link) => link.getClientRects().length > 0).map((link) => link.textContent),
    })), { text: 'rgb(0, 0, 0)', shown: ['年报核验'] });
    await page.close();
  });
});

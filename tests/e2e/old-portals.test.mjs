// Pages as portals have had them for years: loaders of modules, libraries that change what the language has, old modes of
// rendering, and every way of putting an element in and taking it out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { until } from './support/browsers.mjs';
import { fileOf, gb18030, textOf, wrong } from './support/reports.mjs';
import { siteFolder } from './support/server.mjs';
import { eachBrowser } from './support/suite.mjs';

const script = '<script src="/nb/embed/nianbao-checker.js"></script>';
const tool = '<nianbao-checker>...</nianbao-checker>';
const page = (head, body = tool) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>portal</title>${head}</head><body>${body}</body></html>`;

/** What a loader of modules and one of Node's kind leave in a page. */
const loaders = `<script>
window.taken = [];
window.define = function () { window.taken.push('define'); };
window.define.amd = { jQuery: true };
window.require = function () { window.taken.push('require'); };
window.module = { exports: {} };
window.exports = window.module.exports;
</script>`;

/** What the libraries of 2008 do to arrays, elements and names that the language has used since. */
const patched = `<script>
var toList = function (from) {
  if (!from) return [];
  if ('toArray' in Object(from)) return from.toArray();
  var list = new Array(from.length || 0);
  for (var i = 0; i < list.length; i++) list[i] = from[i];
  return list;
};
Array.from = toList;
Array.prototype.toArray = function () { return [].concat(this); };
Array.prototype.entries = Array.prototype.toArray;
Array.prototype.toJSON = function () { return '[' + this.map(String).join(', ') + ']'; };
String.prototype.toJSON = function () { return '"' + this + '"'; };
Array.prototype.each = Array.prototype.forEach;
Array.prototype.first = function () { return this[0]; };
Array.prototype.find = function (wanted) { for (var i = 0; i < this.length; i++) if (wanted(this[i], i)) return this[i]; };
Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
Element.prototype.update = Element.prototype.insert = Element.prototype.wrap = function () { throw new Error('of the page'); };
Element.prototype.show = Element.prototype.hide = function () { this.style.display = 'none'; return this; };
Object.defineProperty(Object.prototype, 'ofThePage', { value: 1, enumerable: true, writable: true, configurable: true });
window.Event = function () { throw new Error('of the page'); };
window.Request = window.Response === undefined ? undefined : function () { throw new Error('of the page'); };
window.$ = window.$$ = function () { throw new Error('of the page'); };
</script>`;

const oldStyles = `<style>
* { box-sizing: content-box; margin: 0; padding: 0; } *:before, *:after { box-sizing: content-box; }
div { float: left !important; width: 100px !important; border: 3px solid red !important; background: yellow !important; }
table, td, th { border: 9px dotted green !important; display: block !important; } button { display: none !important; }
nianbao-checker { float: left; }
</style>`;

const { build } = JSON.parse(readFileSync(join(siteFolder, 'embed/integrity.json'), 'utf8'));
const otherBuild = readFileSync(join(siteFolder, 'embed/nianbao-checker.js'), 'utf8').replaceAll(build, 'of-yesterday');

/** Text, and files, until they have their verdicts; and what was thrown in the page meanwhile. */
async function used(host, { files = ['writer.docx', 'writer-narrow.pdf'] } = {}) {
  await until(host, () => Boolean(document.querySelector('nianbao-checker').check));
  return host.evaluate(async (text, bytes) => {
    const checker = document.querySelector('nianbao-checker');
    const results = [...await checker.check(text)];
    results.push(...await checker.check(bytes.map((one) => new Uint8Array(one))));
    const list = checker.results;
    return results.concat(list).map(({ format, verdict }) => `${format} ${verdict}`);
  }, wrong, files.map((name) => fileOf(`2021-wrong/${name}`)));
}

const verdicts = ['text fail', 'docx fail', 'pdf fail', 'docx fail', 'pdf fail'];

eachBrowser('on pages of old', (context) => {
  const open = async (path) => {
    const host = await context.browser.newPage();
    const errors = [];
    host.on('pageerror', ({ message }) => errors.push(message));
    await host.goto(`${context.site.origin}${path}`);
    return { host, errors };
  };

  const cases = {
    'a loader of modules': '/loaders.html',
    'libraries that change arrays and elements': '/patched.html',
    'styles for everything': '/styles.html',
    'a page without a doctype': '/quirks.html',
    'XHTML, read as XML': '/strict.xhtml',
    'a base elsewhere': '/base.html',
    'document.write': '/written.html',
    'an element inside of another one’s shadow root': '/inner.html',
    'a script whose text the page runs by itself': '/evaluated.html',
  };
  for (const [title, path] of Object.entries(cases)) {
    test(`${title}: works`, async () => {
      const { host, errors } = await open(path);
      if (path === '/inner.html') {
        await until(host, () => Boolean(document.querySelector('x-frame')?.shadowRoot.querySelector('nianbao-checker').check));
        // For those who look for it in the document.
        await host.evaluate(() => { document.querySelector = () => document.body.firstElementChild.shadowRoot.querySelector('nianbao-checker'); });
      }
      assert.deepEqual(await used(host), verdicts);
      assert.deepEqual(errors, []);
      if (path === '/loaders.html') assert.deepEqual(await host.evaluate(() => window.taken), []);
      await host.close();
    });
  }

  test('what is drawn, written and settings are the same beside libraries that change arrays', async () => {
    const outcomes = [];
    for (const path of ['/plain.html', '/patched.html']) {
      const { host, errors } = await open(path);
      await until(host, () => Boolean(document.querySelector('nianbao-checker').check));
      outcomes.push(await host.evaluate(async (html) => {
        const checker = document.querySelector('nianbao-checker');
        checker.config = { rules: { 'cell/not-a-number': 'off' }, accept: [] };
        await checker.check({ html });
        const exported = [];
        for (const type of ['json', 'csv', 'txt']) exported.push(await (await checker.exportAs(type)).text());
        return { exported, shown: checker.shadowRoot.querySelector('.outcome-place').textContent };
      }, textOf('2021-wrong/page.html')));
      assert.deepEqual(errors, []);
      await host.close();
    }
    assert.deepEqual(outcomes[1], outcomes[0]);
    assert.ok(outcomes[0].shown.length > 1000);
  });

  test('styles for everything change nothing inside', async () => {
    const looks = [];
    for (const path of ['/plain.html', '/styles.html']) {
      const { host } = await open(path);
      await until(host, () => Boolean(document.querySelector('nianbao-checker').check));
      looks.push(await host.evaluate(async (text) => {
        const checker = document.querySelector('nianbao-checker');
        checker.style.cssText = 'float: none; display: block; width: 900px; position: absolute; left: 0; top: 0';
        await checker.check(text);
        return ['.verdict', '.verdict-word', '.finding', 'table', 'td', 'button'].map((selector) => {
          const found = checker.shadowRoot.querySelector(selector);
          const { boxSizing, float, display, borderTopStyle, backgroundColor } = getComputedStyle(found);
          return [selector, boxSizing, float, display, borderTopStyle, backgroundColor, Math.round(found.getBoundingClientRect().width)];
        });
      }, wrong));
      await host.close();
    }
    assert.deepEqual(looks[1], looks[0]);
  });

  test('scripts of two builds on one page: the first one’s element, with its own files', async () => {
    const { host, errors } = await open('/two.html');
    context.site.requests.length = 0;
    assert.deepEqual(await used(host), verdicts);
    assert.deepEqual(errors, []);
    assert.deepEqual(context.site.requests.filter(({ path }) => path.startsWith('/other/') && !path.endsWith('/nianbao-checker.js')), []);
    await host.close();
  });

  test('where it is not shown at all it checks all the same, and shows it later', async () => {
    const { host, errors } = await open('/hidden.html');
    assert.deepEqual(await used(host, { files: ['writer.docx'] }), ['text fail', 'docx fail', 'docx fail']);
    await host.evaluate(() => { document.getElementById('tab').style.display = 'block'; });
    await until(host, () => {
      const { width, height } = document.querySelector('nianbao-checker').shadowRoot.querySelector('.verdict').getBoundingClientRect();
      return width > 200 && height > 10;
    });
    assert.deepEqual(errors, []);
    await host.close();
  });

  test('taken out while it checks, the call ends as called off; put in again it works', async () => {
    const { host, errors } = await open('/plain.html');
    await until(host, () => Boolean(document.querySelector('nianbao-checker').check));
    const told = await host.evaluate(async (text) => {
      const checker = document.querySelector('nianbao-checker');
      const outcome = (call) => call.then(([{ verdict }]) => verdict, ({ code }) => code);
      const first = outcome(checker.check(text));
      checker.remove();
      const gone = await first;
      const loose = await outcome(checker.check(text));
      document.body.append(checker);
      const again = await outcome(checker.check(text));
      const moving = outcome(checker.check(text));
      document.body.prepend(checker);
      return [gone, loose, again, await moving];
    }, wrong);
    assert.deepEqual(told, ['cancelled', 'fail', 'fail', 'fail']);
    assert.deepEqual(errors, []);
    await host.close();
  });

  test('as frameworks make it: by markup, by attributes, by properties, again and again', async () => {
    const { host, errors } = await open('/empty.html');
    const told = await host.evaluate(async (text) => {
      const place = document.getElementById('place');
      const verdicts = [];
      for (let round = 0; round < 5; round++) {
        place.innerHTML = '<section><nianbao-checker locale="en" text="no property" files="[object FileList]"></nianbao-checker></section>';
        const [{ verdict }] = await place.querySelector('nianbao-checker').check(text);
        verdicts.push(verdict);
      }
      // As a template is cloned and a node is kept while its place is drawn anew.
      const kept = place.querySelector('nianbao-checker');
      const copy = kept.cloneNode(true);
      place.replaceChildren(copy);
      verdicts.push((await copy.check(text))[0].verdict);
      const made = document.createElement('nianbao-checker');
      for (const [name, value] of Object.entries({ locale: 'zh', 'hide-input': '', class: 'a b', 'data-v-1a2b': '' })) made.setAttribute(name, value);
      Object.assign(made, { config: { rules: {} }, text: null, html: undefined, files: null });
      place.append(made);
      verdicts.push((await made.check(text))[0].verdict);
      return verdicts;
    }, wrong);
    assert.deepEqual(told, Array(7).fill('fail'));
    assert.deepEqual(errors, []);
    await host.close();
  });

  test('the way back to the page finds it working', async () => {
    const { host, errors } = await open('/plain.html');
    assert.deepEqual(await used(host, { files: ['writer.docx'] }), ['text fail', 'docx fail', 'docx fail']);
    await host.goto(`${context.site.origin}/empty.html`);
    // A page that was kept whole on the way loads nothing that could be waited for.
    await host.evaluate(() => { history.back(); }).catch(() => undefined);
    for (let tries = 0; tries < 100 && await host.evaluate(() => location.pathname).catch(() => '') !== '/plain.html'; tries++) await new Promise((resolve) => setTimeout(resolve, 100));
    assert.deepEqual(await used(host, { files: ['writer.docx'] }), ['text fail', 'docx fail', 'docx fail']);
    assert.deepEqual(errors, []);
    await host.close();
  });

  test('several files keep what came of them beside libraries that change arrays', async () => {
    const { host, errors } = await open('/patched.html');
    await until(host, () => Boolean(document.querySelector('nianbao-checker').check));
    const cells = await host.evaluate(async (bytes) => {
      const checker = document.querySelector('nianbao-checker');
      await checker.check(bytes.map((one) => new Uint8Array(one)));
      return checker.results.map(({ findings, report }) => [Array.isArray(findings), findings.length > 0, Object.keys(report.tables).length]);
    }, [gb18030(wrong), fileOf('2021-wrong/calc.xlsx')]);
    assert.deepEqual(cells, [[true, true, 3], [true, true, 3]]);
    assert.deepEqual(errors, []);
    await host.close();
  });
}, {
  folder: '/nb/',
  pages: {
    '/plain.html': page(script),
    '/empty.html': page(script, '<div id="place"></div>'),
    '/loaders.html': page(loaders + script),
    '/patched.html': page(patched + script),
    '/styles.html': page(oldStyles + script),
    '/quirks.html': `<html><head><meta charset="utf-8"><title>portal</title>${script}</head><body>${tool}</body></html>`,
    '/strict.xhtml': {
      body: `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>portal</title>${script}</head><body>${tool}</body></html>`,
      type: 'application/xhtml+xml',
    },
    '/base.html': page(`${script}<base href="http://elsewhere.test/deep/">`),
    '/written.html': page('', `<script>document.write('<script src="/nb/embed/nianbao-checker.js"><\\/script><nianbao-checker></nianbao-checker>');</script>`),
    '/inner.html': page(script, `<x-frame></x-frame><script>
customElements.define('x-frame', class extends HTMLElement {
  constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<main><nianbao-checker></nianbao-checker></main>'; }
});</script>`),
    '/evaluated.html': page('', `${tool}<script>
const request = new XMLHttpRequest();
request.open('GET', '/nb/embed/nianbao-checker.js');
request.onload = () => { (0, eval)(request.responseText); };
request.send();</script>`),
    '/hidden.html': page(script, `<div id="tab" style="display: none">${tool}</div>`),
    '/two.html': page(`${script}<script src="/other/nianbao-checker.js"></script>`),
    '/other/nianbao-checker.js': otherBuild,
  },
});

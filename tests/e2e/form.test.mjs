// A form that waits until the report passes: as one of its fields, by its id, and in the shipped example.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './support/browsers.mjs';
import { clean, wrong } from './support/reports.mjs';
import { eachBrowser } from './support/suite.mjs';

/** One error and nothing else. */
const otherYear = clean.replace('统计期限自2022年', '统计期限自2023年');

const page = (body) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>报送</title>
<script src="/embed/nianbao-checker.js"></script></head><body>${body}<script src="/watch.js"></script></body></html>`;

/** Notes what is sent, in place of sending it. */
const watch = `window.sent = [];
document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  window.sent.push([...new FormData(event.target)].map(([name, value]) => name + '=' + value));
});`;

eachBrowser('a form', (context) => {
  const open = async (path) => {
    const host = await context.browser.newPage();
    await host.goto(`${context.site.origin}${path}`);
    await until(host, () => document.querySelector('nianbao-checker').version);
    const send = () => host.evaluate(() => {
      document.querySelector('form').requestSubmit();
      const { guard } = { guard: document.querySelector('nianbao-checker').shadowRoot.querySelector('.guard') };
      return { sent: window.sent.splice(0), says: guard.hidden ? '' : guard.textContent };
    });
    const check = (text) => host.evaluate((given) => document.querySelector('nianbao-checker').check(given).then(([{ verdict, receipt }]) => [verdict, receipt]), text);
    return { host, send, check };
  };

  for (const [how, path] of [['as its field', '/inside.html'], ['by its id', '/outside.html']]) {
    test(`is held until the report passes (${how}), and gets the verdict and the receipt`, async () => {
      const { host, send, check } = await open(path);
      const held = await send();
      assert.deepEqual(held.sent, []);
      assert.match(held.says, /提交前请先核验年度报告/);
      await check(wrong);
      const wrongly = await send();
      assert.deepEqual(wrongly.sent, []);
      assert.match(wrongly.says, /核验不一致，请改正/);
      const [verdict, receipt] = await check(clean);
      assert.equal(verdict, 'pass');
      assert.deepEqual(await send(), { sent: [['agency=某局', 'report=pass', `report-receipt=${receipt}`]], says: '' });
      await host.evaluate(() => document.querySelector('nianbao-checker').reset());
      assert.deepEqual((await send()).sent, []);
      await host.close();
    });

    test(`takes accepted errors only where it says so (${how})`, async () => {
      const { host, send, check } = await open(path);
      assert.equal((await check(otherYear))[0], 'fail');
      await host.evaluate(async () => {
        const checker = document.querySelector('nianbao-checker');
        checker.results[0].findings.filter(({ severity }) => severity === 'error').forEach(({ key }) => checker.ignore(key, '已核对台账'));
        while (checker.status !== 'idle' || checker.results[0].verdict !== 'accepted') await new Promise((resolve) => setTimeout(resolve, 20));
      });
      const held = await send();
      assert.deepEqual(held.sent, []);
      assert.match(held.says, /经人工接受的错误/);
      await host.evaluate(() => document.querySelector('nianbao-checker').setAttribute('allow-accepted', ''));
      const { sent: [fields] } = await send();
      assert.match(fields.join(), /^agency=某局,report=accepted,report-receipt=[0-9a-f]{16}$/);
      await host.close();
    });
  }

  for (const [how, path] of [['as its field', '/inside.html'], ['by its id', '/outside.html']]) {
    test(`goes out with accepted errors unasked, and is asked about otherwise; emptied it is held again (${how})`, async () => {
      const { host, send, check } = await open(path);
      const isAsked = () => host.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
      await host.evaluate(() => document.querySelector('nianbao-checker').setAttribute('allow-accepted', ''));
      await check(otherYear);
      assert.equal(await isAsked(), false);
      await host.evaluate(async () => {
        const checker = document.querySelector('nianbao-checker');
        checker.results[0].findings.filter(({ severity }) => severity === 'error').forEach(({ key }) => checker.ignore(key, '已核对台账'));
        while (checker.status !== 'idle' || checker.results[0].verdict !== 'accepted') await new Promise((resolve) => setTimeout(resolve, 20));
      });
      assert.equal(await isAsked(), true);
      assert.equal((await send()).sent.length, 1);
      assert.equal(await isAsked(), false);
      await host.evaluate(() => document.querySelector('form').reset());
      assert.deepEqual((await send()).sent, []);
      await host.close();
    });
  }

  test('is held while a check runs, speaks English where the element does, and is free where nothing is required', async () => {
    const { host, send } = await open('/inside.html');
    await host.evaluate(() => document.querySelector('nianbao-checker').setAttribute('locale', 'en'));
    await until(host, () => /Check the annual report/.test(document.querySelector('nianbao-checker').validationMessage));
    const told = await host.evaluate(async (text) => {
      const checker = document.querySelector('nianbao-checker');
      const running = checker.check(text);
      const words = checker.validationMessage;
      const valid = [checker.checkValidity(), checker.validity.valid, checker.willValidate];
      await running;
      return { words, valid, after: [checker.checkValidity(), checker.validationMessage], form: checker.form === document.querySelector('form') };
    }, clean);
    assert.match(told.words, /still being checked/);
    assert.deepEqual([told.valid, told.after, told.form], [[false, false, true], [true, ''], true]);
    await host.evaluate(() => {
      document.querySelector('nianbao-checker').reset();
      document.querySelector('nianbao-checker').removeAttribute('required');
    });
    assert.deepEqual((await send()).sent, [['agency=某局']]);
    await host.close();
  });
}, {
  pages: {
    '/inside.html': page('<form><input name="agency" value="某局"><nianbao-checker name="report" required></nianbao-checker><button>报送</button></form>'),
    '/outside.html': page('<form id="f"><input name="agency" value="某局"><button>报送</button></form><nianbao-checker name="report" required for="f"></nianbao-checker>'),
    '/watch.js': watch,
  },
});

eachBrowser('the example of a form that waits', (context) => {
  test('runs from the site: held, then sent with the verdict and the receipt alone', async () => {
    const { page: host, tool, seen } = await context.open({ path: 'guide/examples/pre-submission.html' });
    const press = async () => {
      await host.type('#agency', '某局');
      await host.click('form button');
    };
    await tool.checkText(wrong);
    await press();
    assert.equal(new URL(host.url()).search, '');
    assert.equal(await host.$eval('#state', (state) => state.textContent), '核验不一致');
    await tool.checkText(clean);
    assert.equal(await host.$eval('#state', (state) => state.textContent), '核验一致，可以报送');
    const [{ receipt }] = await tool.results();
    await Promise.all([host.waitForNavigation(), host.click('form button')]);
    assert.deepEqual([...new URL(host.url()).searchParams], [['agency', '某局'], ['report', 'pass'], ['report-receipt', receipt]]);
    assert.match(await host.$eval('#received', (received) => received.innerText), new RegExp(`report-receipt\\s+${receipt}`));
    assert.deepEqual(seen.errors, []);
    await host.close();
  });

  test('the page about the element shows it', async () => {
    const { page: host } = await context.open({ path: 'guide/element.html', isReady: false });
    assert.match(await host.$eval('main', (main) => main.innerText), /nb-result[\s\S]*--nb-scroll-margin/);
    const links = await host.$$eval('main a', (all) => Promise.all(all.map(async ({ href }) => (await fetch(href)).status)).catch(String));
    // The page’s own policy lets nothing be fetched by script: asked for from outside.
    assert.ok(links);
    for (const path of await host.$$eval('main a', (all) => all.map(({ href }) => href))) assert.equal((await fetch(path)).status, 200, path);
    await host.close();
  });
});

// Settings in the page: severities of rules, rules that are off, findings that are let stand, and the rules' own pages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { until } from './support/browsers.mjs';
import { wrong } from './support/reports.mjs';
import { eachBrowser } from './support/suite.mjs';

const catalogue = JSON.parse(readFileSync(new URL('../../.build/wasm/catalogue.json', import.meta.url), 'utf8'));

/** The sample's findings: the numbers that its settings must move. */
const all = [
  'arithmetic/row-total', 'arithmetic/row-total', 'arithmetic/row-total', 'cell/not-a-number', 'arithmetic/review-total',
  'arithmetic/disclosure', 'structure/section-heading',
];

const opened = async (context, text = wrong) => {
  const { page, tool, seen } = await context.open();
  await tool.checkText(text);
  await tool.openLedger();
  await page.evaluate(() => {
    window.told = [];
    document.addEventListener('nb-ignore', ({ detail }) => window.told.push(detail));
    document.addEventListener('nb-error', ({ detail }) => window.told.push(detail));
  });
  const last = async () => (await tool.results())[0];
  return {
    page, tool, seen, last,
    told: () => page.evaluate(() => window.told),
    findings: () => tool.attributes('.finding', 'data-rule'),
    choose: (rule, setting) => page.evaluate((id, value) => {
      const select = document.querySelector('nianbao-checker').shadowRoot.querySelector(`.ledger [data-rule="${id}"] select`);
      select.value = value;
      select.dispatchEvent(new Event('change'));
    }, rule, setting),
    /** Waits for a result that was made with settings like these. */
    inForce: (config) => until(page, (wanted) => {
      const checker = document.querySelector('nianbao-checker');
      return checker.status === 'idle' && JSON.stringify(checker.results[0].config) === wanted;
    }, [JSON.stringify(config)]),
    load: (text) => page.evaluate((content) => {
      const input = document.querySelector('nianbao-checker').shadowRoot.querySelector('.settings input');
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'settings.json'));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
    }, text),
  };
};

eachBrowser('settings', (context) => {
  test('a rule’s severity is changed, or the rule switched off, and back', async () => {
    const { page, tool, choose, inForce, findings, last, told } = await opened(context);
    assert.deepEqual(await findings(), all);
    await choose('structure/section-heading', 'off');
    await inForce({ rules: { 'structure/section-heading': 'off' }, accept: [] });
    assert.deepEqual(await findings(), all.filter((rule) => rule !== 'structure/section-heading'));
    assert.deepEqual(await tool.attributes('.ledger [data-rule="structure/section-heading"]', 'data-outcome'), ['not-applicable']);
    assert.match(await tool.text('.ledger [data-rule="structure/section-heading"] .reason'), /关/);
    assert.match(await tool.text('[data-settings]'), /1 项规则/);
    assert.match(await tool.text('.ledger-sum'), /核验了 39 项规则：31 项通过，7 项不通过，1 项未能核验/);

    await choose('arithmetic/disclosure', 'error');
    const both = { 'structure/section-heading': 'off', 'arithmetic/disclosure': 'error' };
    await until(page, () => document.querySelector('nianbao-checker').results[0]?.counts.error === 6);
    assert.deepEqual((await last()).config.rules, both);
    assert.equal((await last()).findings.find(({ rule }) => rule === 'arithmetic/disclosure').severity, 'error');
    // The list stays open and the focus on what was changed.
    assert.deepEqual(await page.evaluate(() => {
      const root = document.querySelector('nianbao-checker').shadowRoot;
      return root.querySelector('.ledger select.changed') !== null;
    }), true);

    await tool.click('[data-action="clear-settings"]');
    await inForce({ rules: {}, accept: [] });
    assert.deepEqual(await findings(), all);
    assert.equal(await tool.text('[data-settings]'), null);
    assert.deepEqual(await told(), [{ rules: 1, accepted: 0 }, { rules: 2, accepted: 0 }, { rules: 0, accepted: 0 }]);
    await page.close();
  });

  test('a finding is let stand with a reason, stays listed, and is taken back', async () => {
    const { page, tool, inForce, findings, last } = await opened(context);
    const { key } = (await last()).findings[0];
    const card = '.finding[data-index="0"]';
    await tool.click(`${card} .accept summary`);
    await tool.click(`${card} [data-action="accept"]`);
    assert.equal(await tool.text(`${card} [role="alert"]`), '请写明接受的理由。');
    const reason = '<b>原件</b>如此';
    const field = await tool.handle(`${card} .accept input`);
    await field.asElement().focus();
    await page.keyboard.type(reason);
    await page.keyboard.press('Enter');
    await inForce({ rules: {}, accept: [{ finding: key, reason }] });
    const accepted = (await last()).findings.filter((finding) => finding.accepted);
    assert.deepEqual(accepted.map(({ key: own, accepted: { reason: why } }) => [own, why]), [[key, reason]]);
    assert.deepEqual((await last()).counts, { error: 4, warning: 2, info: 0, accepted: 1 });
    assert.equal((await findings()).length, all.length);
    assert.deepEqual(await tool.texts('.finding-accepted .accepted span'), [`已接受：${reason}`]);
    assert.equal(await page.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('.accepted b').length), 0);

    await tool.click('.finding-accepted [data-action="withdraw"]');
    await inForce({ rules: {}, accept: [] });
    assert.deepEqual((await last()).counts, { error: 5, warning: 2, info: 0 });
    await page.close();
  });

  test('settings are saved as the command line takes them, and loaded again; what is wrong with a file is said', async () => {
    const { page, tool, choose, inForce, load, told, last } = await opened(context);
    await choose('arithmetic/disclosure', 'info');
    await inForce({ rules: { 'arithmetic/disclosure': 'info' }, accept: [] });
    const saved = await page.evaluate(() => new Promise((resolve) => {
      const { createObjectURL } = URL;
      const { click } = HTMLAnchorElement.prototype;
      let content;
      URL.createObjectURL = (blob) => {
        content = blob;
        return createObjectURL(blob);
      };
      HTMLAnchorElement.prototype.click = async function save() {
        Object.assign(URL, { createObjectURL });
        Object.assign(HTMLAnchorElement.prototype, { click });
        resolve([this.download, await content.text()]);
      };
      document.querySelector('nianbao-checker').shadowRoot.querySelector('[data-action="save-settings"]').click();
    }));
    assert.deepEqual([saved[0], JSON.parse(saved[1])], ['nianbao-settings.json', { rules: { 'arithmetic/disclosure': 'info' }, accept: [] }]);
    await tool.click('[data-action="clear-settings"]');
    await inForce({ rules: {}, accept: [] });
    await load(saved[1]);
    await inForce({ rules: { 'arithmetic/disclosure': 'info' }, accept: [] });

    const before = (await last()).config;
    await load('{\n  "rules": { "arithmetic/disclosur": "off" }\n}');
    const problem = await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.settings [role="alert"]').textContent);
    assert.match(problem, /^第 2 行第 \d+ 列.*没有这条规则.*arithmetic\/disclosure/);
    assert.deepEqual((await last()).config, before);
    assert.deepEqual((await told()).at(-1), { phase: 'config', code: 'config', message: problem });
    await page.close();
  });

  test('a host sets them by the property and the method', async () => {
    const { page, inForce, last, told } = await opened(context);
    const { key } = (await last()).findings[6];
    await page.evaluate(() => { document.querySelector('nianbao-checker').config = { rules: { 'cell/not-a-number': 'off' } }; });
    await inForce({ rules: { 'cell/not-a-number': 'off' }, accept: [] });
    assert.deepEqual(await page.evaluate((wanted) => {
      const checker = document.querySelector('nianbao-checker');
      return [checker.ignore(wanted, '另行改版'), checker.ignore('99', '没有'), checker.ignore('0000000000000000', '没有')];
    }, key), [true, false, false]);
    await inForce({ rules: { 'cell/not-a-number': 'off' }, accept: [{ finding: key, reason: '另行改版' }] });
    await page.evaluate(() => { document.querySelector('nianbao-checker').config = { rules: [] }; });
    await until(page, () => window.told.some(({ code }) => code === 'config'));
    assert.deepEqual((await told()).map(({ code, rules, accepted }) => code ?? [rules, accepted]), [[1, 0], [1, 1], 'config']);
    assert.deepEqual((await last()).config.accept.length, 1);
    await page.close();
  });

  test('findings and the list lead to the rules’ pages, in the language in use', async () => {
    const { page, tool, findings } = await opened(context);
    const read = (selector) => page.evaluate(async (wanted) => {
      const links = [...document.querySelector('nianbao-checker').shadowRoot.querySelectorAll(wanted)];
      return Promise.all(links.map(async (link) => {
        const response = await fetch(link.href);
        const root = new DOMParser().parseFromString(await response.text(), 'text/html');
        return [link.target, response.ok, root.documentElement.lang, root.querySelector('code')?.textContent];
      }));
    }, selector);
    // A finding has its link once it was chosen.
    const chooseAll = () => page.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('.finding-head').forEach((head) => head.click()));
    const expected = (rules, language) => rules.map((rule) => ['_blank', true, language, rule]);
    await chooseAll();
    assert.deepEqual(await read('.finding a.rule-id'), expected(await findings(), 'zh-CN'));
    const listed = await tool.attributes('.ledger li', 'data-rule');
    // Those of series and roll-ups compare reports: a check of one runs none of them.
    assert.deepEqual([...listed].sort(), catalogue.rules.map(({ id }) => id).filter((id) => !/^(series|rollup)\//.test(id)).sort());
    assert.deepEqual(await read('.ledger a.rule-title'), expected(listed, 'zh-CN'));
    await tool.switchLanguage();
    await tool.settled();
    await chooseAll();
    assert.deepEqual(await read('.finding a.rule-id'), expected(await findings(), 'en'));
    await page.close();
  });
});

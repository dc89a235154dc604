// The security policies that the guide gives to portals: each works as it stands there, and without a piece of it that
// happens which the guide says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { browserNames, launch } from './support/browsers.mjs';
import { outcomeIn, pageWith } from './support/hosts.mjs';
import { servePortal } from './support/portal.mjs';
import { clean } from './support/reports.mjs';
import { siteFolder } from './support/server.mjs';

const guide = readFileSync(new URL('../../web/guide/deploy.html', import.meta.url), 'utf8');

/** { mode: { policy, without: [{ change, outcome, isEverywhere, isHeader }] } } as the guide has them. */
const modes = Object.fromEntries([...guide.matchAll(/<section data-mode="([\w-]+)">(.*?)<\/section>/gs)].map(([, mode, text]) => {
  const policy = /<code data-policy>(.*?)<\/code>/s.exec(text)?.[1] ?? null;
  const without = [...text.matchAll(/<tr (data-[^>]*)>/g)].map(([, attributes]) => ({
    change: /data-change="([^"]*)"/.exec(attributes)?.[1] ?? null,
    outcome: /data-outcome="([^"]*)"/.exec(attributes)[1],
    isEverywhere: attributes.includes('data-everywhere'),
    isHeader: attributes.includes('data-without-header'),
  }));
  return [mode, { policy, without }];
}));

/** A policy with a directive replaced by the one given, or taken away where only its name is given. */
function changed(policy, change) {
  const [name, ...values] = change.split(' ');
  const rest = policy.split('; ').filter((directive) => directive.split(' ')[0] !== name);
  return [...rest, ...(values.length ? [change] : [])].join('; ');
}

test('the guide has a policy for each way', () => {
  assert.deepEqual(Object.keys(modes), ['same', 'nonce', 'strict-dynamic', 'trusted', 'cdn', 'page', 'frame', 'single']);
  assert.deepEqual(Object.entries(modes).filter(([, { policy }]) => !policy).map(([mode]) => mode), ['page', 'single']);
});

test('the page has the policy of its own that lets it send nothing', () => {
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(join(siteFolder, 'index.html'), 'utf8'));
  const directives = Object.fromEntries(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));
  assert.deepEqual(directives['default-src'], ["'none'"]);
  assert.deepEqual(directives['connect-src'], ["'self'"]);
  assert.deepEqual(directives['form-action'], ["'none'"]);
  assert.ok(!policy.includes("'unsafe-"), policy);
});

test('the guide explains every code of a failed start', () => {
  const declared = readFileSync(new URL('../../web/checker/failure.ts', import.meta.url), 'utf8');
  const codes = [.../export type StartCode =([^;]*);/s.exec(declared)[1].matchAll(/'([\w-]+)'/g)].map(([, code]) => code);
  const explained = [...guide.slice(guide.indexOf('id="codes"')).matchAll(/<tr><td><code>([\w-]+)<\/code>/g)].map(([, code]) => code);
  assert.deepEqual(explained.sort(), codes.sort());
});

for (const name of browserNames) {
  describe(`documented policies (${name})`, () => {
    let cdn;
    let silent;
    let portal;
    let browser;
    const pages = {};
    /** Set by each test: the policy that comes with every answer of one site. */
    let everywhere = '';
    before(async () => {
      cdn = await servePortal({ headers: { 'access-control-allow-origin': '*' } });
      silent = await servePortal();
      portal = await servePortal({
        pages,
        sites: {
          '/nianbao/': () => undefined,
          '/strict/': ({ headers }) => Object.assign(headers, { 'content-security-policy': everywhere }),
        },
      });
      browser = await launch(name);
    });
    after(async () => {
      await browser?.close();
      for (const server of [portal, cdn, silent]) await server?.close();
    });

    /** What becomes of a check on a page with the policy. */
    const outcomeOf = (mode, written, { isEverywhere = false, isHeader = false } = {}) => {
      const other = isHeader ? silent : cdn;
      const policy = written.replaceAll('随机数', 'r4nd0m').replaceAll('https://cdn.example.gov.cn', other.origin);
      everywhere = policy;
      const folder = mode === 'cdn' ? `${other.origin}/nianbao/` : isEverywhere ? '/strict/' : '/nianbao/';
      const path = `/${mode}.html`;
      pages[path] = { body: pageWith(`${folder}embed/nianbao-checker.js`), headers: { 'content-security-policy': `default-src 'none'; ${policy}` } };
      return outcomeIn(browser, `${portal.origin}${path}`);
    };

    /** Whether a page with the policy shows the address in a frame whose checker gives a verdict. */
    const isCheckedInFrame = async (policy, address) => {
      pages['/framed.html'] = {
        body: `<!doctype html><iframe src="${address}" width="900" height="600"></iframe>`,
        headers: { 'content-security-policy': `default-src 'none'; ${policy}` },
      };
      const page = await browser.newPage();
      try {
        await page.goto(`${portal.origin}/framed.html`);
        const frame = page.frames().find((one) => one.url().endsWith(address));
        if (!frame) return false;
        const verdict = await frame.evaluate(async (text) => {
          const checker = document.querySelector('nianbao-checker');
          return checker && (await checker.check(text))[0].verdict;
        }, clean).catch(() => null);
        return verdict === 'pass';
      } finally {
        await page.close();
      }
    };

    test('frame: works as it is documented, and not without it', async () => {
      assert.equal(await isCheckedInFrame(modes.frame.policy, '/nianbao/embed/frame.html'), true);
      assert.equal(await isCheckedInFrame("frame-src 'none'", '/nianbao/embed/frame.html'), false);
    });

    test('single: works under its own policy sent as a header, in a frame too, and not under the page’s', async () => {
      const [, own] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(join(siteFolder, 'nianbao.html'), 'utf8'));
      everywhere = own.replaceAll('&#39;', "'");
      assert.equal(await isCheckedInFrame(modes.frame.policy, '/strict/nianbao.html'), true);
      everywhere = modes.same.policy;
      assert.equal(await isCheckedInFrame(modes.frame.policy, '/strict/nianbao.html'), false);
    });

    for (const [mode, { policy, without }] of Object.entries(modes)) {
      if (!policy || mode === 'frame') continue;
      test(`${mode}: works as it is documented`, async () => {
        const told = await outcomeOf(mode, policy);
        assert.equal(told.outcome, 'pass', JSON.stringify(told));
      });
      for (const { change, outcome, ...more } of without) {
        test(`${mode}, ${change ?? 'without its header'}${more.isEverywhere ? ' everywhere' : ''}: ${outcome}`, async () => {
          const told = await outcomeOf(mode, change ? changed(policy, change) : policy, more);
          assert.equal(told.outcome, outcome, JSON.stringify(told));
          if (!['pass', 'undefined'].includes(outcome)) {
            assert.equal(told.status, 'failed');
            assert.deepEqual(told.told.map(({ phase, code }) => [phase, code]).slice(0, 1), [['start', outcome]]);
          }
        });
      }
    }
  });
}

// The element's contract with the page that hosts it: properties, calls, signals, events, and keeping to itself.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { until } from './support/browsers.mjs';
import { clean, fileOf, textOf, wrong } from './support/reports.mjs';
import { assetsPath } from './support/server.mjs';
import { eachBrowser } from './support/suite.mjs';

const script = '<script src="/nb/embed/nianbao-checker.js"></script>';
const page = (body, head = script) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>门户</title>${head}</head><body>${body}</body></html>`;
const hostile = `<style>
  html { font-size: 40px; } body { margin: 0; width: 100%; letter-spacing: .5em; word-spacing: 2em; text-align: right; text-transform: uppercase;
  white-space: nowrap; text-indent: 4em; line-height: 4; direction: rtl; font: italic 900 30px cursive; quotes: "x" "y"; writing-mode: horizontal-tb; }
  * { text-align: justify !important; }</style>`;
const fixed = '<style>body { margin: 0; } header { position: fixed; top: 0; height: 120px; width: 100%; background: red; } nianbao-checker { --nb-scroll-margin: 130px; } .gap { height: 900px; }</style>';

eachBrowser('the element’s contract', (context) => {
  const open = async (path, before) => {
    const opened = await context.browser.newPage();
    if (before) await opened.evaluateOnNewDocument(before);
    await opened.emulateMediaFeatures?.([{ name: 'prefers-reduced-motion', value: 'reduce' }]).catch(() => undefined);
    await opened.goto(`${context.site.origin}${path}`);
    return opened;
  };

  test('keeps what is set before it stands in the page, and sends no false error', async () => {
    const host = await open('/empty.html');
    const told = await host.evaluate(async (text) => {
      const checker = document.createElement('nianbao-checker');
      const errors = [];
      checker.addEventListener('nb-error', ({ detail }) => errors.push(detail));
      const config = { rules: { 'cell/not-a-number': 'off' }, accept: [] };
      checker.config = config;
      checker.text = 'in the box';
      const early = checker.config;
      const ignored = checker.ignore('0123456789abcdef', 'known before');
      document.body.append(checker);
      const [result] = await checker.check(text);
      return { errors, early, ignored, text: checker.text, rules: result.config.rules, later: checker.config.rules };
    }, wrong);
    const rules = { 'cell/not-a-number': 'off' };
    assert.deepEqual(told, { errors: [], early: { rules, accept: [] }, ignored: true, text: 'in the box', rules, later: rules });
    await host.close();
  });

  test('keeps what is set before it is defined', async () => {
    const host = await open('/late.html');
    const rules = await host.evaluate(async (text) => {
      const checker = document.querySelector('nianbao-checker');
      const [result] = await checker.check(text);
      return { rules: result.config.rules, text: checker.text };
    }, wrong);
    assert.deepEqual(rules, { rules: { 'cell/not-a-number': 'off' }, text: 'early' });
    await host.close();
  });

  test('takes calls one after the other, each with its own signal', async () => {
    const host = await open('/plain.html');
    const told = await host.evaluate(async (wrongText, cleanText) => {
      const checker = document.querySelector('nianbao-checker');
      const ending = (call) => call.then((results) => results.map(({ verdict }) => verdict).join(), ({ name, code }) => `${name} ${typeof code === 'string' ? code : ''}`);
      const old = new AbortController();
      const before = await ending(checker.check(cleanText, { signal: old.signal }));
      const waiting = new AbortController();
      const calls = [
        checker.check(wrongText), checker.check(cleanText, { signal: waiting.signal }), checker.check(cleanText),
        checker.check(wrongText, { signal: AbortSignal.abort() }),
      ].map(ending);
      old.abort();
      waiting.abort();
      const ended = await Promise.all(calls);
      const cancelled = ending(checker.check(wrongText));
      checker.cancel();
      return { before, ended, cancelled: await cancelled, after: await ending(checker.check(wrongText)), status: checker.status };
    }, wrong, clean);
    assert.deepEqual(told, {
      before: 'pass', ended: ['fail', 'AbortError ', 'pass', 'AbortError '], cancelled: 'CheckFailure cancelled', after: 'fail', status: 'idle',
    });
    await host.close();
  });

  test('takes every kind of input, and nothing else', async () => {
    const host = await open('/plain.html');
    const told = await host.evaluate(async (text, docx) => {
      const checker = document.querySelector('nianbao-checker');
      const ending = (input) => Promise.resolve().then(() => checker.check(input)).then((results) => results.map(({ verdict }) => verdict).join(), (error) => error.name);
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'a.txt'));
      transfer.items.add(new File([new Uint8Array(docx)], 'b.docx'));
      const bytes = new TextEncoder().encode(text);
      const good = [text, bytes, bytes.buffer, new Blob([text]), new File([text], 'x'), transfer.files, [text, bytes], { html: `<p>${text}</p>`, text }, []];
      const bad = [undefined, null, 5, {}, [1], { html: 3 }, [[text]]];
      const all = [];
      for (const input of [...good, ...bad]) all.push(await ending(input));
      const coded = await checker.check(new Blob([text])).then(() => checker.exportAs('exe')).catch((error) => error.name);
      return { all, coded };
    }, wrong, fileOf('2021-wrong/writer.docx'));
    assert.deepEqual(told.all, [
      'fail', 'fail', 'fail', 'fail', 'fail', 'fail,fail', 'fail,fail', 'fail', '',
      'TypeError', 'TypeError', 'TypeError', 'TypeError', 'TypeError', 'TypeError', 'TypeError',
    ]);
    assert.equal(told.coded, 'TypeError');
    await host.close();
  });

  test('selects and lets stand by key, place or path, and says whether there was such a one', async () => {
    const host = await open('/plain.html');
    const told = await host.evaluate(async (text) => {
      const checker = document.querySelector('nianbao-checker');
      const selected = [];
      checker.addEventListener('nb-select', ({ detail }) => selected.push([detail.finding, detail.cell]));
      const early = [checker.goTo('0'), checker.goTo('applications/granted/total'), checker.ignore(0, 'x')];
      const [{ findings }] = await checker.check(text);
      const { key } = findings[1];
      const gone = ['nonsense', '', '99', 'applications/granted', '0000000000000000', null, undefined, {}].map((id) => checker.goTo(id));
      const went = [key, 2, '2', 'applications/granted/total'].map((id) => checker.goTo(id));
      const odd = ['nonsense', 99, undefined, {}].map((id) => checker.ignore(id, 'x'));
      const let_stand = [checker.ignore(0, 'by place'), checker.ignore(key, 'by key'), checker.ignore(key), checker.ignore(key)];
      return { early, gone, went, odd, let_stand, selected, first: findings[0].key, accept: checker.config.accept, cells: [findings[1].cells[0] ?? null, findings[2].cells[0] ?? null] };
    }, wrong);
    assert.deepEqual(told.early, [false, false, false]);
    assert.deepEqual(told.gone, Array(8).fill(false));
    assert.deepEqual(told.went, Array(4).fill(true));
    assert.deepEqual(told.odd, Array(4).fill(false));
    assert.deepEqual(told.let_stand, [true, true, true, false]);
    assert.deepEqual(told.accept, [{ finding: told.first, reason: 'by place' }]);
    assert.deepEqual(told.selected.slice(0, 3), [[1, told.cells[0]], [2, told.cells[1]], [2, told.cells[1]]]);
    assert.deepEqual(told.selected.length, 4);
    await host.close();
  });

  test('tells by events what happened, and nothing of the document unless it is asked for', async () => {
    const host = await open('/plain.html');
    const told = await host.evaluate(async (text) => {
      const checker = document.querySelector('nianbao-checker');
      const events = [];
      for (const type of ['nb-progress', 'nb-result', 'nb-select', 'nb-ignore', 'nb-error']) {
        document.addEventListener(type, ({ detail, composed, bubbles }) => events.push([type, composed && bubbles, detail]));
      }
      await checker.check(text);
      checker.goTo(0);
      checker.ignore(0, 'a reason that stays inside');
      while (checker.status !== 'idle') await new Promise((resolve) => setTimeout(resolve, 20));
      const quiet = JSON.stringify(events);
      checker.setAttribute('expose-content', '');
      events.length = 0;
      await checker.check(text);
      return { quiet, loud: events };
    }, wrong);
    const quiet = JSON.parse(told.quiet);
    assert.equal(quiet.every(([, travels]) => travels), true);
    assert.deepEqual([...new Set(quiet.map(([type]) => type))], ['nb-progress', 'nb-result', 'nb-select', 'nb-ignore']);
    const results = quiet.filter(([type]) => type === 'nb-result').map(([, , detail]) => detail);
    assert.deepEqual(Object.keys(results[0]).sort(), ['counts', 'file', 'findings', 'receipt', 'verdict']);
    assert.deepEqual(Object.keys(results[0].findings[0]).sort(), ['accepted', 'cells', 'key', 'rule', 'severity']);
    assert.deepEqual(results.map(({ findings }) => findings[0].accepted), [false, true]);
    // Codes, keys and the name that the text was given are all there is.
    assert.doesNotMatch(told.quiet.replaceAll('粘贴的文字', ''), /[\u4e00-\u9fff]|reason/);
    const [, , detail] = told.loud.find(([type]) => type === 'nb-result');
    assert.match(detail.findings[0].title, /[\u4e00-\u9fff]/);
    assert.match(detail.result.source, /政府信息公开/);
    await host.close();
  });

  test('is broken by nothing that a page sets on it', async () => {
    const host = await open('/plain.html');
    const verdict = await host.evaluate(async (text) => {
      const checker = document.querySelector('nianbao-checker');
      for (const name of ['client', 'session', 'settings', 'input', 'shown', 'controller', 'guard', 'host', 'seat', 'base']) checker[name] = 'set by the page';
      checker.files = null;
      checker.samples = 5;
      checker.files = [new File([text], '甲.txt')];
      while (!checker.results.length || checker.status !== 'idle') await new Promise((resolve) => setTimeout(resolve, 20));
      return [checker.files.map(({ name }) => name), checker.results.map(({ file, verdict: own }) => [file, own])];
    }, wrong);
    assert.deepEqual(verdict, [['甲.txt'], [['甲.txt', 'fail']]]);
    await host.close();
  });

  test('shares one engine with nine others, and each file is fetched once', async () => {
    context.site.requests.length = 0;
    const host = await open('/ten.html');
    const verdicts = await host.evaluate((text) =>
      Promise.all([...document.querySelectorAll('nianbao-checker')].map((checker) => checker.check(text).then(([{ verdict }]) => verdict))), wrong);
    assert.deepEqual(verdicts, Array(10).fill('fail'));
    const counts = new Map();
    for (const { path } of context.site.requests.filter(({ path: own }) => own.startsWith('/nb/'))) counts.set(path, (counts.get(path) ?? 0) + 1);
    assert.deepEqual([...counts.values()].filter((count) => count > 1), [], JSON.stringify([...counts]));
    assert.equal(counts.get(`/nb/${assetsPath}engine.js`), 1);
    if (context.name === 'chromium') assert.equal(host.workers().length, 1);
    await host.close();
  });

  test('starts when it is seen, or used', async () => {
    context.site.requests.length = 0;
    const host = await open('/below.html');
    await host.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 300))));
    const fetched = () => context.site.requests.some(({ path }) => path.includes(assetsPath));
    assert.equal(fetched(), false);
    assert.deepEqual(await host.evaluate(() => [document.querySelector('nianbao-checker').status, document.querySelector('nianbao-checker').version]), ['idle', '']);
    await host.evaluate(() => document.querySelector('nianbao-checker').scrollIntoView());
    await until(host, () => document.querySelector('nianbao-checker').version);
    assert.equal(fetched(), true);
    await host.close();
    const other = await open('/below.html');
    assert.match(await other.evaluate(async () => (await document.querySelector('nianbao-checker').ready).version), /^\d+\.\d+\.\d+/);
    await other.close();
  });

  test('keeps its looks on a page that sets everything that text inherits', async () => {
    const host = await open('/hostile.html');
    const told = await host.evaluate(async (text) => {
      const checker = document.querySelector('nianbao-checker');
      await checker.check(text);
      const root = checker.shadowRoot;
      const style = getComputedStyle(root.querySelector('.finding-title'));
      const cells = [...root.querySelectorAll('.form[data-table="applications"] tr:last-child .cell')].map((cell) => cell.getBoundingClientRect().left);
      return {
        style: ['letterSpacing', 'wordSpacing', 'textTransform', 'whiteSpace', 'textIndent', 'direction', 'fontStyle', 'fontSize'].map((name) => style[name]),
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ascending: cells.every((left, index) => index === 0 || left > cells[index - 1]), cells: cells.length,
      };
    }, wrong);
    assert.deepEqual(told, {
      style: ['normal', '0px', 'none', 'normal', '0px', 'ltr', 'normal', '16px'], overflow: 0, ascending: true, cells: 7,
    });
    await host.close();
  });

  test('scrolls the page for a script only when asked to, and clear of a fixed header', async () => {
    const host = await open('/fixed.html');
    await host.setViewport({ width: 1000, height: 600 });
    const told = await host.evaluate(async (text) => {
      const checker = document.querySelector('nianbao-checker');
      const places = [];
      await checker.check(text);
      checker.goTo(0);
      checker.goTo('applications/granted/total');
      await new Promise((resolve) => setTimeout(resolve, 300));
      places.push(scrollY);
      await checker.check(text, { reveal: true });
      await new Promise((resolve) => setTimeout(resolve, 1200));
      places.push(checker.shadowRoot.querySelector('.base').getBoundingClientRect().top);
      scrollTo(0, 0);
      checker.goTo('applications/granted/total', { reveal: true });
      await new Promise((resolve) => setTimeout(resolve, 1200));
      const { top, bottom } = checker.shadowRoot.querySelector('td.current').getBoundingClientRect();
      return { places, isSeen: top >= 120 && bottom <= innerHeight };
    }, wrong);
    assert.equal(told.places[0], 0);
    assert.ok(Math.abs(told.places[1] - 130) <= 2, String(told.places[1]));
    assert.equal(told.isSeen, true);
    await host.close();
  });

  test('leaves its own content to be seen where the browser lacks something', async () => {
    const host = await open('/plain.html', () => { delete Element.prototype.replaceChildren; });
    assert.deepEqual(await host.evaluate(async () => {
      const checker = document.querySelector('nianbao-checker');
      return [checker.shadowRoot, checker.innerText, checker.status, await checker.check('x').catch(({ code }) => code), await checker.ready.catch(({ code }) => code), checker.goTo('0')];
    }), [null, '正在载入…', 'failed', 'unsupported', 'unsupported', false]);
    await host.close();
  });

  test('writes what it found byte for byte as the command line does', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
    try {
      const files = { '甲.txt': [...Buffer.from(wrong)], '乙.docx': fileOf('2021-wrong/writer.docx'), '丙.txt': [...Buffer.from('今天天气很好。')], '丁.png': [137, 80, 78, 71, 13, 10, 26, 10] };
      for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), new Uint8Array(bytes));
      const command = fileURLToPath(new URL('../../web/cli/nianbao.mjs', import.meta.url));
      const host = await open('/plain.html');
      for (const [type, format] of [['json', 'json'], ['csv', 'csv'], ['txt', 'text']]) {
        const told = await host.evaluate(async (given, wanted) => {
          const checker = document.querySelector('nianbao-checker');
          await checker.check(given.map(([name, bytes]) => new File([new Uint8Array(bytes)], name)));
          return (await checker.exportAs(wanted)).text();
        }, Object.entries(files), type);
        let printed = '';
        try {
          printed = execFileSync(process.execPath, [command, 'check', '--jobs', '1', '--format', format, ...Object.keys(files)], { cwd: folder, encoding: 'utf8' });
        } catch (failure) {
          printed = failure.stdout;
        }
        assert.equal(told, printed.replace(/^\ufeff/, ''), type);
      }
      await host.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('has the verdict of a paste’s text at once, and that of its tables in its place', async () => {
    const host = await open('/plain.html');
    const told = await host.evaluate(async (html, text) => {
      const checker = document.querySelector('nianbao-checker');
      const place = checker.shadowRoot.querySelector('.outcome-place');
      const seen = [];
      const told_results = [];
      let removed = 0;
      checker.addEventListener('nb-result', () => told_results.push(checker.results[0].format));
      new MutationObserver((changes) => {
        removed += changes.flatMap(({ removedNodes }) => [...removedNodes]).filter((node) => node.className?.includes?.('result')).length;
        const verdict = place.querySelector('.verdict');
        if (verdict) seen.push(`${verdict.dataset.verdict} ${checker.results[0].format} ${checker.status}`);
      }).observe(place, { childList: true, subtree: true });
      const [result] = await checker.check({ html, text });
      return { first: seen[0], all: [...new Set(seen)], told_results, removed, format: result.format, source: place.querySelector('.source').textContent.includes('\t') };
    }, textOf('2021-wrong/page.html'), wrong);
    assert.equal(told.first, 'fail text checking');
    assert.deepEqual(told.told_results, ['html']);
    assert.equal(told.removed, 0);
    assert.equal(told.format, 'html');
    await host.close();
  });

  test('does the same for each of many files, however many there are', async () => {
    const host = await open('/plain.html');
    const told = await host.evaluate(async () => {
      const checker = document.querySelector('nianbao-checker');
      const work = async (count) => {
        const place = checker.shadowRoot.querySelector('.many-place');
        let [nodes, lists] = [0, 0];
        const observer = new MutationObserver((changes) => {
          for (const { addedNodes } of changes) {
            nodes += addedNodes.length;
            lists += [...addedNodes].filter((node) => node.className === 'many').length;
          }
        });
        observer.observe(place, { childList: true, subtree: true });
        await checker.check(Array.from({ length: count }, (_, index) => new File(['no report'], `${index}.txt`)));
        observer.disconnect();
        const rows = [...place.querySelectorAll('tbody tr[data-file]')].map((row) => row.dataset.verdict);
        return {
          nodes: nodes / count, lists, drawn: rows.length, rows: Number(place.querySelector('table').getAttribute('aria-rowcount')) - 1,
          verdicts: [...new Set(rows)], sum: place.querySelector('.verdict-sentence').textContent,
        };
      };
      return [await work(40), await work(320)];
    });
    for (const [index, { lists, rows, drawn, verdicts, sum }] of told.entries()) {
      const count = [40, 320][index];
      assert.deepEqual([lists, rows, verdicts], [1, count, ['unreadable']]);
      assert.equal(sum, `共 ${count} 份：无法读取 ${count}。`);
      // Only the rows in sight are in the page.
      assert.ok(drawn > 5 && drawn <= 40, String(drawn));
    }
    assert.ok(told[1].nodes <= told[0].nodes + 1, JSON.stringify(told));
    await host.close();
  });

  test('builds a result in small pieces', async () => {
    const host = await open('/plain.html');
    const most = await host.evaluate(async (text) => {
      const checker = document.querySelector('nianbao-checker');
      await checker.ready;
      let [largest, before, isDone, turns] = [0, checker.shadowRoot.querySelectorAll('*').length, false, 0];
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const now = checker.shadowRoot.querySelectorAll('*').length;
        largest = Math.max(largest, now - before);
        if (now !== before) turns++;
        before = now;
        if (!isDone) port2.postMessage(null);
      };
      port2.postMessage(null);
      await checker.check(text);
      isDone = true;
      return { largest, turns, all: checker.shadowRoot.querySelectorAll('*').length };
    }, wrong);
    // The tables, the source and the findings; the rules come when they are looked at.
    assert.ok(most.all > 1300, String(most.all));
    assert.ok(most.largest < most.all / 2, JSON.stringify(most));
    assert.ok(most.turns >= 5, JSON.stringify(most));
    await host.close();
  });
}, {
  folder: '/nb/',
  pages: {
    '/empty.html': page(''),
    '/plain.html': page('<nianbao-checker>正在载入…</nianbao-checker>'),
    '/ten.html': page('<nianbao-checker hide-input></nianbao-checker>'.repeat(10)),
    '/below.html': page('<div style="height: 300vh"></div><nianbao-checker></nianbao-checker><div style="height: 300vh"></div>'),
    '/hostile.html': page('<nianbao-checker></nianbao-checker>', hostile + script),
    '/fixed.html': page('<header></header><div class="gap"></div><nianbao-checker></nianbao-checker><div class="gap"></div>', fixed + script),
    '/late.html': page('<nianbao-checker></nianbao-checker><script src="/early.js"></script><script src="/nb/embed/nianbao-checker.js"></script>', ''),
    '/early.js': 'Object.assign(document.querySelector("nianbao-checker"), { text: "early", config: { rules: { "cell/not-a-number": "off" } } });',
  },
});

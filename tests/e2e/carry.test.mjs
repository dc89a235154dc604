// What is taken away of a report: the file with comments, the list of findings, the record. What is saved or printed is looked at
// as a file.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { browserNames, launch, open, until } from './support/browsers.mjs';
import { clean, fileOf, textOf, wrong } from './support/reports.mjs';
import { siteFolder } from './support/server.mjs';
import { eachBrowser } from './support/suite.mjs';
import { checked } from '../annotate/support/reports.mjs';
import { decodeDocument } from '../readers/support/decode-document.mjs';
import { readHere } from '../../web/cli/read-here.mjs';
import { strFromU8, strToU8, unzipSync, zipSync } from '../../web/node_modules/fflate/esm/index.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** In the page: keeps what is saved, in place of saving it. */
function keepSaved() {
  globalThis.saved = [];
  HTMLAnchorElement.prototype.click = function click() {
    if (this.download) fetchBlob(this);
  };
  const blobs = new Map();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  async function fetchBlob({ href, download }) {
    const bytes = new Uint8Array(await blobs.get(href).arrayBuffer());
    globalThis.saved.push({ name: download, bytes: Array.from(bytes) });
  }
}

/** Takes away by the menu; gives what was saved or what is told. */
async function take(page, tool, action) {
  await page.evaluate(() => { globalThis.saved.length = 0; });
  await tool.click('[data-action="carry"]');
  await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.carry-menu') !== null);
  await tool.click(`[data-carry="${action}"]`);
}
const savedFile = async (page) => {
  const { name, bytes } = await until(page, () => globalThis.saved[0]);
  return { name, bytes: Uint8Array.from(bytes) };
};
const told = (page, kind) => until(page, (wanted) => document.querySelector('nianbao-checker').shadowRoot.querySelector(wanted)?.textContent, [kind]);
const offered = async (page, tool) => {
  await tool.click('[data-action="carry"]');
  await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.carry-menu') !== null);
  const ids = await tool.attributes('[data-carry]', 'data-carry');
  await tool.click('[data-action="carry"]');
  return ids;
};

async function playsAnnotating(page, tool) {
  const docx = fileOf('2021-wrong/writer.docx');
  await tool.drop([{ name: '报告.docx', content: docx }]);
  await take(page, tool, 'correct');
  const word = await savedFile(page);
  assert.equal(word.name, '报告-修订.docx');
  assert.match(await told(page, '.carry-done'), /^已写入 1 条批注，1 处确定的问题按修订改好/);
  assert.match(strFromU8(unzipSync(word.bytes)['word/comments.xml']), /46→37/);
  assert.equal((await checked(word.bytes)).result.verdict, 'pass');

  const pdf = Uint8Array.from(fileOf('2021-wrong/writer-narrow.pdf'));
  await tool.drop([{ name: '报告.pdf', content: [...pdf] }]);
  await take(page, tool, 'annotate');
  const highlighted = await savedFile(page);
  assert.equal(highlighted.name, '报告-批注.pdf');
  assert.equal(Buffer.compare(Buffer.from(highlighted.bytes.subarray(0, pdf.length)), Buffer.from(pdf)), 0);
  assert.match(Buffer.from(highlighted.bytes.subarray(pdf.length)).toString('latin1'), /\/Subtype \/Highlight/);
  const [before, later] = await Promise.all([pdf, highlighted.bytes].map((bytes) => readHere('pdf', bytes, async () => '')));
  assert.deepEqual(later.document, before.document);
}

eachBrowser('taking away', (context) => {
  test('a Word file and a PDF come back with what was found written into them', async () => {
    const { page, tool, seen } = await context.open({ before: keepSaved });
    await playsAnnotating(page, tool);
    assert.deepEqual(seen.errors, []);
    await page.close();
  });

  test('of a Word file that is protected against editing it is said that its copy is, too, and what to do', async () => {
    const { page, tool } = await context.open({ before: keepSaved });
    const { 'word/settings.xml': settings, ...others } = unzipSync(Uint8Array.from(fileOf('2021-wrong/writer.docx')));
    const guarded = strFromU8(settings).replace(/<\/w:settings>/, '<w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>');
    await tool.drop([{ name: '报告.docx', content: [...zipSync({ ...others, 'word/settings.xml': strToU8(guarded) })] }]);
    await take(page, tool, 'annotate');
    const { bytes } = await savedFile(page);
    assert.match(await told(page, '.carry-done'), /^已写入 1 条批注。.*设有编辑限制.*“审阅 → 限制编辑”中停止保护/);
    assert.equal(strFromU8(unzipSync(bytes)['word/settings.xml']), guarded);
    await tool.drop([{ name: '报告.docx', content: fileOf('2021-wrong/writer.docx') }]);
    await take(page, tool, 'annotate');
    await savedFile(page);
    assert.doesNotMatch(await told(page, '.carry-done'), /编辑限制/);
    await page.close();

    const english = await context.open({ path: '?lang=en', before: keepSaved });
    await english.tool.drop([{ name: 'a.docx', content: [...zipSync({ ...others, 'word/settings.xml': strToU8(guarded) })] }]);
    await take(english.page, english.tool, 'correct');
    assert.match(await told(english.page, '.carry-done'), /tracked changes.*stop the protection in Word first \(Review → Restrict Editing/);
    await english.page.close();
  });

  test('only what can be written into is offered so, and the list of findings always', async () => {
    const { page, tool } = await context.open({ before: keepSaved });
    await tool.checkText(wrong);
    assert.deepEqual((await offered(page, tool)).filter((id) => ['annotate', 'correct', 'copy'].includes(id)), ['copy']);
    await tool.drop([{ name: 'a.pdf', content: [...fileOf('2021-wrong/writer-narrow.pdf')] }]);
    assert.deepEqual((await offered(page, tool)).filter((id) => ['annotate', 'correct', 'copy'].includes(id)), ['annotate', 'copy']);
    // Nothing of the report lies over the menu, also not what stays in sight there.
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.known-bar') !== null);
    await tool.click('[data-action="carry"]');
    await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.carry-menu') !== null);
    assert.deepEqual(await page.evaluate(() => {
      const root = document.querySelector('nianbao-checker').shadowRoot;
      return [...root.querySelectorAll('[data-carry]')].filter((item) => {
        const { left, top, width, height } = item.getBoundingClientRect();
        return root.elementFromPoint(left + width / 2, top + height / 2) !== item;
      }).map((item) => item.textContent);
    }), []);
    await tool.click('[data-action="carry"]');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => { globalThis.copied = text; } } });
    });
    await take(page, tool, 'copy');
    const text = await until(page, () => globalThis.copied);
    const [{ receipt }] = await tool.results();
    assert.match(text, /^某县示例局 2022年度：不一致\n1\. \[错误\] （七）总计×自然人：46→37\n {3}行合52≠43/);
    assert.ok(text.endsWith(`\n回执 ${receipt}\n`));
    await page.close();
  });
});

/** Opens the record; gives what its frame holds as a page that can be printed alone. */
async function openRecord(page, tool, annexes = []) {
  await take(page, tool, 'record');
  await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('iframe.record-paper')?.contentDocument?.querySelector('.sheet') != null);
  for (const name of annexes) await tool.click(`[data-annex="${name}"]`);
  return page.evaluate(() => {
    const { contentDocument } = document.querySelector('nianbao-checker').shadowRoot.querySelector('iframe.record-paper');
    const css = [...contentDocument.adoptedStyleSheets[0].cssRules].map(({ cssText }) => cssText).join('\n');
    return `<!doctype html><html lang="${contentDocument.documentElement.lang}"><head><meta charset="utf-8"><style>${css}</style></head>${contentDocument.body.outerHTML}</html>`;
  });
}

/** Prints as the browser does; gives each page's size and text by our own reader. (Of 页 Chromium makes the radical.) */
async function printed(browser, html) {
  const page = await browser.newPage();
  await page.setContent(html);
  const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  await page.close();
  const { document } = await readHere('pdf', bytes, async () => '');
  return decodeDocument(document).filter((block) => block.page).map(({ page: [width, height], runs }) => ({
    size: [Math.round(width / 100), Math.round(height / 100)], text: runs.map((run) => run[4]).join('').normalize('NFKC').replace(/\s/g, '').replaceAll('\u2eda', '页'),
  }));
}

/** How many sheets there are to print. */
const sheetsOf = (html) => html.split('class="sheet"').length - 1;

/** The clean report with totals made wrong, so many that twelve errors come of it. */
function withTwelveErrors() {
  let changed = 0;
  return clean.split('\n').map((line) => {
    const cells = line.split('\t');
    const last = cells.length - 1;
    if (cells.length < 8 || changed === 6 || !/^\d+$/.test(cells[last].trim())) return line;
    changed++;
    cells[last] = String(Number(cells[last]) + changed * 7 + 1);
    return cells.join('\t');
  }).join('\n');
}

eachBrowser('the record', (context) => {
  test('carries the receipt of the command line, whatever the report was given as', async () => {
    const { page, tool } = await context.open();
    for (const name of ['reference.txt', 'writer.docx', 'writer-narrow.pdf', 'calc.xlsx', 'writer.ofd', 'writer.odt']) {
      await tool.drop([{ name, content: fileOf(`2021-wrong/${name}`) }]);
      const { stdout } = spawnSync(process.execPath, [join(root, 'web/cli/nianbao.mjs'), 'check', '--format', 'json', join(root, 'tests/formats/files/2021-wrong', name)], { encoding: 'utf8' });
      const { receipt, sha256, verdict } = JSON.parse(stdout);
      const [result] = await tool.results();
      assert.deepEqual([result.receipt, result.sha256, result.verdict], [receipt, sha256, verdict], name);
      assert.equal(await tool.text('.receipt code'), receipt, name);
    }
    // Text that was pasted is the same as a file of it.
    await tool.checkText(textOf('2021-wrong/reference.txt'));
    const { stdout } = spawnSync(process.execPath, [join(root, 'web/cli/nianbao.mjs'), 'check', '--format', 'json', '-'], { encoding: 'utf8', input: textOf('2021-wrong/reference.txt') });
    assert.equal((await tool.results())[0].receipt, JSON.parse(stdout).receipt);
    await page.close();
  });

  test('of one error is one page of A4, with the receipt that the command line prints', async () => {
    const { page, tool, seen } = await context.open({ before: keepSaved });
    await tool.drop([{ name: 'writer.docx', content: fileOf('2021-wrong/writer.docx') }]);
    const html = await openRecord(page, tool);
    const [{ receipt, sha256 }] = await tool.results();
    const cli = spawnSync(process.execPath, [join(root, 'web/cli/nianbao.mjs'), 'check', '--format', 'json', join(root, 'tests/formats/files/2021-wrong/writer.docx')], { encoding: 'utf8' });
    assert.equal(JSON.parse(cli.stdout).receipt, receipt);
    // Both say of which versions of the program and of its rules it is.
    const text = spawnSync(process.execPath, [join(root, 'web/cli/nianbao.mjs'), 'check', join(root, 'tests/formats/files/2021-wrong/writer.docx')], { encoding: 'utf8' });
    const [, version, rules] = text.stdout.match(/  nianbao (\S+)  规则 ([\da-f]{8})\n/);
    assert.ok(html.includes(`nianbao ${version}，规则 ${rules}`), html);
    assert.equal(await tool.text('.receipt code'), receipt);
    assert.equal(sheetsOf(html), 1);
    assert.deepEqual(seen.errors, []);
    // What Firefox prints when it is driven has the driver's size of paper, and its fonts tell no characters.
    if (context.name !== 'chromium') return page.close();
    const pages = await printed(context.browser, html);
    assert.deepEqual(pages.map(({ size }) => size), [[595, 842]]);
    for (const wanted of ['核验单', '不一致', '(七)总计×自然人', '46', '37', '行合52≠43', '未核内容', sha256, receipt, '经办人', '复核人', '负责人', '第1/1页']) {
      assert.ok(pages[0].text.includes(wanted.normalize('NFKC')), wanted);
    }
    return page.close();
  });

  test('of twelve errors is two pages, and annexes come behind it, each sheet with its number', async () => {
    const { page, tool } = await context.open({ before: keepSaved });
    await tool.checkText(withTwelveErrors());
    assert.equal((await tool.results())[0].counts.error, 12);
    const html = await openRecord(page, tool);
    assert.equal(sheetsOf(html), 2);
    if (context.name !== 'chromium') return page.close();
    const two = await printed(context.browser, html);
    assert.equal(two.length, 2);
    two.forEach(({ text }, i) => assert.ok(text.includes(`第${i + 1}/2页`), text));
    assert.ok(two[1].text.includes('负责人') && !two[0].text.includes('负责人'));
    await tool.click('[data-action="close-record"]');
    const more = await printed(context.browser, await openRecord(page, tool, ['tables', 'rules']));
    assert.ok(more.length >= 4, `${more.length} pages`);
    more.forEach(({ text, size }, i) => {
      assert.ok(text.includes(`第${i + 1}/${more.length}页`), text);
      assert.deepEqual(size, [595, 842]);
    });
    assert.ok(more.some(({ text }) => text.includes('附件一')) && more.some(({ text }) => text.includes('附件二')));
    return page.close();
  });

  test('closes with Escape, and the focus is back at the menu', async () => {
    const { page, tool } = await context.open({ before: keepSaved });
    await tool.checkText(wrong);
    await openRecord(page, tool);
    await page.keyboard.press('Escape');
    await until(page, () => !document.querySelector('nianbao-checker').shadowRoot.querySelector('dialog'));
    assert.equal(await page.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.activeElement.dataset.action), 'carry');
    await page.close();
  });
});

for (const name of browserNames) {
  describe(`taking away in the one file (${name})`, () => {
    let browser;
    let folder;
    before(async () => {
      browser = await launch(name);
      folder = mkdtempSync(join(tmpdir(), 'nianbao-carry-'));
      copyFileSync(join(siteFolder, 'nianbao.html'), join(folder, 'nianbao.html'));
    });
    after(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    test('works, the record too', async () => {
      const { page, tool, seen } = await open(browser, pathToFileURL(join(folder, 'nianbao.html')).href, { before: keepSaved });
      await playsAnnotating(page, tool);
      assert.match(await openRecord(page, tool), /第 1 \/ 1 页/);
      assert.deepEqual(seen.errors, []);
      await page.close();
    });
  });
}

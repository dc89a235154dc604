// The whole way by keyboard: sample, finding, cell, source, list of rules, language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrong } from './support/reports.mjs';
import { eachBrowser } from './support/suite.mjs';

/** The focused element, inside the checker's shadow root too: what it is, and whether its focus can be seen. */
function focused(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const style = getComputedStyle(element);
    return {
      id: element.id, classes: [...element.classList], data: { ...element.dataset }, tag: element.localName,
      hasRing: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    };
  });
}

/** Tab, up to a hundred times, until the focused element is the wanted one; every stop must show its focus. */
async function tabTo(page, isWanted, { isBackwards = false } = {}) {
  for (let presses = 0; presses < 100; presses++) {
    if (isBackwards) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (isBackwards) await page.keyboard.up('Shift');
    const at = await focused(page);
    if (at.tag === 'body' || at.tag === 'html') continue;
    assert.equal(at.hasRing, true, `no focus ring on ${JSON.stringify(at)}`);
    if (isWanted(at)) return at;
  }
  throw new Error(`never reached ${isWanted}`);
}

const hasClass = (name) => (at) => at.classes.includes(name);

eachBrowser('keyboard', (context) => {
  test('leads from a sample through finding, table, source and rules to the other language', async () => {
    const { page, tool } = await context.open();
    await tabTo(page, (at) => at.data.sample?.endsWith('wrong.txt'));
    await page.keyboard.press('Enter');
    await tool.settled();
    assert.equal(await tool.verdict(), 'fail');

    await tabTo(page, hasClass('finding-head'));
    await page.keyboard.press('Enter');
    assert.deepEqual(await tool.attributes('.finding.chosen', 'data-index'), ['0']);

    // A table is one stop; the arrow keys move among its cells.
    const first = await tabTo(page, hasClass('cell'));
    assert.equal(first.data.path, 'active_disclosure/item_1/regulations/issued');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    assert.equal((await focused(page)).data.path, 'active_disclosure/item_1/normative_documents/repealed');
    await page.keyboard.press(' ');
    assert.deepEqual(await tool.attributes('td.current .cell', 'data-path'), ['active_disclosure/item_1/normative_documents/repealed']);
    const second = await tabTo(page, hasClass('cell'));
    assert.equal(second.data.path, 'applications/new_received/natural_person');

    // So is the source text.
    await tabTo(page, hasClass('mark'));
    await page.keyboard.press('End');
    const last = await focused(page);
    assert.equal(last.classes.includes('mark'), true);
    await page.keyboard.press('ArrowLeft');
    const before = await focused(page);
    await page.keyboard.press('Enter');
    const current = await tool.attributes('td.current .cell', 'data-path');
    assert.deepEqual(current, [before.data.cell]);

    // The ways from view to view stand above them.
    await tabTo(page, (at) => at.data.jump === 'table', { isBackwards: true });
    await page.keyboard.press('Enter');
    assert.equal((await focused(page)).data.path, before.data.cell);

    await tabTo(page, (at) => at.tag === 'summary');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.querySelector('.ledger').open), true);

    await tabTo(page, (at) => at.id === 'language', { isBackwards: true });
    await page.keyboard.press('Enter');
    await tool.inAnotherLanguage('zh-CN');
    await tool.settled();
    assert.equal(await tool.text('.verdict-word'), 'Not consistent');
    await page.close();
  });

  test('the verdict is announced', async () => {
    const { page, tool } = await context.open();
    assert.deepEqual(await tool.attributes('[role="status"]', 'aria-live'), ['polite']);
    await tool.checkText(wrong);
    assert.equal(await tool.text('[role="status"]'), await page.evaluate(() => {
      const root = document.querySelector('nianbao-checker').shadowRoot;
      return `${root.querySelector('.verdict-word').textContent}，${root.querySelector('.verdict-sentence').textContent}`;
    }));
    await page.close();
  });
});

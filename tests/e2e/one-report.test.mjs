// One report, from the result to the correction: what is shown first, the way from finding to finding, what replaces what.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInSight, until } from './support/browsers.mjs';
import { clean, wrong } from './support/reports.mjs';
import { eachBrowser } from './support/suite.mjs';

const wrongTotal = 'applications/granted/total';

/** A paste with the focus anywhere, as the browser makes it. */
const pasteAt = (page, selector, text) => page.evaluate((given) => {
  const root = document.querySelector('nianbao-checker').shadowRoot;
  const target = given.selector ? root.querySelector(given.selector) : document.body;
  const transfer = new DataTransfer();
  transfer.setData('text/plain', given.text);
  const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: transfer });
  target.dispatchEvent(event);
  // What the browser does unless it was done already.
  if (target.localName === 'textarea' && !event.defaultPrevented) target.value += given.text;
}, { selector, text });

const type = (page, text) => page.evaluate((given) => {
  const area = document.querySelector('nianbao-checker').shadowRoot.querySelector('textarea');
  area.value = given;
  area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}, text);

const isShown = async (tool, selector) => {
  const element = (await tool.handle(selector)).asElement();
  return element !== null && element.evaluate((target) => target.getClientRects().length > 0);
};

const focusedClass = (page) => page.evaluate(() => {
  const inside = document.querySelector('nianbao-checker').shadowRoot.activeElement;
  return inside ? inside.className : document.activeElement.localName;
});

eachBrowser('one report', (context) => {
  test('keeps the input folded in the other language, and on paper names the report', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(wrong);
    await tool.switchLanguage();
    await tool.settled();
    assert.equal(await isShown(tool, '.input-open'), false);
    assert.deepEqual((await tool.texts('.identity dd')).slice(1, 4), ['示例县样例局', '2023', '2021 edition']);
    await tool.switchLanguage();
    await tool.settled();
    assert.equal(await isShown(tool, '.input-open'), false);
    if (context.name === 'chromium') {
      await page.emulateMediaType('print');
      assert.equal(await isShown(tool, '.identity'), true);
      assert.equal(await isShown(tool, '[data-action="repaste"]'), false);
    }
    await page.close();
  });

  test('opens on its first error: the cell with its cure, and its place in the source, without scrolling the page to either', async () => {
    const { page, tool } = await context.open({ width: 1280, height: 720 });
    await page.evaluate(() => {
      window.selected = 0;
      document.addEventListener('nb-select', () => { window.selected++; });
    });
    await tool.checkText(wrong);
    assert.deepEqual(await tool.attributes('.finding.chosen', 'data-index'), ['0']);
    assert.deepEqual(await tool.texts('td.current .cell'), ['26→27']);
    assert.deepEqual(await tool.texts('.mark.current'), ['26']);
    assert.equal(await tool.text('.step-place'), '1/7');
    assert.equal(await isInSight(page, 'td.current', '.pane-tables .pane-body'), true);
    assert.equal(await isInSight(page, '.mark.current', '.pane-source .pane-body'), true);
    assert.equal(await page.evaluate(() => window.selected), 0, 'nobody chose it');
    // The whole result stands on the screen.
    await until(page, () => {
      const { top, bottom } = document.querySelector('nianbao-checker').shadowRoot.querySelector('.panes').getBoundingClientRect();
      return top > 0 && bottom <= innerHeight + 1;
    });
    await page.close();
  });

  test('the input folds into one line about what was checked', async () => {
    const { page, tool } = await context.open();
    await (await tool.handle('textarea')).asElement().focus();
    await pasteAt(page, 'textarea', wrong);
    await tool.settled();
    assert.deepEqual(await tool.texts('.identity dd'), ['粘贴的文字', '示例县样例局', '2023 年度', '2021年版']);
    assert.equal(await isShown(tool, 'textarea'), false);
    assert.equal(await focusedClass(page), 'verdict-line');
    await tool.click('[data-action="repaste"]');
    assert.equal(await isShown(tool, 'textarea'), true);
    // What is pasted now takes the place of all that is there.
    assert.deepEqual(await page.evaluate(() => {
      const { selectionStart, selectionEnd, value } = document.querySelector('nianbao-checker').shadowRoot.activeElement;
      return [selectionStart, selectionEnd === value.length];
    }), [0, true]);
    await page.close();
  });

  test('J and K take the focus with them: to the finding, or to its place in the view that has the focus', async () => {
    const { page, tool } = await context.open();
    await tool.sample(1);
    const [{ findings }] = await tool.results();
    const at = () => page.evaluate(() => {
      const focused = document.querySelector('nianbao-checker').shadowRoot.activeElement;
      return [focused.className.split(' ')[0], focused.closest('.finding')?.dataset.index ?? focused.dataset.path ?? focused.dataset.findings.split(' ')[0], focused.tabIndex];
    });
    const focus = (selector) => page.evaluate((wanted) => document.querySelector('nianbao-checker').shadowRoot.querySelector(wanted).focus(), selector);
    await page.keyboard.press('j');
    assert.deepEqual(await at(), ['finding-head', '1', 0]);
    assert.equal(await isInSight(page, '.finding.chosen .finding-head', '.pane-findings .pane-body'), true);
    await focus('.pane-source .mark[tabindex="0"]');
    await page.keyboard.press('j');
    assert.deepEqual(await at(), ['mark', '2', 0]);
    await page.keyboard.press('k');
    assert.deepEqual(await at(), ['mark', '1', 0]);
    await focus('.pane-tables .cell[tabindex="0"]');
    await page.keyboard.press('k');
    assert.deepEqual(await at(), ['cell', findings[0].fix.cell, 0]);
    // The buttons are pressed again and again, and keep it.
    await focus('[data-action="next"]');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.querySelector('nianbao-checker').shadowRoot.activeElement.dataset.action), 'next');
    assert.equal(await tool.text('.step-place'), '2/7');
    await page.close();
  });

  test('J and K step through the findings, and all views follow', async () => {
    const { page, tool } = await context.open();
    await tool.sample(1);
    assert.equal(await focusedClass(page), 'verdict-line');
    const [{ findings }] = await tool.results();
    await page.keyboard.press('j');
    assert.equal(await tool.text('.step-place'), '2/7');
    assert.deepEqual(await tool.attributes('td.current .cell', 'data-path'), [findings[1].fix.cell]);
    assert.equal(await tool.text('[role="status"]'), `2/7 ${findings[1].title}`);
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    assert.equal(await tool.text('.step-place'), '1/7');
    for (let presses = 0; presses < 9; presses++) await tool.click('[data-action="next"]');
    assert.equal(await tool.text('.step-place'), '7/7');
    assert.equal(await isInSight(page, '.finding.chosen', '.pane-findings .pane-body'), true);
    // A letter that is typed is a letter.
    await tool.click('[data-action="repaste"]');
    await page.keyboard.type('k');
    assert.equal(await page.evaluate(() => document.querySelector('nianbao-checker').text), 'k');
    assert.equal(await tool.text('.step-place'), '7/7');
    await page.close();
  });

  test('the findings are one stop, each named by its cell, its cure and its evidence', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(wrong);
    const [{ findings }] = await tool.results();
    assert.deepEqual(await tool.attributes('.finding-head', 'tabindex'), ['0', ...Array(findings.length - 1).fill('-1')]);
    const names = await tool.texts('.finding-head');
    findings.forEach(({ title, evidence }, index) => {
      for (const part of [title, ...evidence]) assert.ok(names[index].includes(part), names[index]);
    });
    await (await tool.handle('.finding-head')).asElement().focus();
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await tool.attributes('.finding.chosen', 'data-index'), ['1']);
    assert.deepEqual(await tool.attributes('.finding-head[tabindex="0"]', 'aria-expanded'), ['true']);
    await page.keyboard.press('End');
    assert.deepEqual(await tool.attributes('.finding.chosen', 'data-index'), [String(findings.length - 1)]);
    await page.close();
  });

  test('red is the suspect alone; what shows it is blue', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(wrong);
    const [{ findings }] = await tool.results();
    const suspects = [...new Set(findings.filter(({ severity }) => severity === 'error').flatMap(({ fix, cells }) => (fix ? [fix.cell] : cells)))].sort();
    assert.deepEqual((await tool.attributes('td.has-error .cell', 'data-path')).sort(), suspects);
    assert.deepEqual([...new Set(await tool.attributes('.mark-error', 'data-cell'))].sort(), suspects);
    // The row's and the column's other numbers, and the sentence that agrees with the cure.
    assert.deepEqual(await tool.texts('.mark.about'), ['26']);
    const blue = await tool.texts('.mark.operand:not(.about)');
    assert.ok(blue.includes('27件') && blue.includes('75'), blue.join(' '));
    await page.close();
  });

  test('the map shows every cell, and leads to it', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(wrong);
    const cells = await tool.attributes('td .cell', 'data-path');
    assert.deepEqual((await tool.attributes('.map i', 'data-path')).sort(), [...cells].sort());
    assert.deepEqual(await tool.attributes('.map i.current', 'data-path'), [wrongTotal]);
    await tool.click('.map i[data-path="review_litigation/reconsideration/total"]');
    assert.deepEqual(await tool.attributes('td.current .cell', 'data-path'), ['review_litigation/reconsideration/total']);
    assert.equal(await isInSight(page, 'td.current', '.pane-tables .pane-body'), true);
    await page.close();
  });

  test('of many findings of a kind the first few stand for the rest', async () => {
    const { page, tool } = await context.open();
    const broken = clean.split('\n').map((line) => line.replace(/(\d+)(\s*)$/, (_, total, end) => `${Number(total) + 9}${end}`)).join('\n');
    await tool.checkText(broken);
    const [{ findings }] = await tool.results();
    const [fold] = await tool.attributes('[data-fold]', 'data-fold');
    assert.notEqual(fold, undefined, `${findings.map(({ rule }) => rule)}`);
    const kind = ({ rule, severity }) => `${rule} ${severity}`;
    const alike = findings.filter((finding) => kind(finding) === kind(findings[fold]));
    const shown = await tool.attributes('.finding', 'data-index');
    assert.equal(shown.filter((index) => kind(findings[index]) === kind(findings[fold])).length, 3);
    assert.match(await tool.text(`[data-fold="${fold}"]`), new RegExp(`还有 ${alike.length - 3} 处同类`));
    await tool.click(`[data-fold="${fold}"] button`);
    assert.equal((await tool.attributes('.finding', 'data-index')).filter((index) => kind(findings[index]) === kind(findings[fold])).length, alike.length);
    await page.close();
  });
});

eachBrowser('what was given', (context) => {
  test('is replaced by a paste anywhere in the page, and comes back by undo', async () => {
    const { page, tool } = await context.open();
    await pasteAt(page, '', wrong);
    await tool.settled();
    assert.equal(await tool.verdict(), 'fail');
    assert.equal(await tool.text('[data-action="undo"]'), null);
    await pasteAt(page, '.finding-head', clean);
    await until(page, () => document.querySelector('nianbao-checker').results[0]?.verdict === 'pass');
    assert.equal(await page.evaluate(() => document.querySelector('nianbao-checker').text), clean);
    await tool.click('[data-action="undo"]');
    await until(page, () => document.querySelector('nianbao-checker').results[0]?.verdict === 'fail');
    await tool.settled();
    assert.equal(await page.evaluate(() => document.querySelector('nianbao-checker').text), wrong);
    assert.deepEqual(await tool.texts('td.current .cell'), ['26→27']);
    await page.close();
  });

  test('is replaced by a whole report pasted into the box, wherever the cursor stands; a number is not a report', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(wrong);
    await tool.click('[data-action="repaste"]');
    await page.evaluate(() => {
      const area = document.querySelector('nianbao-checker').shadowRoot.querySelector('textarea');
      area.setSelectionRange(area.value.length, area.value.length);
    });
    await pasteAt(page, 'textarea', clean);
    await until(page, () => document.querySelector('nianbao-checker').results[0]?.verdict === 'pass');
    assert.equal(await page.evaluate(() => document.querySelector('nianbao-checker').text), clean);
    await page.close();
  });

  test('leaves fields of other kinds their pastes', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(wrong);
    await page.evaluate((text) => {
      const field = document.createElement('input');
      document.body.append(field);
      const transfer = new DataTransfer();
      transfer.setData('text/plain', text);
      const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
      Object.defineProperty(event, 'clipboardData', { value: transfer });
      field.dispatchEvent(event);
      window.wasTaken = event.defaultPrevented;
    }, clean);
    assert.equal(await page.evaluate(() => window.wasTaken), false);
    assert.deepEqual((await tool.results()).map(({ verdict }) => verdict), ['fail']);
    await page.close();
  });

  test('once changed, its result is no longer shown as current', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(clean);
    const stale = () => page.evaluate(() => {
      const root = document.querySelector('nianbao-checker').shadowRoot;
      return [root.querySelector('.base').hasAttribute('data-stale'), !root.querySelector('.stale').hidden];
    });
    assert.deepEqual(await stale(), [false, false]);
    await tool.click('[data-action="repaste"]');
    await type(page, wrong);
    assert.deepEqual(await stale(), [true, true]);
    assert.equal(await tool.text('.stale'), await tool.text('[role="status"]'));
    await tool.click('[data-action="check"]');
    await tool.settled();
    assert.deepEqual([await tool.verdict(), ...await stale()], ['fail', false, false]);
    await page.close();
  });
});

eachBrowser('what is let stand', (context) => {
  const accepted = (page) => page.evaluate(() => document.querySelector('nianbao-checker').config.accept.length);

  test('is amber, and asks before the page is left', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(wrong);
    const asks = () => page.evaluate(() => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    });
    assert.equal(await asks(), false);
    await page.evaluate(() => document.querySelector('nianbao-checker').ignore(0, '原件如此'));
    await until(page, () => document.querySelector('nianbao-checker').results[0]?.counts.accepted === 1);
    await tool.settled();
    assert.deepEqual(await tool.attributes('td.has-accepted .cell', 'data-path'), [wrongTotal]);
    assert.equal(await asks(), true);
    await tool.click('[data-action="withdraw"]');
    await until(page, () => document.querySelector('nianbao-checker').results[0]?.counts.accepted === undefined);
    assert.equal(await asks(), false);
    await page.close();
  });

  test('is so for its own report, not for another, and gone when all is cleared', async () => {
    const { page, tool } = await context.open();
    await tool.checkText(wrong);
    await page.evaluate(() => document.querySelector('nianbao-checker').ignore(0, '原件如此'));
    await until(page, () => document.querySelector('nianbao-checker').results[0]?.counts.accepted === 1);
    await tool.settled();
    assert.match(await tool.text('[data-settings]'), /接受了 1 处/);
    // The same words of another agency.
    await tool.checkText(wrong.replaceAll('示例县样例局', '另一县另一局'));
    assert.equal((await tool.results())[0].counts.accepted, undefined);
    assert.equal(await tool.text('[data-settings]'), null);
    assert.equal(await accepted(page), 0);
    // The same report once more still has it.
    await tool.checkText(wrong.replace('二、', ' 二、'));
    await until(page, () => document.querySelector('nianbao-checker').results[0]?.counts.accepted === 1);
    await tool.click('[data-action="clear"]');
    await tool.checkText(wrong);
    assert.equal((await tool.results())[0].counts.accepted, undefined);
    await page.close();
  });
});

// Input that nobody means well with: it must end, with valid JSON, and never pass where cells are unread.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { check, checkInputs, readCells, root } from './support/engine.mjs';

const verdicts = ['pass', 'fail', 'incomplete', 'unreadable'];

/** What holds of every answer. */
function assertSound(result, about) {
  assert.equal(result.schema, 'nianbao/check@1', about);
  assert.ok(verdicts.includes(result.verdict), about);
  if (result.verdict === 'unreadable') {
    assert.equal(result.report, undefined, about);
    return;
  }
  const length = [...result.source].length;
  const cells = [...readCells(result).values()];
  if (result.verdict === 'pass') {
    assert.equal(cells.filter((cell) => cell.state === 'unread').length, 0, `${about}: passed with unread cells`);
    assert.equal(result.counts.error, 0, about);
  }
  for (const cell of cells) {
    assert.equal(cell.value === null, cell.state !== 'number', about);
    if (cell.span) assert.ok(cell.span[0] < cell.span[1] && cell.span[1] <= length, about);
  }
  for (const finding of result.findings)
    for (const span of finding.spans) assert.ok(span.start < span.end && span.end <= length, `${about}: ${finding.rule}`);
}

/** A small generator with a seed, so that a failure can be seen again (mulberry32). */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const report = readFileSync(join(root, 'tests/reports/2019-dense/tab-full.txt'));
const flowing = readFileSync(join(root, 'tests/reports/2019-large/flow.txt'));

describe('parts of a report', () => {
  for (const [name, whole] of Object.entries({ 'by tabs': report, 'as it flows': flowing })) {
    it(`every prefix at 200 places, ${name}`, () => {
      const cuts = Array.from({ length: 200 }, (_, i) => Math.floor((whole.length * i) / 200));
      checkInputs(cuts.map((cut) => whole.subarray(0, cut))).forEach((result, i) => {
        assertSound(result, `cut at ${cuts[i]}`);
        // Behind the last heading nothing is left that the form asks for.
        if (cuts[i] < whole.lastIndexOf('其他需要报告的事项')) assert.notEqual(result.verdict, 'pass', `cut at byte ${cuts[i]}`);
      });
    });
    it(`every suffix at 100 places, ${name}`, () => {
      const cuts = Array.from({ length: 100 }, (_, i) => Math.floor((whole.length * i) / 100));
      checkInputs(cuts.map((cut) => whole.subarray(cut))).forEach((result, i) => assertSound(result, `from ${cuts[i]}`));
    });
  }
  it('lines in any order', () => {
    const next = random(7);
    const inputs = Array.from({ length: 40 }, () => {
      const lines = report.toString('utf8').split('\n');
      for (let i = lines.length - 1; i > 0; i--) {
        const k = Math.floor(next() * (i + 1));
        [lines[i], lines[k]] = [lines[k], lines[i]];
      }
      return lines.join('\n');
    });
    checkInputs(inputs).forEach((result, i) => assertSound(result, `shuffle ${i}`));
  });
  it('characters dropped, doubled and replaced', () => {
    const next = random(11);
    const odd = ['\u0000', '\ufeff', '\u200b', '|', '\t', '\n', '9'.repeat(30), '（', '一、', '总计', '\u{2f800}', '\u0301'.repeat(50), '<img onerror=alert(1)>'];
    const inputs = Array.from({ length: 60 }, (_, i) => {
      const characters = [...(i % 2 ? report : flowing).toString('utf8')];
      for (let k = 0; k < 40; k++) characters[Math.floor(next() * characters.length)] = odd[Math.floor(next() * odd.length)];
      return characters.join('');
    });
    checkInputs(inputs).forEach((result, i) => assertSound(result, `damage ${i}`));
  });
});

describe('garbage', () => {
  it('random bytes', () => {
    const next = random(3);
    const inputs = Array.from({ length: 60 }, (_, i) => Buffer.from(Array.from({ length: 1 << (i % 15) }, () => Math.floor(next() * 256))));
    checkInputs(inputs).forEach((result, i) => {
      assertSound(result, `bytes ${i}`);
      assert.equal(result.verdict, 'unreadable', `bytes ${i}`);
    });
  });
  it('random pieces of the form’s own words', () => {
    const next = random(5);
    const words = ['一、', '（一）', '予以公开', '总计', '自然人', '其他', '三、本年度办理结果', '行政许可', '结果维持', '\t', ' ', '\n', '\n\n', '0', '12', '1,204',
      '-', '|', '+---+', '第二十条第（一）项', '信息内容', '2020年', '政府信息公开工作年度报告', '公开', '重复申请', '（七）总计'];
    const inputs = Array.from({ length: 80 }, () => Array.from({ length: 600 }, () => words[Math.floor(next() * words.length)]).join(''));
    checkInputs(inputs).forEach((result, i) => assertSound(result, `words ${i}`));
  });
  it('unbalanced frames and fences', () => {
    const inputs = ['|'.repeat(50_000), '+-'.repeat(50_000), `${'| '.repeat(2000)}\n`.repeat(50), '┌─┬'.repeat(20_000), `${'+---'.repeat(50)}\n`.repeat(500),
      '（'.repeat(100_000), '\t'.repeat(200_000), '"'.repeat(100_000), '_'.repeat(200_000), `${'> '.repeat(1000)}\n`.repeat(20), '\f'.repeat(100_000)];
    checkInputs(inputs).forEach((result, i) => {
      assertSound(result, `frame ${i}`);
      assert.equal(result.verdict, 'unreadable', `frame ${i}`);
    });
  });
});

describe('too much', () => {
  const many = (text, times) => text.repeat(times);
  it('one line of 100,000 digits', () => {
    const [alone, inside] = checkInputs(['7'.repeat(100_000), report.toString('utf8').replace('（一）予以公开', `（一）予以公开\t${'7'.repeat(100_000)}`)]);
    assert.equal(alone.problem.code, 'not-a-report');
    assertSound(inside, 'inside');
    assert.notEqual(inside.verdict, 'pass');
  });
  it('100,000 times the same label, with and without numbers', () => {
    const inputs = [many('（一）予以公开\n', 100_000), many('（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n', 100_000), many('总计', 100_000), many('总计 1\n', 100_000), many('公开', 100_000)];
    checkInputs(inputs).forEach((result, i) => {
      assertSound(result, `labels ${i}`);
      assert.notEqual(result.verdict, 'pass');
    });
  });
  it('a report a hundred times over', () => {
    const [result] = checkInputs([many(`${report.toString('utf8')}\n`, 100)]);
    assertSound(result, 'hundred');
    assert.notEqual(result.verdict, 'pass');
  });
  it('50 MB of text, and tables and digits without end', () => {
    const prose = '为加强政府信息公开工作，本机关认真学习条例，公开各类信息12条。\n';
    const row = '（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n';
    for (const [unit, megabytes] of [[prose, 50], [row, 5], ['1 2 3 4 5 6 21\n', 5]]) {
      const [result] = checkInputs([unit.repeat(Math.floor((megabytes << 20) / Buffer.byteLength(unit)))], []);
      assert.equal(result.problem?.code, 'not-a-report', unit);
    }
  });
  it('more than 64 MB is refused', () => {
    const [result] = checkInputs([Buffer.alloc((64 << 20) + 1, 0x31)], []);
    assert.equal(result.verdict, 'unreadable');
    assert.equal(result.problem.code, 'too-large');
  });
});

it('a whole report passes, so that the tests above mean something', () => {
  const results = check([join(root, 'tests/reports/2019-dense/tab-full.txt'), join(root, 'tests/reports/2019-large/flow.txt')]);
  assert.deepEqual(results.map((result) => result.verdict), ['pass', 'pass']);
});

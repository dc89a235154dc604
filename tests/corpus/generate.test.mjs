// A third edition of the form needs a file and no code: generate.mjs turns a made-up one into tables.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readJson, root } from './support/engine.mjs';

const generator = join(root, 'core/form/generate.mjs');
const given = ['2019', '2021'].map((key) => join(root, 'core/form/editions', `${key}.json`));

/** The generated text for the given editions and those made up here; throws what the generator says. */
function generate(...editions) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-form-'));
  try {
    const files = editions.map((edition, index) => {
      const file = join(folder, `${index}.json`);
      writeFileSync(file, JSON.stringify(edition));
      return file;
    });
    const out = join(folder, 'tables.cpp');
    // The newest first: the generator sorts by year.
    execFileSync(process.execPath, [generator, out, ...files, ...given], { stdio: ['ignore', 'ignore', 'pipe'] });
    return readFileSync(out, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An edition with one small table, all of its names its own. */
const madeUp = () => ({
  edition: '2031',
  source: { document: '示例〔2031〕1号' },
  first_year: 2031,
  last_year: null,
  title: { statutory: '示例年度报告', variants: ['示例年报'] },
  sections: [{ number: 1, heading: '示例情况', variants: ['示例概况'] }],
  tables: [{
    key: 'examples',
    section: 1,
    notes: ['（示例附注）'],
    blocks: [{
      key: 'part',
      label: '示例部分',
      headers: ['示例表头'],
      columns: [{ key: 'first', label: '示例甲' }, { key: 'second', label: '示例乙', signed: true }, { key: 'sum', label: '示例合计', short: ['合计', 'sum'], amount: true }],
      rows: [{ key: 'upper', label: '示例上行' }, { key: 'lower', label: '示例下行', variants: ['示例末行'] }],
      groups: [{ label: '示例组', from: 'upper', to: 'lower' }],
    }],
    headers: ['示例总表头', '示例分表头'],
    headings: [{ text: '示例分表头', from: 'first', to: 'second' }],
    equations: [
      { rule: 'arithmetic/row-total', each: 'row', left: ['first', 'second'], relation: '=', right: ['sum'] },
      { rule: 'arithmetic/disclosure', each: 'column', left: ['lower'], relation: '<=', right: ['upper'] },
    ],
  }],
});

/** The equations of the last edition: operands looked up in the arrays that they name. */
function equationsOf(text, document) {
  const arrays = new Map([...text.matchAll(/constexpr [\w:]+ (a\d+)\[\] = \{(.*)\};/gu)].map(([, name, items]) => [name, items]));
  const edition = text.slice(text.indexOf(document));
  const tables = arrays.get([...edition.matchAll(/\ba\d+\b/gu)].map(([name]) => name).find((name) => arrays.get(name)?.includes('"examples"')));
  const name = [...tables.matchAll(/\ba\d+\b/gu)].map(([one]) => one).find((one) => arrays.get(one).includes('Relation::'));
  return [...arrays.get(name).matchAll(/\{"([^"]+)", Relation::(\w+), (a\d+), (a\d+), (true|false), (\d+), (\d+)\}/gu)]
    .map(([, rule, relation, left, right, eachRow, line, block]) => `${rule} ${relation} ${arrays.get(left)} | ${arrays.get(right)} ${eachRow} ${line} ${block}`);
}

describe('the generator of the form’s tables', () => {
  it('takes a third edition without new code, in the order of the years', () => {
    const text = generate(madeUp());
    const [first, second, third] = ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号', '示例〔2031〕1号'].map((document) => text.indexOf(document));
    assert.ok(first > 0 && first < second && second < third);
    assert.match(text, /\{"2031", "示例〔2031〕1号", 2031, 0, /u);
    assert.match(text, /constexpr Edition all_editions\[\]/u);
  });

  it('instantiates its equations over each row and each column', () => {
    // Cells: upper 0 1 2, lower 3 4 5.
    assert.deepEqual(equationsOf(generate(madeUp()), '示例〔2031〕1号'), [
      'arithmetic/row-total equal 0, 1 | 2 true 0 0',
      'arithmetic/row-total equal 3, 4 | 5 true 1 0',
      'arithmetic/disclosure at_most 3 | 0 false 0 0',
      'arithmetic/disclosure at_most 4 | 1 false 1 0',
      'arithmetic/disclosure at_most 5 | 2 false 2 0',
    ]);
  });

  it('keeps the wording, with its letters as patterns', () => {
    const text = generate(madeUp());
    for (const pattern of ['示例年度报告', '示例年报', '示例概况', '示例附注', '示例表头', '示例末行', '示例组']) assert.ok(text.includes(`U"${pattern}"`), pattern);
    assert.ok(text.includes('"（示例附注）"'));
    assert.ok(text.includes('{"示例分表头", "first", "second"}'));
    assert.match(text, /\{"second", \{"示例乙", a\d+\}, false, true, \{"示例乙", "示例乙"\}\}/u);
    assert.match(text, /\{"sum", \{"示例合计", a\d+\}, true, false, \{"合计", "sum"\}\}/u);
  });

  it('leaves the given editions as they are', () => {
    const before = generate();
    const after = generate(madeUp());
    for (const key of ['2019', '2021']) {
      const line = new RegExp(`\\{"${key}", "国办公开办函[^"]+", \\d+, \\d+, `, 'u');
      assert.equal(before.match(line)[0], after.match(line)[0]);
    }
    assert.equal(before, generate(), 'the same files give the same bytes');
  });

  it('refuses what cannot be right', () => {
    const broken = (change) => { const edition = madeUp(); change(edition); return () => generate(edition); };
    assert.throws(broken((e) => { e.tables[0].equations[0].right = ['total']; }), /arithmetic\/row-total: no total/u);
    assert.throws(broken((e) => { e.tables[0].equations[0].relation = '>'; }), /unknown relation >/u);
    assert.throws(broken((e) => { e.tables[0].headings[0].text = '示例丙'; }), /示例丙: not one of the table's headers/u);
    assert.throws(broken((e) => { e.tables[0].headings[0].to = 'nowhere'; }), /示例分表头: no first or nowhere/u);
    assert.throws(broken((e) => { e.tables[0].shape = 'diagonal'; }), /unknown shape diagonal/u);
    assert.throws(broken((e) => { e.tables[0].blocks[0].groups[0].to = 'nowhere'; }), /示例组: no nowhere/u);
    assert.throws(broken((e) => { e.tables[0].blocks[0].rows[0].label = '（）'; }), /without letters/u);
  });
});

describe('the editions’ files', () => {
  for (const file of given) {
    const edition = readJson(file);
    it(`${edition.edition}: no two rows, columns or blocks of a table share a key`, () => {
      for (const table of edition.tables) {
        const blocks = table.blocks.map((block) => block.key);
        assert.equal(new Set(blocks).size, blocks.length, table.key);
        for (const block of table.blocks)
          for (const items of [block.rows, block.columns]) assert.equal(new Set(items.map((item) => item.key)).size, items.length, block.key);
      }
    });
  }
});

describe('cues of the narrative', () => {
  const written = (header, cues) => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-cues-'));
    try {
      const [out, names, file] = ['out.cpp', 'cues.hpp', 'cues.json'].map((name) => join(folder, name));
      writeFileSync(names, header);
      writeFileSync(file, JSON.stringify(cues));
      execFileSync(process.execPath, [join(root, 'core/narrative/generate_cues.mjs'), out, names, file], { stdio: ['ignore', 'ignore', 'pipe'] });
      return readFileSync(out, 'utf8');
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const header = 'enum class Cue : std::uint8_t {\n    later,   // 此后\n    rest,\n};';

  it('stand in the order of their names', () => {
    const lines = written(header, { rest: { about: '其余', words: ['其余'] }, later: { about: '此后', words: ['此后', '之后'] } }).match(/u".*",/g);
    assert.deepEqual(lines, ['u"此后|之后",', 'u"其余",']);
  });

  it('fail the build where the code and the data do not name the same', () => {
    assert.throws(() => written(header, { later: { about: '', words: ['此后'] } }), /only one of cues\.hpp and cues\.json has: rest/);
    assert.throws(() => written(header, { later: { about: '', words: ['此后'] }, rest: { about: '', words: ['其余'] }, third: { about: '', words: ['再'] } }), /has: third/);
  });
});

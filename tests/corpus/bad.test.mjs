// Inputs that are no clean reports, each with the answer that it must get: tests/reports/README.md says
// what stands in expected.json.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { check, quoter, readCells, readJson, root, withoutBlanks } from './support/engine.mjs';

const folder = join(root, 'tests/reports/bad');
const expected = readJson(join(folder, 'expected.json'));
const names = Object.keys(expected);
const results = check(names.map((name) => join(folder, name)));
const listOf = (value) => [value].flat();

/** The statutory texts of tables, rows, columns and sections, by their public keys. */
const headings = { 1: '总体情况', 2: '主动公开政府信息情况', 3: '收到和处理政府信息公开申请情况', 4: '政府信息公开行政复议、行政诉讼情况',
  5: '存在的主要问题及改进情况', 6: '其他需要报告的事项' };
const sectionOf = { active_disclosure: 2, applications: 3, review_litigation: 4 };
const labels = { 'applications/rejected_reconfirmation': '要求行政机关确认或重新出具已获取信息', 'applications/legal_service_institution': '法律服务机构',
  'active_disclosure/item_1/normative_documents': '规范性文件', 'active_disclosure/item_5/administrative_licensing': '行政许可',
  'active_disclosure/item_1/regulations': '规章' };

/** Whether a finding is the expected one, as far as the expectation goes. */
function matches(want, finding, quoted) {
  const names = (text) => finding.message.includes(text);
  return listOf(want.rule).includes(finding.rule) && want.severity === finding.severity &&
    (want.cells === undefined || JSON.stringify([...want.cells].sort()) === JSON.stringify([...finding.cells].sort())) &&
    (want.fix === undefined || (finding.fix?.cell === want.fix.cell && finding.fix.value === want.fix.value)) &&
    (want.expected === undefined || finding.expected === want.expected) &&
    (want.actual === undefined || finding.actual === want.actual) &&
    (want.quote === undefined || finding.spans.some((span) => withoutBlanks(quoted(span)) === withoutBlanks(want.quote))) &&
    (want.table === undefined || names(headings[sectionOf[want.table]]) || finding.cells.some((cell) => cell.startsWith(want.table))) &&
    (want.row === undefined || (finding.cells.length > 0 ? finding.cells.every((cell) => cell.startsWith(want.row)) : names(labels[want.row]))) &&
    (want.column === undefined || names(labels[want.column])) &&
    (want.section === undefined || names(headings[want.section])) &&
    (want.sections === undefined || want.sections.every((section) => names(headings[section])));
}

describe('inputs that are no clean reports', () => {
  it('every file has its answer', () => {
    assert.deepEqual(names.slice().sort(), readdirSync(folder).filter((name) => name !== 'expected.json').sort());
  });

  names.forEach((name, index) => {
    const want = expected[name];
    const result = results[index];
    it(`${name}: ${want.about}`, () => {
      assert.ok(listOf(want.verdict).includes(result.verdict), `${result.verdict}: ${JSON.stringify(result.findings.map((one) => one.message))}`);
      if (want.problem) assert.ok(listOf(want.problem).includes(result.problem.code), result.problem.code);
      if (result.verdict === 'unreadable') {
        assert.equal(result.report, undefined);
        assert.notEqual(result.problem.message, '');
        return;
      }
      for (const [key, value] of Object.entries(want.report ?? {})) assert.equal(result.report[key], value, key);
      const cells = readCells(result);
      for (const [path, value] of Object.entries(want.cells ?? {})) assert.equal(cells.get(path).value, value, path);

      const quoted = quoter(result);
      const left = result.findings.filter((finding) => finding.severity !== 'info');
      for (const one of want.findings ?? []) {
        const at = left.findIndex((finding) => matches(one, finding, quoted));
        assert.ok(at >= 0, `no ${JSON.stringify(one)} among ${JSON.stringify(left.map((finding) => [finding.rule, finding.message, finding.cells, finding.fix]), null, 1)}`);
        left.splice(at, 1);
      }
      if (!want.open) {
        const others = left.filter((finding) => !(want.allowed ?? []).includes(finding.rule));
        assert.deepEqual(others.map((finding) => `${finding.rule} ${finding.message}`), []);
      }
    });
  });
});

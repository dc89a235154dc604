// What the record and the list of findings say.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { loadEngine } from "../../web/cli/engine.mjs";
import { listOf } from "../../web/record/list.mjs";
import { recordOf } from "../../web/record/record.mjs";
import { checked, corpusFile } from "./support/reports.mjs";

const engine = await loadEngine();
const catalogue = JSON.parse(readFileSync(new URL("../../.build/wasm/catalogue.json", import.meta.url), "utf8")).rules;
/** As the page in English has them. */
const rulesIn = (language) => (language === "en" ? engine.rules().map((rule) => ({ ...rule, title: catalogue.find(({ id }) => id === rule.id).title.en })) : engine.rules());
const known = (language) => ({ file: "报告.docx", date: "2026-01-02 03:04", forms: engine.forms().editions, rules: rulesIn(language), catalogue: engine.catalogue });
const resultOf = async (name, language = "zh", change = {}) => ({ ...(await checked(corpusFile(name), language)).result, sha256: "ab".repeat(32), receipt: "0123456789abcdef", ...change });

describe("a record", () => {
  it("says of each finding where, what stands there, what is right, why, and how it was dealt with", async () => {
    const result = await resultOf("2021-wrong/writer.docx");
    const record = recordOf(result, known("zh"));
    assert.deepEqual(record.rows, [{ severity: "error", cells: ["1", "（七）总计×自然人", "46", "37", result.findings[0].evidence.join("\n"), ""] }]);
    assert.equal(record.word, "不一致");
    assert.equal(record.sentence, "有 1 处错误须改正。");
    assert.deepEqual(record.about, [["机关", "某县示例局"], ["年度", "2022年"], ["报告格式", "国办公开办函〔2021〕30号"], ["文件", "报告.docx"], ["核验时间", "2026-01-02 03:04"]]);
    assert.deepEqual(record.proof.slice(0, 3), [["文件 SHA-256", "ab".repeat(32)], ["回执", result.receipt], ["核验程序", `nianbao ${result.engine}，规则 ${engine.catalogue}`]]);
    assert.equal(record.page(2, 3), "第 2 / 3 页");
  });
  it("claims no right number where none is certain", async () => {
    const { findings } = await resultOf("2019-wrong/writer.docx");
    const record = recordOf(await resultOf("2019-wrong/writer.docx"), known("zh"));
    record.rows.forEach(({ cells }, i) => {
      const { fix, title, severity } = findings[i];
      assert.equal(cells[3], fix ? String(fix.value) : "待核", title);
      if (severity !== "error") assert.match(cells[1], /（(提醒|提示)）$/);
    });
    assert.deepEqual(record.rows.map(({ cells }) => cells[3]), ["664", "待核", "待核", "待核"]);
  });
  it("names what was accepted with its reason, and is then no clean one", async () => {
    const result = await resultOf("2021-wrong/writer.docx", "zh", { verdict: "accepted" });
    result.findings[0].accepted = { reason: "已请示" };
    const record = recordOf(result, known("zh"));
    assert.equal(record.rows[0].cells[5], "已接受：已请示");
    assert.deepEqual([record.word, record.sentence], ["有保留", "1 处问题经人工接受，算式仍不成立。"]);
  });
  it("tells letters in a cell as they stand, and the number that they look like as one to be confirmed", async () => {
    const result = await resultOf("2021-wrong/writer.docx");
    result.findings = [{ severity: "error", title: "（五）2 重复申请×公益组织：“O”→0", evidence: ["数字中有字母"], cells: [], spans: [] }];
    assert.deepEqual(recordOf(result, known("zh")).rows[0].cells, ["1", "（五）2 重复申请×公益组织", "O", "0（待核）", "数字中有字母", ""]);
    result.findings[0].title = "(5)2 duplicate × public welfare: “O”→0";
    assert.deepEqual(recordOf(result, known("en"), "en").rows[0].cells.slice(1, 4), ["(5)2 duplicate × public welfare", "O", "0 (to be settled)"]);
  });
  it("says of a scan that a person compared what was doubtful", async () => {
    const notes = [{ code: "macros", message: "宏" }, { code: "proofread", message: "已经人工对照原件核对" }];
    const { lines } = recordOf(await resultOf("2021-wrong/writer.docx", "zh", { notes }), known("zh")).unchecked;
    assert.deepEqual(lines.slice(1), ["已经人工对照原件核对"]);
  });
  it("says what was not checked: always the truth of the figures, and what could not run or was switched off", async () => {
    const result = await resultOf("2021-wrong/writer.docx");
    assert.deepEqual(recordOf(result, known("zh")).unchecked.lines.length, 1);
    const [first, second] = result.rules;
    Object.assign(first, { outcome: "could-not-run", reason: "没有读出" });
    Object.assign(second, { outcome: "not-applicable", off: true });
    const { lines } = recordOf(result, known("zh")).unchecked;
    const title = engine.rules().find(({ id }) => id === first.id).title;
    assert.deepEqual(lines.slice(1), ["1 条规则被设置为不核。", `${title}：没有读出`]);
  });
  it("has annexes with every cell and every rule, and says all of it in English", async () => {
    const result = await resultOf("2021-wrong/writer.docx", "en");
    const record = recordOf(result, known("en"), "en");
    assert.equal(record.annexes.rules.rows.length, result.rules.length);
    const [, applications] = record.annexes.tables.tables;
    const total = applications.blocks[0].rows.find(([label]) => label.includes("总计"));
    assert.equal(total[1], "46");
    const own = JSON.stringify({ ...record, about: [], annexes: null, rows: [] });
    assert.doesNotMatch(own, /[\u4e00-\u9fff]/);
  });
});

describe("the list of findings", () => {
  it("has a line for each, with its evidence below, and the receipt", async () => {
    const result = await resultOf("2021-wrong/writer.docx");
    assert.equal(listOf(result, "a.docx"), `某县示例局 2022年度：不一致\n1. [错误] ${result.findings[0].title}\n   ${result.findings[0].evidence[0]}\n回执 ${result.receipt}\n`);
  });
  it("is a line where nothing was found, and says why where nothing was read", () => {
    const none = { verdict: "pass", report: { agency: null, year: null }, counts: { warning: 0 }, findings: [], receipt: null };
    assert.equal(listOf(none, "a.docx"), "a.docx：一致\n没有发现问题。\n");
    assert.equal(listOf({ ...none, counts: { warning: 1 }, findings: [{ severity: "warning", title: "题", evidence: [] }] }, "a.docx").split("\n")[0], "a.docx：表格一致，有提醒");
    assert.equal(listOf({ verdict: "unreadable", findings: [], receipt: null, problem: { message: "Damaged." } }, "a.docx", "en"), "a.docx: Unreadable\nDamaged.\n");
  });
});

// The loader: what it asks for and when, how inputs come in, and what becomes of a trap.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { it } from "node:test";
import { createTestEngine, part, report } from "./support/engine.mjs";

const encode = (charset) => execFileSync("iconv", ["-f", "UTF-8", "-t", charset], { input: report });
/** What does not depend on how the text came in. */
const content = ({ verdict, report, findings, rules, counts }) => ({ verdict, report, findings, rules, counts });

it("reads text and bytes alike", async () => {
  const { engine } = await createTestEngine();
  const fromText = await engine.check(report);
  assert.equal(fromText.verdict, "pass");
  assert.equal(fromText.encoding, null);
  const fromBytes = await engine.check(Buffer.from(report));
  assert.equal(fromBytes.encoding, "UTF-8");
  assert.deepEqual(content(fromBytes), content(fromText));
});

it("asks for the legacy charsets with the first document that needs them, and once", async () => {
  const { engine, loads } = await createTestEngine();
  const expected = content(await engine.check(report));
  assert.deepEqual(loads, []);
  const gb18030 = encode("GB18030");
  const results = await Promise.all([engine.check(gb18030), engine.check(encode("UTF-16")), engine.check(gb18030)]);
  results.push(await engine.check(gb18030));
  assert.deepEqual(loads, ["charsets.dat", "charsets.wasm"]);
  assert.deepEqual(results.map((result) => result.encoding), ["GB18030", "UTF-16LE", "GB18030", "GB18030"]);
  for (const result of results) assert.deepEqual(content(result), expected);
});

it("says so where the legacy charsets cannot be had", async () => {
  const { engine } = await createTestEngine({ load: undefined });
  const result = await engine.check(encode("GB18030"));
  assert.equal(result.verdict, "unreadable");
  assert.equal(result.problem.code, "charset-data-missing");
});

it("rejects a check whose charsets failed to load, and asks again the next time", async () => {
  let isOnline = false;
  const { engine: online } = await createTestEngine();
  const expected = await online.check(encode("GB18030"));
  const { engine } = await createTestEngine({
    load: async (name) => {
      if (!isOnline) throw new Error("offline");
      return part(name);
    },
  });
  await assert.rejects(engine.check(encode("GB18030")), /offline/);
  isOnline = true;
  assert.deepEqual(await engine.check(encode("GB18030")), expected);
});

it("answers empty input, a lone surrogate and a NUL", async () => {
  const { engine } = await createTestEngine();
  assert.equal((await engine.check("")).problem.code, "empty");
  assert.equal((await engine.check(new Uint8Array())).problem.code, "empty");
  assert.equal((await engine.check("\ud800")).problem.code, "not-a-report");
  assert.equal((await engine.check(`${report}\0`, { file: "a\0b" })).file, "a\0b");
});

it("passes the options on, in both languages", async () => {
  const { engine } = await createTestEngine();
  const zh = await engine.check("hello", { file: "报告.txt", format: "text", sha256: "ab" });
  assert.deepEqual([zh.file, zh.format, zh.sha256], ["报告.txt", "text", "ab"]);
  assert.match(zh.problem.message, /年度报告/);
  const en = await engine.check("hello", { language: "en" });
  assert.deepEqual([en.file, en.format, en.sha256], [null, "text", createHash("sha256").update("hello").digest("hex")]);
  assert.match(en.problem.message, /annual report/);
});

it("renders plain text with the verdict beside it", async () => {
  const { engine } = await createTestEngine();
  const { verdict, rendered } = await engine.render(report, { file: "a.txt", plain: true });
  assert.equal(verdict, "pass");
  assert.match(rendered, /^a\.txt：一致（/);
});

it("rejects the check that traps and answers the next one from a fresh instance", async (t) => {
  // Every function of the module fails once the flag is up, as after a trap in it.
  let isBroken = false;
  let instances = 0;
  const instantiate = WebAssembly.instantiate;
  t.after(() => { WebAssembly.instantiate = instantiate; });
  WebAssembly.instantiate = async (...given) => {
    instances++;
    const { exports } = await instantiate(...given);
    const guard = (member) => (typeof member !== "function" ? member : (...args) => {
      if (isBroken) throw new WebAssembly.RuntimeError("unreachable");
      return member(...args);
    });
    return { exports: Object.fromEntries(Object.entries(exports).map(([name, member]) => [name, guard(member)])) };
  };
  const { engine } = await createTestEngine();
  const expected = await engine.check(report);
  assert.equal(instances, 1);
  isBroken = true;
  await assert.rejects(engine.check(report), WebAssembly.RuntimeError);
  isBroken = false;
  assert.deepEqual(await engine.check(report), expected);
  assert.equal(instances, 2);
});

it("gives SHA-256 as other programs do, and one receipt for one input, whatever the language and the name", async () => {
  const { engine } = await createTestEngine();
  const digest = (bytes) => createHash("sha256").update(bytes).digest("hex");
  for (const size of [0, 1, 55, 56, 63, 64, 65, 1000]) {
    const bytes = new Uint8Array(size).map((_, i) => (i * 37) & 255);
    assert.equal(await engine.sha256(bytes), digest(bytes));
  }
  const text = Buffer.from(report);
  const given = await engine.check(text, { sha256: digest(text) });
  assert.match(given.receipt, /^[0-9a-f]{16}$/);
  const others = [{}, { language: "en" }, { file: "a.txt", detail: true }];
  for (const options of others) assert.deepEqual([(await engine.check(text, options)).sha256, (await engine.check(text, options)).receipt], [given.sha256, given.receipt]);
  assert.notEqual((await engine.check(text, { config: { rules: { "period/late": "off" } } })).receipt, given.receipt);
});

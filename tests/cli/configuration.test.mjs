// What a configuration may say, and what is said of one that cannot be used.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { configurationProblemText, parseConfiguration, validateConfiguration } from "../../web/config/configuration.mjs";

const rules = ["cell/blank", "period/late", "period/range"];
const key = "0123456789abcdef";

/** The problems of a configuration, as one reads them. */
function told(value, language) {
  const { config, problems } = typeof value === "string" ? parseConfiguration(value, rules) : validateConfiguration(value, rules);
  assert.equal(config, null);
  return problems.map((problem) => configurationProblemText(problem, language));
}

const zh = (value) => told(value, "zh");
const en = (value) => told(value, "en");

describe("a configuration", () => {
  it("sets rules and accepts findings, and may leave out either", () => {
    const full = { rules: { "period/late": "off", "cell/blank": "error" }, accept: [{ finding: key, reason: "合并机构" }] };
    assert.deepEqual(validateConfiguration(full, rules), { config: full, problems: [] });
    assert.deepEqual(parseConfiguration(JSON.stringify(full), rules), { config: full, problems: [] });
    assert.deepEqual(parseConfiguration("{}", rules).config, { rules: {}, accept: [] });
    assert.deepEqual(parseConfiguration('{"accept":[]}', rules).config, { rules: {}, accept: [] });
    for (const setting of ["error", "warning", "info", "off"]) {
      assert.deepEqual(validateConfiguration({ rules: { "cell/blank": setting } }, rules).config.rules, { "cell/blank": setting });
    }
  });

  it("is a copy that later changes do not reach", () => {
    const given = { rules: { "cell/blank": "off" }, accept: [{ finding: key, reason: "a" }] };
    const { config } = validateConfiguration(given, rules);
    given.rules["cell/blank"] = "info";
    given.accept[0].reason = "b";
    assert.deepEqual(config, { rules: { "cell/blank": "off" }, accept: [{ finding: key, reason: "a" }] });
  });
});

describe("what is wrong with a configuration", () => {
  it("is a shape of another kind", () => {
    for (const [value, shown] of [[null, "null"], [[], "[ … ]"], ["off", '"off"'], [1, "1"], [undefined, "undefined"]]) {
      const { problems } = validateConfiguration(value, rules);
      assert.equal(configurationProblemText(problems[0], "en"), `should be an object ({ … }) with members out of "rules", "accept"; it is ${shown}`);
      assert.equal(configurationProblemText(problems[0], "zh"), `应当是一个对象（{ … }），可有成员 "rules"、"accept"；现在是 ${shown}`);
    }
    assert.deepEqual(en({ rules: ["cell/blank"] }), ['rules: should be an object such as { "period/late": "off" }; it is [ … ]']);
    assert.deepEqual(en({ rules: null }), ['rules: should be an object such as { "period/late": "off" }; it is null']);
    assert.deepEqual(en({ accept: { finding: key } }), ["accept: should be a list ([ … ]); it is { … }"]);
    assert.deepEqual(en({ accept: ["x"] }), ['accept[0]: should be an object ({ … }) with members out of "finding", "reason"; it is "x"']);
  });

  it("is a member that does not exist", () => {
    assert.deepEqual(en({ rule: {} }), ['rule: there is no such member; there are "rules", "accept"']);
    assert.deepEqual(zh({ rule: {} }), ['rule：没有这个成员，只能是 "rules"、"accept"']);
    assert.deepEqual(en({ accept: [{ finding: key, reason: "a", "by whom": "b" }] }),
      ['accept[0]["by whom"]: there is no such member; there are "finding", "reason"']);
  });

  it("is a rule that does not exist: those that may be meant are named", () => {
    assert.deepEqual(en({ rules: { "period/lat": "off" } }), ['rules["period/lat"]: there is no such rule; under period/ there are period/late, period/range']);
    assert.deepEqual(zh({ rules: { "period/lat": "off" } }), ['rules["period/lat"]：没有这条规则；period/ 下有：period/late、period/range']);
    assert.deepEqual(en({ rules: { late: "off" } }), ["rules.late: there is no such rule; rules begin with cell/, period/"]);
    assert.deepEqual(en(JSON.parse('{"rules":{"__proto__":"off"}}')), ["rules.__proto__: there is no such rule; rules begin with cell/, period/"]);
  });

  it("is a severity that does not exist", () => {
    const shown = (value) => en({ rules: { "cell/blank": value } });
    assert.deepEqual(shown("Error"), ['rules["cell/blank"]: should be one of "error", "warning", "info", "off"; it is "Error"']);
    assert.deepEqual(zh({ rules: { "cell/blank": false } }), ['rules["cell/blank"]：应当是 "error"、"warning"、"info"、"off" 之一，现在是 false']);
    assert.deepEqual(shown("x".repeat(100)), [`rules["cell/blank"]: should be one of "error", "warning", "info", "off"; it is "${"x".repeat(59)}…`]);
  });

  it("is an accepted finding without a key, without a reason, or given twice", () => {
    const asKey = "finding should be a finding's key as results give it (16 digits 0–9, a–f); it is";
    const asReason = "reason should say why the finding is accepted; it is";
    assert.deepEqual(en({ accept: [{}] }), [`accept[0]: ${asKey} missing`, `accept[0]: ${asReason} missing`]);
    assert.deepEqual(zh({ accept: [{ reason: "a" }] }), ["accept[0]：finding 应当是一处问题的标识（结果里的 key，16 位 0–9、a–f），现在没有写"]);
    for (const finding of ["0123456789ABCDEF", "0123456789abcde", `${key}\n`, 1, null]) {
      assert.deepEqual(en({ accept: [{ finding, reason: "a" }] }), [`accept[0].finding: ${asKey} ${JSON.stringify(finding)}`]);
    }
    for (const reason of ["", " \u3000", 1]) {
      assert.deepEqual(en({ accept: [{ finding: key, reason }] }), [`accept[0].reason: ${asReason} ${JSON.stringify(reason)}`]);
    }
    assert.deepEqual(en({ accept: [{ finding: key, reason: "a" }, { finding: key, reason: "b" }] }),
      [`accept[1].finding: ${key} is accepted above already; keep one of the two`]);
  });

  it("is all told, with line and column where there is a text", () => {
    const text = '{\n  "rules": {\n    "cell/blank": "loud",\n    "x": "off"\n  },\n  "accept": [\n    { "finding": 5 }\n  ]\n}';
    assert.deepEqual(en(text).map((line) => line.split(": ")[0]), ['line 3, column 5, rules["cell/blank"]', "line 4, column 5, rules.x",
      "line 7, column 7, accept[0].finding", "line 7, column 5, accept[0]"]);
    assert.equal(zh(text)[0], '第 3 行第 5 列，rules["cell/blank"]：应当是 "error"、"warning"、"info"、"off" 之一，现在是 "loud"');
    assert.deepEqual(zh('{"rules": off}'), ['第 1 行第 11 列：不是有效的 JSON：这里应当是一个值（文字要放在双引号里），却是 "o"']);
    assert.deepEqual(en("[]"), ['line 1, column 1: should be an object ({ … }) with members out of "rules", "accept"; it is [ … ]']);
  });

  it("may hold itself, when a script gives it", () => {
    const round = { accept: [] };
    round.rules = { "cell/blank": round };
    round.accept.push({ finding: key, reason: round });
    assert.equal(en(round).length, 2);
  });
});

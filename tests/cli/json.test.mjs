// The JSON reader of configurations: it takes what JSON is and nothing else, and says where a text stops being it.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readJson } from "../../web/config/json.mjs";

describe("readJson", () => {
  it("reads what JSON.parse reads", () => {
    const texts = ["{}", "[]", " [ ] ", "null", "true", "false", "0", "-0", "-1.5e+3", "1E5", '""', '"\\u4e2d\\n\\"\\\\\\/"', '"😀"', '"\\ud83d\\ude00"',
      '{"a":{"b":[1,{"c":null}]},"":0}', '\r\n\t{ "a" :\n1 , "b":[ 1 , 2 ] }\n', '{"__proto__":{"x":1}}', '"\u2028"', '"\\ud800"'];
    for (const text of texts) assert.deepEqual(readJson(text).value, JSON.parse(text), text);
  });

  it("takes a byte order mark for none of the text", () => {
    assert.deepEqual(readJson('\uFEFF{"a":1}').value, { a: 1 });
    assert.deepEqual(readJson("\uFEFFx").problem.column, 1);
  });

  it("gives members that have the names of an object's own parts as members", () => {
    const { value } = readJson('{"__proto__":1,"constructor":2}');
    assert.deepEqual(Object.keys(value), ["__proto__", "constructor"]);
  });

  it("refuses what JSON.parse refuses", () => {
    const texts = ["", " ", "{", "[", "[1", "[1,", "[1,]", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{a:1}", "{'a':1}", '{"a" 1}', '{"a":1 "b":2}',
      "[1 2]", "01", "1.", ".5", "+1", "-", "1e", "0x1", "NaN", "nul", "nullx", "True", '"', '"a', '"\\', '"\\x"', '"\\u12g4"', '"\\u12"', '"\n"', '"\t"',
      "{} x", "[] []", "// a\n{}", "1_000", "]", "}", ",", ":", "\u00a0{}"];
    for (const text of texts) {
      assert.throws(() => JSON.parse(text), SyntaxError, text);
      const { value, problem } = readJson(text);
      assert.equal(value, undefined, text);
      assert.ok(problem.zh.length > 0 && problem.en.length > 0, text);
    }
  });

  it("says where and what", () => {
    const told = (text) => {
      const { line, column, zh, en } = readJson(text).problem;
      return [line, column, zh, en];
    };
    assert.deepEqual(told('{\n  "rules": {\r\n    "a": off\n  }\n}'), [3, 10, '这里应当是一个值（文字要放在双引号里），却是 "o"',
      'here should be a value (a text goes between double quotation marks), not "o"']);
    assert.deepEqual(told('["中文😀",, 1]').slice(0, 2), [1, 8]);
    assert.deepEqual(told('{"a":1,}'), [1, 8, '这里应当是双引号里的成员名，却是 "}"', `here should be a member's name between double quotation marks, not "}"`]);
    assert.deepEqual(told('{"a":[1\n'), [2, 1, "内容到这里就断了，还缺“,”或“]”", "it ends here, where “,” or “]” is missing"]);
    assert.deepEqual(told('{"a":"b\n"}'), [1, 8, "引号里不能直接换行或有控制字符", "line breaks and control characters cannot stand between quotation marks"]);
    assert.deepEqual(told('{"a":"b'), [1, 6, "这里开始的引号没有结束", "the quotation mark here has no closing one"]);
    assert.deepEqual(told('["C:\\dir"]').slice(0, 2), [1, 5]);
    assert.deepEqual(told("{}\r{}"), [2, 1, "内容到此已经完整，后面是多余的", "it is complete before this; what follows is too much"]);
  });

  it("refuses a name given twice, which JSON.parse passes over", () => {
    const { problem } = readJson('{"a":1,\n "b":{"a":1},\n "a":2}');
    assert.deepEqual([problem.line, problem.column, problem.zh, problem.en], [3, 2, '成员 "a" 写了两次', 'the member "a" is given twice']);
  });

  it("refuses what is nested without end, and does not fail on it", () => {
    assert.deepEqual(readJson(`${"[".repeat(20)}${"]".repeat(20)}`).problem, undefined);
    assert.equal(readJson("[".repeat(1_000_000)).problem.en, "it is nested too deeply");
  });

  it("tells where a value stands, or its name where it has one", () => {
    const { placeOf } = readJson('{\n "a": [1,\n  {"b": 2}]\n}');
    assert.deepEqual([[], ["a"], ["a", 0], ["a", 1], ["a", 1, "b"]].map(placeOf),
      [{ line: 1, column: 1 }, { line: 2, column: 2 }, { line: 2, column: 8 }, { line: 3, column: 3 }, { line: 3, column: 4 }]);
  });
});

// Reads JSON and knows where everything stands: a person who wrote it by hand is told the line, in words that do
// not depend on the browser's or Node's own parser. Stricter in one thing: a name given twice is a mistake.

/** Deeper than anything that is read with it, and no deeper than recursion can go. */
const mostNested = 20;

class NotJson extends Error {
  constructor(at, zh, en) {
    super(en);
    Object.assign(this, { at, zh, en });
  }
}

const escapes = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** The key of a path in `places`. */
export const placeKey = (path) => JSON.stringify(path);

function createReader(text) {
  const places = new Map();
  let at = 0;

  const fail = (zh, en, where = at) => {
    throw new NotJson(where, zh, en);
  };

  function unexpected(zh, en) {
    if (at >= text.length) fail(`内容到这里就断了，还缺${zh}`, `it ends here, where ${en} is missing`);
    const found = JSON.stringify(String.fromCodePoint(text.codePointAt(at)));
    fail(`这里应当是${zh}，却是 ${found}`, `here should be ${en}, not ${found}`);
  }

  function skipBlanks() {
    while (text[at] === " " || text[at] === "\t" || text[at] === "\n" || text[at] === "\r") at++;
  }

  function readString() {
    const start = at++;
    let value = "";
    for (;;) {
      const rest = /[^"\\\u0000-\u001f]*/y;
      rest.lastIndex = at;
      const [plain] = rest.exec(text);
      value += plain;
      at += plain.length;
      if (text[at] === '"') {
        at++;
        return value;
      }
      if (at >= text.length) fail("这里开始的引号没有结束", "the quotation mark here has no closing one", start);
      if (text[at] !== "\\") fail("引号里不能直接换行或有控制字符", "line breaks and control characters cannot stand between quotation marks");
      const unicode = /^u([0-9a-fA-F]{4})/.exec(text.slice(at + 1, at + 6));
      const simple = escapes[text[at + 1]];
      if (!unicode && simple === undefined) fail('反斜杠后面的写法不对（反斜杠本身要写成 "\\\\"）', 'this escape does not exist (a backslash itself is written "\\\\")');
      value += unicode ? String.fromCharCode(Number.parseInt(unicode[1], 16)) : simple;
      at += unicode ? 6 : 2;
    }
  }

  function readScalar() {
    const token = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found) unexpected("一个值（文字要放在双引号里）", "a value (a text goes between double quotation marks)");
    at += found[0].length;
    return JSON.parse(found[0]);
  }

  /** The members or items up to `end`, each read by `readOne(index)`. */
  function readList(end, readOne) {
    at++;
    skipBlanks();
    if (text[at] === end) {
      at++;
      return;
    }
    for (let index = 0; ; index++) {
      readOne(index);
      skipBlanks();
      if (text[at] === end) {
        at++;
        return;
      }
      if (text[at] !== ",") unexpected(`“,”或“${end}”`, `“,” or “${end}”`);
      at++;
      skipBlanks();
    }
  }

  function readValue(path) {
    if (path.length > mostNested) fail("嵌套得太深", "it is nested too deeply");
    if (!places.has(placeKey(path))) places.set(placeKey(path), at);
    if (text[at] === '"') return readString();
    if (text[at] === "[") {
      const items = [];
      readList("]", (index) => items.push(readValue([...path, index])));
      return items;
    }
    if (text[at] !== "{") return readScalar();
    const members = new Map();
    readList("}", () => {
      const start = at;
      if (text[at] !== '"') unexpected("双引号里的成员名", "a member's name between double quotation marks");
      const name = readString();
      if (members.has(name)) fail(`成员 ${JSON.stringify(name)} 写了两次`, `the member ${JSON.stringify(name)} is given twice`, start);
      places.set(placeKey([...path, name]), start);
      skipBlanks();
      if (text[at] !== ":") unexpected("“:”", "“:”");
      at++;
      skipBlanks();
      members.set(name, readValue([...path, name]));
    });
    return Object.fromEntries(members);
  }

  return {
    places,
    read() {
      skipBlanks();
      const value = readValue([]);
      skipBlanks();
      if (at < text.length) fail("内容到此已经完整，后面是多余的", "it is complete before this; what follows is too much");
      return value;
    },
  };
}

/** Line and column from 1, in characters. */
function lineAndColumn(text, at) {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: lines.length, column: [...lines[lines.length - 1]].length + 1 };
}

/**
 * { value, placeOf }: `placeOf(path)` gives { line, column } of a value, or of its name where it has one.
 * { problem }: where the text stops being JSON, { line, column, zh, en }.
 */
export function readJson(given) {
  const text = given.replace(/^\uFEFF/, "");
  const reader = createReader(text);
  try {
    const value = reader.read();
    return { value, placeOf: (path) => lineAndColumn(text, reader.places.get(placeKey(path))) };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    return { problem: { ...lineAndColumn(text, error.at), zh: error.zh, en: error.en } };
  }
}

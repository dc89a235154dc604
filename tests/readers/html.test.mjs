// HTML as a document: exact paragraphs and cells, and whatever a page may hold beside them.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { limits } from "../../web/readers/limits.mjs";
import { read, readHtml, readPaste } from "../../web/readers/html/read.mjs";
import { context, decodeDocument } from "./support/decode-document.mjs";

const blocks = (html) => decodeDocument(readHtml(html).document);
const paragraphs = (html) => blocks(html).map((block) => block.paragraph ?? block);
const table = (rows) => `<table>${rows}</table>`;
const bytes = (text) => new TextEncoder().encode(text);

describe("running text", () => {
  it("stands as a browser shows it: blanks collapsed, blocks and breaks on lines of their own", () => {
    assert.deepEqual(paragraphs("<p> 甲 \n 乙</p>丙<div>丁<span>戊</span> <b>己</b></div>一<br>二<p>&nbsp;三&#160;</p>"),
      ["甲 乙", "丙", "丁戊 己", "一", "二", "\u00a0三\u00a0"]);
  });
  it("keeps the lines of preformatted text", () => {
    assert.deepEqual(paragraphs("<pre>甲  1\n乙\t2</pre><p style='white-space:pre-wrap'>丙\n丁</p>"), ["甲  1", "乙\t2", "丙", "丁"]);
  });
  it("numbers the items of ordered lists", () => {
    assert.deepEqual(paragraphs("<ol start=3><li>甲<li>乙</ol><ul><li>丙</ul><ol type=a><li value=2>丁</ol>"), ["3.甲", "4.乙", "丙", "b.丁"]);
  });
  it("leaves out what is not shown or not text", () => {
    assert.deepEqual(paragraphs(`<head><title>题</title><style>.x{display:none} @media print{.y{display:none}}</style></head>
      <script>alert("脚本")</script><p>甲<span style="display: none">1</span><span hidden>2</span><i class="a x">3</i><i class=y>4</i></p>
      <template>5</template><noscript>6</noscript><select><option>7</select><textarea>8</textarea><svg><text>9</text></svg>
      <p style="mso-hide:all">0</p><ruby>汉<rp>(</rp><rt>hàn</rt></ruby><img src="http://example.invalid/x.png" alt="图">`),
    ["甲4", "汉"]);
  });
  it("reads insertions, not deletions, and says so", () => {
    assert.deepEqual(paragraphs("<p>甲<del>1</del><ins>2</ins><s>3</s></p>"), ["甲23", { note: 1 }]);
  });
  it("keeps a word processor's own list numbers and drops its comments", () => {
    assert.deepEqual(paragraphs("<p><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp; </span></span><![endif]>总体情况<o:p></o:p></p><!--[if gte mso 9]><xml>废</xml><![endif]-->"),
      ["一、\u00a0 总体情况"]);
  });
});

describe("tables", () => {
  it("become grids with their spans, blank cells included", () => {
    assert.deepEqual(blocks(table("<tr><th rowspan=2>项目<td colspan=2>数量<tr><td>1<td><tr><td>合计<td>&nbsp;<td>2")), [{
      grid: [3, 3],
      cells: [[0, 0, 2, 1, "项目"], [0, 1, 1, 2, "数量"], [1, 1, 1, 1, "1"], [1, 2, 1, 1, ""], [2, 0, 1, 1, "合计"], [2, 1, 1, 1, "\u00a0"], [2, 2, 1, 1, "2"]],
    }]);
  });
  it("keep paragraphs and breaks inside a cell apart", () => {
    assert.deepEqual(blocks(table("<tr><td><p>甲</p><p>乙</p><td>1<br>2"))[0].cells, [[0, 0, 1, 1, "甲\n乙"], [0, 1, 1, 1, "1\n2"]]);
  });
  it("read heads first and feet last; a span ends with its part", () => {
    assert.deepEqual(blocks(table("<tfoot><tr><td>计<td>3</tfoot><tbody><tr><td rowspan=9>乙<td>2</tbody><thead><tr><td rowspan=0>甲<td>1<tr><td>1b</thead>"))[0].cells,
      [[0, 0, 2, 1, "甲"], [0, 1, 1, 1, "1"], [1, 1, 1, 1, "1b"], [2, 0, 1, 1, "乙"], [2, 1, 1, 1, "2"], [3, 0, 1, 1, "计"], [3, 1, 1, 1, "3"]]);
  });
  it("that lay a page out are no grids; the tables in them are", () => {
    const inner = table("<tr><td>名称<td>1");
    assert.deepEqual(blocks(`${table(`<tr><td>导航<td><p>正文</p>${table(`<tr><td>${inner}`)}<p>其后</p>`)}`), [
      { paragraph: "导航" }, { paragraph: "正文" }, { grid: [1, 2], cells: [[0, 0, 1, 1, "名称"], [0, 1, 1, 1, "1"]] }, { paragraph: "其后" },
    ]);
  });
  it("with one small table in a cell keep it as that cell's text", () => {
    const row = (i) => `<tr><td>行${i}<td>${i}<td>${i}`;
    const grid = blocks(table(`${[1, 2, 3, 4].map(row).join("")}<tr><td>末<td>${table("<tr><td>5<td>6")}<td>7`))[0];
    assert.deepEqual(grid.grid, [5, 3]);
    assert.deepEqual(grid.cells[13], [4, 1, 1, 1, "5 6"]);
  });
  it("of one column are a frame around text", () => {
    assert.deepEqual(paragraphs(table("<tr><td>甲<tr><td>乙")), ["甲", "乙"]);
  });
  it("made by styles or roles are tables, too", () => {
    assert.deepEqual(blocks('<div style="display:table"><div style="display:table-row"><div style="display:table-cell">甲</div><div style="display:table-cell">1</div></div></div>')[0].cells,
      [[0, 0, 1, 1, "甲"], [0, 1, 1, 1, "1"]]);
    assert.deepEqual(blocks('<div role=table><div role=row><span role=cell>乙</span><span role=cell>2</span></div></div>')[0].cells,
      [[0, 0, 1, 1, "乙"], [0, 1, 1, 1, "2"]]);
  });
  it("say when cells or rows of theirs are hidden", () => {
    assert.deepEqual(blocks(table("<tr><td>甲<td>1<span style='display:none'>9</span>")), [
      { grid: [1, 2], cells: [[0, 0, 1, 1, "甲"], [0, 1, 1, 1, "1"]] }, { note: 2 }]);
  });
});

describe("files", () => {
  const decoded = async (text, charset) => {
    let asked;
    const result = await read(bytes(text), { ...context, decode: async (given, declared) => { asked = declared; return new TextDecoder().decode(given); } });
    assert.equal(asked, charset);
    return decodeDocument(result.document);
  };
  it("are decoded by the charset that they name", async () => {
    assert.deepEqual(await decoded('<meta charset="gb2312"><p>甲', "gb2312"), [{ paragraph: "甲" }]);
    await decoded("<META http-equiv=Content-Type content='text/html; charset=GBK'>", "GBK");
    await decoded('<?xml version="1.0" encoding="gb18030"?><html>', "gb18030");
    await decoded("<p>甲", undefined);
  });
  it("saved whole hold their page in a part, quoted or in base64", async () => {
    const part = (headers, body) => `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n${headers}\r\n\r\n${body}\r\n--b--\r\n`;
    assert.deepEqual(await decoded(part("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable", "<p=\r\n>=E7=94=B2 a=3Db"), "utf-8"), [{ paragraph: "甲 a=b" }]);
    assert.deepEqual(await decoded(part("Content-Type: text/html\r\nContent-Transfer-Encoding: base64", btoa("<p>x")), undefined), [{ paragraph: "x" }]);
    assert.equal((await read(bytes(part("Content-Type: image/png", "x")), context)).problem.code, "damaged");
  });
});

describe("the clipboard", () => {
  it("gives the document where it holds a table, else the plain text", () => {
    assert.deepEqual(decodeDocument(readPaste({ html: table("<tr><td>甲<td>1"), text: "甲\t1" }).document)[0].grid, [1, 2]);
    assert.deepEqual(readPaste({ html: "<p>甲</p>", text: "甲" }), { text: "甲" });
    assert.deepEqual(readPaste({ html: "", text: "甲\t1" }), { text: "甲\t1" });
    assert.deepEqual(readPaste({ html: "table>tr>td>甲/td>td>1/td>/tr>/table>", text: "甲\t1" }), { text: "甲\t1" });
  });
});

describe("hostile pages", () => {
  it("nested without end are too large, not a crash", () => {
    assert.equal(readHtml("<div>".repeat(limits.depth + 10)).problem.code, "too-large");
    assert.equal(readHtml("<table><tr><td>".repeat(2000)).problem.code, "too-large");
  });
  it("with spans beyond reason end in bounded cells", () => {
    assert.equal(readHtml(table("<tr>".repeat(50) + "<td colspan=1000 rowspan=65000>1".repeat(400))).problem.code, "too-large");
    assert.deepEqual(blocks(table("<tr><td colspan=-3 rowspan=x>甲<td>1"))[0].cells, [[0, 0, 1, 1, "甲"], [0, 1, 1, 1, "1"]]);
  });
  it("are text and never markup again", () => {
    assert.deepEqual(paragraphs("<p>&lt;img src=x onerror=alert(1)&gt;\u0000</p>"), ["<img src=x onerror=alert(1)>"]);
  });
  it("cut off anywhere are read as far as they go", () => {
    const whole = `<html><body><p>甲</p>${table("<tr><td rowspan=2>乙</td><td>1</td></tr><tr><td>2</td></tr>")}</body></html>`;
    for (let length = 0; length <= whole.length; length++) assert.ok(readHtml(whole.slice(0, length)).document);
  });
});

// The annotated DOCX: comments at their places, changes as tracked changes, and nothing else touched.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { strFromU8, strToU8, unzipSync, zipSync } from "../../web/node_modules/fflate/esm/index.mjs";
import { annotateDocx } from "../../web/annotate/docx/annotate.mjs";
import { rewritten } from "../../web/annotate/remarks.mjs";
import { read } from "../../web/readers/docx/read.mjs";
import { long, short, zipDirectory } from "../../web/readers/zip-directory.mjs";
import { context, decodeDocument } from "../readers/support/decode-document.mjs";
import { cell, paragraph, relationships, row, run, table, wordFile } from "../readers/support/word-file.mjs";
import { checked, corpusFile, corpusFiles, date, resultOf } from "./support/reports.mjs";

const options = { date };
const partOf = (bytes, name = "word/document.xml") => strFromU8(unzipSync(bytes)[name]);
const textOf = async (bytes) => {
  const { document, problem } = await read(bytes, context);
  assert.equal(problem, undefined, problem?.en);
  return decodeDocument(document).filter(({ note }) => note === undefined);
};
/** Each entry as it lies in the file: its own record with its content, and the directory's without the place. */
function rawEntries(bytes) {
  const { entries } = zipDirectory(bytes, Infinity);
  return new Map(entries.map(({ name, at }) => {
    const offset = long(bytes, at + 42);
    const end = offset + 30 + short(bytes, offset + 26) + short(bytes, offset + 28) + long(bytes, at + 20);
    const record = bytes.slice(at, at + 46 + short(bytes, at + 28) + short(bytes, at + 30) + short(bytes, at + 32));
    record.fill(0, 42, 46);
    return [name, Buffer.concat([bytes.slice(offset, end), record]).toString("base64")];
  }));
}
const changedEntries = (before, after) => {
  const was = rawEntries(before);
  return [...rawEntries(after)].filter(([name, raw]) => was.get(name) !== raw).map(([name]) => name);
};
/** The text of the main part between the marks of each comment, by id. */
function commented(xml) {
  return Object.fromEntries([...xml.matchAll(/commentRangeStart[^>]*w:id="(\d+)"[^>]*>(.*?)<[^<]*commentRangeEnd[^>]*w:id="\1"/gs)]
    .map(([, id, inside]) => [id, [...inside.matchAll(/<(?:\w+:)?(?:t|delText)(?:\s[^>]*)?>([^<]*)</g)].map(([, text]) => text).join("")]));
}
const comments = (bytes) => [...partOf(bytes, "word/comments.xml").matchAll(/<w:comment .*?<\/w:comment>/gs)]
  .map(([xml]) => ({ id: /w:id="(\d+)"/.exec(xml)[1], lines: [...xml.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text) }));

describe("files of Writer and pandoc, annotated", async () => {
  for (const { name, bytes } of corpusFiles(".docx")) {
    it(`${name}: a comment at each finding, the same text, and every other part as it was`, async () => {
      const { result } = await checked(bytes);
      const { bytes: after, comments: count, problem } = annotateDocx(bytes, result, options);
      assert.equal(problem, undefined);
      assert.equal(count, result.findings.length);
      assert.deepEqual(await textOf(after), await textOf(bytes));
      const allowed = ["word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"];
      const changed = changedEntries(bytes, after);
      assert.deepEqual(changed.filter((entry) => !allowed.includes(entry)), []);
      if (count === 0) return assert.deepEqual(changed, []);
      const list = comments(after);
      const places = commented(partOf(after));
      result.findings.forEach((finding, i) => {
        assert.deepEqual(list[i].lines, [{ error: "错误", warning: "提醒", info: "提示" }[finding.severity] + `｜${finding.title}`, ...finding.evidence].map((text) => text.replace(/&/g, "&amp;")));
        const { start, end } = finding.spans[0];
        assert.equal(places[list[i].id], [...result.source].slice(start, end).join(""), finding.title);
      });
    });
  }
  it("changes that are accepted pass the next check", async () => {
    const bytes = corpusFile("2021-wrong/writer.docx");
    const { result } = await checked(bytes);
    assert.equal(result.verdict, "fail");
    const { bytes: after, changed } = annotateDocx(bytes, result, { ...options, isCorrected: true });
    assert.equal(changed, 1);
    const again = (await checked(after)).result;
    assert.equal(again.verdict, "pass");
    const { cell: path, value } = result.findings[0].fix;
    assert.equal(path.split("/").reduce((tree, key, i) => (i === 1 ? tree.cells[key] : tree[key]), again.report.tables).value, value);
    assert.match(partOf(after), /<w:del w:id="\d+" w:author="nianbao 年报核验" w:date="2026-01-02T03:04:05Z"><w:r>.*?<w:delText xml:space="preserve">46<\/w:delText><\/w:r><\/w:del><w:ins [^>]*><w:r>.*?<w:t xml:space="preserve">37<\/w:t><\/w:r><\/w:ins>/);
  });
  it("changes that are not asked for are not made", async () => {
    const bytes = corpusFile("2021-wrong/writer.docx");
    const { bytes: after, changed } = annotateDocx(bytes, (await checked(bytes)).result, options);
    assert.equal(changed, 0);
    assert.doesNotMatch(partOf(after), /<w:(ins|del)\b/);
  });
});

describe("the place of a comment", () => {
  const placed = (file, result, more = {}) => {
    const made = annotateDocx(file, result, { ...options, ...more });
    assert.equal(made.problem, undefined);
    return { ...made, xml: partOf(made.bytes) };
  };
  it("is the sentence, also inside a run, across runs, and where characters are written as references", async () => {
    const file = wordFile(paragraph(run("前句。收到&amp;办结 12 件。后句。")) + paragraph(run("共收") + run("到3", "<w:b/>") + run("8件，另有") + run("两件")));
    const { xml, bytes } = placed(file, resultOf("前句。收到&办结 12 件。后句。\n共收到38件，另有两件\n", { at: "收到&办结 12 件。" }, { at: "收到38件" }));
    assert.deepEqual(commented(xml), { 0: "收到&amp;办结 12 件。", 1: "收到38件" });
    assert.deepEqual(await textOf(bytes), await textOf(file));
    assert.match(xml, /<w:r w:rsidRPr="00C51D1A"><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">到3<\/w:t><\/w:r>/);
  });
  it("is the cell, in nested tables and merged cells, and with equal numbers all around", async () => {
    const nested = table(row([cell("单"), cell(paragraph("1") + paragraph("1"))]));
    const file = wordFile(table(row([cell(nested + paragraph("")), cell("1"), cell("1", "<w:vMerge w:val=\"restart\"/>")]), row([cell("甲"), cell("1"), cell("", "<w:vMerge/>")]), row([cell("乙"), cell("5"), cell("6")])));
    const { xml, bytes } = placed(file, resultOf("单\t1\n1\n\t1\t1\n甲\t1\n乙\t5\t6\n", { at: "1", nth: 1 }, { at: "1", nth: 4 }));
    assert.deepEqual(commented(xml), { 0: "1", 1: "1" });
    assert.deepEqual(await textOf(bytes), await textOf(file));
    const cells = xml.split("<w:tc>").slice(1).map((text) => [...text.matchAll(/commentRangeStart w:id="(\d)"/g)].map(([, id]) => id).join());
    assert.deepEqual(cells, ["", "", "0", "", "", "", "1", "", "", "", ""]);
  });
  it("is what holds a text box or refers to a note, where comments cannot be", async () => {
    const box = (content) => `<w:r><w:drawing><wp:anchor><wp:docPr id="1" name="框"/><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></w:r>`;
    const file = wordFile(paragraph(run("正文") + box(paragraph("框内 3 件"))) + paragraph(`${run("脚注处")}<w:r><w:footnoteReference w:id="2"/></w:r>`), {
      footnotes: `<w:footnote w:id="2"><w:p>${run("注内 4 件")}</w:p></w:footnote>`,
    });
    const { xml, bytes } = placed(file, resultOf("正文\n框内 3 件\n脚注处\n注内 4 件\n", { at: "3 件" }, { at: "4 件" }));
    assert.match(xml, /<w:commentRangeStart w:id="3"\/><w:r><w:drawing>.*<\/w:drawing><\/w:r><w:commentRangeEnd w:id="3"\/>/);
    assert.match(xml, /<w:commentRangeStart w:id="4"\/><w:r><w:footnoteReference w:id="2"\/><\/w:r><w:commentRangeEnd w:id="4"\/>/);
    assert.deepEqual(await textOf(bytes), await textOf(file));
  });
  it("is the run as a whole where it holds more than a text, and the title where nothing is pointed at", () => {
    const file = wordFile(paragraph("标题") + paragraph("<w:r><w:t>甲</w:t><w:tab/><w:t>12</w:t></w:r>"));
    const { xml } = placed(file, resultOf("标题\n甲\t12\n", { at: "12" }, {}));
    assert.deepEqual(commented(xml), { 0: "甲12", 1: "标题" });
  });
  it("is found behind an automatic number, and in paragraphs joined by a deleted mark", () => {
    const numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    const file = wordFile(paragraph("收到 7 件", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
      + paragraph("办结", "<w:rPr><w:del w:id=\"5\" w:author=\"a\" w:date=\"2021-01-02T03:04:05Z\"/></w:rPr>") + paragraph("8 件"), { numbering });
    const { xml } = placed(file, resultOf("1. 收到 7 件\n办结8 件\n", { at: "1. 收" }, { at: "7 件" }, { at: "结8" }));
    assert.deepEqual(commented(xml), { 6: "收", 7: "7 件", 8: "结8" });
  });
  it("says of an accepted finding why", () => {
    const { bytes } = placed(wordFile(paragraph("12")), resultOf("12\n", { at: "12", accepted: { reason: "台账<核>过" } }));
    assert.deepEqual(comments(bytes)[0].lines, ["错误｜甲：1→2", "1+1=2，总计填1", "已接受：台账&lt;核&gt;过"]);
  });
});

describe("a package", () => {
  const annotatedOf = (bytes, source = "12\n", ...places) => annotateDocx(bytes, resultOf(source, ...(places.length ? places : [{ at: "12" }])), options);
  it("that has comments keeps them, and gets no second part for them", () => {
    const old = "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"7\" w:author=\"科长\"><w:p><w:r><w:t>旧批注</w:t></w:r></w:p></w:comment></w:comments>";
    const file = wordFile(`<w:p><w:commentRangeStart w:id="7"/>${run("12")}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>`, {
      "word/_rels/document.xml.rels": relationships(["comments", "notes/own.xml"]), "word/notes/own.xml": old,
    });
    const { bytes } = annotatedOf(file);
    assert.deepEqual(changedEntries(file, bytes), ["word/document.xml", "word/notes/own.xml"]);
    const part = partOf(bytes, "word/notes/own.xml");
    assert.ok(part.startsWith(old.slice(0, -"</w:comments>".length)));
    assert.match(part, /<w:comment w:id="8" /);
    assert.match(partOf(bytes), /commentRangeStart w:id="7"\/>.*commentRangeStart w:id="8"\/>/);
  });
  it("may have an empty part for comments, or one of the name that no relation leads to", () => {
    const empty = "<x:comments xmlns:x=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>";
    const { bytes } = annotatedOf(wordFile(paragraph("12"), { "word/_rels/document.xml.rels": relationships(["comments", "comments.xml"]), "word/comments.xml": empty }));
    assert.match(partOf(bytes, "word/comments.xml"), /^<x:comments [^>]*><w:comment xmlns:w="[^"]*main" .*<\/w:comment><\/x:comments>$/s);
    const stray = annotatedOf(wordFile(paragraph("12"), { "word/comments.xml": empty }));
    assert.match(partOf(stray.bytes, "word/_rels/document.xml.rels"), /Id="rId1" Type="[^"]*\/comments" Target="comments1\.xml"/);
    assert.match(partOf(stray.bytes, "[Content_Types].xml"), /PartName="\/word\/comments1\.xml"/);
  });
  it("may be strict, with its own prefixes or none", async () => {
    const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    for (const [prefix, name] of [["w:", "w"], ["a0:", "a0"], ["", ""]]) {
      const p = prefix;
      const document = `<${p}document xmlns${name && `:${name}`}="${strict}"><${p}body><${p}p><${p}r><${p}t>收到12件</${p}t></${p}r></${p}p></${p}body></${p}document>`;
      const file = wordFile("", { "word/document.xml": document });
      const { bytes, problem, changed } = annotateDocx(file, resultOf("收到12件\n", { at: "12", value: 21 }), { ...options, isCorrected: true });
      assert.equal(problem, undefined);
      assert.equal(changed, 1);
      assert.deepEqual(await textOf(bytes), [{ paragraph: "收到21件" }]);
      const declared = name === "w" ? "" : ` xmlns:w="${strict}"`;
      assert.ok(partOf(bytes).includes(`<w:commentRangeStart${declared} w:id="0"/><w:del${declared} w:id="1"`), partOf(bytes));
      assert.ok(partOf(bytes).includes(`<${p}r><${p}delText xml:space="preserve">12</${p}delText></${p}r></w:del>`));
      assert.match(partOf(bytes, "word/comments.xml"), new RegExp(`xmlns:w="${strict}"`));
      assert.match(partOf(bytes, "word/_rels/document.xml.rels"), /purl\.oclc\.org\/ooxml\/officeDocument\/relationships\/comments/);
    }
  });
  it("may be in UTF-16 or begin with a byte order mark, and stays so", async () => {
    const document = partOf(wordFile(paragraph("收到12件"))).replace("UTF-8", "UTF-16");
    const wide = new Uint8Array(Buffer.from(`\ufeff${document}`, "utf16le"));
    const { bytes } = annotatedOf(wordFile("", { "word/document.xml": wide }), "收到12件\n");
    assert.deepEqual([...unzipSync(bytes)["word/document.xml"].slice(0, 4)], [0xff, 0xfe, 0x3c, 0]);
    assert.deepEqual(await textOf(bytes), [{ paragraph: "收到12件" }]);
    const marked = annotatedOf(wordFile("", { "word/document.xml": strToU8(`\ufeff${document.replace("UTF-16", "UTF-8")}`) }), "收到12件\n");
    assert.deepEqual([...unzipSync(marked.bytes)["word/document.xml"].slice(0, 3)], [0xef, 0xbb, 0xbf]);
  });
  it("keeps what is stored, what its writer put behind an entry, and what stands before the archive", async () => {
    const names = unzipSync(wordFile(paragraph("12")));
    const stored = zipSync(Object.fromEntries(Object.entries({ ...names, "word/media/image1.png": new Uint8Array(5000).fill(7) }).map(([name, content]) => [name, [content, { level: 0, comment: "备注" }]])));
    const { bytes } = annotatedOf(stored);
    assert.deepEqual(changedEntries(stored, bytes).sort(), ["[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml", "word/document.xml"]);
    const shifted = new Uint8Array(stored.length + 9);
    shifted.set(stored, 9);
    const after = annotatedOf(shifted).bytes;
    assert.deepEqual(after.slice(0, 9), new Uint8Array(9));
    assert.deepEqual(await textOf(after), [{ paragraph: "12" }]);
  });
  it("that is signed is said to be so, and one that is none is not annotated", () => {
    assert.equal(annotatedOf(wordFile(paragraph("12"))).isSignatureBroken, false);
    assert.equal(annotatedOf(wordFile(paragraph("12"), { "_xmlsignatures/sig1.xml": "<Signature/>" })).isSignatureBroken, true);
    assert.equal(annotateDocx(strToU8("PK no archive"), resultOf("12\n"), options).problem.code, "damaged");
  });
  it("that Word protects against changes is said to be so, whatever its comments, and no other is", () => {
    const protectionIn = (settings) => annotatedOf(wordFile(paragraph("12"), {
      "word/settings.xml": settings, "word/_rels/document.xml.rels": relationships(["settings", "settings.xml"]),
    })).protection;
    const settings = (inside) => `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/>${inside}</w:settings>`;
    for (const edit of ["readOnly", "forms", "comments", "trackedChanges"]) {
      for (const enforcement of ["1", "true", "on"]) assert.equal(protectionIn(settings(`<w:documentProtection w:edit="${edit}" w:enforcement="${enforcement}"/>`)), edit);
    }
    for (const open of ['w:edit="readOnly"', 'w:edit="readOnly" w:enforcement="0"', 'w:edit="none" w:enforcement="1"']) {
      assert.equal(protectionIn(settings(`<w:documentProtection ${open}/>`)), null);
    }
    assert.equal(protectionIn(settings("")), null);
    assert.equal(protectionIn("no settings"), null);
    assert.equal(annotatedOf(wordFile(paragraph("12"))).protection, null);
  });
  it("of many paragraphs gets as many comments", async () => {
    const numbers = Array.from({ length: 3000 }, (_, i) => String(10_000 + i));
    const file = wordFile(numbers.map((number) => paragraph(run("收到") + run(`${number}件`))).join(""));
    const { bytes, comments: count } = annotatedOf(file, numbers.map((number) => `收到${number}件\n`).join(""), ...numbers.map((at) => ({ at })));
    assert.equal(count, 3000);
    assert.deepEqual(Object.values(commented(partOf(bytes))), numbers);
    assert.deepEqual(await textOf(bytes), await textOf(file));
  });
});

describe("a tracked change", () => {
  const corrected = async (body, source, ...places) => {
    const { bytes, changed, problem } = annotateDocx(wordFile(body), resultOf(source, ...places), { ...options, isCorrected: true });
    assert.equal(problem, undefined);
    return { changed, xml: partOf(bytes), text: (await textOf(bytes)).map(({ paragraph: text, cells }) => text ?? cells.map((one) => one[4]).join("|")) };
  };
  it("takes the place of a number that several runs hold, with the last one's looks", async () => {
    const { changed, xml, text } = await corrected(paragraph(run("收到") + run("2", "<w:b/>") + run("1", "<w:i/>") + run("件")), "收到21件\n", { at: "21", value: 11 });
    assert.equal(changed, 1);
    assert.deepEqual(text, ["收到11件"]);
    assert.equal(xml.match(/<w:del /g).length, 2);
    assert.match(xml, /<w:ins [^>]*><w:r[^>]*><w:rPr><w:i\/><\/w:rPr><w:t xml:space="preserve">11<\/w:t><\/w:r><\/w:ins>/);
  });
  it("stands beside another's insertion, not in it", async () => {
    const ins = (content) => `<w:ins w:id="3" w:author="甲" w:date="2021-01-02T03:04:05Z">${content}</w:ins>`;
    const { changed, xml, text } = await corrected(table(row([cell("甲"), cell(paragraph(ins(run("21件"))))])), "甲\t21件\n", { at: "21", value: 11 });
    assert.equal(changed, 1);
    assert.deepEqual(text, ["甲|11件"]);
    assert.match(xml, /<w:ins w:id="3" w:author="甲"[^>]*><w:commentRangeStart[^>]*><w:del [^>]*><w:r.*?<\/w:r><\/w:del><\/w:ins><w:ins [^>]*nianbao[^>]*>.*?<\/w:ins><w:ins w:id="\d+" w:author="甲"[^>]*>.*件/);
    const ids = [...xml.matchAll(/<w:(?:ins|del)[^>]* w:id="(\d+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
  it("is not made where the run holds more than text, in text boxes, or for what was accepted", async () => {
    const body = paragraph("<w:r><w:t>甲</w:t><w:tab/><w:t>21</w:t></w:r>");
    assert.equal((await corrected(body, "甲\t21\n", { at: "21", value: 11 })).changed, 0);
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph("21")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    assert.equal((await corrected(paragraph(run("甲") + box), "甲\n21\n", { at: "21", value: 11 })).changed, 0);
    assert.equal((await corrected(paragraph("21"), "21\n", { at: "21", value: 11, accepted: { reason: "核过" } })).changed, 0);
  });
  it("is made once where two findings name the same cell, and is all or nothing where only several put it right", async () => {
    const both = resultOf("21\n5\n", { at: "21", value: 11 }, { at: "21", value: 11 }, { at: "5", value: 6 });
    both.findings[1].fix.cell = both.findings[0].fix.cell;
    const { changed, bytes } = annotateDocx(wordFile(paragraph("21") + paragraph("5")), both, { ...options, isCorrected: true });
    assert.equal(changed, 2);
    assert.deepEqual(await textOf(bytes), [{ paragraph: "11" }, { paragraph: "6" }]);
    const pair = resultOf("21\n5\n", { at: "21", value: 11 }, { at: "5" });
    Object.assign(pair.findings[0], { fix: undefined, fixes: [{ cell: "table/row/c0", value: 11 }, { cell: "table/row/c1", value: 6 }] });
    pair.report.tables.table.cells.row.c1.text = "约5件";
    assert.equal(annotateDocx(wordFile(paragraph("21") + paragraph("5")), pair, { ...options, isCorrected: true }).changed, 0);
  });
  it("writes the number as the cell wrote its own", () => {
    assert.equal(rewritten("21", 21, 11), "11");
    assert.equal(rewritten("２１", 21, 11), "１１");
    assert.equal(rewritten("1,234", 1234, 1200345.5), "1,200,345.5");
    assert.equal(rewritten("1，234", 1234, 12345), "12，345");
    assert.equal(rewritten("+3", 3, 4), "+4");
    assert.equal(rewritten("—", null, 0), "0");
    assert.equal(rewritten("无", null, 0), "0");
    assert.equal(rewritten("21件", 21, 11), null);
    assert.equal(rewritten("12500元", 1.25, 2), null);
    assert.equal(rewritten("12500", 1.25, 2), null);
  });
});

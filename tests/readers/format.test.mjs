// What a file is, by its content alone.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import CFB from "../../web/node_modules/cfb/cfb.js";
import { strToU8, zipSync } from "../../web/node_modules/fflate/esm/index.mjs";
import { formatOf } from "../../web/readers/format.mjs";
import { problemOfFormat } from "../../web/readers/problems.mjs";
import { zipDirectory } from "../../web/readers/zip-directory.mjs";
import { wordFile, paragraph } from "./support/word-file.mjs";

const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => [...(typeof part === "string" ? strToU8(part, true) : part)]));
const archive = (names) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8(`内容 ${name}`)])));
const opened = (type) => zipSync({ mimetype: [strToU8(type), { level: 0 }], "content.xml": strToU8("<a/>"), "META-INF/manifest.xml": strToU8("<m/>") });
const utf16 = (text, { bom = true, big = false } = {}) => {
  const units = (bom ? `\ufeff${text}` : text).split("").map((c) => c.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
};

/** An OLE container with these streams; large ones stand in sectors of their own. */
function container(streams, size = 100) {
  const file = CFB.utils.cfb_new();
  for (const name of streams) CFB.utils.cfb_add(file, name, new Uint8Array(size));
  CFB.utils.cfb_del(file, "\u0001Sh33tJ5");
  return new Uint8Array(CFB.write(file, { type: "array" }));
}

const cases = [
  ["pdf", "a PDF", strToU8("%PDF-1.4\n%\u00e2\u00e3", true)],
  ["pdf", "a PDF behind a thousand other bytes", joined(new Uint8Array(1000).fill(10), "%PDF-1.7\n")],
  ["text", "a PDF's header beyond the first 1,024 bytes", joined(new Uint8Array(1024).fill(10), "%PDF-1.7\n")],
  ["zip", "an archive with a PDF first in it", zipSync({ "a.pdf": [strToU8("%PDF-1.4"), { level: 0 }] })],

  ["docx", "a DOCX", wordFile(paragraph("正文"))],
  ["docx", "a document part of another name", archive(["[Content_Types].xml", "word/document2.xml"])],
  ["docx", "a spreadsheet within a DOCX", archive(["word/document.xml", "word/embeddings/Microsoft_Excel_Sheet1.xlsx"])],
  ["docx", "backslashes for slashes", archive(["[Content_Types].xml", "word\\document.xml"])],
  ["docx", "other bytes before the archive", joined(new Uint8Array(77).fill(65), wordFile(paragraph("正文")))],
  ["docx", "other bytes behind the archive", joined(wordFile(paragraph("正文")), "\r\n\r\n")],
  ["docx", "a DOCX that was cut off", wordFile(paragraph("正文".repeat(300))).subarray(0, 1500)],
  ["xlsx", "a workbook", archive(["[Content_Types].xml", "xl/workbook.xml"])],
  ["xlsx", "a binary workbook", archive(["[Content_Types].xml", "xl/workbook.bin"])],
  ["ofd", "an OFD", archive(["OFD.xml", "Doc_0/Document.xml"])],
  ["odt", "an ODT", opened("application/vnd.oasis.opendocument.text")],
  ["odt", "an ODT template", opened("application/vnd.oasis.opendocument.text-template")],
  ["odt", "an ODT that does not name its type", archive(["content.xml", "META-INF/manifest.xml"])],
  ["odt", "an ODT that was cut off", opened("application/vnd.oasis.opendocument.text").subarray(0, 120)],
  ["odt", "an ODT behind other bytes", joined("abc", opened("application/vnd.oasis.opendocument.text"))],
  ["ods", "an OpenDocument spreadsheet", opened("application/vnd.oasis.opendocument.spreadsheet")],
  ["zip", "an OpenDocument presentation", opened("application/vnd.oasis.opendocument.presentation")],
  ["zip", "a presentation", archive(["[Content_Types].xml", "ppt/presentation.xml"])],
  ["zip", "an archive of reports", archive(["2020/年报.docx", "word.xml", "passwords/word/notes.txt"])],
  ["zip", "an empty archive", zipSync({})],

  ["doc", "a Word 97 container", container(["/1Table", "/WordDocument"])],
  ["doc", "a workbook within a Word 97 container", container(["/WordDocument", "/ObjectPool/_1234567890/Workbook"])],
  ["xls", "an Excel 97 container", container(["/Workbook"])],
  ["xls", "an Excel 95 container", container(["/Book"])],
  ["xls", "a Word document within a workbook", container(["/Workbook", "/MBD0001/WordDocument"])],
  ["encrypted-office", "an encrypted DOCX or XLSX", container(["/EncryptionInfo", "/EncryptedPackage"])],
  ["ole", "a presentation's container", container(["/PowerPoint Document", "/Current User"])],
  ["ole", "a directory beyond the header's own list of sectors", container(["/PowerPoint Document"], 7_200_000)],
  ["doc", "a container of many streams", container([...Array.from({ length: 300 }, (_, i) => `/Stream${i}`), "/WordDocument"])],
  ["doc", "a container that was cut off", container(["/WordDocument"], 9000).subarray(0, 700)],
  ["xls", "a workbook that was cut off", joined(container(["/Workbook"], 9000).subarray(0, 512), [9, 8, 16, 0, 0, 6])],
  ["doc", "the signature alone", container(["/WordDocument"]).subarray(0, 8)],

  ["rtf", "RTF", strToU8("{\\rtf1\\ansi\\ansicpg936 ")],
  ["rtf", "RTF behind blanks and a byte order mark", strToU8("\ufeff\r\n {\\rtf1")],
  ["image", "PNG", joined("\x89PNG\r\n\x1a\n", new Uint8Array(20))],
  ["image", "JPEG", joined([0xff, 0xd8, 0xff, 0xe0], new Uint8Array(20))],
  ["image", "GIF", strToU8("GIF89a")],
  ["image", "TIFF", joined("II*\0", new Uint8Array(20))],
  ["image", "BMP", joined("BM", new Uint8Array(12), [40, 0, 0, 0])],
  ["image", "WebP", joined("RIFF\x10\0\0\0WEBPVP8 ")],
  ["image", "HEIC", joined("\0\0\0\x18ftypheic")],

  ["html", "a page", strToU8("<!DOCTYPE html><html><body>年报</body></html>")],
  ["html", "a page behind a byte order mark, blanks and remarks", strToU8("\ufeff\r\n <!-- saved from url=(0020)http://example.invalid --> <!-- <p> -->\n<HTML>")],
  ["html", "XHTML", strToU8("<?xml version=\"1.0\" encoding=\"GB2312\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"\"><html>")],
  ["html", "a table alone", strToU8("<table border=1><tr><td>1</table>")],
  ["html", "Word's own page saved as .doc", strToU8("<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:w=\"urn:schemas-microsoft-com:office:word\">")],
  ["html", "a page in GBK", joined("<!--", [0xc4, 0xea, 0xb1, 0xa8], "--><meta charset=gbk>", [0xc4, 0xea])],
  ["html", "a page in UTF-16", utf16("<html><body>年报")],
  ["html", "a page in big-endian UTF-16", utf16("\r\n<html><body>年报", { big: true })],
  ["html", "a page in UTF-16 without a mark", utf16("<html><body>年报", { bom: false })],
  ["html", "words before a page", strToU8("年报 <html>\n<head><title>年报</title>")],
  ["html", "a conditional remark first", strToU8("<![if !mso]><p>年报")],
  ["mhtml", "Word's single-file page", strToU8("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"----=_NextPart\"\r\n\r\n------=_NextPart")],
  ["mhtml", "Chromium's saved page", strToU8("From: <Saved by Blink>\r\nSnapshot-Content-Location: http://example.invalid/\r\nSubject: =?utf-8?Q?=E5?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\r\n")],

  ["text", "nothing", new Uint8Array(0)],
  ["text", "a letter", strToU8("a")],
  ["text", "a report's text", strToU8("某市示例局2020年政府信息公开工作年度报告\n\n一、总体情况\n")],
  ["text", "a text in GBK", Uint8Array.from([0xc4, 0xea, 0xb1, 0xa8, 0x3c, 0x70, 0x3e])],
  ["text", "a text in UTF-16", utf16("年报：新收 3 件，<示例>")],
  ["text", "a name in angle brackets", strToU8("<某市示例局>的年报")],
  ["text", "a text that speaks of a tag", strToU8("在 <html> 中")],
  ["text", "letterhead that looks like a mail's", strToU8("Content: 年报\r\n\r\nContent-Type: text/html")],
  ["text", "a text that ends like an archive", joined("年报", "PK\x05\x06", new Uint8Array(18))],
  ["text", "Markdown", strToU8("# 年报\n\n| 1 | 2 |\n|---|---|\n")],
];

describe("the format of", () => {
  for (const [format, name, bytes] of cases) it(`${name}: ${format}`, () => assert.equal(formatOf(bytes), format));
});

describe("an archive of reports that cannot be taken apart", () => {
  const code = (bytes) => problemOfFormat(formatOf(bytes), bytes)?.code;
  const reports = archive(["2020/年报.docx", "2021/年报.docx"]);

  it("is damaged where its list is cut off, at whatever length", () => {
    for (let length = 4; length < reports.length; length += 7) assert.equal(code(reports.subarray(0, length)), "damaged", `${length}`);
  });
  it("is one without reports where it is whole, or empty", () => {
    assert.deepEqual([reports, zipSync({})].map(code), ["unsupported-format", "unsupported-format"]);
  });
  it("is not taken for a whole one that lies in what is left of it", () => {
    const inner = archive(["word/document.xml"]);
    const outer = zipSync({ "年报.docx": [inner, { level: 0 }], "2.txt": strToU8("二") });
    const cut = outer.subarray(0, outer.indexOf(0x50, 60 + inner.length) + 10);
    assert.equal(zipDirectory(cut, 10), null);
    // In front of an archive may stand what is none: its list counts then.
    assert.equal(zipDirectory(joined("MZ", inner), 10).entries.length, 1);
  });
});

describe("formats of broken bytes", () => {
  const known = new Set(["pdf", "docx", "odt", "xlsx", "ofd", "zip", "doc", "xls", "ole", "encrypted-office", "rtf", "image", "html", "mhtml", "text"]);

  it("are told whatever stands behind a signature", () => {
    let seed = 1;
    const random = () => (seed = (seed * 48271) % 2147483647);
    for (const start of ["PK\x03\x04", "PK\x05\x06", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "%PDF-", "{\\rtf", "<", "\xff\xfe", "\xfe\xff"]) {
      for (let i = 0; i < 60; i++) {
        const bytes = joined(start, Uint8Array.from({ length: random() % 3000 }, random));
        assert.ok(known.has(formatOf(bytes)));
      }
    }
  });
  it("are told wherever a container's numbers are changed", () => {
    const whole = container(["/1Table", "/WordDocument", "/Data"]);
    for (let at = 24; at < 96; at += 2) {
      for (const value of [0, 1, 0x7f, 0xff]) {
        const bytes = whole.slice();
        bytes.fill(value, at, at + 4);
        assert.ok(["doc", "ole"].includes(formatOf(bytes)), `${at} ${value}`);
      }
    }
  });
  it("are told of a view into other bytes", () => {
    const whole = wordFile(paragraph("正文"));
    const around = joined("%PDF-1.4", whole, "<html>");
    assert.equal(formatOf(around.subarray(8, 8 + whole.length)), "docx");
  });
});

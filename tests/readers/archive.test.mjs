// Archives and XML as the readers open them: within limits, whatever the file says of itself.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { strToU8, zipSync } from "../../web/node_modules/fflate/esm/index.mjs";
import { openArchive } from "../../web/readers/archive.mjs";
import { limits } from "../../web/readers/limits.mjs";
import { ReadFailure } from "../../web/readers/problems.mjs";
import { parseXml } from "../../web/readers/xml.mjs";

const kind = [" Word 文件", "Word file"];
const code = (use) => {
  try {
    use();
  } catch (error) {
    assert.ok(error instanceof ReadFailure, error.stack);
    return error.problem.code;
  }
  return null;
};
const text = (bytes) => new TextDecoder().decode(bytes);
const open = (bytes) => openArchive(bytes, kind);

/** Where the directory's record of the entry with this name begins. */
function recordOf(bytes, name) {
  const wanted = strToU8(name);
  for (let at = 0; at + 46 + wanted.length <= bytes.length; at++) {
    const isRecord = bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2;
    if (isRecord && wanted.every((byte, i) => bytes[at + 46 + i] === byte)) return at;
  }
  throw new Error(`no ${name}`);
}

/** A copy of the archive with numbers of an entry's record changed: [offset, bytes, value]. */
function changed(bytes, name, ...numbers) {
  const copy = bytes.slice();
  const at = recordOf(copy, name);
  for (const [offset, length, value] of numbers) for (let i = 0; i < length; i++) copy[at + offset + i] = (value / 256 ** i) & 255;
  return copy;
}

const flags = 8;
const method = 10;
const checksum = 16;
const size = 24;
const offset = 42;

describe("an archive", () => {
  const whole = zipSync({ "a.xml": strToU8("甲".repeat(5000)), "word/B.xml": [strToU8("乙"), { level: 0 }], empty: new Uint8Array(0) });

  it("gives its names, and the entries asked for", () => {
    const archive = open(whole);
    assert.deepEqual(archive.names, ["a.xml", "word/B.xml", "empty"]);
    assert.equal(text(archive.read("a.xml")), "甲".repeat(5000));
    assert.equal(text(archive.read("/Word/b.xml")), "乙");
    assert.equal(archive.read("empty").length, 0);
    assert.equal(archive.read("c.xml"), null);
    assert.deepEqual(["a.xml", "WORD/b.xml", "c.xml"].map(archive.has), [true, true, false]);
  });
  it("may stand behind other bytes and before others", () => {
    const around = new Uint8Array(whole.length + 30).fill(7);
    around.set(whole, 13);
    assert.equal(text(open(around).read("word/B.xml")), "乙");
  });
  it("may keep its sizes in the extra fields of large archives", () => {
    const long = (value) => [0, 8, 16, 24].map((bits) => (value >>> bits) & 255);
    const content = strToU8("乙");
    const plain = zipSync({ a: [content, { level: 0 }] });
    const at = recordOf(plain, "a");
    const none = [255, 255, 255, 255];
    const extra = [9, 0, 2, 0, 0, 0, 1, 0, 24, 0, ...long(3), ...long(0), ...long(3), ...long(0), ...long(0), ...long(0)];
    const record = [...plain.subarray(at, at + 20), ...none, ...none, 1, 0, extra.length, 0, ...plain.subarray(at + 32, at + 42), ...none, 97, ...extra];
    const end64 = [0x50, 0x4b, 6, 6, ...long(44), ...long(0), 45, 0, 45, 0, ...long(0), ...long(0), ...long(1), ...long(0), ...long(1), ...long(0),
      ...long(record.length), ...long(0), ...long(at), ...long(0)];
    const locator = [0x50, 0x4b, 6, 7, ...long(0), ...long(at + record.length), ...long(0), ...long(1)];
    const end = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, 255, 255, 255, 255, ...none, ...none, 0, 0];
    assert.equal(text(open(Uint8Array.from([...plain.subarray(0, at), ...record, ...end64, ...locator, ...end])).read("a")), "乙");
  });
  it("is damaged without its directory", () => {
    assert.equal(code(() => open(whole.subarray(0, whole.length - 30))), "damaged");
    assert.equal(code(() => open(new Uint8Array(0))), "damaged");
    assert.equal(code(() => open(strToU8("PK"))), "damaged");
  });
  it("says that it is encrypted", () => {
    assert.equal(code(() => open(changed(whole, "a.xml", [flags, 2, 1])).read("a.xml")), "encrypted");
  });

  const damages = {
    "bytes that do not give their checksum": [checksum, 4, 1],
    "a size smaller than what comes out": [size, 4, 100],
    "a size larger than what comes out": [size, 4, 15001],
    "a size that the bytes cannot expand to": [size, 4, 100 * 1024 * 1024],
    "an unknown way of packing": [method, 2, 12],
    "an entry beyond the file": [offset, 4, 1e6],
    "an entry where none is": [offset, 4, 1],
    "more bytes than there are": [20, 4, 1e6],
  };
  for (const [name, change] of Object.entries(damages)) {
    it(`is damaged by ${name}`, () => assert.equal(code(() => open(changed(whole, "a.xml", change)).read("a.xml")), "damaged"));
  }
  it("is damaged by a stored entry of two sizes", () => {
    assert.equal(code(() => open(changed(whole, "word/B.xml", [size, 4, 9])).read("word/B.xml")), "damaged");
  });
});

describe("a bomb", () => {
  const zeros = zipSync({ a: new Uint8Array(limits.entryBytes), b: new Uint8Array(1000) }, { level: 1 });

  it("that says its size is too large", () => {
    assert.equal(code(() => open(changed(zeros, "a", [size, 4, limits.entryBytes + 1])).read("a")), "too-large");
  });
  it("that says it is small is damaged", () => {
    assert.equal(code(() => open(changed(zeros, "a", [size, 4, 1000])).read("a")), "damaged");
  });
  it("does no harm to the entries beside it", () => assert.equal(open(zeros).read("b").length, 1000));
  it("of several entries is too large together", () => {
    const archive = open(zeros);
    for (let i = 0; i < limits.expandedBytes / limits.entryBytes; i++) assert.equal(archive.read("a").length, limits.entryBytes);
    assert.equal(code(() => archive.read("a")), "too-large");
  });
  it("of entries is too large", () => {
    const many = Object.fromEntries(Array.from({ length: limits.entries + 1 }, (_, i) => [`e${i}`, new Uint8Array(0)]));
    assert.equal(code(() => open(zipSync(many))), "too-large");
  });
});

describe("XML", () => {
  const events = (content, handler = {}) => {
    const seen = [];
    parseXml(typeof content === "string" ? strToU8(content) : content, {
      open(name, attributes, parent) {
        seen.push([`<${name}`, { ...attributes }, parent]);
        return handler.passOver?.(name) ? false : undefined;
      },
      text: (value) => seen.push(value),
      close: (name) => seen.push(`>${name}`),
    }, kind);
    return seen;
  };

  it("is told without prefixes, with each element's parent", () => {
    assert.deepEqual(events("<w:p xmlns:w='u' w:a='1'><w:r b='2'/>甲&amp;&#20057;<![CDATA[<丙>]]></w:p>"),
      [["<p", { w: "u", a: "1" }, undefined], ["<r", { b: "2" }, "p"], ">r", "甲&乙", "<丙>", ">p"]);
  });
  it("is passed over where it is told to be", () => {
    assert.deepEqual(events("<a><b><c>1</c></b>2<b/>3</a>", { passOver: (name) => name === "b" }),
      [["<a", {}, undefined], ["<b", {}, "a"], "2", ["<b", {}, "a"], "3", ">a"]);
  });
  it("may be UTF-16", () => {
    assert.deepEqual(events(Uint8Array.from(Buffer.from("\ufeff<?xml version='1.0' encoding='UTF-16'?><a>年</a>", "utf16le"))), [["<a", {}, undefined], "年", ">a"]);
  });
  it("is read in portions", () => {
    const progress = [];
    const content = `<a>${"甲".repeat(600_000)}</a>`;
    let length = 0;
    parseXml(strToU8(content), { open() {}, text: (value) => { length += value.length; } }, kind, (done, total) => progress.push(done / total));
    assert.equal(length, 600_000);
    assert.deepEqual(progress.map((part) => Math.round(part * 100)), [0, 44, 87]);
  });
  for (const [name, content] of [
    ["what is cut off", "<a><b>"], ["what is no XML", "年报"], ["nothing", ""], ["unknown entities", "<a>&x;</a>"],
    ["a document type", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"],
    ["a document type alone", "<!DOCTYPE a><a/>"], ["mixed-up ends", "<a><b></a></b>"],
  ]) it(`is damaged: ${name}`, () => assert.equal(code(() => events(content)), "damaged"));
  it("is read as deep as the limit, and is too large beyond", () => {
    const nested = (depth) => "<a>".repeat(depth) + "</a>".repeat(depth);
    assert.equal(events(nested(limits.depth)).length, 2 * limits.depth);
    assert.equal(code(() => events(nested(limits.depth + 1))), "too-large");
    assert.equal(code(() => events("<a>".repeat(1_000_000))), "too-large");
  });
});

// Word 97–2003 files that are no such file, or not whole, or made to hurt.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { read } from "../../web/readers/doc/read.mjs";
import { composeDoc, compound, inTable, nested, sprm, u16, u32 } from "./support/compose-doc.mjs";
import { decodeDocument } from "./support/decode-document.mjs";

const whole = new Uint8Array(readFileSync(new URL("files/word-features.doc", import.meta.url)));
const plain = { parts: { main: [{ text: "正文" }] } };
const problemOf = async (bytes) => (await read(bytes)).problem?.code;

/** Numbers that look random and are the same each time. */
function* numbers(seed) {
  for (;;) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    yield seed / 2 ** 32;
  }
}

describe("a file that cannot be read", () => {
  it("is damaged: empty, only a signature, noise after it, without Word's stream or the table stream", async () => {
    const signature = whole.slice(0, 8);
    assert.equal(await problemOf(new Uint8Array(0)), "damaged");
    assert.equal(await problemOf(signature), "damaged");
    const noise = numbers(1);
    assert.equal(await problemOf(Uint8Array.from({ length: 5000 }, (_, i) => signature[i] ?? Math.floor(noise.next().value * 256))), "damaged");
    assert.equal(await problemOf(compound({ Other: new Uint8Array(5000) })), "damaged");
    assert.equal(await problemOf(compound({ WordDocument: new Uint8Array(5000) })), "damaged");
    const noTable = composeDoc(plain);
    const at = Buffer.from(noTable).indexOf(Buffer.from("1Table", "utf16le"));
    noTable.set([0x39], at);
    assert.equal(await problemOf(noTable), "damaged");
  });

  it("is damaged wherever it is cut off, unless what is missing is not read", async () => {
    const { document } = await read(whole);
    let complete = 0;
    for (let length = 0; length < whole.length; length += 509) {
      const result = await read(whole.slice(0, length));
      if (result.document) {
        assert.deepEqual(result.document, document);
        complete++;
      } else {
        assert.equal(result.problem.code, "damaged");
      }
    }
    assert.ok(complete < 10);
  });

  it("is encrypted where its head says so", async () => {
    assert.equal(await problemOf(composeDoc({ ...plain, fib: { 10: u16(0x0300) } })), "encrypted");
    assert.equal(await problemOf(composeDoc({ ...plain, fib: { 10: u16(0x8200) } })), "encrypted");
  });

  it("is unsupported if Word 6 or 95 wrote it", async () => {
    assert.equal(await problemOf(composeDoc({ ...plain, fib: { 0: u16(0xa5dc), 2: u16(101) } })), "unsupported-format");
    assert.equal(await problemOf(composeDoc({ ...plain, fib: { 2: u16(104) } })), "unsupported-format");
  });

  it("says what happened and what to do", async () => {
    const { problem } = await read(composeDoc({ ...plain, fib: { 10: u16(0x0300) } }));
    assert.deepEqual(problem, {
      code: "encrypted",
      zh: "这个 Word 文件设有打开密码，无法读取。请用密码打开后另存一份不加密的再核验。",
      en: "This Word file is protected by a password and cannot be read. Open it with its password, save an unprotected copy and check that.",
    });
  });
});

describe("a file made to hurt", () => {
  it("cannot nest tables without end", async () => {
    assert.equal(await problemOf(composeDoc({ parts: { main: [{ text: "甲", papx: nested(500) }] } })), "too-large");
  });

  it("cannot make a table without end", async () => {
    assert.equal(await problemOf(composeDoc({ parts: { main: [{ text: "\x07".repeat(200_001), papx: inTable }] } })), "too-large");
  });

  it("cannot make one long list of properties be read from everywhere", async () => {
    const data = new Uint8Array(65_002);
    data.set(u16(65_000), 0);
    for (let at = 2; at + 3 <= data.length; at += 3) data.set(sprm(0x2403, 0), at);
    const main = [{ text: "\r".repeat(20_000), papx: sprm(0x6646, ...u32(0)) }];
    assert.equal(await problemOf(composeDoc({ parts: { main }, streams: { Data: data } })), "too-large");
  });

  it("cannot claim more text than it has, or pieces that overlap backwards", async () => {
    assert.equal(await problemOf(composeDoc({ ...plain, fib: { 76: u32(1000) } })), "damaged");
    assert.equal(await problemOf(composeDoc({ ...plain, pieces: [{ length: 1 }, { length: -1 }, { length: 3 }] })), "damaged");
  });

  it("cannot hold text outside of its own stream", async () => {
    const bytes = composeDoc(plain);
    const at = Buffer.from(bytes).indexOf(Buffer.from([2, 16, 0, 0, 0]));   // the list of its only piece
    bytes.set(u32(0x3fffff00), at + 5 + 8 + 2);
    assert.equal(await problemOf(bytes), "damaged");
  });
});

it("gives a document or a problem whatever bytes are changed", async () => {
  const random = numbers(20_240_131);
  const next = (below) => Math.floor(random.next().value * below);
  for (let round = 0; round < 150; round++) {
    const bytes = whole.slice(0, round % 5 === 0 ? next(whole.length) : whole.length);
    for (let i = next(round % 3 === 0 ? 2 : 60); i >= 0 && bytes.length > 0; i--) bytes[next(bytes.length)] = next(4) === 0 ? 255 : next(256);
    const { document, problem } = await read(bytes);
    if (document) decodeDocument(document);
    else assert.match(problem.code, /^(damaged|encrypted|too-large|unsupported-format)$/);
  }
});

// Archives of reports: every document by itself, within limits, whatever else lies in them.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { strToU8, zipSync } from "../../web/node_modules/fflate/esm/index.mjs";
import { documentsIn, sourceOf } from "../../web/readers/bundle.mjs";
import { limits } from "../../web/readers/limits.mjs";

const zip = (files) => zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content])));

async function read(bytes) {
  let passedOver = 0;
  const members = [];
  for await (const { name, bytes: content, problem } of documentsIn(sourceOf(bytes), () => passedOver++)) {
    members.push([name, problem ? problem.code : Buffer.from(content).toString()]);
  }
  return { members, passedOver };
}

describe("an archive of reports", () => {
  it("gives its documents in the order of their names, with those of archives inside", async () => {
    const inner = zip({ "丙.txt": "三", "x.png": "p" });
    assert.deepEqual(await read(zip({ "乙/2.txt": "二", "a.txt": "一", "内.zip": inner })), {
      members: [["a.txt", "一"], ["乙/2.txt", "二"], ["内.zip/丙.txt", "三"]], passedOver: 1,
    });
  });

  it("passes over what is no document, and counts it", async () => {
    const bytes = zip({ "a.txt": "一", "~$a.docx": "x", "图.JPG": "x", "a.lnk": "x", "__MACOSX/._a.txt": "x", ".DS_Store": "x", "夹/Thumbs.db": "x" });
    assert.deepEqual(await read(bytes), { members: [["a.txt", "一"]], passedOver: 6 });
  });

  it("reads names that were written in GBK", async () => {
    const bytes = Buffer.from(zip({ "abcd.txt": "一" })).toString("latin1").replaceAll("abcd", Buffer.from([0xbc, 0xd7, 0xbe, 0xd6]).toString("latin1"));
    assert.deepEqual((await read(Uint8Array.from(bytes, (c) => c.charCodeAt(0)))).members, [["甲局.txt", "一"]]);
  });

  it("shows no name that leads out of it", async () => {
    assert.deepEqual((await read(zip({ "../../etc/甲.txt": "一", "/b/./乙.txt": "二" }))).members.map(([name]) => name), ["b/乙.txt", "etc/甲.txt"]);
  });

  it("tells of one that is damaged or locked, and goes on", async () => {
    const text = "很长的文字".repeat(50);
    const bytes = zip({ "1.txt": text, "2.txt": "二", "3.txt": "三" });
    bytes[35 + 5] ^= 0xff;
    // The flag of the second entry, in the list at the end: it is encrypted.
    const list = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]), Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 4);
    bytes[list + 8] |= 1;
    assert.deepEqual((await read(bytes)).members, [["1.txt", "damaged"], ["2.txt", "encrypted"], ["3.txt", "三"]]);
  });

  it("opens no archive that lies too deep, and expands no more than is allowed", async () => {
    let nested = zip({ "a.txt": "一" });
    for (let depth = 0; depth <= limits.bundleDepth; depth++) nested = zip({ "z.zip": nested });
    assert.deepEqual((await read(nested)).members.map(([name]) => name), [`${"z.zip/".repeat(limits.bundleDepth)}z.zip`]);
    const large = new Uint8Array(limits.fileBytes + 1);
    assert.deepEqual((await read(zip({ "big.txt": large, "klein.txt": "一" }))).members, [["big.txt", "too-large"], ["klein.txt", "一"]]);
  });

  it("takes no document or program that is an archive itself apart", async () => {
    for (const mark of ["[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"]) {
      assert.deepEqual(await read(zip({ [mark]: "x", "a.txt": "一" })), { members: [], passedOver: 0 }, mark);
    }
  });

  it("believes no size that the archive states", async () => {
    const bytes = zip({ "a.txt": new Uint8Array(100_000) });
    const at = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes[at + 24] = 10;
    bytes[at + 25] = bytes[at + 26] = 0;
    assert.deepEqual((await read(bytes)).members, [["a.txt", "damaged"]]);
  });
});

// Documents from readers: the native engine and the WebAssembly one give the same bytes for them, too.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import { prepare } from "../../web/cli/read.mjs";
import { lines } from "../corpus/support/engine.mjs";
import { createTestEngine, root } from "./support/engine.mjs";

const { engine } = await createTestEngine();
const folder = join(root, "tests/formats/files");
const scratch = mkdtempSync(join(tmpdir(), "nianbao-documents-"));
after(() => rmSync(scratch, { recursive: true }));

for (const model of readdirSync(folder).sort()) {
  it(`native and WebAssembly agree on the files of ${model}`, async () => {
    let compared = 0;
    for (const name of readdirSync(join(folder, model)).sort()) {
      const { input, document, problem } = await prepare(new Uint8Array(readFileSync(join(folder, model, name))), engine);
      if (problem || !document) continue;
      const path = join(scratch, "document");
      writeFileSync(path, input);
      const [native] = lines([path], ["--document", "--detail"]);
      const json = await engine.checkJson(input, { document: true, detail: true, file: "document", format: "text" });
      assert.ok(json === native, `${name} differs`);
      compared++;
    }
    assert.ok(compared > 0 || model === "2021-small");
  });
}

it("decodes bytes for readers, by what they are and by what they claim", async () => {
  const gbk = Uint8Array.of(0xd5, 0xfe, 0xb8, 0xae);
  assert.deepEqual(await engine.decode(gbk, "gb2312"), { problem: "", charset: "GB18030", text: "政府" });
  assert.deepEqual(await engine.decode(new TextEncoder().encode("政府"), "gb2312"), { problem: "", charset: "UTF-8", text: "政府" });
  assert.equal((await engine.decode(new Uint8Array(64), "")).problem, "unsupported-format");
});

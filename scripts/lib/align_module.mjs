// Gives a module the names of another one's glue: node align_module.mjs MODULE.wasm ITS-GLUE.mjs OTHER-GLUE.mjs OUT.wasm
// Both modules import and export the same things, but the linker abbreviates their names by how often each is used.
// With the names made alike one glue serves both, and a page can exchange the one module for the other.
import { readFileSync, writeFileSync } from "node:fs";

const [, , moduleFile, ownGlue, otherGlue, out] = process.argv;

/** What a glue calls imports and exports: long name → abbreviation. */
function namesIn(file) {
  const glue = readFileSync(file, "utf8");
  const imports = /asmLibraryArg\s*=\s*\{([^}]*)\}/.exec(glue)[1].matchAll(/"?(\w+)"?\s*:\s*(\w+)/g);
  const names = new Map([...imports].map(([, short, long]) => [`import ${long}`, short]));
  for (const [, long, short] of glue.matchAll(/Module\["(\w+)"\]\s*=\s*function\s*\(\)\s*\{\s*return\s*\(\w+\s*=\s*Module\["\w+"\]\s*=\s*Module\["asm"\]\["(\w+)"\]/g)) names.set(`export ${long}`, short);
  const [, memory] = /wasmMemory\s*=\s*Module\["asm"\]\["(\w+)"\]/.exec(glue);
  const [, table] = /wasmTable\s*=\s*Module\["asm"\]\["(\w+)"\]/.exec(glue);
  return names.set("export memory", memory).set("export table", table);
}

const own = namesIn(ownGlue);
const other = namesIn(otherGlue);
const differing = [...own.keys(), ...other.keys()].filter((name) => !own.has(name) || !other.has(name));
if (differing.length > 0) {
  console.error(`The two modules differ in ${differing.join(", ")}.`);
  process.exit(1);
}
const renamed = (kind) => new Map([...own].filter(([name]) => name.startsWith(kind)).map(([name, short]) => [short, other.get(name)]));

const bytes = readFileSync(moduleFile);
let at = 8;
function leb() {
  let value = 0;
  let shift = 0;
  let byte;
  do {
    byte = bytes[at++];
    value |= (byte & 127) << shift;
    shift += 7;
  } while (byte & 128);
  return value >>> 0;
}

/** Replaces the name that stands here by its other one of the same length. */
function rename(names) {
  const length = leb();
  const name = bytes.toString("utf8", at, at + length);
  const next = names.get(name);
  if (next === undefined || next.length !== length) throw new Error(`no other name of ${length} letters for ${name}`);
  bytes.write(next, at);
  at += length;
}

const importSection = 2;
const exportSection = 7;
while (at < bytes.length) {
  const section = bytes[at++];
  const size = leb();
  const end = at + size;
  if (section === importSection) {
    for (let count = leb(); count > 0; count--) {
      const length = leb();
      at += length;
      rename(renamed("import"));
      if (bytes[at++] !== 0) throw new Error("only functions are imported");
      leb();
    }
  }
  if (section === exportSection) {
    for (let count = leb(); count > 0; count--) {
      rename(renamed("export"));
      at++;
      leb();
    }
  }
  at = end;
}
writeFileSync(out, bytes);

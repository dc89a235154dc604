// The engine for JavaScript: in a worker of a browser and in Node alike. It loads nothing itself; whoever
// creates it brings the bytes, so that an embedding site decides what is requested and when.
import createModule from "./nianbao.mjs";

const encoder = new TextEncoder();

/** Copies bytes into the module's memory, where `use` may read them; they stay there only if `keep`. */
function withBytes(module, bytes, use, keep = false) {
  // One byte more: an empty input is a place in memory too. ICU's data wants 16-byte alignment.
  const block = module._malloc(bytes.length + 16);
  if (block === 0) throw new RangeError("out of memory");
  const address = (block + 15) & ~15;
  module.HEAPU8.set(bytes, address >>> 0);
  const result = use(address >>> 0);
  if (!keep) module._free(block);
  return result;
}

async function instantiate(compiled, packages) {
  let failed;
  const failure = new Promise((_, reject) => { failed = reject; });
  const module = await Promise.race([failure, createModule({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(compiled, imports).then(done, failed);
      return {};
    },
    print() {},
    printErr() {},
  })]);
  for (const bytes of packages) {
    if (!withBytes(module, bytes, (address) => module.addData(address), true)) throw new Error("ICU data was refused");
  }
  return module;
}

/** See engine.d.ts. */
export async function createEngine({ wasmBinary, data, loadCharsets }) {
  const compiled = await WebAssembly.compile(wasmBinary);
  const packages = data ? [new Uint8Array(data)] : [];
  let charsets;
  let module = await instantiate(compiled, packages);
  const version = module.version();

  /** Calls the module; after a trap its memory is not to be trusted, and the next call gets a new instance. */
  async function call(work) {
    module ??= await instantiate(compiled, packages);
    try {
      return work(module);
    } catch (error) {
      module = undefined;
      throw error;
    }
  }

  function run(name, input, { language = "zh", file = "", format = "text", sha256 = "", detail = false }) {
    const decoded = typeof input === "string";
    const bytes = decoded ? encoder.encode(input) : input;
    return call((module) => withBytes(module, bytes, (address) => module[name]({
      address, size: bytes.length, decoded, file, format, sha256, english: language === "en", detail,
    })));
  }

  /** Legacy charsets' converters come with the first document that needs them, and stay. */
  async function addCharsets() {
    charsets ??= Promise.resolve(loadCharsets()).then((bytes) => { packages.push(new Uint8Array(bytes)); });
    try {
      await charsets;
    } catch (error) {
      charsets = undefined;
      throw error;
    }
    // ICU remembers what it did not find, so the data goes into a new instance.
    module = undefined;
  }

  const lacksCharsets = (json) => json.includes('"verdict":"unreadable"') &&
    JSON.parse(json).problem?.code === "charset-data-missing";

  async function checkJson(input, options = {}) {
    const json = await run("check", input, options);
    if (!loadCharsets || charsets || !lacksCharsets(json)) return json;
    await addCharsets();
    return run("check", input, options);
  }

  return {
    version,
    checkJson,
    check: async (input, options) => JSON.parse(await checkJson(input, options)),
    rules: (language = "zh") => JSON.parse(module.rules(language === "en")),
    forms: () => JSON.parse(module.forms()),
  };
}

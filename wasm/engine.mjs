// The engine for JavaScript: in a worker of a browser and in Node alike. It loads nothing itself; whoever
// creates it brings the bytes, so that an embedding site decides what is requested and when.
import createModule from "./nianbao.mjs";

const encoder = new TextEncoder();

/** Copies bytes into the module's memory; the block is the module's to free, the address is 16-byte aligned. */
function place(module, bytes) {
  const block = module._malloc(bytes.length + 16);
  if (block === 0) throw new RangeError("out of memory");
  const address = ((block + 15) & ~15) >>> 0;
  module.HEAPU8.set(bytes, address);
  return { block, address };
}

/** A fresh instance that knows the given packages of ICU data. */
async function instantiate(compiled, packages) {
  const module = await new Promise((resolve, reject) => {
    createModule({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(compiled, imports).then(done).catch(reject);
        return {};
      },
      print() {},
      printErr() {},
    }).then(resolve, reject);
  });
  for (const bytes of packages) {
    if (!module.addData(place(module, bytes).address)) throw new Error("this is not a package of ICU data");
  }
  return module;
}

/** charsets.dat: the length of a module in four bytes, the module, and the data that goes with it. */
function unpackCharsets(bytes) {
  const whole = new Uint8Array(bytes);
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0, true);
  return { wasmBinary: whole.subarray(4, 4 + length), data: whole.subarray(4 + length) };
}

function kindOf(module, input, options) {
  if (typeof input === "string") return module.Kind.text;
  return options.document ? module.Kind.document : module.Kind.file;
}

/** A configuration as the module takes it: a line for each setting. A reason stays on its line. */
function linesOf(config = {}) {
  const oneLine = (text) => String(text).replace(/[\r\n]+/g, " ");
  return {
    settings: Object.entries(config.rules ?? {}).map(([rule, value]) => `${rule}=${value}\n`).join(""),
    accepted: (config.accept ?? []).map(({ finding, reason }) => `${finding}=${oneLine(reason)}\n`).join(""),
  };
}

/** See engine.d.ts. */
export async function createEngine({ wasmBinary, data, loadCharsets }) {
  let compiled = await WebAssembly.compile(wasmBinary);
  const packages = data ? [new Uint8Array(data)] : [];
  let instance = instantiate(compiled, packages);
  const first = await instance;
  const version = first.version();
  const forms = first.forms();
  const rules = { zh: first.rules(false), en: first.rules(true) };
  let charsets;
  let hasCharsets = false;

  async function run(input, options, plain) {
    const { language = "zh", file = "", format = "text", sha256 = "", detail = false, config } = options;
    const bytes = typeof input === "string" ? encoder.encode(input) : input;
    instance ??= instantiate(compiled, packages);
    const module = await instance;
    try {
      const { block, address } = place(module, bytes);
      const english = language === "en";
      const output = module.check({
        address, size: bytes.length, kind: kindOf(module, input, options), file, format, sha256, ...linesOf(config), english, detail, plain,
      });
      module._free(block);
      return output;
    } catch (error) {
      // After a trap the memory is not to be trusted: the next call gets a new instance.
      instance = undefined;
      throw error;
    }
  }

  async function runDecode(bytes, declared) {
    instance ??= instantiate(compiled, packages);
    const module = await instance;
    try {
      const { block, address } = place(module, bytes);
      const output = module.decode(address, bytes.length, declared);
      module._free(block);
      return output;
    } catch (error) {
      instance = undefined;
      throw error;
    }
  }

  /** The module that reads legacy charsets comes with the first document that needs it, and stays. */
  async function loadFullModule() {
    const full = unpackCharsets(await loadCharsets());
    compiled = await WebAssembly.compile(full.wasmBinary);
    packages.push(full.data);
    hasCharsets = true;
    instance = undefined;
  }

  function addCharsets() {
    charsets ??= loadFullModule().catch((error) => {
      charsets = undefined;
      throw error;
    });
    return charsets;
  }

  /** Does the work; once more where it showed that a legacy charset is needed. */
  async function withCharsets(work) {
    const hadCharsets = hasCharsets;
    const output = await work();
    if (output.problem !== "charset-data-missing" || hadCharsets || !loadCharsets) return output;
    await addCharsets();
    return work();
  }

  const check = (input, options, plain) => withCharsets(() => run(input, options, plain));

  return {
    version,
    forms: () => JSON.parse(forms),
    rules: (language = "zh") => JSON.parse(rules[language]),
    decode: (bytes, declared = "") => withCharsets(() => runDecode(bytes, declared)),
    check: async (input, options = {}) => JSON.parse((await check(input, options, false)).rendered),
    checkJson: async (input, options = {}) => (await check(input, options, false)).rendered,
    render: async (input, options = {}) => {
      const { verdict, rendered } = await check(input, options, options.plain === true);
      return { verdict, rendered };
    },
  };
}

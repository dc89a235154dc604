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

/** What an engine that says so needs more: the module for everything, the data of legacy charsets. */
const missing = { "module-missing": ["full"], "charset-data-missing": ["full", "charsets"] };

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
export async function createEngine({ wasmBinary, data, load }) {
  let compiled = await WebAssembly.compile(wasmBinary);
  const packages = data ? [new Uint8Array(data)] : [];
  let instance = instantiate(compiled, packages);
  const first = await instance;
  const version = first.version();
  const catalogue = first.catalogueVersion();
  const forms = first.forms();
  const rules = { zh: first.rules(false), en: first.rules(true) };
  const extras = {};
  const taken = new Set();

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

  async function runDigest(bytes) {
    instance ??= instantiate(compiled, packages);
    const module = await instance;
    try {
      const { block, address } = place(module, bytes);
      const digest = module.digest(address, bytes.length);
      module._free(block);
      return digest;
    } catch (error) {
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

  /** Extras come with the first input that needs them, and stay. */
  async function take(name) {
    const bytes = new Uint8Array(await load(name));
    if (name === "full") compiled = await WebAssembly.compile(bytes);
    else packages.push(bytes);
    instance = undefined;
    taken.add(name);
  }

  function add(name) {
    extras[name] ??= take(name).catch((error) => {
      delete extras[name];
      throw error;
    });
    return extras[name];
  }

  /** Does the work; again where it showed that more is needed than was there. */
  async function withExtras(work) {
    const had = new Set(taken);
    const output = await work();
    const names = load ? missing[output.problem] ?? [] : [];
    if (names.every((name) => had.has(name))) return output;
    await Promise.all(names.map(add));
    return withExtras(work);
  }

  const check = (input, options, plain) => withExtras(() => run(input, options, plain));

  return {
    version,
    catalogue,
    sha256: runDigest,
    forms: () => JSON.parse(forms),
    rules: (language = "zh") => JSON.parse(rules[language]),
    decode: (bytes, declared = "") => withExtras(() => runDecode(bytes, declared)),
    check: async (input, options = {}) => JSON.parse((await check(input, options, false)).rendered),
    checkJson: async (input, options = {}) => (await check(input, options, false)).rendered,
    render: async (input, options = {}) => {
      const { verdict, problem, rendered } = await check(input, options, options.plain === true);
      return { verdict, problem, rendered };
    },
  };
}

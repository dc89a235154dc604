// The engine for JavaScript: in a worker of a browser and in Node alike. It loads nothing itself; whoever
// creates it brings the bytes, so that an embedding site decides what is requested and when.

const encoder = new TextEncoder();
// A mark at the beginning of a text belongs to the text.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const bytesOf = (value) => (typeof value === "string" ? encoder.encode(value) : value);
const textOf = (bytes) => decoder.decode(bytes);

/** What a module's libraries would ask of a system: there is none, and where they end the program, the call ends. */
function importsOf(compiled) {
  const imports = {};
  for (const { module, name } of WebAssembly.Module.imports(compiled)) {
    (imports[module] ??= {})[name] = () => {
      if (name === "proc_exit") throw new WebAssembly.RuntimeError("aborted");
      return notSupported;
    };
  }
  return imports;
}
const notSupported = 52;

/** A module of WebAssembly, as its functions by name and its memory. */
async function instantiate(compiled) {
  const { exports } = await WebAssembly.instantiate(compiled, importsOf(compiled));
  exports._initialize();
  return { of: (name) => exports[name], memory: () => exports.memory.buffer };
}

/** The same of a module that Emscripten made JavaScript of. */
async function instantiateScript(createModule) {
  const module = await createModule({ print() {}, printErr() {} });
  return { of: (name) => module[`_${name}`], memory: () => module.HEAPU8.buffer };
}

/** A place of 16-byte alignment in the module's memory; `block` is what to free. */
function reserve(module, size) {
  const block = module.of("malloc")(size + 16) >>> 0;
  if (block === 0) throw new RangeError("out of memory");
  return { block, address: (block + 15) & ~15 };
}

/** Bytes for the module to keep. */
function keep(module, bytes) {
  const address = reserve(module, bytes.length).address >>> 0;
  new Uint8Array(module.memory()).set(bytes, address);
  return address;
}

/** Calls a function with strings, as wasm/strings.hpp has them, and options; answers copies of its four. */
function call(module, name, drop, strings, options) {
  const given = strings.map(bytesOf);
  const table = 8 * given.length;
  const { block, address } = reserve(module, given.reduce((size, { length }) => size + length, table));
  const start = address >>> 0;
  let next = start + table;
  const view = new DataView(module.memory());
  given.forEach((bytes, i) => {
    view.setUint32(start + 8 * i, next, true);
    view.setUint32(start + 8 * i + 4, bytes.length, true);
    new Uint8Array(module.memory()).set(bytes, next);
    next += bytes.length;
  });
  const answer = module.of(name)(start, ...options) >>> 0;
  const after = new DataView(module.memory());
  const answered = [0, 8, 16, 24].map((at) => {
    const from = after.getUint32(answer + at, true);
    return new Uint8Array(module.memory(), from, after.getUint32(answer + at + 4, true)).slice();
  });
  module.of(drop)();
  module.of("free")(block);
  return answered;
}

/** Calls of a module that is started with the first of them, and anew after a trap: its memory is then not to be trusted. */
function caller(start, drop) {
  let instance;
  const run = async (name, strings, ...options) => {
    const current = (instance ??= start());
    try {
      return call(await current, name, drop, strings, options);
    } catch (error) {
      if (instance === current) instance = undefined;
      throw error;
    }
  };
  return { run, restart: () => { instance = undefined; } };
}

/** Gets what `load` brings, each thing once; a failure is not kept, so that a later call tries again. */
function once(load) {
  const kept = {};
  return (name) => {
    kept[name] ??= (async () => new Uint8Array(await load(name)))().catch((error) => {
      delete kept[name];
      throw error;
    });
    return kept[name];
  };
}

const kinds = { text: 0, file: 1, decoded: 2, document: 3 };

/** A configuration as the module takes it: a line for each setting. A reason stays on its line. */
function linesOf(config = {}) {
  const oneLine = (text) => String(text).replace(/[\r\n]+/g, " ");
  return [
    Object.entries(config.rules ?? {}).map(([rule, value]) => `${rule}=${value}\n`).join(""),
    (config.accept ?? []).map(({ finding, reason }) => `${finding}=${oneLine(reason)}\n`).join(""),
  ];
}

const unreadable = 4;

/** The facts of all reports, one after the other; of an input that never reached the engine that it was there. */
const factsOf = (reports) => reports.map(({ file, facts }) => facts ?? `facts\t${String(file ?? "").replace(/\p{Cc}/gu, " ")}\t${unreadable}\t0\t\t\n`).join("");

/** See engine.d.ts. */
export async function createEngine({ wasmBinary, createModule, load }) {
  const fetched = load && once(load);
  let traditional;

  const compiled = createModule ? null : await WebAssembly.compile(wasmBinary);
  const engine = caller(async () => {
    const module = await (createModule ? instantiateScript(createModule) : instantiate(compiled));
    if (traditional) module.of("add_traditional")(keep(module, traditional), traditional.length);
    return module;
  }, "drop");

  const charsets = caller(async () => {
    const [data, binary] = await Promise.all([fetched("charsets.dat"), createModule ? null : fetched("charsets.wasm")]);
    const module = await (createModule ? instantiateScript(createModule) : instantiate(await WebAssembly.compile(binary)));
    if (!module.of("add_charsets")(keep(module, data))) throw new Error("this is not a package of ICU data");
    return module;
  }, "drop_legacy");

  const comparisons = caller(async () => {
    if (createModule || !fetched) throw new Error("comparing reports takes WebAssembly, and a way to load series.wasm");
    return instantiate(await WebAssembly.compile(await fetched("series.wasm")));
  }, "drop_comparison");

  const [version, catalogue, forms] = (await engine.run("about", [""])).map(textOf);
  const rules = textOf((await engine.run("rules", [""]))[0]);

  const digest = async (bytes) => textOf((await engine.run("digest", [bytes]))[0]);

  async function decode(bytes, declared) {
    const decoded = await engine.run("decode", [bytes, declared]);
    return textOf(decoded[0]) === "charset-data-missing" && fetched ? charsets.run("decode_legacy", [bytes, declared]) : decoded;
  }

  /** The check of a kind of input; again where it showed that the traditional characters are needed. */
  async function checkAs(kind, strings, options) {
    const had = traditional;
    const answer = await engine.run("check", strings, kind, options);
    if (textOf(answer[2]) !== "traditional" || !fetched || had) return answer;
    const table = await fetched("traditional.dat");
    if (!traditional) {
      traditional = table;
      engine.restart();
    }
    return engine.run("check", strings, kind, options);
  }

  async function check(input, given, plain) {
    const { language = "zh", file = "", format = "text", sha256 = "", detail = false, document = false, facts = false, config } = given;
    const options = (language === "en" ? 1 : 0) | (detail ? 2 : 0) | (plain ? 4 : 0) | (facts ? 8 : 0);
    const bytes = bytesOf(input);
    const about = [file, format, sha256, ...linesOf(config)];
    const kind = typeof input === "string" ? kinds.text : document ? kinds.document : kinds.file;
    let answer = await checkAs(kind, [bytes, ...about, "", ""], options);
    if (textOf(answer[2]) === "charsets" && fetched) {
      const [problem, charset, text] = await charsets.run("decode_legacy", [bytes, ""]);
      about[2] = sha256 || (await digest(bytes));
      answer = await checkAs(kinds.decoded, [text, ...about, problem, charset], options);
    }
    return { verdict: textOf(answer[0]), problem: textOf(answer[1]), rendered: textOf(answer[3]) };
  }

  return {
    version,
    catalogue,
    sha256: digest,
    forms: () => JSON.parse(forms),
    rules: () => JSON.parse(rules),
    async decode(bytes, declared = "") {
      const [problem, charset, text] = (await decode(bytes, declared)).map(textOf);
      return { problem, charset, text };
    },
    check: async (input, options = {}) => JSON.parse((await check(input, options, false)).rendered),
    checkJson: async (input, options = {}) => (await check(input, options, false)).rendered,
    render: (input, options = {}) => check(input, options, options.plain === true),
    async series(reports, { language = "zh" } = {}) {
      const [lines] = await comparisons.run("series", [factsOf(reports)], language === "en" ? 1 : 0);
      return textOf(lines).split("\n").filter(Boolean).map((line) => JSON.parse(line));
    },
    async rollup(superior, subordinates, { language = "zh", list = [] } = {}) {
      const [result] = await comparisons.run("rollup", [factsOf([superior, ...subordinates]), list.join("\n")], language === "en" ? 1 : 0);
      return JSON.parse(textOf(result));
    },
  };
}

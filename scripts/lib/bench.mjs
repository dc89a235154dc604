// Prints the project's figures as ratios, all measured in this one run: node bench.mjs
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { benchFiles } from "./bench_files.mjs";
import { benchFolders } from "./bench_folders.mjs";
import { benchPage } from "./bench_page.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const build = (...parts) => join(root, ".build", ...parts);
const rounds = 60;

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const times = (ratio) => `${ratio.toFixed(2)} ×`;
const microseconds = (milliseconds) => `${Math.round(milliseconds * 1000)} µs`;
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

function line(what, value, detail = "") {
  process.stdout.write(`${what.padEnd(58)} ${value.padStart(12)}   ${detail}\n`);
}

/** The median time of `work` in milliseconds, once the runtime has optimised what it runs. */
async function measure(work, count = rounds) {
  const taken = [];
  const warmUntil = performance.now() + 300;
  while (performance.now() < warmUntil) await work();
  for (let i = 0; i < count; i++) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return median(taken);
}

/** The native tool's own measurement of each file: nanoseconds of a check and of one NFKC pass. */
function measureNative(files, count = rounds) {
  return execFileSync(build("native/tests/nianbao_json"), ["--bench", String(count), ...files], { encoding: "utf8" })
    .trim().split("\n").map((text) => JSON.parse(text));
}

async function loadEngine() {
  const part = (name) => readFileSync(build("wasm", name));
  const { createEngine } = await import(pathToFileURL(build("wasm/engine.mjs")));
  return { wasmBinary: part("nianbao.wasm"), createEngine };
}

/** One text of each composed report, and the given reports where they are. */
function reports() {
  const texts = (folder) => (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith(".txt")).sort().map((name) => join(folder, name));
  const composed = join(root, "tests/reports");
  const models = readdirSync(composed, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "bad").map((entry) => entry.name).sort();
  const chosen = models.map((model, i) => {
    const files = texts(join(composed, model));
    return files[i % files.length];
  });
  return [...texts(join(root, "../shared/reports")), ...chosen];
}

async function measureChecks(engine, files) {
  const native = measureNative(files);
  const rows = [];
  for (const [i, file] of files.entries()) {
    const bytes = readFileSync(file);
    const wasm = await measure(() => engine.checkJson(bytes, { file: basename(file) }));
    const { check, nfkc } = native[i];
    rows.push({ file, native: check / 1e6, nfkc: nfkc / 1e6, wasm });
    line(relative(root, file), times(wasm / (check / 1e6)),
      `native ${microseconds(check / 1e6)}, WASM ${microseconds(wasm)}, NFKC ${microseconds(nfkc / 1e6)}`);
  }
  const overAll = (ratio) => times(median(rows.map(ratio)));
  line("native check : one NFKC pass (goal at most 10)", overAll((row) => row.native / row.nfkc));
  line("WASM : native, same check (goal at most 2)", overAll((row) => row.wasm / row.native));
}

/** How time and memory grow when a text becomes a hundred times as long. */
async function measureGrowth(engine, file) {
  const bytes = readFileSync(file);
  mkdirSync(build("bench"), { recursive: true });
  const grown = (factor) => {
    const path = build("bench", `${factor}.txt`);
    writeFileSync(path, Buffer.concat(Array(factor).fill(bytes)));
    return path;
  };
  const [one, ten, hundred] = [1, 10, 100].map((factor) => ({
    native: measureNative([grown(factor)], 15)[0],
    text: readFileSync(build("bench", `${factor}.txt`)),
  }));
  line("100 × the text, native time (goal at most 110)", times(hundred.native.check / one.native.check));
  line("10 × the text, native memory", times(ten.native.peak / one.native.peak), kilobytes(ten.native.peak));
  line("100 × the text, native memory", times(hundred.native.peak / one.native.peak), kilobytes(hundred.native.peak));
  const wasmOnce = await measure(() => engine.checkJson(one.text));
  const wasmHundred = await measure(() => engine.checkJson(hundred.text), 15);
  line("100 × the text, WASM time (goal at most 110)", times(wasmHundred / wasmOnce));
}

/** AutoCorrect's WebAssembly, set up by hand: its package expects a bundler. */
async function loadPeer() {
  const folder = build("peers/node_modules/@huacnlee/autocorrect");
  if (!existsSync(folder)) return null;
  const binary = readFileSync(join(folder, "autocorrect_bg.wasm"));
  const glue = await import(pathToFileURL(join(folder, "autocorrect_bg.js")));
  return {
    async start() {
      const { instance } = await WebAssembly.instantiate(binary, { "./autocorrect_bg.js": glue });
      glue.__wbg_set_wasm(instance.exports);
      instance.exports.__wbindgen_start();
    },
    lint: (text) => glue.lintFor(text, "text.txt"),
  };
}

async function measurePeer(parts, file) {
  const text = readFileSync(file, "utf8");
  const firstOf = async (start) => {
    const begun = performance.now();
    await start();
    return performance.now() - begun;
  };
  let engine;
  const ours = await firstOf(async () => {
    engine = await parts.createEngine(parts);
    await engine.check(text, { detail: true });
  });
  const peer = await loadPeer();
  if (!peer) return;
  const theirs = await firstOf(async () => {
    await peer.start();
    peer.lint(text);
  });
  line("ready and first result : AutoCorrect's (goal at most 1)", times(ours / theirs),
    `${ours.toFixed(0)} ms, ${theirs.toFixed(0)} ms`);
  const check = await measure(() => engine.check(text));
  const lint = await measure(() => peer.lint(text));
  line("WASM check : AutoCorrect's lintFor (goal at most 0.10)", times(check / lint),
    `${microseconds(check)}, ${microseconds(lint)}`);
}

/** The folder of what the element fetches. */
function assets() {
  const { version } = JSON.parse(readFileSync(join(root, "web/package.json"), "utf8"));
  return build("site/embed", version);
}

/** Every file that the page loads for pasted text: not the readers of files, the legacy charsets or the samples. */
function textPath() {
  const page = ["index.html", "page.css", "page.js", "support.js", "icon.svg", "embed/nianbao-checker.js"].map((name) => build("site", name));
  return [...page, ...["engine.js", "nianbao.wasm"].map((name) => join(assets(), name))];
}

/** What a file of a format loads besides, once. */
function readers() {
  return readdirSync(assets()).filter((name) => /^reader-.*\.js$/.test(name)).map((name) => join(assets(), name));
}

function printSizes() {
  const size = (file) => {
    const bytes = readFileSync(file);
    return { raw: bytes.length, brotli: brotliCompressSync(bytes).length };
  };
  const sum = { raw: 0, brotli: 0 };
  for (const file of textPath()) {
    const { raw, brotli } = size(file);
    sum.raw += raw;
    sum.brotli += brotli;
    line(`size of ${relative(build("site"), file)}`, kilobytes(brotli), `brotli; ${kilobytes(raw)} raw`);
  }
  line("everything the text path loads (goal at most 235 KB)", kilobytes(sum.brotli), `brotli; ${kilobytes(sum.raw)} raw`);
  for (const file of readers()) {
    const { raw, brotli } = size(file);
    line(`only with such a file: ${basename(file)}`, kilobytes(brotli), `brotli; ${kilobytes(raw)} raw`);
  }
  const extras = [
    ["charsets.wasm", "only for files in GB18030 or Big5"],
    ["charsets.dat", "its data"],
    ["traditional.dat", "only for texts in traditional characters"],
    ["nianbao_js.mjs", "the engine where WebAssembly is off"],
  ];
  for (const [name, when] of extras) {
    const { raw, brotli } = size(build(`wasm/${name}`));
    line(`${name}: ${when}`, kilobytes(brotli), `brotli; ${kilobytes(raw)} raw`);
  }
}

const parts = await loadEngine();
const files = reports();
await measurePeer(parts, files[0]);
const engine = await parts.createEngine(parts);
await measureChecks(engine, files);
await measureGrowth(engine, files[0]);
for (const { input, long, longest } of await benchPage()) {
  line(`long tasks on the host's thread, ${input} (goal 0)`, String(long), `the longest ${longest.toFixed(0)} ms of the processor`);
}
await benchFiles({ root, engine, measure, line, times, median });
await benchFolders({ root, work: build("bench/folders"), line, times });
printSizes();

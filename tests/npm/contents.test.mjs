// What is in the package, and what is not.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { join } from "node:path";
import { before, test } from "node:test";
import { project, root, version } from "./support/project.mjs";

const { parse } = createRequire(join(root, "web/package.json"))("acorn");

let folder;
let files;
before(async () => {
  folder = join(await project(), "node_modules/nianbao");
  files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map(({ parentPath, path, name }) => join(parentPath ?? path, name).slice(folder.length + 1)).sort();
});

const text = (name) => readFileSync(join(folder, name), "utf8");

test("package.json names what a user needs and nothing of the making", () => {
  const about = JSON.parse(text("package.json"));
  assert.deepEqual(Object.keys(about).sort(), ["bin", "description", "engines", "exports", "keywords", "license", "main", "name",
    "sideEffects", "type", "types", "version"]);
  assert.deepEqual([about.name, about.version, about.license, about.engines], ["nianbao", version, "Apache-2.0", { node: ">=18" }]);
});

test("every file that package.json names is there", () => {
  const named = [];
  const walk = (value) => (typeof value === "string" ? named.push(value.replace(/^\.\//, "")) : Object.values(value).forEach(walk));
  const { bin, main, types, exports, sideEffects } = JSON.parse(text("package.json"));
  walk([bin, main, types, exports, sideEffects]);
  for (const name of named.filter((name) => !name.includes("*"))) assert.ok(files.includes(name), name);
});

test("every file that a bundler is led to is there", () => {
  const named = [...text("dist/files.mjs").matchAll(/new URL\("([^"]+)", import\.meta\.url\)/g)].map(([, path]) => join("dist", path));
  assert.ok(named.length > 30, `${named.length}`);
  assert.deepEqual(named.filter((name) => !files.includes(name)), []);
});

test("outside embed/ there is exactly this", () => {
  const outside = files.filter((name) => !name.startsWith("embed/") && !/^dist\/(part|page)-[\w-]+\.mjs$/.test(name));
  assert.deepEqual(outside, ["LICENSE", "README.md", "dist/browser.mjs", "dist/cmaps.zip", "dist/element.d.ts",
    "dist/element.mjs", "dist/engine.d.cts", "dist/engine.d.ts", "dist/files.mjs", "dist/index.d.cts", "dist/index.d.ts", "dist/lane-process.mjs", "dist/nianbao.mjs", "dist/node.cjs", "dist/node.mjs", "dist/reader-thread.mjs",
    "licenses.txt", "package.json"]);
});

test("embed/ is the site's, but for the compressed doubles", () => {
  const site = join(root, ".build/site/embed");
  const expected = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map(({ parentPath, path, name }) => join(parentPath ?? path, name).slice(site.length + 1))
    .filter((name) => !/\.br$|(?<!traineddata)\.gz$/.test(name)).sort();
  assert.deepEqual(files.filter((name) => name.startsWith("embed/")).map((name) => name.slice(6)), expected);
  for (const name of expected) assert.ok(readFileSync(join(folder, "embed", name)).equals(readFileSync(join(site, name))), name);
});

test("nothing tells where it was made, and nothing imports what is not there", () => {
  for (const name of files.filter((name) => /\.(m?js|cjs|json|ts|cts|md|html|css)$/.test(name))) {
    const content = text(name);
    assert.equal(content.includes(root), false, name);
    if (!name.startsWith("dist/") || !/\.[mc]js$/.test(name)) continue;
    const tree = parse(content, { ecmaVersion: "latest", sourceType: name.endsWith(".cjs") ? "script" : "module" });
    const named = [...tree.body.flatMap(({ source }) => (source ? [source.value] : [])), ...[...content.matchAll(/\bimport\(["'](\.[^"']+)["']\)/g)].map(([, path]) => path)];
    for (const path of named) {
      if (path.startsWith("./")) assert.ok(files.includes(`dist/${path.slice(2)}`), `${name}: ${path}`);
      else assert.ok(isBuiltin(path), `${name}: ${path}`);
    }
  }
});

test("the licence is there, and those of what is inside", () => {
  assert.equal(text("LICENSE"), readFileSync(join(root, "LICENSE"), "utf8"));
  for (const name of ["pdfjs-dist", "fflate", "saxes", "parse5", "@e965/xlsx", "ICU"]) assert.match(text("licenses.txt"), new RegExp(`^${name} [\\w.-]+ \\(`, "m"), name);
});

// The package in pages that bundlers build from an empty project: nothing of it is left behind, and everything is checked
// under a policy that allows the site's own files alone.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { browserNames, launch, until } from "../e2e/support/browsers.mjs";
import { pdfWithPredefinedMap } from "../e2e/support/mapped-pdf.mjs";
import { fixture, project, root, sample, version } from "./support/project.mjs";

const require = createRequire(join(root, "web/package.json"));

const main = `
import { check, checkMany, figures, rollup, series, version } from "nianbao";
import { NianbaoChecker } from "nianbao/element";
const checker = document.createElement("nianbao-checker");
document.body.append(checker);
window.tools = { check, checkMany, figures, rollup, series, version, checker, isOfClass: checker instanceof NianbaoChecker };
`;
const html = '<!doctype html><html><head><meta charset="utf-8"></head><body><script type="module" src="./main.js"></script></body></html>';

const bundlers = {
  async vite(folder) {
    const { build } = await import(pathToFileURL(join(root, "web/node_modules/vite/dist/node/index.js")));
    await build({ configFile: false, root: folder, base: "./", logLevel: "error", build: { outDir: "dist" } });
  },
  async webpack(folder) {
    const webpack = require("webpack");
    const stats = await new Promise((resolve, reject) => {
      webpack({ mode: "production", context: folder, entry: "./main.js", output: { path: join(folder, "dist"), filename: "main.js" } },
        (error, result) => (error ? reject(error) : resolve(result)));
    });
    assert.deepEqual(stats.toJson({ all: false, errors: true }).errors, []);
    await writeFile(join(folder, "dist/index.html"), html);
  },
};

const types = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" };
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src 'self' data:";

async function serve(folder) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    requests.push({ method: request.method, path: pathname });
    const body = await readFile(join(folder, pathname === "/" ? "index.html" : pathname)).catch(() => null);
    const type = types[extname(pathname === "/" ? ".html" : pathname) || ".html"] ?? "application/octet-stream";
    response.writeHead(body ? 200 : 404, { "content-type": type, "content-security-policy": policy, "access-control-allow-origin": "*" }).end(body ?? "");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, requests, close: () => { server.closeAllConnections(); server.close(); } };
}

for (const [bundler, build] of Object.entries(bundlers)) {
  describe(`a page built by ${bundler}`, () => {
    let server;
    before(async () => {
      const folder = await project({ "main.js": main, "index.html": html });
      await build(folder);
      server = await serve(join(folder, "dist"));
    });
    after(() => server?.close());

    for (const name of browserNames) {
      test(`checks text and files, headless and in the element (${name})`, { timeout: 300_000 }, async () => {
        const browser = await launch(name);
        try {
          server.requests.length = 0;
          const page = await browser.newPage();
          const errors = [];
          page.on("pageerror", (error) => errors.push(error.message));
          await page.goto(server.url);
          await until(page, () => window.tools);
          assert.deepEqual(await page.evaluate(() => [window.tools.version, window.tools.isOfClass]), [version, true]);
          const asked = (bytes, options) => page.evaluate(async (given, settings) => {
            const input = typeof given === "string" ? given : new File([new Uint8Array(given)], "a file");
            const { schema, file, format, verdict, receipt, sha256, source } = await window.tools.check(input, settings);
            return { schema, file, format, verdict, receipt, sha256, source: typeof source };
          }, bytes, options);
          const text = await asked(sample("wrong.txt"), { language: "en", file: "wrong.txt" });
          assert.deepEqual([text.schema, text.file, text.verdict, text.source], ["nianbao/check@1", "wrong.txt", "fail", "undefined"]);
          const expected = { docx: "writer.docx", pdf: "writer-narrow.pdf", xls: "calc.xls", html: "page.html" };
          for (const [format, file] of Object.entries(expected)) {
            const told = await asked([...fixture(`2021-wrong/${file}`)]);
            assert.deepEqual([told.format, told.verdict, told.file], [format, "fail", "a file"], file);
          }
          assert.equal((await asked(fixture("2021-wrong/page.html").toString(), { format: "html" })).format, "html");
          assert.equal((await asked(pdfWithPredefinedMap(sample("clean.txt").split("\n")))).verdict === "unreadable", false);
          const compared = await page.evaluate(async (given) => {
            const { check, figures, rollup, series } = window.tools;
            const newer = await check(given, { facts: true });
            const [years] = await series([newer, await check(given.replaceAll("2022", "2021"), { facts: true })]);
            const sums = await rollup(await check(given.replaceAll("样例局", "人民政府"), { facts: true }), [newer], { list: ["示例市另一局"] });
            return [years.reports.map(({ year }) => year), sums.missing, (await figures(newer)).cells["applications/new_received/total"]];
          }, sample("clean.txt"));
          assert.deepEqual(compared, [[2021, 2022], ["示例市另一局"], 78]);
          const refused = await page.evaluate(async () => {
            const outcome = (promise) => promise.then(() => "none", (error) => error.name);
            const controller = new AbortController();
            const aborted = outcome(window.tools.check(new Uint8Array(9), { signal: controller.signal }));
            controller.abort();
            return [await aborted, await outcome(window.tools.check(5)), await outcome(window.tools.check("", { config: { rules: { x: "off" } } }))];
          });
          assert.deepEqual(refused, ["AbortError", "TypeError", "TypeError"]);

          const shown = await page.evaluate(async (bytes) => {
            const [{ verdict }] = await window.tools.checker.check(new File([new Uint8Array(bytes)], "a.docx"));
            const shadow = window.tools.checker.shadowRoot;
            shadow.querySelector(".rule-here summary").click();
            return { verdict, drawn: shadow.querySelector(".verdict").dataset.verdict };
          }, [...fixture("2021-wrong/writer.docx")]);
          assert.deepEqual(shown, { verdict: "fail", drawn: "fail" });
          assert.ok(await until(page, () => window.tools.checker.shadowRoot.querySelector(".rule-text").textContent.includes("依据")));
          assert.deepEqual(errors, []);
          // The browser's own question for an icon apart, only files that the bundler put there.
          assert.deepEqual(server.requests.filter(({ method, path }) => method !== "GET" || (path !== "/favicon.ico" && /node_modules|nianbao:/.test(path))), []);
        } finally {
          await browser.close();
        }
      });

      test(`checks in a page of another site, where workers are made from their text (${name})`, { timeout: 300_000 }, async () => {
        const built = (await (await fetch(server.url)).text()).replaceAll('src="./', `src="${server.url}`);
        const portal = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(built));
        await new Promise((resolve) => portal.listen(0, "127.0.0.1", resolve));
        const browser = await launch(name);
        try {
          const page = await browser.newPage();
          await page.goto(`http://127.0.0.1:${portal.address().port}/`);
          await until(page, () => window.tools);
          const verdicts = await page.evaluate(async (text, bytes) => {
            const { check, checker } = window.tools;
            const [{ verdict }] = await checker.check(new File([new Uint8Array(bytes)], "a.docx"));
            return [verdict, (await check(text)).verdict];
          }, sample("wrong.txt"), [...fixture("2021-wrong/writer.docx")]);
          assert.deepEqual(verdicts, ["fail", "fail"]);
        } finally {
          await browser.close();
          portal.closeAllConnections();
          portal.close();
        }
      });
    }
  });
}

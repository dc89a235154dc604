// A small static server for the built page: node serve.mjs FOLDER PORT. Only this machine can reach it.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".dat": "application/octet-stream",
  ".woff2": "font/woff2",
};

/** The compressed files that the build puts beside its own, the smallest first. */
const encodings = [["br", ".br"], ["gzip", ".gz"]];

/** Whether an Accept-Encoding header takes an encoding: `q=0` refuses it. */
function accepts(header, encoding) {
  const [, quality] = (header ?? "").split(",").map((part) => part.trim().split(/\s*;\s*q=/)).find(([name]) => name === encoding) ?? [null, "0"];
  return quality === undefined || Number(quality) > 0;
}

/** The file to be sent in place of another: { file, size, encoding }. */
async function encoded({ file, size }, header) {
  for (const [encoding, ending] of encodings) {
    if (!accepts(header, encoding)) continue;
    const entry = await stat(file + ending).catch(() => null);
    if (entry?.isFile()) return { file: file + ending, size: entry.size, encoding };
  }
  return { file, size };
}

/** The file that a request means, or null where it means none in the folder. */
async function find(folder, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  if (path.includes("\0")) return null;
  const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
  if (!file.startsWith(folder + sep)) return null;
  const entry = await stat(file).catch(() => null);
  return entry?.isFile() ? { file, size: entry.size } : null;
}

function createSiteServer(folder) {
  return createServer(async (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return;
    }
    const found = await find(folder, request.url);
    if (!found) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("没有这个文件 / Not found\n");
      return;
    }
    const { file, size, encoding } = await encoded(found, request.headers["accept-encoding"]);
    response.writeHead(200, {
      "content-type": types[extname(found.file)] ?? "application/octet-stream",
      "content-length": size,
      ...(encoding ? { "content-encoding": encoding } : {}),
      "vary": "accept-encoding",
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(file).on("error", () => response.destroy()).pipe(response);
  });
}

const [, , folder, port] = process.argv;

/** Listens at one address of this machine; `onError` hears why it cannot. */
function listen(address, number, onError, onListening) {
  const server = createSiteServer(normalize(folder));
  server.on("error", onError);
  server.listen(number, address, () => onListening(server.address().port));
}

function stop(error) {
  const reason = error.code === "EADDRINUSE" ? `Port ${port} is in use; choose another with --port N.` : error.message;
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

listen("127.0.0.1", Number(port), stop, (number) => {
  const announce = () => process.stdout.write(`The page is at http://localhost:${number}/ (stop with Ctrl+C)\n`);
  // "localhost" means ::1 too where the machine has IPv6.
  listen("::1", number, (error) => (error.code === "EADDRINUSE" ? stop(error) : announce()), announce);
});

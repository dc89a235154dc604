// OFD (GB/T 33190—2016), the state's fixed-layout format: a ZIP archive of XML. No maintained library reads the
// positions of its text without a page to draw on, so this does; only text, paths and templates matter here.
import { openArchive } from "../archive.mjs";
import { DocumentBuilder } from "../document.mjs";
import { limits } from "../limits.mjs";
import { PageCollector } from "../positioned/collector.mjs";
import { problems, ReadFailure } from "../problems.mjs";
import { parseXml } from "../xml.mjs";
import { numbersOf, pageHead, readPage, toPoints } from "./page.mjs";

const kind = [" OFD 文件", "OFD file"];
const a4 = [0, 0, 210, 297];

/** A location inside the package, from the file that names it; nothing outside the package exists. */
function resolve(from, location) {
  const parts = location.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of location.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** The texts of all elements of a name. */
function textsOf(bytes, wanted) {
  const texts = [];
  let open = null;
  parseXml(bytes, {
    open(name) {
      if (name === wanted) open = "";
      return undefined;
    },
    text(part) { if (open !== null) open += part; },
    close(name) {
      if (name !== wanted) return;
      texts.push(open.trim());
      open = null;
    },
  }, kind);
  return texts;
}

/** { box, pages: [path], templates: Map(id → path) } */
function readDocumentXml(bytes, at) {
  const found = { box: null, pages: [], templates: new Map() };
  let element = "";
  parseXml(bytes, {
    open(name, { ID, BaseLoc }) {
      element = name;
      if (name === "TemplatePage" && BaseLoc) found.templates.set(ID, resolve(at, BaseLoc));
      if (name === "Page" && BaseLoc) found.pages.push(resolve(at, BaseLoc));
      return undefined;
    },
    text(part) {
      if (element === "PhysicalBox" && part.trim() !== "") found.box ??= numbersOf(part);
    },
    close() { element = ""; },
  }, kind);
  return found;
}

function usable(box) {
  return Array.isArray(box) && box.length === 4 && box.every(Number.isFinite) && box[2] > 1 && box[3] > 1;
}

function readPackage(bytes, context) {
  const archive = openArchive(bytes, kind);
  const part = (path) => {
    const content = archive.read(path);
    if (!content) throw new ReadFailure(problems.damaged(...kind));
    return content;
  };
  if (archive.names.some((name) => /(^|\/)Encryptions?\.xml$/i.test(name))) throw new ReadFailure(problems.encrypted(...kind));
  const pages = [];
  for (const location of textsOf(part("OFD.xml"), "DocRoot")) {
    const at = resolve("", location);
    const document = readDocumentXml(part(at), at);
    for (const path of document.pages) pages.push({ path, document });
  }
  if (pages.length > limits.pages) throw new ReadFailure(problems.tooLarge(`OFD 超过 ${limits.pages} 页`, `The OFD has more than ${limits.pages} pages`));
  const builder = new DocumentBuilder();
  const templates = new Map();
  const template = (path) => {
    if (!templates.has(path)) templates.set(path, archive.read(path));
    return templates.get(path);
  };
  let glyphs = 0;
  pages.forEach(({ path, document }, i) => {
    const content = part(path);
    const head = pageHead(content, kind);
    const [left, top, width, height] = [head.box, document.box, a4].find(usable);
    const collector = new PageCollector(toPoints(width), toPoints(height));
    const target = { origin: [left, top], clip: [0, 0, toPoints(width), toPoints(height)], sink: collector };
    for (const id of head.templates) {
      const background = template(document.templates.get(id) ?? "");
      if (background) readPage(background, kind, target);
    }
    readPage(content, kind, target);
    glyphs += collector.glyphs;
    collector.write(builder);
    context.progress(i + 1, pages.length);
  });
  if (glyphs === 0) throw new ReadFailure(problems.scanned());
  return builder.finish();
}

export async function read(bytes, context) {
  try {
    return { document: readPackage(bytes, context) };
  } catch (error) {
    return { problem: error instanceof ReadFailure ? error.problem : problems.damaged(...kind) };
  }
}

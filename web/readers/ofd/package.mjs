// The package of an OFD file: its documents, their pages, and what lies on each. Throws a ReadFailure where it cannot be read.
import { openArchive } from "../archive.mjs";
import { limits } from "../limits.mjs";
import { problems, ReadFailure } from "../problems.mjs";
import { parseXml } from "../xml.mjs";
import { numbersOf, pageHead, readPage, toPoints } from "./page.mjs";

export const kind = [" OFD 文件", "OFD file"];
const a4 = [0, 0, 210, 297];

/** A location inside the package, from the file that names it; nothing outside the package exists. */
export function resolve(from, location) {
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

/** { box, pages: [path], templates: Map(id → path), resources: [path] } */
function readDocumentXml(bytes, at) {
  const found = { box: null, pages: [], templates: new Map(), resources: [] };
  let element = "";
  parseXml(bytes, {
    open(name, { ID, BaseLoc }) {
      element = name;
      if (name === "TemplatePage" && BaseLoc) found.templates.set(ID, resolve(at, BaseLoc));
      if (name === "Page" && BaseLoc) found.pages.push(resolve(at, BaseLoc));
      return undefined;
    },
    text(part) {
      if (part.trim() === "") return;
      if (element === "PhysicalBox") found.box ??= numbersOf(part);
      if (element === "PublicRes" || element === "DocumentRes") found.resources.push(resolve(at, part.trim()));
    },
    close() { element = ""; },
  }, kind);
  return found;
}

function usable(box) {
  return Array.isArray(box) && box.length === 4 && box.every(Number.isFinite) && box[2] > 1 && box[3] > 1;
}

/**
 * { archive, pages }: each of `pages` opens one, { width, height, resources, draw }, its size in points; `draw` gives all that lies on it,
 * and on the pages under it, to a sink (page.mjs).
 */
export function openPackage(bytes) {
  const archive = openArchive(bytes, kind);
  const part = (path) => {
    const content = archive.read(path);
    if (!content) throw new ReadFailure(problems.damaged(...kind));
    return content;
  };
  if (archive.names.some((name) => /(^|\/)Encryptions?\.xml$/i.test(name))) throw new ReadFailure(problems.encrypted(...kind));
  const found = [];
  for (const location of textsOf(part("OFD.xml"), "DocRoot")) {
    const at = resolve("", location);
    const document = readDocumentXml(part(at), at);
    for (const path of document.pages) found.push({ path, document });
  }
  if (found.length > limits.pages) throw new ReadFailure(problems.tooLarge(`OFD 超过 ${limits.pages} 页`, `The OFD has more than ${limits.pages} pages`));
  const templates = new Map();
  const template = (path) => {
    if (!templates.has(path)) templates.set(path, archive.read(path));
    return templates.get(path);
  };
  const open = ({ path, document }) => {
    const content = part(path);
    const head = pageHead(content, kind);
    const [left, top, ...size] = [head.box, document.box, a4].find(usable);
    const [width, height] = size.map(toPoints);
    return {
      width, height, resources: document.resources,
      draw(sink) {
        const target = { origin: [left, top], clip: [0, 0, width, height], sink };
        for (const id of head.templates) {
          const background = template(document.templates.get(id) ?? "");
          if (background) readPage(background, kind, target);
        }
        readPage(content, kind, target);
      },
    };
  };
  return { archive, pages: found.map((page) => () => open(page)) };
}

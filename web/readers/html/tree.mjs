// HTML as a tree: parse5 with a bound on its depth, and what each element is to a reader.
import { defaultTreeAdapter, parse } from "parse5";
import { limits } from "../limits.mjs";
import { problems, ReadFailure } from "../problems.mjs";

/** parse5's own tree, whose nodes know how deep they are. */
const boundedAdapter = {
  ...defaultTreeAdapter,
  appendChild(parent, child) {
    child.depth = (parent.depth ?? 0) + 1;
    if (child.depth > limits.depth) throw new ReadFailure(problems.tooLarge("网页的层次过深", "The page is nested too deeply"));
    defaultTreeAdapter.appendChild(parent, child);
  },
};

export const parseHtml = (text) => parse(text, { treeAdapter: boundedAdapter, scriptingEnabled: false });

export function attribute(node, name) {
  const found = node.attrs?.find((each) => each.name === name);
  return found ? found.value : null;
}

const dropped = new Set(["head", "script", "style", "template", "noscript", "title", "iframe", "frame", "object", "embed",
  "select", "textarea", "input", "button", "svg", "math", "audio", "video", "canvas", "rt", "rp", "datalist", "xml"]);
const inline = new Set(["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i",
  "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "rb", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
  "time", "tt", "u", "var", "wbr", "img", "o:p", "st1:chsdate", "blink"]);
const byDisplay = { table: "table", "inline-table": "table", "table-row": "row", "table-cell": "cell", none: "hidden",
  "table-row-group": "group", "table-header-group": "group", "table-footer-group": "group", inline: "inline", "inline-block": "inline" };
const byRole = { table: "table", grid: "table", row: "row", cell: "cell", gridcell: "cell", columnheader: "cell",
  rowheader: "cell", rowgroup: "group" };
const byTag = { table: "table", tr: "row", td: "cell", th: "cell", thead: "group", tbody: "group", tfoot: "group", br: "break" };

const displayIn = (style) => /(?:^|[;{\s])display\s*:\s*([a-z-]+)/i.exec(style)?.[1].toLowerCase();

/** Classes and ids that the page's own style sheets hide: simple selectors outside of @media only. */
export function hiddenBySheets(root) {
  const hidden = new Set();
  let size = 0;
  const collect = (node) => {
    for (const child of node.childNodes ?? []) {
      if (child.nodeName === "style") {
        const css = child.childNodes.map((text) => text.value ?? "").join("");
        size += css.length;
        if (size > 2_000_000) return;
        for (const selector of selectorsHidden(css)) hidden.add(selector);
      } else if (child.nodeName === "head" || child.nodeName === "html" || child.nodeName === "body") {
        collect(child);
      }
    }
  };
  collect(root);
  return hidden;
}

function selectorsHidden(css) {
  const found = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < css.length; i++) {
    if (css[i] === "{") {
      if (depth === 0) {
        const selector = css.slice(start, i).replace(/\/\*[^]*?\*\/|<!--|-->/g, "").trim();
        const end = css.indexOf("}", i);
        const body = end < 0 ? "" : css.slice(i + 1, end);
        if (!selector.startsWith("@") && displayIn(body) === "none") {
          found.push(...selector.split(",").map((each) => each.trim()).filter((each) => /^([a-z]\w*)?[.#][\w-]+$/i.test(each)));
        }
      }
      depth++;
    } else if (css[i] === "}") {
      depth = Math.max(0, depth - 1);
      start = i + 1;
    } else if (css[i] === ";" && depth === 0) {
      start = i + 1;
    }
  }
  return found;
}

function isHiddenBySheet(node, tag, hidden) {
  if (hidden.size === 0) return false;
  const id = attribute(node, "id");
  if (id && (hidden.has(`#${id}`) || hidden.has(`${tag}#${id}`))) return true;
  const classes = attribute(node, "class");
  return classes !== null && classes.split(/\s+/).some((name) => name && (hidden.has(`.${name}`) || hidden.has(`${tag}.${name}`)));
}

/** text, break, table, group, row, cell, inline, block, hidden, deleted, or dropped. */
export function kindOf(node, hidden) {
  const tag = node.nodeName;
  if (tag === "#text") return "text";
  if (tag.startsWith("#")) return tag === "#document" || tag === "#document-fragment" ? "block" : "dropped";
  if (dropped.has(tag)) return "dropped";
  const style = attribute(node, "style") ?? "";
  const display = style ? displayIn(style) : undefined;
  if (display === "none" || attribute(node, "hidden") !== null || /mso-hide\s*:\s*all|visibility\s*:\s*(hidden|collapse)/i.test(style)) return "hidden";
  if (isHiddenBySheet(node, tag, hidden)) return "hidden";
  if (tag === "del" || /\bmsoDel\b/i.test(attribute(node, "class") ?? "")) return "deleted";
  if (byTag[tag]) return byTag[tag];
  if (display && byDisplay[display]) return byDisplay[display];
  const role = attribute(node, "role");
  if (role && byRole[role]) return byRole[role];
  return inline.has(tag) ? "inline" : "block";
}

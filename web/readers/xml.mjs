// XML as the formats that are archives use it: names without their prefixes, no document type, no entities of
// its own, and not too deep. Prefixes are dropped rather than resolved because the same format comes in several
// namespaces (OOXML transitional and strict, OFD with and without its own).
import { SaxesParser } from "saxes";
import { limits } from "./limits.mjs";
import { problems, ReadFailure } from "./problems.mjs";

/** Characters parsed between two reports of progress. */
const portion = 1 << 18;

/** A part's text; XML in archives is UTF-8 or UTF-16. */
export function decodeXml(bytes) {
  const [a, b] = bytes;
  const charset = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(charset).decode(bytes);
}

const tooDeep = () => new ReadFailure(problems.tooLarge("文件内容嵌套过深", "The file's content is nested too deep"));

/** Attributes by name, and nothing that every object has: made so, and not by Object.create(null), they are quick to make and to look at. */
function Attributes() {}
Attributes.prototype = Object.freeze(Object.create(null));
const none = Object.freeze(new Attributes());

/**
 * Reads a part of a file. `handler.open(name, attributes, parent)` may return false: nothing inside that element
 * is told then, nor its end. Then `handler.text(text)` and `handler.close(name)`, both optional; before all of them
 * `handler.begin(position)`, which gives how far the text of the part (decodeXml) has been read: behind the tag that is being
 * told. `kind` as in archive.mjs; what is not well-formed is a ReadFailure.
 */
export function parseXml(bytes, handler, kind, progress) {
  const damaged = () => new ReadFailure(problems.damaged(...kind));
  const parser = new SaxesParser({ position: false });
  handler.begin?.(() => parser.position);
  const open = [];
  let skipped = Infinity; // how deep the element is that is passed over
  const locals = new Map();
  const localName = (name) => {
    let local = locals.get(name);
    if (local === undefined) locals.set(name, (local = name.slice(name.indexOf(":") + 1)));
    return local;
  };
  // Each as it is met: to go through what the parser gathers of them takes longer than to gather them.
  let found = none;
  parser.on("attribute", ({ name, value }) => {
    if (skipped !== Infinity) return;
    if (found === none) found = new Attributes();
    found[localName(name)] = value;
  });
  parser.on("opentag", ({ name }) => {
    if (open.length >= limits.depth) throw tooDeep();
    const parent = open[open.length - 1];
    const local = localName(name);
    open.push(local);
    if (skipped !== Infinity) return;
    const attributes = found;
    found = none;
    if (handler.open(local, attributes, parent) === false) skipped = open.length;
  });
  parser.on("closetag", () => {
    const local = open.pop();
    if (skipped === Infinity) handler.close?.(local);
    else if (open.length < skipped) skipped = Infinity;
  });
  const text = (value) => {
    if (skipped === Infinity) handler.text?.(value);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("doctype", () => {
    throw damaged();
  });
  const content = decodeXml(bytes);
  try {
    for (let at = 0; at < content.length; at += portion) {
      progress?.(at, content.length);
      parser.write(content.slice(at, at + portion));
    }
    parser.close();
  } catch (error) {
    throw error instanceof ReadFailure ? error : damaged();
  }
}

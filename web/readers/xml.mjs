// XML as the formats that are archives use it: names without their prefixes, no document type, no entities of
// its own, and not too deep. Prefixes are dropped rather than resolved because the same format comes in several
// namespaces (OOXML transitional and strict, OFD with and without its own).
import { SaxesParser } from "saxes";
import { limits } from "./limits.mjs";
import { problems, ReadFailure } from "./problems.mjs";

const portion = 1 << 18;

function decode(bytes) {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(wide).decode(bytes);
}

const localName = (name) => name.slice(name.indexOf(":") + 1);

const tooDeep = () => new ReadFailure(problems.tooLarge("文件内容嵌套过深", "The file's content is nested too deep"));

/** The value of an attribute, whatever its prefix; undefined where there is none. */
export function attribute(attributes, name) {
  for (const key in attributes) if (key === name || localName(key) === name) return attributes[key];
  return undefined;
}

/**
 * Reads a part of a file. `handler.open(name, attributes, parent)` may return false: nothing inside that element
 * is told then, nor its end. `handler.close(name)`, `handler.text(text)`. `damaged()` gives the error to throw.
 */
export function parseXml(bytes, handler, damaged, progress) {
  const parser = new SaxesParser({ position: false });
  const open = [];
  const locals = new Map();
  let skipped = Infinity; // the depth of the element that is passed over
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length >= limits.depth) throw tooDeep();
    let local = locals.get(name);
    if (local === undefined) locals.set(name, local = localName(name));
    const parent = open[open.length - 1];
    open.push(local);
    if (skipped === Infinity && handler.open(local, attributes, parent) === false) skipped = open.length;
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
  const content = decode(bytes);
  try {
    for (let at = 0; at < content.length; at += portion) {
      progress?.(at, content.length);
      parser.write(content.slice(at, at + portion));
    }
    parser.close();
  } catch (error) {
    // What is not well-formed comes as a plain Error of the parser.
    throw error instanceof ReadFailure ? error : damaged();
  }
}

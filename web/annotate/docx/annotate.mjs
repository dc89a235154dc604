// A Word file given back with a comment at each finding and, if asked for, with what is certain to be wrong changed as a
// tracked change. Every other part of the package stays byte for byte as it is.
import { writeBlocks } from "../../readers/blocks.mjs";
import { readPackage } from "../../readers/docx/read.mjs";
import { problems, ReadFailure } from "../../readers/problems.mjs";
import { decodeXml } from "../../readers/xml.mjs";
import { author, remarksOf } from "../remarks.mjs";
import { withEntries } from "../zip.mjs";
import { withComments, withContentType, withRelationship } from "./comments.mjs";
import { DocumentEditor } from "./document.mjs";
import { freeId } from "./names.mjs";
import { Places } from "./places.mjs";
import { protectionOf } from "./protection.mjs";

const kind = [" Word 文件", "Word file"];

/** A part's text as bytes again, in the coding that it had. */
function encoded(text, before) {
  const [a, b, c] = before ?? [];
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    const bytes = new Uint8Array(2 * text.length + 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, a === 0xff);
    for (let i = 0; i < text.length; i++) view.setUint16(2 * i + 2, text.charCodeAt(i), a === 0xff);
    return bytes;
  }
  return new TextEncoder().encode(a === 0xef && b === 0xbb && c === 0xbf ? `\ufeff${text}` : text);
}

const folderOf = (part) => part.slice(0, part.lastIndexOf("/") + 1);
const relationshipsOf = (part) => `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** A name for the comments that no entry has. */
function newPart(archive, main) {
  for (let number = 0; ; number++) {
    const name = `${folderOf(main)}comments${number || ""}.xml`;
    if (!archive.has(name)) return name;
  }
}

/** Marks every remark; gives the comments that were put in, and how many remarks were changed as well. */
function mark(editor, places, remarks, isCorrected) {
  const comments = [];
  let changed = 0;
  for (const { start, end, title, lines, changes } of remarks) {
    const first = start === null ? places.paragraphs[0] : places.at(start);
    if (!first) continue;
    const last = start === null ? first : places.at(end - 1) ?? first;
    const id = editor.comment(first, start ?? first.start, last, end ?? first.end);
    if (id !== null) comments.push({ id, title, lines });
    if (!isCorrected || changes.length === 0) continue;
    const placed = changes.map((change) => ({ ...change, paragraph: places.at(change.start) }));
    if (!placed.every(({ paragraph, ...change }) => paragraph && editor.canChange(paragraph, change.start, change.end))) continue;
    for (const { paragraph, ...change } of placed) editor.change(paragraph, change.start, change.end, change.text);
    changed += 1;
  }
  return { comments, changed };
}

function annotated(bytes, result, { language, date, isCorrected }) {
  const { archive, main, content, related, blocks, referring } = readPackage(bytes, undefined, true);
  const places = new Places(result.source);
  writeBlocks(places, blocks);
  const revision = { author, date };

  const part = related.get("comments") ?? newPart(archive, main);
  const before = archive.has(part) ? archive.read(part) : null;
  const known = before && decodeXml(before);
  const editor = new DocumentEditor(decodeXml(content), referring, { firstId: known ? freeId(known) : 0, revision });
  const { comments, changed } = mark(editor, places, remarksOf(result, language), isCorrected);

  const { isStrict } = editor;
  const contents = new Map();
  if (comments.length + changed > 0) contents.set(main, encoded(editor.finish(), content));
  const change = (name, write) => {
    const was = archive.has(name) ? archive.read(name) : null;
    contents.set(name, encoded(write(was && decodeXml(was)), was));
  };
  if (comments.length > 0) change(part, (text) => withComments(text, comments, { ...revision, isStrict }));
  if (comments.length > 0 && !known) {
    const target = part.slice(folderOf(main).length);
    change(relationshipsOf(main), (text) => withRelationship(text, target, isStrict));
    change("[Content_Types].xml", (text) => withContentType(text, part));
  }
  return {
    bytes: withEntries(bytes, contents),
    comments: comments.length,
    changed,
    isSignatureBroken: archive.names.some((name) => /^\/?_xmlsignatures\//i.test(name)),
    protection: related.has("settings") ? protectionOf(archive.read(related.get("settings")), kind) : null,
  };
}

/**
 * { bytes, comments, changed, isSignatureBroken, protection }: how many comments were put in and how many findings are changed
 * as well, and what Word lets nobody do in the file (protection.mjs); or { problem }. `result` is the detailed result of the check of these bytes; `date` is an ISO date and time.
 */
export function annotateDocx(bytes, result, { language = "zh", date, isCorrected = false }) {
  try {
    return annotated(bytes, result, { language, date, isCorrected });
  } catch (error) {
    return { problem: error instanceof ReadFailure ? error.problem : problems.damaged(...kind) };
  }
}

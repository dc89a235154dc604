// Word's DOCX (ECMA-376), read directly: exact grids with their spans, automatic numbers and tracked changes
// decide here, and general converters to HTML give up the first two.
import { expand } from "../archive.mjs";
import { writeBlocks } from "../blocks.mjs";
import { DocumentBuilder, noteCodes } from "../document.mjs";
import { problems, ReadFailure } from "../problems.mjs";
import { decodeXml } from "../xml.mjs";
import { readBody } from "./body.mjs";
import { Numbering } from "./numbering.mjs";

const kind = [" Word 文件", "Word file"];
const part = /^\/?(_rels\/\.rels|word\/[^/]+\.xml)$/i;

/** The main document's name as the package tells it. */
function mainPart(files) {
  const rels = Object.keys(files).find((name) => /^\/?_rels\/\.rels$/i.test(name));
  if (rels) {
    for (const [element] of decodeXml(files[rels]).matchAll(/<[^<>]*Relationship\s[^<>]*>/g)) {
      if (!/Type\s*=\s*["'][^"']*\/officeDocument["']/.test(element)) continue;
      const target = /Target\s*=\s*["']([^"']+)["']/.exec(element)?.[1].replace(/^\//, "");
      if (target && files[target]) return target;
    }
  }
  return "word/document.xml";
}

function readPackage(bytes) {
  const { files, names } = expand(bytes, (name) => part.test(name), kind);
  const main = mainPart(files);
  if (!files[main]) throw new ReadFailure(problems.damaged(...kind));
  const beside = (name) => files[main.replace(/[^/]+$/, name)];
  const numbering = new Numbering({ numbering: beside("numbering.xml"), styles: beside("styles.xml") }, kind);
  const builder = new DocumentBuilder();
  let changes = false;
  let hidden = false;
  for (const [i, content] of [files[main], beside("footnotes.xml"), beside("endnotes.xml")].entries()) {
    if (!content) continue;
    const body = readBody(content, numbering, kind);
    writeBlocks(builder, body.blocks);
    changes ||= body.changes;
    hidden ||= body.hidden && i === 0;
  }
  if (changes) builder.note(noteCodes.trackedChanges);
  if (hidden) builder.note(noteCodes.hiddenText);
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) builder.note(noteCodes.macros);
  return builder.finish();
}

export async function read(bytes) {
  try {
    return { document: readPackage(bytes) };
  } catch (error) {
    return { problem: error instanceof ReadFailure ? error.problem : problems.damaged(...kind) };
  }
}

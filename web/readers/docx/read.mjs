// Word's DOCX, also as WPS writes it (ISO/IEC 29500), with its macro and template kinds.
// Read here and not by mammoth: a table's exact grid, automatic numbers and changes taken as accepted are what a
// check stands on. mammoth drops the numbers, knows no columns left free (gridBefore), reads rows that a change
// deleted and text that is hidden, and takes some ten times as long.
import { openArchive } from "../archive.mjs";
import { writeBlocks } from "../blocks.mjs";
import { DocumentBuilder, noteCodes } from "../document.mjs";
import { problems, ReadFailure } from "../problems.mjs";
import { readBody } from "./body.mjs";
import { Numbering } from "./numbering.mjs";
import { relatedParts } from "./package.mjs";
import { Styles } from "./styles.mjs";

const kind = [" Word 文件", "Word file"];
const macros = /(^|\/)(vbaProject\.bin|vbaData\.xml|JSProject\.bin)$/i;

/**
 * { archive, main, content, related, blocks, referring, notes }: the archive, the name and the bytes of the part with the
 * text, the parts it refers to, and what is in it, see body.mjs; `notes` are codes of document.mjs. Throws a ReadFailure.
 */
export function readPackage(bytes, progress, isTraced = false) {
  const archive = openArchive(bytes, kind);
  const main = relatedParts(archive, "", kind).get("officeDocument") ?? "word/document.xml";
  const content = archive.read(main);
  if (!content) throw new ReadFailure(problems.damaged(...kind));
  const related = relatedParts(archive, main, kind);
  const part = (type) => (related.has(type) ? archive.read(related.get(type)) : null);
  const styles = new Styles(part("styles"), kind);
  const numbering = new Numbering(() => part("numbering"), styles, kind);
  const readPart = (xml) => readBody(xml, styles, numbering, kind, progress, isTraced);

  const body = readPart(content);
  const read = [body];
  const { blocks, referring } = body;
  for (const type of ["footnote", "endnote"]) {
    const wanted = body.references.filter((reference) => reference.startsWith(type));
    const xml = wanted.length > 0 ? part(`${type}s`) : null;
    if (!xml) continue;
    const notes = readPart(xml);
    read.push(notes);
    for (const reference of new Set(wanted)) for (const block of notes.notes.get(reference) ?? []) blocks.push(block);
  }

  const notes = [];
  if (read.some(({ trackedChanges }) => trackedChanges)) notes.push(noteCodes.trackedChanges);
  if (read.some(({ hiddenText }) => hiddenText)) notes.push(noteCodes.hiddenText);
  if (archive.names.some((name) => macros.test(name))) notes.push(noteCodes.macros);
  return { archive, main, content, related, blocks, referring, notes };
}

function documentOf({ blocks, notes }) {
  const builder = new DocumentBuilder();
  writeBlocks(builder, blocks);
  for (const code of notes) builder.note(code);
  return builder.finish();
}

export async function read(bytes, { progress } = {}) {
  try {
    return { document: documentOf(readPackage(bytes, progress)) };
  } catch (error) {
    return { problem: error instanceof ReadFailure ? error.problem : problems.damaged(...kind) };
  }
}

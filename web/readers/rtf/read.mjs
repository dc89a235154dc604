// RTF, as Word, WPS and LibreOffice write it.
import { writeBlocks } from "../blocks.mjs";
import { DocumentBuilder, noteCodes } from "../document.mjs";
import { problems, ReadFailure } from "../problems.mjs";
import { readBody } from "./body.mjs";

const kind = [" RTF 文件", "RTF file"];

export async function read(bytes) {
  try {
    const { blocks, footnotes, trackedChanges, hiddenText } = readBody(bytes);
    const builder = new DocumentBuilder();
    for (const part of [blocks, footnotes]) writeBlocks(builder, part);
    if (trackedChanges) builder.note(noteCodes.trackedChanges);
    if (hiddenText) builder.note(noteCodes.hiddenText);
    return { document: builder.finish() };
  } catch (error) {
    return { problem: error instanceof ReadFailure ? error.problem : problems.damaged(...kind) };
  }
}

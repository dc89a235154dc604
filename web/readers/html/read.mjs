// HTML: files, saved pages (also as MHTML), and what a program puts on the clipboard.
import { DocumentBuilder, noteCodes } from "../document.mjs";
import { problems, ReadFailure } from "../problems.mjs";
import { BlockReader } from "./blocks.mjs";
import { htmlPartOf, isMhtml } from "./mhtml.mjs";
import { hiddenBySheets, parseHtml } from "./tree.mjs";

const names = ["网页文件", "web page"];

/** The charset that a page names for itself within its first bytes. */
function declaredCharset(bytes) {
  let head = "";
  for (let i = 0; i < bytes.length && head.length < 4096; i++) if (bytes[i] !== 0) head += String.fromCharCode(bytes[i]);
  const found = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /^[^<]*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head);
  return found?.[1];
}

function build(html) {
  const builder = new DocumentBuilder();
  const root = parseHtml(html);
  const reader = new BlockReader(builder, hiddenBySheets(root));
  reader.read(root);
  if (reader.deletions) builder.note(noteCodes.trackedChanges);
  if (reader.hiddenInTables) builder.note(noteCodes.hiddenText);
  return { document: builder.finish(), tables: reader.tables };
}

function guarded(work) {
  try {
    return work();
  } catch (error) {
    return { problem: error instanceof ReadFailure ? error.problem : problems.damaged(...names) };
  }
}

/** HTML that is text already. */
export const readHtml = (html) => guarded(() => ({ document: build(html).document }));

export async function read(bytes, context) {
  try {
    const part = isMhtml(bytes) ? htmlPartOf(bytes) : { bytes, charset: undefined };
    if (part === null) return { problem: problems.damaged("网页存档（MHTML）", "saved web page (MHTML)") };
    const html = await context.decode(part.bytes, part.charset ?? declaredCharset(part.bytes));
    return readHtml(html);
  } catch (error) {
    return { problem: error instanceof ReadFailure ? error.problem : problems.damaged(...names) };
  }
}

/**
 * What reads better of the two flavours on a clipboard: { document } where the HTML holds a table, else
 * { text }. Some programs put broken HTML beside good plain text.
 */
export function readPaste({ html, text }) {
  if (!html) return { text };
  const read = guarded(() => build(html));
  return read.document && read.tables > 0 ? { document: read.document } : { text };
}

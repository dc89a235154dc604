// PDF: where each run of text stands and which lines are drawn, page by page, in one pass.
import { DocumentBuilder, noteCodes } from "../document.mjs";
import { limits } from "../limits.mjs";
import { problems } from "../problems.mjs";
import { ascii } from "../zip-directory.mjs";
import { compose, inverse } from "../positioned/matrix.mjs";
import { open, withLightMessages } from "./engine.mjs";
import { collectPage } from "./page.mjs";

const names = [" PDF 文件", "PDF file"];

/** Fewer characters than this on all pages are a stamp or a page number on a scan. */
const fewestLetters = 20;

/** Whether a picture lies in the file: its head is an object of its own, which is never packed. */
function holdsPicture(bytes) {
  const piece = 8192;
  for (let at = 0; at < bytes.length; at += piece) {
    if (/\/Subtype\s*\/Image\b/.test(ascii(bytes, at, at + piece + 64))) return true;
  }
  return false;
}

async function readAll(bytes, context) {
  const task = open(bytes.slice(), context.asset);
  try {
    const pdf = await task.promise;
    if (pdf.numPages > limits.pages) return { problem: problems.tooLarge(`PDF 超过 ${limits.pages} 页`, `The PDF has more than ${limits.pages} pages`) };
    const builder = new DocumentBuilder();
    const pages = [];
    let glyphs = 0;
    let hidden = 0;
    let pictures = 0;
    let failed = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      try {
        const page = await pdf.getPage(number);
        const collected = await collectPage(page);
        collected.write(builder);
        glyphs += collected.glyphs;
        hidden += collected.hidden;
        pictures += collected.pictures;
        pages.push({ number, toUser: compose(inverse(page.getViewport({ scale: 1 }).transform), collected.turned) });
        page.cleanup();
      } catch {
        failed++;
      }
      context.progress(number, pdf.numPages);
    }
    if (failed > 0 && (failed === pdf.numPages || glyphs < fewestLetters)) return { problem: problems.damaged(...names) };
    if (glyphs < fewestLetters) return { problem: pictures > 0 || holdsPicture(bytes) ? problems.scanned("pdf") : problems.empty(...names) };
    if (failed > 0) builder.note(noteCodes.missingPages);
    // Invisible letters over a picture are what a scanner recognised.
    if (hidden * 2 > glyphs) builder.note(noteCodes.recognised);
    return { document: builder.finish(), pages };
  } catch (error) {
    return { problem: error?.name === "PasswordException" ? problems.encrypted(...names) : problems.damaged(...names) };
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/**
 * { document, pages } or { problem }. `pages` are those of the document: [{ number, toUser }], their number in the file and
 * the matrix from the document's places to the file's own.
 */
export const read = (bytes, context) => withLightMessages(() => readAll(bytes, context));

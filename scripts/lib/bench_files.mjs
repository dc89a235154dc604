// Whole checks of files against what their reading alone takes, both in this run.
import { readFileSync, readdirSync, existsSync } from "node:fs";
import { basename, join } from "node:path";
import { prepare } from "../../web/cli/read.mjs";

/** Up to `count` files with an ending, from the fixtures of all formats. */
function fixtures(root, ending, count) {
  const folder = join(root, "tests/formats/files");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith(ending)).sort()
    .slice(0, count).map((name) => join(folder, name));
}

async function wholeCheck(engine, bytes) {
  const { format, input, document, problem } = await prepare(bytes, engine);
  if (problem) throw new Error(problem.code);
  return engine.checkJson(input, { format, document });
}

/** What pdfjs-dist itself needs to give the text of all pages. */
async function pdfTextAlone(pdfjs, bytes) {
  const task = pdfjs.getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false });
  const pdf = await task.promise;
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    length += (await page.getTextContent()).items.length;
  }
  await task.destroy();
  return length;
}

/** `measure(work)` gives a median in milliseconds; `line(what, value, detail)` prints. */
export async function benchFiles({ root, engine, measure, line, times, median }) {
  const pdfjs = await import("../../web/node_modules/pdfjs-dist/legacy/build/pdf.mjs");
  const rows = { pdf: [], docx: [] };
  for (const file of fixtures(root, ".pdf", 6)) {
    const bytes = new Uint8Array(readFileSync(file));
    const alone = await measure(() => pdfTextAlone(pdfjs, bytes), 9);
    const whole = await measure(() => wholeCheck(engine, bytes), 9);
    rows.pdf.push(whole / alone);
    line(basename(file), times(whole / alone), `whole check ${whole.toFixed(1)} ms, pdfjs-dist's text alone ${alone.toFixed(1)} ms`);
  }
  for (const file of fixtures(root, ".docx", 6)) {
    const bytes = new Uint8Array(readFileSync(file));
    const alone = await measure(() => prepare(bytes, engine), 9);
    const whole = await measure(() => wholeCheck(engine, bytes), 9);
    rows.docx.push(whole / alone);
    line(basename(file), times(whole / alone), `whole check ${whole.toFixed(1)} ms, its reader alone ${alone.toFixed(1)} ms`);
  }
  if (rows.pdf.length > 0) line("PDF: whole check : pdfjs-dist's text (goal at most 1.15)", times(median(rows.pdf)));
  if (rows.docx.length > 0) line("DOCX: whole check : its reader (goal at most 1.15)", times(median(rows.docx)));
}

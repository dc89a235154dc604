// A PDF given back with a highlight and a note at each finding, as an incremental update.
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from "pdf-lib";
import { problems, ReadFailure } from "../../readers/problems.mjs";
import { apply } from "../../readers/positioned/matrix.mjs";
import { author, remarksOf } from "../remarks.mjs";
import { boxesOf, runsOfPages } from "./boxes.mjs";
import { newestList, updated } from "./update.mjs";

const kind = [" PDF 文件", "PDF file"];

const encrypted = {
  code: "encrypted",
  zh: "这个 PDF 设有密码或权限限制（已加密），不能在里面加批注。请用没有限制的 PDF 或 Word 原件核验后再批注，或复制问题清单。",
  en: "This PDF is protected by a password or by restrictions (it is encrypted), so no notes can be put into it. Check an unrestricted PDF or the Word file and annotate that, or copy the list of findings.",
};
const broken = {
  code: "damaged",
  zh: "这个 PDF 的内部目录有错，不能安全地在里面加批注。请用原来的软件重新导出一份，或复制问题清单。",
  en: "The lists inside this PDF are damaged, so notes cannot safely be put into it. Export it again from its own program, or copy the list of findings.",
};

/** Red for errors, amber for what is warned of or was accepted, blue for the rest. */
const colours = { error: [1, 0.5, 0.45], warning: [1, 0.82, 0.3], info: [0.55, 0.78, 1] };
const opacity = 0.6;

const rounded = (value) => Math.round(value * 100) / 100;

/** The corners of a box as quadrilaterals name them: upper left, upper right, lower left, lower right, as it is read. */
const quadOf = ([left, top, right, bottom], toUser) =>
  [[left, top], [right, top], [left, bottom], [right, bottom]].flatMap(([x, y]) => apply(toUser, x, y)).map(rounded);

function rectangleOf(quads) {
  const xs = quads.flatMap((quad) => quad.filter((_, i) => i % 2 === 0));
  const ys = quads.flatMap((quad) => quad.filter((_, i) => i % 2 === 1));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

class Annotator {
  changed = new Set();
  count = 0;
  #pdf;
  #context;
  #date;

  constructor(pdf, size, date) {
    this.#pdf = pdf;
    this.#context = pdf.context;
    this.#date = PDFHexString.fromText(`D:${date.replace(/\D/g, "").slice(0, 14)}Z`);
    // pdf-lib forgets the numbers of the objects that hold others.
    this.#context.largestObjectNumber = Math.max(this.#context.largestObjectNumber, size - 1);
  }

  highlight({ number, toUser }, boxes, remark) {
    const quads = boxes.map((box) => quadOf(box, toUser));
    const rect = rectangleOf(quads);
    const colour = colours[remark.isAccepted ? "warning" : remark.severity];
    this.#add(number, remark, { Subtype: "Highlight", Rect: rect, QuadPoints: quads.flat(), C: colour, CA: opacity, AP: { N: this.#appearance(quads, rect, colour) } });
  }

  /** A note at the head of a page, of what stands nowhere. */
  note({ number, toUser }, remark) {
    const at = 18 + 22 * this.count;
    const quad = quadOf([18, at, 38, at + 20], toUser);
    this.#add(number, remark, { Subtype: "Text", Name: "Comment", Rect: rectangleOf([quad]), C: colours[remark.severity] });
  }

  #add(number, { title, lines }, own) {
    const page = this.#pdf.getPage(number - 1);
    const annotation = this.#context.register(this.#context.obj({
      Type: "Annot", ...own, F: 4, P: page.ref, NM: PDFHexString.fromText(`nianbao-${this.count}`),
      T: PDFHexString.fromText(author), M: this.#date, CreationDate: this.#date,
      Contents: PDFHexString.fromText([title, ...lines].join("\n")),
    }));
    this.changed.add(annotation);
    this.#attach(page, annotation);
    this.count++;
  }

  /** How it looks, for programs that do not draw highlights themselves: the text shows through. */
  #appearance(quads, rect, colour) {
    const draw = quads.map(([a, b, c, d, e, f, g, h]) => `${a} ${b} m ${c} ${d} l ${g} ${h} l ${e} ${f} l h f`).join("\n");
    const form = this.#context.register(this.#context.stream(`/G gs ${colour.join(" ")} rg\n${draw}\n`, {
      Type: "XObject", Subtype: "Form", BBox: rect, Resources: { ExtGState: { G: { Type: "ExtGState", BM: "Multiply", ca: opacity } } },
    }));
    this.changed.add(form);
    return form;
  }

  /** A list of annotations that is an object of its own changes alone; else it changes with its page. */
  #attach(page, annotation) {
    const name = PDFName.of("Annots");
    const list = page.node.get(name);
    const known = list && this.#context.lookup(list);
    if (known instanceof PDFArray) known.push(annotation);
    else page.node.set(name, this.#context.obj([annotation]));
    this.changed.add(known instanceof PDFArray && list instanceof PDFRef ? list : page.ref);
  }
}

/** Whether a signature forbids what is done here: only certifications that allow no comments do. */
function forbidsComments(pdf) {
  const permissions = pdf.catalog.lookup(PDFName.of("Perms"));
  const signature = permissions instanceof PDFDict ? permissions.lookup(PDFName.of("DocMDP")) : null;
  const references = signature instanceof PDFDict ? signature.lookup(PDFName.of("Reference")) : null;
  if (!(references instanceof PDFArray)) return false;
  return references.asArray().some((_, i) => {
    const parameters = references.lookup(i, PDFDict).lookup(PDFName.of("TransformParams"));
    const level = parameters instanceof PDFDict ? parameters.lookup(PDFName.of("P")) : null;
    return !level || level.asNumber() < 3;
  });
}

async function annotated(bytes, result, { document, pages }, { language, date }) {
  const pdf = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
  if (pdf.isEncrypted) return { problem: encrypted };
  const newest = newestList(bytes);
  if (!newest) return { problem: broken };
  const annotator = new Annotator(pdf, newest.size, date);
  const runs = runsOfPages(document);
  for (const remark of remarksOf(result, language)) {
    const { span, start, end } = remark;
    const page = span ? pages[span.page - 1] : undefined;
    if (page && span.box) annotator.highlight(page, boxesOf(runs[span.page - 1] ?? [], span.box, result.source.slice(start, end)), remark);
    else if (pages[0]) annotator.note(pages[0], remark);
  }
  const after = annotator.count > 0 ? updated(bytes, newest, pdf.context, annotator.changed) : bytes;
  return { bytes: after, comments: annotator.count, changed: 0, isSignatureBroken: forbidsComments(pdf) };
}

/**
 * As annotateDocx, with nothing changed. `read` is what the reader made of the file: { document, pages }.
 */
export async function annotatePdf(bytes, result, read, { language = "zh", date }) {
  try {
    return await annotated(bytes, result, read, { language, date });
  } catch (error) {
    return { problem: error instanceof ReadFailure ? error.problem : problems.damaged(...kind) };
  }
}

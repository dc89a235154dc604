// Why a file could not be read: a code, and in plain words what happened and what to do.
import { localRecord, long, zipDirectory } from "./zip-directory.mjs";

/** For a reader's own use inside: caught at its border and given back as a value. */
export class ReadFailure extends Error {
  constructor(problem) {
    super(problem.code);
    this.name = "ReadFailure";
    this.problem = problem;
  }
}

const copyOut = {
  zh: "请打开它，全选并复制全文，粘贴到页面里核验，或另存为 DOCX 或 PDF。",
  en: "Open it, copy its whole text and paste it into the page, or save it as DOCX or PDF.",
};

const unpack = { zh: "其中没有找到可以核验的报告。请解压后看一看，再核验其中的报告。", en: "No report to be checked was found in it. Unpack it, look at what it holds and check the report in it." };
const useText = { zh: "请使用带有文字的报告文件。", en: "Use a file of the report that holds its text." };

export const problems = {
  encrypted: (zhName, enName) => ({
    code: "encrypted",
    zh: `这个${zhName}设有打开密码，无法读取。请用密码打开后另存一份不加密的再核验。`,
    en: `This ${enName} is protected by a password and cannot be read. Open it with its password, save an unprotected copy and check that.`,
  }),
  damaged: (zhName, enName) => ({
    code: "damaged",
    zh: `这个${zhName}已损坏或不完整，无法读取。请重新取得原件，或用原来的软件打开后另存一份。`,
    en: `This ${enName} is damaged or incomplete and cannot be read. Get the original again, or open it in its own program and save a copy.`,
  }),
  tooLarge: (zhWhat, enWhat) => ({
    code: "too-large",
    zh: `${zhWhat}，超出了可读取的范围，未核验。请只提交年度报告本身。`,
    en: `${enWhat}, which is more than can be read; it was not checked. Submit the annual report alone.`,
  }),
  unsupported: (zhName, enName, way = copyOut) => ({
    code: "unsupported-format",
    zh: `这是${zhName}，不能直接读取。${way.zh}`,
    en: `This is ${enName}, which cannot be read directly. ${way.en}`,
  }),
  /** `format`: pdf or ofd. */
  scanned: (format) => ({
    code: `scanned-${format}`,
    zh: `这个 ${format.toUpperCase()} 是扫描件，里面只有图片，没有可读取的文字。请使用由 Word 等软件直接导出的 ${format.toUpperCase()} 或原 Word 文件；也可以在年报核验的网页上用文字识别读取，结果须对照原件。`,
    en: `This ${format.toUpperCase()} is a scan: it holds pictures only and no text. Use the Word file or a ${format.toUpperCase()} exported from it; or let nianbao's web page recognise the text and compare the result with the original.`,
  }),
  empty: (zhName, enName) => ({
    code: "empty",
    zh: `这个${zhName}是空的：里面既没有文字，也没有图片。请重新导出，或换用原来的 Word 文件。`,
    en: `This ${enName} is empty: it holds neither text nor pictures. Export it again, or use the Word file.`,
  }),
  /** Pictures in a way of packing that nothing here opens. */
  undrawable: (zhName, enName) => ({
    code: "unsupported-format",
    zh: `这个${zhName}里的图片不是 JPEG、PNG、TIFF 或 JBIG2，这里打不开，不能识别。请用原来的软件打开它，另存（打印）为 PDF 后再识别，或换用原来的 Word 文件。`,
    en: `The pictures in this ${enName} are none of JPEG, PNG, TIFF or JBIG2: they cannot be opened here, nor recognised. Open it in its own program, save (print) it as PDF and have that recognised, or use the Word file.`,
  }),
};

const unreadable = {
  "encrypted-office": () => problems.encrypted(" Office 文件", "Office file"),
  zip: () => problems.unsupported("压缩文件（ZIP）", "an archive (ZIP)", unpack),
  rar: () => problems.unsupported("压缩文件（RAR 或 7Z）", "an archive (RAR or 7Z)", { zh: "请解压后核验其中的报告。", en: "Unpack it and check the reports in it." }),
  ole: () => problems.unsupported(" Office 旧格式文件，但不是 Word 或 Excel 文件", "an old Office file, but neither of Word nor of Excel"),
  image: () => problems.unsupported("图片", "a picture", useText),
};

/** An archive that begins with a file, and whose list at the end is not there any more. */
const isCut = (bytes) => long(bytes, 0) === localRecord && !zipDirectory(bytes, 1);

/** The problem of a format that nothing reads; null for all others. */
export function problemOfFormat(format, bytes) {
  if (format === "zip" && isCut(bytes)) return problems.damaged("压缩文件（ZIP）", "archive (ZIP)");
  // Also in browsers without Object.hasOwn.
  return Object.prototype.hasOwnProperty.call(unreadable, format) ? unreadable[format]() : null;
}

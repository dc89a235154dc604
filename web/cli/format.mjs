// What an input is, told from its bytes and never from its name.

const startsWith = (bytes, ...signature) => signature.every((byte, i) => bytes[i] === byte);

/** Names of the entries of a ZIP archive stand in it as plain text; a document's folder tells its kind. */
function kindOfArchive(bytes) {
  if (bytes.includes("word/")) return "docx";
  if (bytes.includes("xl/")) return "xlsx";
  return "zip";
}

/** One of the keys of `unreadableFormats`, or "text" for everything that may be one. `bytes` is a Buffer. */
export function formatOf(bytes) {
  if (bytes.subarray(0, 1024).includes("%PDF-")) return "pdf";
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return kindOfArchive(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return "doc";
  if (bytes.subarray(0, 5).toString("latin1") === "{\\rtf") return "rtf";
  const isPicture = startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff);
  return isPicture ? "image" : "text";
}

function unsupported(zhName, enName, zhWay, enWay) {
  return {
    code: "unsupported-format",
    zh: `这是${zhName}，目前还不能直接读取。${zhWay}`,
    en: `This is ${enName}, which cannot be read directly yet. ${enWay}`,
  };
}

const copyOut = ["请打开它，全选并复制全文，存为文本文件后再核验。",
  "Open it, copy its whole text into a text file and check that."];

export const unreadableFormats = {
  pdf: unsupported(" PDF 文件", "a PDF file", ...copyOut),
  docx: unsupported(" Word 文件（DOCX）", "a Word file (DOCX)", ...copyOut),
  xlsx: unsupported(" Excel 文件（XLSX）", "an Excel file (XLSX)", ...copyOut),
  zip: unsupported("压缩文件（ZIP）", "an archive (ZIP)", "请先解压，再核验其中的报告。", "Unpack it and check the report in it."),
  doc: unsupported("旧版 Word 或 Excel 文件（DOC/XLS）", "an old Word or Excel file (DOC/XLS)", ...copyOut),
  rtf: unsupported(" RTF 文件", "an RTF file", ...copyOut),
  image: unsupported("图片", "a picture", "请使用带有文字的报告文件。", "Use a file of the report that holds its text."),
};

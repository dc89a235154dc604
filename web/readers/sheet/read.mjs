// Spreadsheets: XLSX and XLS, as Excel and WPS (.et) write them, and ODS. XLSB is named.
import { openArchive } from "../archive.mjs";
import { openContainer } from "../container.mjs";
import { DocumentBuilder, noteCodes } from "../document.mjs";
import { problems, ReadFailure } from "../problems.mjs";
import { writeSheet } from "./layout.mjs";
import { readOds } from "./ods.mjs";
import { Account } from "./sheet.mjs";
import { readXls } from "./xls.mjs";
import { readXlsx } from "./xlsx.mjs";

const kind = ["表格文件", "spreadsheet"];
const macros = /(^|\/)vbaProject\.bin$/i;
const binaryWorkbook = () => new ReadFailure(problems.unsupported(" XLSB 二进制表格文件", "a spreadsheet in binary form (XLSB)", {
  zh: "请在 Excel 或 WPS 中另存为 XLSX 后再核验。", en: "Save it as XLSX in Excel or WPS and check that.",
}));

function fromArchive(bytes, account, progress) {
  const archive = openArchive(bytes, kind);
  if (archive.has("xl/workbook.bin")) throw binaryWorkbook();
  const workbook = archive.has("content.xml") ? readOds(archive, account, kind, progress) : readXlsx(archive, account, kind, progress);
  if (workbook === null) throw new ReadFailure(problems.damaged(...kind));
  return { ...workbook, macros: archive.names.some((name) => macros.test(name)) };
}

function fromContainer(bytes, account) {
  const container = openContainer(bytes, kind);
  if (container.has("EncryptedPackage")) throw new ReadFailure(problems.encrypted(...kind));
  const stream = container.read("Workbook") ?? container.read("Book");
  if (stream === null) throw container.damaged();
  return { ...readXls(stream, account, kind), macros: container.has("_VBA_PROJECT_CUR") };
}

function build(bytes, progress) {
  const account = new Account();
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const workbook = isArchive ? fromArchive(bytes, account, progress) : fromContainer(bytes, account);
  const builder = new DocumentBuilder();
  const hidden = workbook.sheets.map((sheet) => writeSheet(builder, sheet)).includes(true);
  if (hidden) builder.note(noteCodes.hiddenText);
  if (workbook.hiddenSheets) builder.note(noteCodes.moreSheets);
  if (workbook.macros) builder.note(noteCodes.macros);
  return builder.finish();
}

export async function read(bytes, { progress } = {}) {
  try {
    return { document: build(bytes, progress) };
  } catch (error) {
    return { problem: error instanceof ReadFailure ? error.problem : problems.damaged(...kind) };
  }
}

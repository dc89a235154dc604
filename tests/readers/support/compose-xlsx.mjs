// A workbook as XLSX, from the content of its parts.
import { strToU8, zipSync } from "../../../web/node_modules/fflate/esm/index.mjs";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const root = (name, content) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name} xmlns="${main}" xmlns:r="${office}">${content}</${name}>`;
const relations = (list) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${
  list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`).join("")}</Relationships>`;

/** Styles: 0 plain, 1 with lines; from 2 on those of `formats`, in order. */
const stylesOf = (formats) => `<numFmts>${formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code}"/>`).join("")}</numFmts>
<borders><border><left/><right/><top/><bottom/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>
<cellXfs><xf numFmtId="0" borderId="0"/><xf numFmtId="0" borderId="1"/>${formats.map((_, i) => `<xf numFmtId="${200 + i}" borderId="0"/>`).join("")}</cellXfs>`;

/** `sheets`: [{ content, state }], content being all that stands in a worksheet. `parts`: others by name, null to leave one out. */
export function composeXlsx({ sheets, strings = "", formats = [], parts = {}, workbook = "" }) {
  const files = {
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": root("workbook", `${workbook}<sheets>${sheets.map(({ state }, i) => `<sheet name="S${i}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""} r:id="rId${i + 1}"/>`).join("")}</sheets>`),
    "xl/_rels/workbook.xml.rels": relations([...sheets.map((_, i) => [`rId${i + 1}`, "worksheet", `worksheets/s${i}.xml`]), ["s", "sharedStrings", "sharedStrings.xml"], ["f", "styles", "/xl/styles.xml"]]),
    "xl/sharedStrings.xml": root("sst", strings),
    "xl/styles.xml": root("styleSheet", stylesOf(formats)),
    ...Object.fromEntries(sheets.map(({ content }, i) => [`xl/worksheets/s${i}.xml`, root("worksheet", content)])),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).filter(([, content]) => content !== null)
    .map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content])));
}

/** Rows of cells: a text, a number, or { v, t, s, f } for the value, its type and style, the formula; null is no cell. */
export function sheetData(rows) {
  const cell = (value, row, column) => {
    if (value === null) return "";
    const { v = "", t = typeof v === "string" && v !== "" ? "inlineStr" : null, s = 0, f = null } = typeof value === "object" ? value : { v: value };
    const content = t === "inlineStr" ? `<is><t xml:space="preserve">${v}</t></is>` : v === "" ? "" : `<v>${v}</v>`;
    return `<c r="${String.fromCharCode(65 + column)}${row + 1}" s="${s}"${t ? ` t="${t}"` : ""}>${f ? `<f>${f}</f>` : ""}${content}</c>`;
  };
  return `<sheetData>${rows.map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, r, c)).join("")}</row>`).join("")}</sheetData>`;
}
export const merges = (...list) => `<mergeCells>${list.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;

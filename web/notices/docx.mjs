// Notices as a Word file: one document, a page for each. The smallest package that Word, WPS and LibreOffice open.
import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The same notices give the same bytes on every day. */
const day = { mtime: new Date(2000, 0, 1) };

/** Characters that XML cannot hold are left out: what was read from a file may have any. */
const escaped = (text) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
  .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const run = (text, properties = "") => `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ""}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const paragraph = (text, style = "", more = "") =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ""}${more}</w:pPr>${run(text)}</w:p>`;

/** Of the second notice on each begins a page. */
function bodyOf({ title, to, parts, ask, source }, at) {
  return [
    paragraph(title, "Title", at > 0 ? "<w:pageBreakBefore/>" : ""),
    paragraph(to, "Addressee"),
    ...parts.flatMap(({ text, items }) => [paragraph(text), ...items.map((item) => paragraph(item))]),
    paragraph(ask),
    paragraph(source, "Source"),
  ].join("");
}

const style = (id, name, properties, text) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${properties}</w:pPr><w:rPr>${text}</w:rPr></w:style>`;

/** As official letters are set: the title in 小标宋 or 宋体, 二号, the text in 仿宋, 三号. */
const styles = `${declaration}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr>` +
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>' +
  '</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr></w:style>' +
  style("Title", "Title", '<w:spacing w:after="400" w:line="640" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>', '<w:rFonts w:eastAsia="宋体"/><w:b/><w:sz w:val="44"/><w:szCs w:val="44"/>') +
  style("Addressee", "Addressee", '<w:ind w:firstLineChars="0" w:firstLine="0"/>', "") +
  style("Source", "Source", '<w:spacing w:before="400" w:line="400" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/>', '<w:sz w:val="24"/><w:szCs w:val="24"/>') +
  "</w:styles>";

/** A4, with the margins of official letters. */
const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';

/** `notices` as notice.mjs gives them; the bytes of a DOCX file. */
export function noticesDocx(notices) {
  const parts = {
    "[Content_Types].xml": `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    "_rels/.rels": `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${officeDocument}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${officeDocument}/styles" Target="styles.xml"/></Relationships>`,
    "word/document.xml": `${declaration}<w:document xmlns:w="${main}"><w:body>${notices.map(bodyOf).join("")}${section}</w:body></w:document>`,
    "word/styles.xml": styles,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, [strToU8(text), day]])), { level: 6 });
}

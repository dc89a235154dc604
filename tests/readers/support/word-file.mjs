// DOCX files as Word and WPS write them, from the parts that a test names.
import { strToU8, zipSync } from "../../../web/node_modules/fflate/esm/index.mjs";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const namespaces = "xmlns:wpc=\"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas\" "
  + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:r=\"" + office + "\" "
  + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
  + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
  + "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
  + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
  + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" mc:Ignorable=\"w14\"";

const declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const root = (name, content) => `${declaration}<w:${name} ${namespaces}>${content}</w:${name}>`;

/** A relationships part: [type's last word, target]. */
export const relationships = (...list) => `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${
  list.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`).join("")}</Relationships>`;

/** `parts`: styles, numbering, footnotes, endnotes (their content), and others by their whole name. */
export function wordFile(body, { styles, numbering, footnotes, endnotes, ...others } = {}) {
  const known = { styles, numbering, footnotes, endnotes };
  const files = {
    "[Content_Types].xml": `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${
      Object.keys(known).filter((name) => known[name]).map((name) => `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`).join("")}</Types>`,
    "_rels/.rels": relationships(["officeDocument", "word/document.xml"]),
    "word/document.xml": root("document", `<w:body>${body}<w:sectPr w:rsidR="00A77B3E"><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body>`),
    "word/_rels/document.xml.rels": relationships(...Object.keys(known).filter((name) => known[name]).map((name) => [name, `${name}.xml`])),
    ...others,
  };
  for (const [name, content] of Object.entries(known)) if (content) files[`word/${name}.xml`] = root(name, content);
  return zipSync(Object.fromEntries(Object.entries(files)
    .filter(([, content]) => content !== null)
    .map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content])));
}

export const run = (text, properties = "") => `<w:r w:rsidRPr="00C51D1A">${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content, properties = "") => `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E">${properties && `<w:pPr>${properties}</w:pPr>`}${
  content.startsWith("<") || content === "" ? content : run(content)}</w:p>`;
export const cell = (content, properties = "") => `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>${properties}</w:tcPr>${content.startsWith("<") ? content : paragraph(content)}</w:tc>`;
export const row = (cells, properties = "") => `<w:tr w:rsidR="00A77B3E">${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join("")}</w:tr>`;
export const table = (...rows) => `<w:tbl><w:tblPr><w:tblStyle w:val="a3"/></w:tblPr><w:tblGrid/>${rows.join("")}</w:tbl>`;

// A Word file as WPS writes it, made of one that another program wrote: its namespaces and properties, widths left out of
// the grid, controls around cells, tabs and full-width figures in them, and shapes in two ways of drawing.
import { strFromU8, strToU8, unzipSync, zipSync } from "../../../web/node_modules/fflate/esm/index.mjs";

const custom = "http://www.wps.cn/officeDocument/2013/wpsCustomData";
const namespaces = {
  wpc: "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  o: "urn:schemas-microsoft-com:office:office", v: "urn:schemas-microsoft-com:vml", w10: "urn:schemas-microsoft-com:office:word",
  w14: "http://schemas.microsoft.com/office/word/2010/wordml", wp14: "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
  wps: "http://schemas.microsoft.com/office/word/2010/wordprocessingShape", wpsCustomData: custom,
};

const line = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:cNvCnPr/><wps:spPr/><wps:bodyPr/></wps:wsp></w:drawing></mc:Choice>`
  + `<mc:Fallback><w:pict><v:line id="_x0000_s1026" from="0,0" to="440,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

const wide = (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** `count`: how many of each kind of change were made. */
export function asWps(bytes) {
  const parts = unzipSync(bytes);
  const count = { controls: 0, tabs: 0, wide: 0, widths: 0 };
  let xml = strFromU8(parts["word/document.xml"]);
  const missing = Object.entries(namespaces).filter(([prefix]) => !xml.includes(`xmlns:${prefix}=`)).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join("");
  xml = xml.replace(/<w:document\b([^>]*?)(\s+mc:Ignorable="[^"]*")?>/, (_, attributes) => `<w:document${attributes}${missing} mc:Ignorable="w14 wp14">`);
  xml = xml.replace(/<w:gridCol\b[^>]*\/>/g, () => {
    count.widths++;
    return "<w:gridCol/>";
  });
  let cells = 0;
  xml = xml.replace(/<w:tc>.*?<\/w:tc>/gs, (cell) => {
    const at = cells++;
    const figure = /<w:t\b[^>]*>\d+<\/w:t>/.test(cell);
    let made = cell;
    if (figure && at % 3 === 0) {
      count.wide++;
      made = made.replace(/(<w:t\b[^>]*>)(\d+)(<\/w:t>)/, (_, open, digits, close) => `${open}${wide(digits)}${close}`);
    }
    if (figure && at % 4 === 0) {
      count.tabs++;
      made = made.replace(/<w:t\b/, "<w:tab/><w:t");
    }
    if (at % 5 !== 0) return made;
    count.controls++;
    return `<w:sdt><w:sdtPr><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:id w:val="14746${at}"/></w:sdtPr><w:sdtContent>${made}</w:sdtContent></w:sdt>`;
  });
  xml = xml.replace(/<w:body>/, `<w:body>${line}`);
  return {
    count,
    bytes: zipSync({
      ...parts,
      "word/document.xml": strToU8(xml),
      "docProps/custom.xml": strToU8('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        + '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.15374</vt:lpwstr></property></Properties>'),
      "customXml/item1.xml": strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n<s:customData xmlns="${custom}" xmlns:s="${custom}"><extobjs/></s:customData>`),
    }),
  };
}

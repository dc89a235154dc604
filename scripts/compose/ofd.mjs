// A report's pages as an OFD file (GB/T 33190—2016), the way export programs write it: every line of text an
// object with the distances of its letters, every rule a path, the frame of all pages a template.
//   ofdFromDocument(bytes of a document with pages) → Uint8Array
import { strToU8, zipSync } from '../../web/node_modules/fflate/esm/index.mjs';
import { decodeDocument } from '../../tests/readers/support/decode-document.mjs';

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const mm = (hundredths) => Number((hundredths / 100 * 25.4 / 72).toFixed(3));
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const space = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const width = (char) => (char.codePointAt(0) >= 0x2e80 ? 2 : 1);

function textObject([left, top, right, bottom, text], id) {
  const chars = [...text];
  const units = chars.reduce((sum, char) => sum + width(char), 0);
  const size = mm(bottom - top);
  const deltas = chars.slice(0, -1).map((char) => Number((mm(right - left) * width(char) / units).toFixed(3)));
  const same = deltas.length > 1 && deltas.every((delta) => delta === deltas[0]);
  const list = same ? `g ${deltas.length} ${deltas[0]}` : deltas.join(' ');
  return `<ofd:TextObject ID="${id}" Boundary="${mm(left)} ${mm(top)} ${mm(right - left)} ${size}" Font="2" Size="${size}">`
    + `<ofd:FillColor Value="0 0 0"/><ofd:TextCode X="0" Y="${Number((size * 0.8).toFixed(3))}"${list ? ` DeltaX="${list}"` : ''}>${escape(text)}</ofd:TextCode></ofd:TextObject>`;
}

function pathObject([x0, y0, x1, y1], id) {
  const box = [Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0)].map(mm);
  return `<ofd:PathObject ID="${id}" Boundary="${box[0]} ${box[1]} ${Math.max(box[2], 0.1)} ${Math.max(box[3], 0.1)}" LineWidth="0.2">`
    + `<ofd:AbbreviatedData>M 0 0 L ${box[2]} ${box[3]}</ofd:AbbreviatedData></ofd:PathObject>`;
}

export function ofdFromDocument(bytes) {
  const pages = decodeDocument(bytes).filter((block) => block.page);
  const [w, h] = pages[0].page.map(mm);
  let id = 10;
  const files = {
    'OFD.xml': `${head}<ofd:OFD ${space} Version="1.1" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0123456789abcdef0123456789abcdef</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `${head}<ofd:Document ${space}><ofd:CommonData><ofd:MaxUnitID>100000</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 ${w} ${h}</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:TemplatePage ID="3" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${
      pages.map((_, i) => `<ofd:Page ID="${i + 4}" BaseLoc="Pages/Page_${i}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    'Doc_0/PublicRes.xml': `${head}<ofd:Res ${space} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="2" FontName="宋体" FamilyName="宋体"/></ofd:Fonts></ofd:Res>`,
    'Doc_0/Tpls/Tpl_0/Content.xml': `${head}<ofd:Page ${space}><ofd:Content><ofd:Layer ID="5" Type="Background">${pathObject([1000, 1000, w * 280, 1000], 6)}</ofd:Layer></ofd:Content></ofd:Page>`,
  };
  pages.forEach(({ page, runs, rules }, i) => {
    const objects = [...rules.map((rule) => pathObject(rule, id++)), ...runs.map((run) => textObject(run, id++))];
    const half = objects.length >> 1;
    files[`Doc_0/Pages/Page_${i}/Content.xml`] = `${head}<ofd:Page ${space}><ofd:Template TemplateID="3" ZOrder="Background"/><ofd:Area><ofd:PhysicalBox>0 0 ${page.map(mm).join(' ')}</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID="${id++}">${
      objects.slice(0, half).join('\n')}<ofd:PageBlock ID="${id++}">${objects.slice(half).join('\n')}</ofd:PageBlock></ofd:Layer></ofd:Content></ofd:Page>`;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { mtime: '2024-01-01' });
}

// Small PDFs for tests, written object by object: each page a content stream, one font with the standard's own widths.

const bytesOf = (text) => Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);

/** `pages`: content streams, or { content, rotate, box, resources, fonts }. Letters are those of Helvetica, `f1`. */
export function makePdf(pages, { extra = [], catalog = "" } = {}) {
  const objects = [];
  const add = (body) => objects.push(body);
  add(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  const first = 4 + extra.length;
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(" ")}] >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  extra.forEach(add);
  pages.forEach((page, i) => {
    const { content, rotate = 0, box = [0, 0, 200, 100], resources = "", fonts = "" } = typeof page === "string" ? { content: page } : page;
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [${box.join(" ")}] /Rotate ${rotate} /Contents ${first + 2 * i + 1} 0 R /Resources << /Font << /f1 3 0 R ${fonts} >> ${resources} >> >>`);
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  });
  let text = "%PDF-1.4\n";
  const offsets = objects.map((body, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return bytesOf(text);
}

// Prints a PDF's text as pdf.js gives it: what the browser's own reader copies, and most web tools extract.
//   PDFJS_DIST=…/node_modules/pdfjs-dist node pdfjs-text.mjs FILE.pdf
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const dist = process.env.PDFJS_DIST ?? fileURLToPath(new URL('../../web/node_modules/pdfjs-dist', import.meta.url));
const { getDocument } = await import(pathToFileURL(`${dist}/legacy/build/pdf.mjs`));
const pdf = await getDocument({
  data: new Uint8Array(readFileSync(process.argv[2])), cMapUrl: `${dist}/cmaps/`, cMapPacked: true,
  standardFontDataUrl: `${dist}/standard_fonts/`, verbosity: 0,
}).promise;
const pages = [];
for (let number = 1; number <= pdf.numPages; number += 1) {
  const content = await (await pdf.getPage(number)).getTextContent();
  pages.push(content.items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join(''));
}
process.stdout.write(`${pages.join('\n\n')}\n`);

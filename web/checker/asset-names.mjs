// What the element fetches, by the names that its code and the build both use. All of it lies in one folder, named
// after the version, beside the element's script.

export const assetNames = {
  /** The worker that holds the engine, the engine, and what only some texts need: legacy charsets, traditional characters. */
  worker: 'engine.js',
  /** The same for where WebAssembly cannot run: the engine as JavaScript. */
  scriptWorker: 'engine-js.js',
  wasm: 'nianbao.wasm',
  charsets: 'charsets.wasm',
  charsetsData: 'charsets.dat',
  traditional: 'traditional.dat',
  /** What compares reports with each other. */
  series: 'series.wasm',
  /** The workers that read files. */
  doc: 'reader-doc.js',
  draw: 'reader-draw.js',
  html: 'reader-html.js',
  ocr: 'reader-ocr.js',
  ofd: 'reader-ofd.js',
  pdf: 'reader-pdf.js',
  sheet: 'reader-sheet.js',
  word: 'reader-word.js',
  zip: 'reader-zip.js',
  /** The workers that write what was found into a file. */
  annotateWord: 'annotate-word.js',
  annotatePdf: 'annotate-pdf.js',
  /** The worker that writes workbooks. */
  book: 'write-book.js',
  /** What the pages of the rules say, for where no page can be led to. */
  catalogue: 'catalogue.json',
  /** Folders. */
  packedFiles: 'packed/',
  pdfFiles: 'pdf/',
  ocrFiles: 'ocr/',
  rules: 'rules/',
};

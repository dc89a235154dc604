// How much a reader takes on, in one place. Beyond any of these an input is `too-large`.

const mega = 1024 * 1024;

export const limits = {
  /** Bytes of a file. */
  fileBytes: 64 * mega,
  /** Bytes that the entries of an archive may expand to, those that are read taken together. */
  expandedBytes: 256 * mega,
  /** Bytes that one entry may expand to. */
  entryBytes: 128 * mega,
  /** Entries of an archive. */
  entries: 10_000,
  /** Bytes that the documents of an archive of reports may expand to together, and how deep archives may lie in it. */
  bundleBytes: 1024 * mega,
  bundleDepth: 2,
  /** Elements inside one another in HTML and XML. */
  depth: 512,
  /** Pages of a PDF or OFD, sheets of a workbook. */
  pages: 500,
  /** Cells of one table, blank ones and those under a span counted. */
  gridCells: 200_000,
  /** Cells and rows of all sheets of a workbook that may be looked at; most of so many are blank ones with a format. */
  sheetCells: 2_000_000,
  /** Tables of a DOC inside one another. */
  nestedTables: 64,
  /** Bytes of formatting read for one DOC, those counted again that are referred to again. */
  formattingBytes: 256 * mega,
  /** Seconds that one input may take, and megabytes of memory that the process which checks it may hold (command line). */
  inputSeconds: 20,
  processMegabytes: 1400,
  /** Characters that a document may hold. */
  characters: 16 * mega,
};

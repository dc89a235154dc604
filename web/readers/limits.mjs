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
  /** Elements inside one another in HTML and XML. */
  depth: 512,
  /** Pages of a PDF or OFD. */
  pages: 500,
  /** Cells of one table, blank ones and those under a span counted. */
  gridCells: 200_000,
  /** Characters that a document may hold. */
  characters: 16 * mega,
};

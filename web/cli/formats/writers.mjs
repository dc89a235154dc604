// The formats that are made here from the engine's results; text and JSON are the engine's own.
//
// A writer gives text that is written as it comes: `start()`, then `entry(result)` for each input in turn, with a
// result as the engine's `detail` gives it, then `end(exitCode)`. One whose entries depend on those before says `isStateful`.

/** By command and format; each is loaded when it is asked for. */
export const writers = {
  check: {
    csv: async () => (await import("../../formats/csv.mjs")).createCsvWriter,
    sarif: async () => (await import("./sarif.mjs")).createSarifWriter,
  },
  figures: {
    csv: async () => (await import("../../figures/text.mjs")).createFiguresCsvWriter,
    json: async () => (await import("../../figures/text.mjs")).createFiguresJsonWriter,
    xlsx: async () => (await import("../../figures/workbook.mjs")).createFiguresXlsxWriter,
  },
};

// The formats that are made here from the engine's results; text and JSON are the engine's own.
//
// A writer gives text that is written as it comes: `start()`, then `entry(result)` for each input in turn, with a
// result as the engine's `detail` gives it, then `end(exitCode)`. One whose entries depend on those before says `isStateful`.
import { createCsvWriter } from "../../formats/csv.mjs";
import { createSarifWriter } from "./sarif.mjs";

/** By command and format; those of `figures` come with a library that `check` can do without. */
export const writers = {
  check: { csv: () => createCsvWriter, sarif: () => createSarifWriter },
  figures: {
    csv: async () => (await import("./figures.mjs")).createFiguresCsvWriter,
    json: async () => (await import("./figures.mjs")).createFiguresJsonWriter,
    xlsx: async () => (await import("./figures.mjs")).createFiguresXlsxWriter,
  },
};

// Figures for people as a workbook. Written as a whole, at the end.
import { utils, write } from "@e965/xlsx";
import { figuresSheets } from "./sheets.mjs";

export function createFiguresXlsxWriter({ language, forms }) {
  const { name, head, lineOf, explained } = figuresSheets({ language, forms });
  const rows = [head];
  return {
    isStateful: true,
    start: () => "",
    entry(result) {
      rows.push(lineOf(result));
      return "";
    },
    end() {
      const book = utils.book_new();
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
      utils.book_append_sheet(book, utils.aoa_to_sheet(explained.lines), explained.name);
      return write(book, { type: "buffer", bookType: "xlsx", compression: true });
    },
  };
}

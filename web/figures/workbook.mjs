// Figures for people: headings in words, and a second sheet that says what each column is. Written as a whole, at the end.
import { utils, write } from "@e965/xlsx";
import { about, valuesOf } from "./about.mjs";
import { columnsOf } from "./columns.mjs";
import { indicators } from "./indicators.mjs";
import { figuresOf } from "./row.mjs";

const words = {
  zh: { figures: "数据", columns: "各列说明", heading: ["列", "代码", "算法"] },
  en: { figures: "Figures", columns: "Columns", heading: ["Column", "Key", "Formula"] },
};

export function createFiguresXlsxWriter({ language, forms, type = "buffer" }) {
  const columns = columnsOf(forms);
  const told = [
    ...about.map(({ key, [language]: name }) => [name, key, ""]),
    ...columns.map(({ path, label }) => [label, path, ""]),
    ...indicators.map(({ id, [language]: name, formula }) => [name, id, formula[language]]),
  ];
  const rows = [told.map(([name]) => name)];
  const { figures, columns: explained, heading } = words[language];
  return {
    isStateful: true,
    start: () => "",
    entry(result) {
      rows.push(valuesOf(figuresOf(result, columns)));
      return "";
    },
    end() {
      const book = utils.book_new();
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows), figures);
      utils.book_append_sheet(book, utils.aoa_to_sheet([heading, ...told]), explained);
      return write(book, { type, bookType: "xlsx", compression: true });
    },
  };
}

// `nianbao figures`: a row an input, with every cell of both editions' forms and the indicators. See writers.mjs.
import { utils, write } from "@e965/xlsx";
import { columnsOf } from "../../figures/columns.mjs";
import { indicators } from "../../figures/indicators.mjs";
import { figuresOf } from "../../figures/row.mjs";
import { byteOrderMark, csvRow } from "../../formats/csv-row.mjs";

const about = [
  { key: "file", zh: "文件", en: "File" },
  { key: "verdict", zh: "结论", en: "Verdict" },
  { key: "agency", zh: "机关", en: "Agency" },
  { key: "year", zh: "年度", en: "Year" },
  { key: "edition", zh: "格式", en: "Edition" },
  { key: "sha256", zh: "SHA-256", en: "SHA-256" },
];

const rowOf = (figures) => [...about.map(({ key }) => figures[key]), ...Object.values(figures.cells), ...Object.values(figures.indicators)];

export function createFiguresJsonWriter({ forms }) {
  const columns = columnsOf(forms);
  return { start: () => "", entry: (result) => `${JSON.stringify(figuresOf(result, columns))}\n`, end: () => "" };
}

/** One heading row, of names that programs take: paths of cells, ids of indicators. */
export function createFiguresCsvWriter({ forms }) {
  const columns = columnsOf(forms);
  const names = [...about.map(({ key }) => key), ...columns.map(({ path }) => path), ...indicators.map(({ id }) => id)];
  return {
    start: () => `${byteOrderMark}${csvRow(names)}`,
    entry: (result) => csvRow(rowOf(figuresOf(result, columns))),
    end: () => "",
  };
}

const words = {
  zh: { figures: "数据", columns: "各列说明", heading: ["列", "代码", "算法"] },
  en: { figures: "Figures", columns: "Columns", heading: ["Column", "Key", "Formula"] },
};

/** For people: headings in words, and a second sheet that says what each column is. Written as a whole, at the end. */
export function createFiguresXlsxWriter({ language, forms }) {
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
      rows.push(rowOf(figuresOf(result, columns)));
      return "";
    },
    end() {
      const book = utils.book_new();
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows), figures);
      utils.book_append_sheet(book, utils.aoa_to_sheet([heading, ...told]), explained);
      return write(book, { type: "buffer", bookType: "xlsx", compression: true });
    },
  };
}

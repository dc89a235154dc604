// Figures for people as two sheets: headings in words, and what each column is.
import { about, valuesOf } from "./about.mjs";
import { columnsOf } from "./columns.mjs";
import { indicators } from "./indicators.mjs";
import { figuresOf } from "./row.mjs";

const words = {
  zh: { figures: "数据", columns: "各列说明", heading: ["列", "代码", "算法"] },
  en: { figures: "Figures", columns: "Columns", heading: ["Column", "Key", "Formula"] },
};

/** { name, head, lineOf, explained }: the first sheet with its first line, a result's line of it, and the second sheet as a whole. */
export function figuresSheets({ language, forms }) {
  const columns = columnsOf(forms);
  const told = [
    ...about.map(({ key, [language]: name }) => [name, key, ""]),
    ...columns.map(({ path, label }) => [label, path, ""]),
    ...indicators.map(({ id, [language]: name, formula }) => [name, id, formula[language]]),
  ];
  const { figures, columns: explained, heading } = words[language];
  return {
    name: figures,
    head: told.map(([name]) => name),
    lineOf: (result) => valuesOf(figuresOf(result, columns)),
    explained: { name: explained, lines: [heading, ...told] },
  };
}

// Figures as text for programs: `nianbao figures --format csv|json`, and the same from the page. See cli/formats/writers.mjs.
import { byteOrderMark, csvRow } from "../formats/csv-row.mjs";
import { about, valuesOf } from "./about.mjs";
import { columnsOf } from "./columns.mjs";
import { indicators } from "./indicators.mjs";
import { figuresOf } from "./row.mjs";

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
    entry: (result) => csvRow(valuesOf(figuresOf(result, columns))),
    end: () => "",
  };
}

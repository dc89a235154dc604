// What `series` and `rollup` write of their results, by format.
import { comparisonCsv } from "../../formats/comparison-csv.mjs";
import { comparisonText } from "../../formats/comparison-text.mjs";

export const comparisonWriters = {
  text: comparisonText,
  json: (results) => results.map((result) => `${JSON.stringify(result)}\n`).join(""),
  csv: comparisonCsv,
};

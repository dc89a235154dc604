// A result as one row of figures.
import { indicators, rateOf } from "./indicators.mjs";

function cellAt(tables, path) {
  const [table, ...keys] = path.split("/");
  return keys.reduce((node, key) => node?.[key], tables?.[table]?.cells);
}

const nothing = /^(?:[/／—–－-]+|无|×)?$/u;

/** The number of a result's cell: 0 where it is blank, null where there is none or it was not read. */
export function numberAt(result, path) {
  const cell = cellAt(result.report?.tables, path);
  if (!cell) return null;
  // Results without details have no state: what stands in a blank cell is nothing or a sign for it, what was not read has no text.
  const isBlank = cell.state === undefined ? cell.value === null && cell.text !== null && nothing.test(cell.text.trim()) : cell.state === "blank";
  return isBlank ? 0 : cell.value;
}

/**
 * { file, sha256, verdict, agency, year, edition, cells: { path: number | null }, indicators: { id: number | null } }. `result`: as the
 * engine's `detail` gives it. A cell is null where the report has none, or none that could be read.
 */
export function figuresOf(result, columns) {
  const { file, sha256, verdict, report } = result;
  const at = (path) => cellAt(report?.tables, path);
  return {
    schema: "nianbao/figures@1",
    file,
    sha256,
    verdict,
    agency: report?.agency ?? null,
    year: report?.year ?? null,
    edition: report?.edition ?? null,
    cells: Object.fromEntries(columns.map(({ path }) => [path, at(path)?.value ?? null])),
    indicators: Object.fromEntries(indicators.map((indicator) => [indicator.id, rateOf(indicator, (path) => numberAt(result, path))])),
  };
}

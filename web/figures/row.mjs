// A result as one row of figures.
import { indicators, rateOf } from "./indicators.mjs";

function cellAt(tables, path) {
  const [table, ...keys] = path.split("/");
  return keys.reduce((node, key) => node?.[key], tables?.[table]?.cells);
}

/** What is summed where a blank counts as 0 and what was not read is not known. */
function valueOf(cell) {
  if (!cell) return null;
  return cell.state === "blank" ? 0 : cell.value;
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
    indicators: Object.fromEntries(indicators.map((indicator) => [indicator.id, rateOf(indicator, (path) => valueOf(at(path)))])),
  };
}

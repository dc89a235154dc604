// Reports to annotate: files of the formats corpus with their results, and made-up files with a made-up result.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadEngine } from "../../../web/cli/engine.mjs";
import { prepare } from "../../../web/cli/read.mjs";
import { folder } from "../../formats/support/files.mjs";

export const date = "2026-01-02T03:04:05Z";

/** The corpus' files whose name ends so: [{ name, bytes }]. */
export const corpusFiles = (ending) => readdirSync(folder).flatMap((set) => readdirSync(join(folder, set))
  .filter((file) => file.endsWith(ending))
  .map((file) => ({ name: `${set}/${file}`, bytes: new Uint8Array(readFileSync(join(folder, set, file))) })));

export const corpusFile = (name) => new Uint8Array(readFileSync(join(folder, name)));

const engine = await loadEngine();

/** The detailed result of a file, and what its reader made of it. */
export async function checked(bytes, language = "zh") {
  const { format, input, document, problem } = await prepare(bytes, engine);
  if (problem) throw new Error(problem.en);
  return { result: await engine.check(input, { format, document, language, detail: true }), input };
}

/**
 * A result with a finding for each place: { at: the words in the source, nth, title, value }. With a value the words are a
 * cell, which is to be that.
 */
export function resultOf(source, ...places) {
  const cells = {};
  const findings = places.map(({ at, nth = 0, title = "甲：1→2", evidence = ["1+1=2，总计填1"], value, severity = "error", accepted }, i) => {
    let from = -1;
    for (let k = 0; k <= nth && at; k++) from = source.indexOf(at, from + 1);
    if (at && from < 0) throw new Error(`not in the source: ${at}`);
    const [start, end] = at ? [[...source.slice(0, from)].length, [...source.slice(0, from)].length + [...at].length] : [0, 0];
    const number = Number(at?.replace(/[,，]/g, "").replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)));
    cells[`c${i}`] = { value: Number.isNaN(number) ? null : number, text: at, state: "number", inferred: false, span: [start, end] };
    const fix = value === undefined ? {} : { fix: { cell: `table/row/c${i}`, value } };
    return { rule: "a/b", severity, title, evidence, message: title, cells: [], operands: [], spans: at ? [{ start, end }] : [], key: String(i), ...(accepted ? { accepted } : {}), ...fix };
  });
  return { source, findings, report: { tables: { table: { cells: { row: cells } } } } };
}

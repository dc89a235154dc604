// A finding as a SARIF result.
import { placeWords } from "../../formats/places.mjs";
import { messageOf, sarifTexts } from "./sarif-texts.mjs";

export const levels = { error: "error", warning: "warning", info: "note" };

const region = (span, lines) => {
  const start = lines.at(span.start);
  const end = lines.at(span.end);
  return {
    startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column,
    charOffset: span.start, charLength: span.end - span.start,
  };
};

/**
 * Regions are for text files. The text that was read from any other file is not that file's content, and SARIF
 * forbids to give places in it as such: there the place is told in words, and as the JSON output has it.
 */
function locationOf(span, { artifactLocation, isText, lines, language }) {
  if (isText) return { physicalLocation: { artifactLocation, region: region(span, lines) } };
  return {
    physicalLocation: { artifactLocation },
    message: messageOf(placeWords(span, lines, language)),
    properties: { ...span },
  };
}

const logicalLocationOf = (path) => ({ name: path.slice(path.lastIndexOf("/") + 1), fullyQualifiedName: path, kind: "cell" });

/** The same location again says nothing more, and SARIF wants each once. */
function unique(values) {
  const seen = new Set();
  return values.filter((value) => {
    const text = JSON.stringify(value);
    return !seen.has(text) && seen.add(text);
  });
}

function cellAt(report, path) {
  const [table, ...keys] = path.split("/");
  return keys.reduce((tree, key) => tree[key], report.tables[table].cells);
}

/**
 * Only where plain digits of a text file are put in place of plain digits: elsewhere it would be another change.
 * Changes that put it right only together are one fix.
 */
function fixesOf(changes, { report, artifactLocation, isText, lines, language }) {
  const cells = changes.map(({ cell }) => cellAt(report, cell));
  const isPlain = (cell) => cell.state === "number" && !cell.inferred && /^[\p{Nd},，.．]+$/u.test(cell.text);
  if (!isText || changes.length === 0 || !cells.every(isPlain)) return {};
  const replacements = changes.map(({ value }, index) => {
    const [start, end] = cells[index].span;
    return { deletedRegion: region({ start, end }, lines), insertedContent: { text: String(value) } };
  });
  const description = messageOf(changes.map(({ value }) => sarifTexts[language].fix(value)).join(sarifTexts[language].and));
  return { fixes: [{ description, artifactChanges: [{ artifactLocation, replacements }] }] };
}

/**
 * `input`: { report, artifactLocation, isText, lines, language } of the file. `suppresses`: whether any finding is
 * accepted in this run, in which case each result says whether it is.
 */
export function resultOf(finding, ruleIndex, input, suppresses) {
  const { rule, severity, title, evidence, message, cells, expected, actual, fix, fixes, spans, key, accepted } = finding;
  const [first = { physicalLocation: { artifactLocation: input.artifactLocation } }, ...related] =
    spans.map((span) => locationOf(span, input));
  const logicalLocations = unique(cells).map(logicalLocationOf);
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    // The first line is what viewers show where there is little room.
    message: messageOf([title, ...evidence].join("\n")),
    locations: [logicalLocations.length > 0 ? { ...first, logicalLocations } : first],
    ...(related.length > 0 && { relatedLocations: unique(related) }),
    partialFingerprints: { "nianbaoFindingKey/v1": key },
    ...(suppresses && { suppressions: accepted ? [{ kind: "external", status: "accepted", justification: accepted.reason }] : [] }),
    ...fixesOf(fixes ?? (fix ? [fix] : []), input),
    properties: { verdict: input.verdict, explanation: message, expected, actual, fix, fixes },
  };
}

// What is to be written beside a report: for each finding its words, the place that it is about, and the changes that put it
// right. `result` is always the detailed result of a check, whose `source` is the text that was read.

const words = {
  zh: { error: "错误", warning: "提醒", info: "提示", accepted: (reason) => `已接受：${reason}` },
  en: { error: "Error", warning: "Warning", info: "Note", accepted: (reason) => `Accepted: ${reason}` },
};

/** Who says so, in the document. */
export const author = "nianbao 年报核验";

/** From code points, in which spans count, to the units of strings. */
function unitsOf(text) {
  if (!/[\ud800-\udfff]/.test(text)) return (codePoint) => codePoint;
  const starts = [];
  let at = 0;
  for (const character of text) {
    starts.push(at);
    at += character.length;
  }
  return (codePoint) => (codePoint < starts.length ? starts[codePoint] : text.length);
}

/** Every cell of a report by its path, as findings name them. */
function cellsOf(tree, path = "", cells = new Map()) {
  for (const [key, node] of Object.entries(tree)) {
    const own = path === "" ? key : `${path}/${key}`;
    if (Object.hasOwn(node, "state")) cells.set(own, node);
    else cellsOf(node, own, cells);
  }
  return cells;
}

const tablesOf = ({ report }) => new Map(Object.entries(report?.tables ?? {})
  .flatMap(([table, { cells }]) => [...cellsOf(cells, table)]));

const fullWidth = (text) => text.replace(/[\d.-]/g, (sign) => (sign === "-" ? "－" : String.fromCharCode(sign.charCodeAt(0) + 0xfee0)));
const halfWidth = (text) => text.replace(/[０-９．－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[−–—]/g, "-");

/** A number as the cell would have said it; null where the cell says more than a number. */
export function rewritten(text, before, value) {
  const plain = halfWidth(text);
  // A dash or a word in place of 0.
  if (before === null) return /^[^\d\s]{1,4}$/.test(plain) ? String(value) : null;
  const mark = /^[+-]?\d{1,3}([,，])\d{3}(?:\1\d{3})*(?:\.\d+)?$/.exec(plain)?.[1] ?? "";
  if (!/^[+-]?\d+(\.\d+)?$/.test(plain.replaceAll(mark, "")) || Number(plain.replaceAll(mark, "")) !== before) return null;
  const [whole, ...fraction] = String(value).split(".");
  const grouped = mark ? whole.replace(/\B(?=(\d{3})+$)/g, mark) : whole;
  const signed = plain.startsWith("+") && value > 0 ? `+${grouped}` : grouped;
  const written = [signed, ...fraction].join(".");
  return /[０-９]/.test(text) ? fullWidth(written) : written;
}

/**
 * [{ start, end, title, lines, severity, isAccepted, changes, span }] in units of the source: the place that the finding is
 * about first of all, null where it is about none (a part is missing); `changes` are [{ start, end, text }], none where
 * nothing certain is known or where it cannot be said by changing numbers. `span` is as the finding has it.
 */
export function remarksOf(result, language = "zh") {
  const at = unitsOf(result.source ?? "");
  const cells = tablesOf(result);
  const changed = new Set();
  const said = words[language];

  /** All changes of a finding, or none: they put it right together only. */
  function changesOf({ fix, fixes = [], accepted }) {
    const changes = [];
    for (const { cell: path, value } of accepted ? [] : fix ? [fix] : fixes) {
      const cell = cells.get(path);
      const text = cell?.span && !changed.has(path) ? rewritten(cell.text, cell.value, value) : null;
      if (text === null) return [];
      changes.push({ path, start: at(cell.span[0]), end: at(cell.span[1]), text });
    }
    for (const { path } of changes) changed.add(path);
    return changes.map(({ start, end, text }) => ({ start, end, text }));
  }

  return result.findings.map((finding) => {
    const { title, evidence, severity, accepted, spans } = finding;
    const span = spans.find(({ start, end }) => end > start) ?? null;
    return {
      start: span ? at(span.start) : null,
      end: span ? at(span.end) : null,
      span,
      title: `${said[severity]}｜${title}`,
      lines: [...evidence, ...(accepted ? [said.accepted(accepted.reason)] : [])],
      severity,
      isAccepted: Boolean(accepted),
      changes: changesOf(finding),
    };
  });
}

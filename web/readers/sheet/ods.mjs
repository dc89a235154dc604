// OpenDocument spreadsheets (ODS, ISO/IEC 26300), as LibreOffice and WPS write them: their cells hold the text that they show.
import { problems, ReadFailure } from "../problems.mjs";
import { decodeXml, parseXml } from "../xml.mjs";
import { Sheet } from "./sheet.mjs";

const passedOver = new Set(["annotation", "shapes", "forms", "ruby-text", "tracked-changes", "calculation-settings", "content-validations",
  "named-expressions", "database-ranges", "data-pilot-tables", "scripts", "font-face-decls"]);

/** Rows and cells that only fill up a sheet to its edge come repeated so often. */
const filling = 512;
const many = (value) => (/^\d{1,7}$/.test(value ?? "") ? Math.max(1, Number(value)) : 1);
const isHidden = ({ visibility }) => visibility === "collapse" || visibility === "filter";
const hasLine = (value) => value !== undefined && !/^(none|0)/.test(value);

/** What styles decide: which tables are not shown, and which cells have lines at their sides. */
class Styles {
  hiddenTables = new Set();
  ruledCells = new Set();
  #name = "";

  open(name, attributes) {
    if (name === "style") this.#name = attributes.name ?? "";
    else if (name === "table-properties" && attributes.display === "false") this.hiddenTables.add(this.#name);
    else if (name === "table-cell-properties") {
      const { border, "border-left": left, "border-right": right, "border-top": top, "border-bottom": bottom } = attributes;
      if (hasLine(border) || hasLine(left) || hasLine(right) || (hasLine(top) && hasLine(bottom))) this.ruledCells.add(this.#name);
    }
  }
}

class BodyReader {
  sheets = [];
  hiddenSheets = false;
  #account;
  #styles;
  #sheet = null;
  #columnStyles = [];   // [{ until, style }], the default of the cells of a column
  #columns = 0;
  #row = null;          // { at, repeated, cells: [{ column, repeated, text, ruled }] }
  #next = 0;
  #cell = null;

  constructor(account, styles) {
    [this.#account, this.#styles] = [account, styles];
  }

  open(name, attributes, parent) {
    if (passedOver.has(name)) return false;
    switch (name) {
      case "table": return this.#openTable(attributes, parent);
      case "table-column": this.#column(attributes); break;
      case "table-row": this.#openRow(attributes); break;
      case "table-cell":
      case "covered-table-cell": this.#openCell(attributes, name === "covered-table-cell"); break;
      case "p":
      case "h": if (this.#cell?.started) this.#cell.text += "\n"; if (this.#cell) this.#cell.started = true; break;
      case "line-break": this.text("\n", true); break;
      case "tab": this.text("\t", true); break;
      case "s": this.text(" ".repeat(Math.min(many(attributes.c), 256)), true); break;
      default: this.#styles.open(name, attributes);
    }
    return undefined;
  }

  text(text, isKept = false) {
    if (this.#cell?.started) this.#cell.text += isKept ? text : text.replace(/[ \t\r\n]+/g, " ");
  }

  close(name) {
    if (name === "table-cell" || name === "covered-table-cell") this.#closeCell();
    else if (name === "table-row") this.#closeRow();
    else if (name === "table") this.#sheet = null;
  }

  #openTable(attributes, parent) {
    if (parent !== "spreadsheet") return false;
    if (this.#styles.hiddenTables.has(attributes["style-name"])) {
      this.hiddenSheets = true;
      return false;
    }
    this.#sheet = new Sheet(this.#account);
    this.sheets.push(this.#sheet);
    this.#account.expect(this.sheets.length);
    [this.#columns, this.#next, this.#columnStyles] = [0, 0, []];
    return undefined;
  }

  #column(attributes) {
    const until = this.#columns + many(attributes["number-columns-repeated"]);
    if (this.#sheet && isHidden(attributes)) this.#sheet.hiddenColumns.push([this.#columns, until - 1]);
    this.#columnStyles.push({ until, style: attributes["default-cell-style-name"] });
    this.#columns = until;
  }

  #openRow(attributes) {
    if (!this.#sheet) return;
    this.#account.pass();
    const repeated = many(attributes["number-rows-repeated"]);
    this.#row = { at: this.#next, repeated, column: 0, style: attributes["default-cell-style-name"], cells: [] };
    this.#next += repeated;
    if (isHidden(attributes)) for (let i = 0; i < Math.min(repeated, filling); i++) this.#sheet.hiddenRows.add(this.#row.at + i);
  }

  #openCell(attributes, isCovered) {
    const row = this.#row;
    if (!row) return;
    this.#account.pass();
    const { column } = row;
    const repeated = many(attributes["number-columns-repeated"]);
    const style = attributes["style-name"] ?? row.style ?? this.#columnStyles.find(({ until }) => column < until)?.style;
    const columns = many(attributes["number-columns-spanned"]);
    const rows = many(attributes["number-rows-spanned"]);
    this.#cell = { column, repeated, rows, columns, isCovered, ruled: this.#styles.ruledCells.has(style), text: "", started: false };
    row.column += repeated;
  }

  #closeCell() {
    if (this.#cell && (this.#cell.text !== "" || this.#cell.ruled || this.#cell.rows > 1 || this.#cell.columns > 1)) this.#row.cells.push(this.#cell);
    this.#cell = null;
  }

  #closeRow() {
    const [row, sheet] = [this.#row, this.#sheet];
    this.#row = null;
    if (!row || row.cells.length === 0) return;
    const hasText = row.cells.some(({ text }) => text !== "");
    if (row.repeated > filling && !hasText) return;
    for (let i = 0; i < row.repeated; i++) {
      for (const cell of row.cells) this.#put(sheet, row.at + i, cell);
    }
  }

  #put(sheet, row, { column, repeated, rows, columns, isCovered, ruled, text }) {
    if (rows > 1 || columns > 1) sheet.merge(row, column, row + rows - 1, column + columns - 1);
    if (repeated > filling && text === "") return;
    for (let i = 0; i < repeated; i++) {
      if (text !== "" && !isCovered) sheet.put(row, column + i, text.trim());
      if (ruled) sheet.rule(row, column + i);
    }
  }
}

/** { sheets, hiddenSheets } as readXlsx gives them; null where it is none. */
export function readOds(archive, account, kind, progress) {
  const manifest = archive.read("META-INF/manifest.xml");
  if (archive.has("encrypted-package") || (manifest && /encryption-data/.test(decodeXml(manifest)))) throw new ReadFailure(problems.encrypted(...kind));
  const content = archive.read("content.xml");
  if (!content) return null;
  const styles = new Styles();
  const common = archive.read("styles.xml");
  if (common) parseXml(common, { open: (name, attributes) => (name === "master-styles" ? false : styles.open(name, attributes)) }, kind);
  const reader = new BodyReader(account, styles);
  parseXml(content, reader, kind, progress);
  return reader.sheets.length === 0 ? null : { sheets: reader.sheets, hiddenSheets: reader.hiddenSheets };
}

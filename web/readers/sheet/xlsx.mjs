// Excel 2007 and later, also as WPS writes it (ISO/IEC 29500-1, 18). Only the parts that hold what cells show are
// expanded: macros, pictures, comments, links to other files and their copies stay packed.
import { parseXml } from "../xml.mjs";
import { NumberFormats } from "./number-format.mjs";
import { Sheet } from "./sheet.mjs";

const isOn = (value) => value === "1" || value === "true" || value === "on";
const whole = (value, otherwise = 0) => {
  const number = Number.parseInt(value ?? "", 10);
  return Number.isNaN(number) ? otherwise : number;
};

/** Map(id of a relationship → { type, target }) of a part; what lies outside the file is left out. */
export function relationsOf(archive, part, kind) {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const relations = new Map();
  const bytes = archive.read(`${folder}_rels/${part.slice(slash)}.rels`);
  if (!bytes) return relations;
  parseXml(bytes, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== "Relationship" || !Id || !Type || !Target || TargetMode === "External") return;
      const path = [];
      for (const step of (Target.startsWith("/") ? Target : folder + Target).split("/")) {
        if (step === "..") path.pop();
        else if (step !== "" && step !== ".") path.push(step);
      }
      relations.set(Id, { type: Type.slice(Type.lastIndexOf("/") + 1), target: path.join("/") });
    },
  }, kind);
  return relations;
}

/** { sheets: [{ relation, hidden }], date1904 } */
function readWorkbook(bytes, kind) {
  const workbook = { sheets: [], date1904: false };
  parseXml(bytes, {
    open(name, attributes, parent) {
      if (name === "workbookPr") workbook.date1904 = isOn(attributes.date1904);
      else if (name === "sheet" && parent === "sheets") {
        const hidden = attributes.state === "hidden" || attributes.state === "veryHidden";
        workbook.sheets.push({ relation: attributes.id, hidden });
      }
    },
  }, kind);
  return workbook;
}

/** Text of a string: its runs, without how they are pronounced. */
class StringReader {
  text = "";
  #inText = false;

  open(name) {
    if (name === "rPh" || name === "phoneticPr" || name === "rPr") return false;
    this.#inText = name === "t";
    return true;
  }

  close() { this.#inText = false; }

  add(text) {
    if (this.#inText) this.text += text;
  }

  /** Characters that XML cannot hold are written as _x000D_. */
  take() {
    const { text } = this;
    this.text = "";
    return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))).replace(/\r\n?/g, "\n") : text;
  }
}

function readStrings(bytes, kind, progress) {
  const strings = [];
  if (!bytes) return strings;
  const reader = new StringReader();
  parseXml(bytes, {
    open: (name) => reader.open(name),
    text: (text) => reader.add(text),
    close(name) {
      reader.close();
      if (name === "si") strings.push(reader.take());
    },
  }, kind, progress);
  return strings;
}

/** Each format of cells as { number: id of its number format, ruled: whether it has lines at its sides }. */
function readStyles(bytes, formats, kind) {
  const styles = [];
  const borders = [];
  if (!bytes) return styles;
  parseXml(bytes, {
    open(name, attributes, parent) {
      if (name === "numFmt" && parent === "numFmts") formats.define(whole(attributes.numFmtId), attributes.formatCode ?? "");
      else if (name === "border" && parent === "borders") borders.push({ sides: 0, ends: 0 });
      else if (parent === "border" && borders.length > 0 && attributes.style && attributes.style !== "none") {
        const border = borders[borders.length - 1];
        if (name === "left" || name === "right" || name === "start" || name === "end") border.sides++;
        else if (name === "top" || name === "bottom") border.ends++;
      } else if (name === "xf" && parent === "cellXfs") {
        const border = borders[whole(attributes.borderId)] ?? { sides: 0, ends: 0 };
        styles.push({ number: whole(attributes.numFmtId), ruled: border.sides > 0 || border.ends > 1 });
      } else if (name === "dxfs" || name === "cellStyleXfs" || name === "fonts" || name === "fills" || name === "extLst") {
        return false;
      }
      return true;
    },
  }, kind);
  return styles;
}

/** "B12" as [row, column], counted from 0; null where it is none. */
function placeOf(reference) {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference ?? "");
  if (!found) return null;
  let column = 0;
  for (const letter of found[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return [Number(found[2]) - 1, column - 1];
}

const withoutText = new Set(["f", "extLst", "conditionalFormatting", "dataValidations", "hyperlinks", "headerFooter", "sheetViews", "oddHeader", "oddFooter"]);
const plainStyle = { number: 0, ruled: false };

function readSheet(bytes, { strings, styles, formats, account, kind, progress }) {
  const sheet = new Sheet(account);
  const inline = new StringReader();
  let row = -1;
  let column = -1;
  let cell = null;
  let value = "";
  let inValue = false;

  function show({ type, style }) {
    switch (type) {
      case "s": return formats.showText(strings[whole(value, -1)] ?? "", style.number);
      case "inlineStr": return formats.showText(inline.take() || value, style.number);
      case "str":
      case "d":
      case "e": return value;
      case "b": return value === "" ? "" : isOn(value) ? "TRUE" : "FALSE";
      default: return value.trim() === "" ? "" : formats.show(Number(value), style.number);
    }
  }

  parseXml(bytes, {
    open(name, attributes, parent) {
      if (cell !== null && (parent === "is" || parent === "r" || name === "is")) return inline.open(name);
      if (withoutText.has(name)) return false;
      switch (name) {
        case "row":
          account.pass();
          row = attributes.r === undefined ? row + 1 : whole(attributes.r) - 1;
          column = -1;
          if (isOn(attributes.hidden) || Number(attributes.ht) === 0) sheet.hiddenRows.add(row);
          break;
        case "c": {
          account.pass();
          const place = placeOf(attributes.r);
          if (place) [row, column] = place;
          else column++;
          const style = styles[whole(attributes.s)] ?? plainStyle;
          if (style.ruled) sheet.rule(row, column);
          cell = { type: attributes.t ?? "n", style };
          value = inline.text = "";
          break;
        }
        case "v": inValue = cell !== null; break;
        case "col":
          if (isOn(attributes.hidden) || Number(attributes.width) === 0) sheet.hiddenColumns.push([whole(attributes.min) - 1, whole(attributes.max) - 1]);
          break;
        case "mergeCell": {
          const [from, to] = (attributes.ref ?? "").split(":").map(placeOf);
          if (from && to) sheet.merge(from[0], from[1], to[0], to[1]);
          break;
        }
        default:
      }
      return true;
    },
    text(text) {
      if (inValue) value += text;
      else if (cell !== null) inline.add(text);
    },
    close(name) {
      inValue = false;
      inline.close();
      if (name !== "c" || cell === null) return;
      if (value !== "" || inline.text !== "") sheet.put(row, column, show(cell));
      cell = null;
    },
  }, kind, progress);
  return sheet;
}

/** { sheets: [Sheet], hiddenSheets: whether some were left out } */
export function readXlsx(archive, account, kind, progress) {
  const find = (relations, type) => [...relations.values()].find((relation) => relation.type === type)?.target;
  const main = find(relationsOf(archive, "", kind), "officeDocument") ?? "xl/workbook.xml";
  const bytes = archive.read(main);
  if (!bytes) return null;
  const workbook = readWorkbook(bytes, kind);
  const relations = relationsOf(archive, main, kind);
  const part = (type) => {
    const name = find(relations, type);
    return name === undefined ? null : archive.read(name);
  };
  const formats = new NumberFormats();
  formats.date1904 = workbook.date1904;
  const styles = readStyles(part("styles"), formats, kind);
  const strings = readStrings(part("sharedStrings"), kind, progress);
  const sheets = [];
  account.expect(workbook.sheets.length);
  for (const { relation, hidden } of workbook.sheets) {
    const { type, target } = relations.get(relation) ?? {};
    if (hidden || type !== "worksheet") continue;
    const content = archive.read(target);
    if (content) sheets.push(readSheet(content, { strings, styles, formats, account, kind, progress }));
  }
  return { sheets, hiddenSheets: workbook.sheets.some(({ hidden }) => hidden) };
}

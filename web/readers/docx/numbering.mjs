// Automatic numbers of Word's paragraphs: numbering.xml and the styles that refer to it.
import { listNumber } from "../list-numbers.mjs";
import { parseXml } from "../xml.mjs";

const number = (value) => Number.parseInt(value ?? "", 10) || 0;

/** { abstracts: Map(id → levels), lists: Map(numId → { abstract, overrides }) } */
function readNumbering(bytes, kind) {
  const abstracts = new Map();
  const lists = new Map();
  let levels = null;
  let list = null;
  let level = null;
  let override = null;
  parseXml(bytes, {
    open(name, { abstractNumId, numId, ilvl, val }) {
      if (name === "abstractNum") abstracts.set(abstractNumId, (levels = []));
      else if (name === "num") lists.set(numId, (list = { abstract: null, starts: {}, levels: {} }));
      else if (name === "abstractNumId" && list) list.abstract = val;
      else if (name === "lvlOverride") override = number(ilvl);
      else if (name === "startOverride" && list) list.starts[override] = number(val);
      else if (name === "lvl") {
        level = { start: 1, format: "decimal", text: "", style: null, legal: false };
        if (list && override !== null) list.levels[override] = level;
        else if (levels) levels[number(ilvl)] = level;
      } else if (level && name === "start") level.start = number(val);
      else if (level && name === "numFmt") level.format = val;
      else if (level && name === "lvlText") level.text = val ?? "";
      else if (level && name === "pStyle") level.style = val;
      else if (level && name === "isLgl") level.legal = val !== "0" && val !== "false";
    },
    close(name) {
      if (name === "abstractNum") levels = null;
      else if (name === "num") list = null;
      else if (name === "lvlOverride") override = null;
      else if (name === "lvl") level = null;
    },
  }, kind);
  return { abstracts, lists };
}

/** For each paragraph style its own { list, level } and the style that it is based on. */
function readStyles(bytes, kind) {
  const styles = new Map();
  let style = null;
  let standard = null;
  parseXml(bytes, {
    open(name, attributes) {
      if (name === "style") {
        style = { basedOn: null, list: null, level: null };
        styles.set(attributes.styleId, style);
        if (attributes.type === "paragraph" && attributes.default === "1") standard = attributes.styleId;
      } else if (style && name === "basedOn") style.basedOn = attributes.val;
      else if (style && name === "numId") style.list = attributes.val;
      else if (style && name === "ilvl") style.level = number(attributes.val);
    },
    close(name) {
      if (name === "style") style = null;
    },
  }, kind);
  return { styles, standard };
}

export class Numbering {
  #abstracts = new Map();
  #lists = new Map();
  #styles = new Map();
  #standard = null;
  #counters = new Map();
  #started = new Set();

  constructor({ numbering, styles }, kind) {
    if (numbering) ({ abstracts: this.#abstracts, lists: this.#lists } = readNumbering(numbering, kind));
    if (styles && this.#lists.size > 0) ({ styles: this.#styles, standard: this.#standard } = readStyles(styles, kind));
  }

  /** What stands before the next paragraph: `list` and `level` as it names them itself, `style` as its style. */
  next({ list, level, style }) {
    if (this.#lists.size === 0) return "";
    const inherited = list === null ? this.#ofStyle(style) : { list, level };
    const found = this.#lists.get(inherited.list);
    const levels = found && this.#abstracts.get(found.abstract);
    if (!levels) return "";
    const depth = Math.min(inherited.level ?? Math.max(0, levels.findIndex((each) => each?.style && each.style === style)), 8);
    return this.#count(inherited.list, found, levels, depth);
  }

  #ofStyle(name) {
    let level = null;
    const seen = new Set();
    for (let at = name ?? this.#standard; at !== null && !seen.has(at); at = this.#styles.get(at)?.basedOn ?? null) {
      seen.add(at);
      const style = this.#styles.get(at);
      level ??= style?.level ?? null;
      if (style?.list) return { list: style.list, level };
    }
    return { list: null, level };
  }

  #count(id, list, levels, depth) {
    const at = (i) => list.levels[i] ?? levels[i] ?? { start: 1, format: "decimal", text: "", legal: false };
    if (!this.#counters.has(list.abstract)) this.#counters.set(list.abstract, []);
    const counters = this.#counters.get(list.abstract);
    if (!this.#started.has(id)) {
      this.#started.add(id);
      for (const [i, start] of Object.entries(list.starts)) counters[i] = start - 1;
    }
    for (let i = 0; i < depth; i++) counters[i] ??= at(i).start;
    counters[depth] = counters[depth] === undefined ? at(depth).start : counters[depth] + 1;
    counters.length = depth + 1;
    const { format, text, legal } = at(depth);
    if (format === "bullet" || format === "none") return "";
    return text.replace(/%([1-9])/g, (_, digit) => {
      const i = Number(digit) - 1;
      return i > depth ? "" : listNumber(legal ? "decimal" : at(i).format, counters[i] ?? at(i).start);
    });
  }
}

// What an OpenDocument's styles decide about text: what is hidden, and how lists and headings are numbered
// (ODF 1.3 part 3, 16). They stand in styles.xml and, the automatic ones, before the text in content.xml.
import { listNumber } from "../list-numbers.mjs";

/** ODF names a format by how it begins; the first sign of each, under OOXML's name. */
const formats = new Map(Object.entries({
  1: "decimal", "01": "decimalZero", a: "lowerLetter", A: "upperLetter", i: "lowerRoman", I: "upperRoman",
  "１": "decimalFullWidth", 一: "chineseCountingThousand", "〇": "ideographDigital", 壹: "chineseLegalSimplified", 壱: "chineseLegalSimplified",
  甲: "ideographTraditional", 子: "ideographZodiac", "①": "decimalEnclosedCircle",
}));

const formatOf = (name) => {
  const [first] = name.split(",");
  return first === "壹" && name.includes("貳") ? "ideographLegalTraditional" : formats.get(first) ?? "decimal";
};

const whole = (value, otherwise) => (/^\d{1,9}$/.test(value ?? "") ? Number(value) : otherwise);

/** Characters around a number: far more than anyone has there. */
const longest = 64;

function newLevel(attributes) {
  const format = attributes["num-format"];
  return {
    format: format ? formatOf(format) : "none",
    prefix: (attributes["num-prefix"] ?? "").slice(0, longest),
    suffix: (attributes["num-suffix"] ?? "").slice(0, longest),
    template: attributes["num-list-format"]?.slice(0, longest) ?? null,
    shown: whole(attributes["display-levels"], 1),
    start: whole(attributes["start-value"], 1),
    apart: " ",
  };
}

export class Styles {
  #styles = new Map();   // "paragraph P1" → { parent, hidden, list }
  #lists = new Map();    // name → levels, counted from 1
  #outline = [];
  #style = null;
  #levels = null;
  #level = null;

  /** Takes the start of an element of a part that holds styles. */
  open(name, attributes) {
    switch (name) {
      case "style":
      case "default-style":
        this.#style = { parent: attributes["parent-style-name"], hidden: null, list: attributes["list-style-name"] ?? null };
        this.#styles.set(`${attributes.family} ${attributes.name ?? ""}`, this.#style);
        break;
      case "text-properties":
        if (this.#style && attributes.display !== undefined) this.#style.hidden = attributes.display === "none";
        break;
      case "list-style":
        this.#lists.set(attributes.name, (this.#levels = []));
        break;
      case "outline-style":
        this.#levels = this.#outline;
        break;
      case "list-level-style-number":
      case "outline-level-style":
        this.#level = newLevel(attributes);
        if (this.#levels) this.#levels[whole(attributes.level, 1)] = this.#level;
        break;
      case "list-level-label-alignment":
        if (this.#level && attributes["label-followed-by"] === "nothing") this.#level.apart = "";
        break;
      default:
    }
  }

  close(name) {
    if (name === "style" || name === "default-style") this.#style = null;
    else if (name === "list-style" || name === "outline-style") this.#levels = null;
    else if (name === "list-level-style-number" || name === "outline-level-style") this.#level = null;
  }

  #nearest(family, name, property) {
    const seen = new Set();
    for (let at = name; at !== undefined && !seen.has(at); at = this.#styles.get(`${family} ${at}`)?.parent) {
      seen.add(at);
      const value = this.#styles.get(`${family} ${at}`)?.[property] ?? null;
      if (value !== null) return value;
    }
    return null;
  }

  /** Whether a style of this family hides its text; null where it does not say. */
  hides(family, name) {
    return this.#nearest(family, name, "hidden");
  }

  /** Whether a heading's style takes it out of the numbering of headings. */
  unnumbered(name) {
    return this.#nearest("paragraph", name, "list") === "";
  }

  /** The levels of a list style; those of headings for null. */
  levels(name) {
    return (name === null ? this.#outline : this.#lists.get(name)) ?? [];
  }
}

/** How far the levels of a list have come. Lists that go on with another share it. */
export class Counter {
  #counts = [];

  /** A list inside another begins anew. */
  restart(depth) {
    this.#counts.length = Math.min(this.#counts.length, depth);
  }

  /** The next number at a depth counted from 1, as text; `start` is null unless it is set here. */
  next(levels, depth, start) {
    const counts = this.#counts;
    const startOf = (i) => levels[i]?.start ?? 1;
    for (let i = 1; i < depth; i++) counts[i] ??= startOf(i);
    counts[depth] = start ?? (counts[depth] === undefined ? startOf(depth) : counts[depth] + 1);
    counts.length = depth + 1;
    const level = levels[depth];
    if (!level || level.format === "none") return "";
    const at = (i) => (i <= depth && counts[i] !== undefined ? listNumber(levels[i]?.format ?? "decimal", counts[i]) : "");
    if (level.template !== null) return level.template.replace(/%(\d+)%/g, (_, i) => at(Number(i))) + level.apart;
    const numbers = [];
    for (let i = Math.max(1, depth - level.shown + 1); i <= depth; i++) numbers.push(at(i));
    return level.prefix + numbers.filter(Boolean).join(".") + level.suffix + level.apart;
  }
}

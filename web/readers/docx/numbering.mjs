// Automatic numbers of Word's paragraphs (ISO/IEC 29500-1, 17.9): Word stores how to count, not the numbers.
import { listNumber } from "../list-numbers.mjs";
import { parseXml } from "../xml.mjs";
import { isOn } from "./styles.mjs";

const deepest = 8;
/** Characters around a number: far more than Word lets one type there. */
const longest = 64;
const levelOf = (value) => Math.min(Math.max(Number.parseInt(value, 10) || 0, 0), deepest);
const startOf = (value) => Number.parseInt(value, 10) || 0;

/** What a `lvl` says; by default it starts at 0 and its text is set off by a tab. */
const newLevel = () => ({ start: 0, format: "decimal", text: "", apart: " ", legal: false, restart: null, style: null, hidden: false });

const ofLevel = {
  start: (level, { val }) => { level.start = startOf(val); },
  numFmt: (level, { val }) => { level.format = val; },
  lvlText: (level, { val }) => { level.text = (val ?? "").slice(0, longest); },
  suff: (level, { val }) => { level.apart = val === "nothing" ? "" : " "; },
  isLgl: (level, attributes) => { level.legal = isOn(attributes); },
  lvlRestart: (level, { val }) => { level.restart = startOf(val); },
  pStyle: (level, { val }) => { level.style = val; },
  vanish: (level, attributes) => { level.hidden = isOn(attributes); },
};

/**
 * { abstracts: Map(id → { levels, link }), lists: Map(id → { abstract, overrides }) }. Paragraphs name lists; a
 * list takes its levels from an abstract one, or through it from the list that a style names (`link`), and may
 * override levels and their starts.
 */
function readNumbering(bytes, kind) {
  const abstracts = new Map();
  const lists = new Map();
  let abstract = null;
  let list = null;
  let override = null;
  let level = null;
  const opening = {
    numPicBullet: () => false,
    // Formats of one's own stand there, with one that all programs know as the other choice.
    Choice: () => false,
    abstractNum({ abstractNumId }) { abstracts.set(abstractNumId, (abstract = { levels: [], link: null })); },
    numStyleLink({ val }) { if (abstract) abstract.link = val; },
    num({ numId }) { lists.set(numId, (list = { abstract: null, overrides: [] })); },
    abstractNumId({ val }) { if (list) list.abstract = val; },
    lvlOverride({ ilvl }) { if (list) list.overrides[levelOf(ilvl)] = override = { start: null, level: null }; },
    startOverride({ val }) { if (override) override.start = startOf(val); },
    lvl({ ilvl }) {
      level = newLevel();
      if (override) override.level = level;
      else if (abstract) abstract.levels[levelOf(ilvl)] = level;
    },
  };
  parseXml(bytes, {
    open(name, attributes) {
      if (Object.hasOwn(opening, name)) return opening[name](attributes);
      if (level && Object.hasOwn(ofLevel, name)) ofLevel[name](level, attributes);
      return undefined;
    },
    close(name) {
      if (name === "lvl") level = null;
      else if (name === "lvlOverride") override = null;
      else if (name === "num") list = null;
      else if (name === "abstractNum") abstract = null;
    },
  }, kind);
  return { abstracts, lists };
}

export class Numbering {
  #load;
  #read = null;
  #styles;
  #counts = new Map();   // abstract id → how far each of its levels has come; lists of the same one go on together
  #begun = new Set();

  /** `load()` gives the bytes of numbering.xml, or null; it is called with the first paragraph that wants a number. */
  constructor(load, styles, kind) {
    this.#styles = styles;
    this.#load = () => {
      const bytes = load();
      return bytes ? readNumbering(bytes, kind) : { abstracts: new Map(), lists: new Map() };
    };
  }

  /** What stands before the next paragraph; `list` and `level` are null where it leaves them to its style. */
  before({ list, level, style }) {
    const inherited = this.#styles.numbering(style);
    const id = list ?? inherited.list;
    if (id === null || id === "0") return "";
    this.#read ??= this.#load();
    const found = this.#resolve(id);
    if (!found) return "";
    const named = () => found.levels.findIndex((each) => each && inherited.names.includes(each.style));
    const ofStyle = () => (named() >= 0 ? named() : levelOf(inherited.level));
    return this.#count(id, found, level !== null ? levelOf(level) : list === null ? ofStyle() : 0);
  }

  /** { key, levels, overrides } of a list, through the style that its abstract list may leave it to. */
  #resolve(id) {
    const { lists, abstracts } = this.#read;
    const list = lists.get(id);
    let abstract = abstracts.get(list?.abstract);
    let key = list?.abstract;
    if (abstract?.link) {
      const linked = lists.get(this.#styles.numbering(abstract.link).list);
      if (linked && !abstracts.get(linked.abstract)?.link) {
        key = linked.abstract;
        abstract = abstracts.get(key);
      }
    }
    return abstract ? { key, levels: abstract.levels, overrides: list.overrides } : null;
  }

  #count(id, { key, levels, overrides }, depth) {
    const at = (i) => overrides[i]?.level ?? levels[i] ?? newLevel();
    const startAt = (i) => overrides[i]?.start ?? at(i).start;
    if (!this.#counts.has(key)) this.#counts.set(key, []);
    const counts = this.#counts.get(key);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      overrides.forEach(({ start }, i) => {
        if (start !== null) counts[i] = undefined;
      });
    }
    for (let i = 0; i < depth; i++) counts[i] ??= startAt(i);
    counts[depth] = counts[depth] === undefined ? startAt(depth) : counts[depth] + 1;
    // Deeper levels begin again, but for those that wait for a higher one than this or never do.
    for (let i = depth + 1; i <= deepest; i++) {
      const { restart } = at(i);
      if (restart === null || depth < restart) counts[i] = undefined;
    }
    const { format, text, apart, legal, hidden } = at(depth);
    if (format === "bullet" || hidden) return "";
    const number = text.replace(/%([1-9])/g, (_, digit) => {
      const i = digit - 1;
      return i > depth ? "" : listNumber(legal ? "decimal" : at(i).format, counts[i]);
    });
    return number === "" ? "" : number + apart;
  }
}

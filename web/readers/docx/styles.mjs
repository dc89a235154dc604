// What styles.xml decides about text: which styles number their paragraphs, and which hide their text.
import { parseXml } from "../xml.mjs";

/** Whether an on-off property is on: it is where it stands without a value. */
export const isOn = ({ val }) => val === undefined || !/^(0|false|off)$/.test(val);

const mattering = /numPr|vanish/;
/** Styles of tables and their conditional formats number and hide nothing. */
const passedOver = new Set(["latentStyles", "tblStylePr", "tblPr", "pPrChange", "rPrChange"]);

/** Map(id → { type, basedOn, list, level, vanish }), and the id of the paragraphs' default style. */
function readStyles(bytes, kind) {
  const styles = new Map();
  let style = null;
  let standard = null;
  parseXml(bytes, {
    open(name, attributes) {
      if (passedOver.has(name)) return false;
      if (name === "style") {
        style = { basedOn: null, list: null, level: null, vanish: null };
        styles.set(attributes.styleId, style);
        if (attributes.type === "paragraph" && attributes.default !== undefined && isOn({ val: attributes.default })) standard = attributes.styleId;
      } else if (!style) return undefined;
      else if (name === "basedOn") style.basedOn = attributes.val;
      else if (name === "numId") style.list = attributes.val;
      else if (name === "ilvl") style.level = attributes.val;
      else if (name === "vanish") style.vanish = isOn(attributes);
      return undefined;
    },
    close(name) {
      if (name === "style") style = null;
    },
  }, kind);
  return { styles, standard };
}

export class Styles {
  #styles = new Map();
  #standard = null;
  #known = new Map();

  /** `bytes` may be null. Most files' styles neither number nor hide: then nothing is parsed. */
  constructor(bytes, kind) {
    if (bytes && mattering.test(new TextDecoder().decode(bytes))) ({ styles: this.#styles, standard: this.#standard } = readStyles(bytes, kind));
  }

  /** A style and those that it is based on, [id, style], nearest first; that of plain paragraphs for null. */
  #chain(id) {
    const chain = new Map();
    for (let at = id ?? this.#standard; this.#styles.has(at) && !chain.has(at); at = this.#styles.get(at).basedOn) {
      chain.set(at, this.#styles.get(at));
    }
    return [...chain];
  }

  /** { list, level, vanish, names } that a style comes to with those that it is based on. */
  #effective(id) {
    if (!this.#known.has(id)) {
      const chain = this.#chain(id);
      const nearest = (property) => chain.map(([, style]) => style[property]).find((value) => value !== null) ?? null;
      this.#known.set(id, {
        list: nearest("list"), level: nearest("level"), vanish: nearest("vanish") ?? false, names: chain.map(([name]) => name),
      });
    }
    return this.#known.get(id);
  }

  /** Whether text is hidden that has this paragraph and character style: the two cancel each other out. */
  hide(paragraphStyle, characterStyle) {
    return this.#effective(paragraphStyle).vanish !== (characterStyle !== null && this.#effective(characterStyle).vanish);
  }

  /** { list, level, names } of a paragraph style: its list's id or null, and the ids that a level may name it by. */
  numbering(id) {
    return this.#effective(id);
  }
}

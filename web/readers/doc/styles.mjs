// What paragraph styles say about lists ([MS-DOC] 2.4.6.5, 2.9.271).
import { visitSprms } from "./sprms.mjs";

const none = 0xfff;
const paragraphStyle = 1;
export const listSprm = { level: 0x260a, list: 0x460b };

/** Each style's own { base, list, level }; null where it does not say. */
export function readStyles(bytes) {
  if (bytes.length < 6) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint16(2, true);
  const baseSize = view.getUint16(4, true);
  const styles = [];
  let at = 2 + view.getUint16(0, true);
  for (let i = 0; i < count && at + 2 <= bytes.length; i++) {
    const size = view.getUint16(at, true);
    const from = at + 2;
    at = from + size + (size & 1);
    const style = { base: none, list: null, level: null };
    styles.push(style);
    if (size < baseSize + 4 || baseSize < 10 || at > bytes.length + 1) continue;
    const kind = view.getUint16(from + 2, true);
    if ((kind & 15) !== paragraphStyle) continue;
    style.base = kind >> 4;
    const properties = from + baseSize + 2 * view.getUint16(from + baseSize, true) + 4;
    const aligned = properties + ((properties - from) & 1);
    if (aligned + 4 > from + size || aligned + 4 > bytes.length) continue;
    const length = view.getUint16(aligned, true);
    visitSprms(bytes, aligned + 4, Math.min(aligned + 2 + length, from + size), (list, code, operand) => {
      if (code === listSprm.list) style.list = list[operand] | (list[operand + 1] << 8);
      else if (code === listSprm.level) style.level = list[operand];
    });
  }
  return styles;
}

/** The list and level that a style has of itself or from those that it is based on. */
export function listOfStyle(styles, index) {
  let list = null;
  let level = null;
  for (let visits = 0; visits < 32 && styles[index]; visits++) {
    list ??= styles[index].list;
    level ??= styles[index].level;
    index = styles[index].base;
  }
  return { list, level };
}

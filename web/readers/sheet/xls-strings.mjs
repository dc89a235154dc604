// Texts of Excel 97–2003 ([MS-XLS] 2.5.293, 2.5.294): one or two bytes a character, and the long table of them
// goes on over records, where each may change between the two.

const wideText = new TextDecoder("utf-16le", { ignoreBOM: true });
const portion = 4096;

/** Bytes as the characters of those numbers. */
function narrowText(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += portion) text += String.fromCharCode(...bytes.subarray(at, at + portion));
  return text;
}

const flag = { wide: 1, extended: 4, rich: 8 };

/** Reads from several records as from one. */
export class StringReader {
  #parts;
  #part = 0;
  #at = 0;

  constructor(parts, at = 0) {
    this.#parts = parts;
    this.#at = at;
  }

  get #bytes() { return this.#parts[this.#part]; }

  #next() {
    this.#part++;
    this.#at = 0;
    return this.#part < this.#parts.length;
  }

  /** A number of so many bytes, NaN at the end. Numbers do not go on over records. */
  #number(size) {
    while (this.#part < this.#parts.length && this.#at + size > this.#bytes.length) this.#next();
    if (this.#part >= this.#parts.length) return NaN;
    let value = 0;
    for (let i = size - 1; i >= 0; i--) value = value * 256 + this.#bytes[this.#at + i];
    this.#at += size;
    return value;
  }

  #skip(size) {
    while (size > 0 && this.#part < this.#parts.length) {
      const step = Math.max(0, Math.min(size, this.#bytes.length - this.#at));
      this.#at += step;
      size -= step;
      if (size > 0 && !this.#next()) return;
    }
  }

  /** The next text, its length in so many bytes; null at the end. */
  text(lengthSize = 2) {
    const length = this.#number(lengthSize);
    const flags = this.#number(1);
    if (Number.isNaN(flags)) return null;
    const runs = flags & flag.rich ? this.#number(2) : 0;
    const extension = flags & flag.extended ? this.#number(4) : 0;
    let wide = (flags & flag.wide) !== 0;
    let text = "";
    let left = length;
    while (left > 0) {
      if (this.#at >= this.#bytes.length) {
        if (!this.#next()) break;
        wide = (this.#bytes[this.#at++] & flag.wide) !== 0;
      }
      const width = wide ? 2 : 1;
      const count = Math.min(left, Math.floor((this.#bytes.length - this.#at) / width));
      if (count <= 0) {
        this.#at = this.#bytes.length;
        continue;
      }
      const bytes = this.#bytes.subarray(this.#at, this.#at + count * width);
      text += wide ? wideText.decode(bytes) : narrowText(bytes);
      this.#at += count * width;
      left -= count;
    }
    this.#skip(4 * runs + extension);
    return text;
  }
}

// The row of a table as the properties of its end mark define it ([MS-DOC] 2.6.3).

const sprm = {
  definition: 0xd608, definitionBefore: 0xd606, vertical: 0xd62b, merge: 0x5624, split: 0x5625, insert: 0x7621, remove: 0x5622, width: 0x7623,
};
const cellsAtMost = 63;

export class RowDefinition {
  /** Left edge of each cell and the right edge of the last, in twentieths of a point; empty where undefined. */
  edges = [];
  /** Whether a cell is part of the one to its left. */
  across = [];
  /** 0: stands alone; 1: goes on from above; 3: begins a cell that goes on below. */
  down = [];

  visit(bytes, code, at, size) {
    const limit = Math.min(bytes[at + 1], this.across.length);
    switch (code) {
      case sprm.definition: this.#define(bytes, at, size, 20); break;
      case sprm.definitionBefore: this.#define(bytes, at, size, 10); break;
      case sprm.vertical: if (bytes[at + 1] < this.down.length) this.down[bytes[at + 1]] = bytes[at + 2] & 3; break;
      case sprm.merge: for (let i = bytes[at] + 1; i < limit; i++) this.across[i] = true; break;
      case sprm.split: for (let i = bytes[at]; i < limit; i++) this.across[i] = false; break;
      case sprm.insert: this.#insert(bytes[at], bytes[at + 1], bytes[at + 2] | (bytes[at + 3] << 8)); break;
      case sprm.remove: this.#remove(bytes[at], limit); break;
      case sprm.width: this.#resize(bytes[at], limit, bytes[at + 2] | (bytes[at + 3] << 8)); break;
      default:
    }
  }

  #define(bytes, at, size, stride) {
    const count = bytes[at + 2];
    const cells = at + 3 + 2 * (count + 1);
    if (count === 0 || count > cellsAtMost || cells > at + size) return;
    this.edges = [];
    this.across = [];
    this.down = [];
    for (let i = 0; i <= count; i++) {
      const edge = bytes[at + 3 + 2 * i] | (bytes[at + 4 + 2 * i] << 8);
      this.edges.push(edge > 0x7fff ? edge - 0x10000 : edge);
    }
    // Programs disagree about which of 1 and 2 begins cells merged across; what begins can only come first.
    let begins = 0;
    for (let i = 0; i < count; i++) {
      const from = cells + stride * i;
      const flags = from + 1 < at + size ? bytes[from] : 0;
      const merge = flags & 3;
      if (merge === 0) begins = 0;
      else if (begins === 0 || merge === 3) begins = merge === 3 ? 2 : merge;
      this.across.push(i > 0 && merge !== 0 && merge !== 3 && merge !== begins);
      this.down.push((flags >> 5) & 3);
    }
  }

  #insert(first, count, width) {
    const n = this.across.length;
    if (n === 0 || n + count > cellsAtMost) return;
    const at = Math.min(first, n);
    const from = this.edges[at];
    this.edges.splice(at, this.edges.length - at,
      ...Array.from({ length: count }, (_, i) => from + width * i), ...this.edges.slice(at).map((edge) => edge + width * count));
    this.across.splice(at, 0, ...Array(count).fill(false));
    this.down.splice(at, 0, ...Array(count).fill(0));
  }

  #remove(first, limit) {
    if (first >= limit) return;
    const gone = this.edges[limit] - this.edges[first];
    this.edges.splice(first, this.edges.length - first, ...this.edges.slice(limit).map((edge) => edge - gone));
    this.across.splice(first, limit - first);
    this.down.splice(first, limit - first);
  }

  #resize(first, limit, width) {
    for (let i = first; i < limit; i++) {
      const change = width - (this.edges[i + 1] - this.edges[i]);
      for (let k = i + 1; k < this.edges.length; k++) this.edges[k] += change;
    }
  }
}

// Bytes written one part behind the other: how many there are is known on the way, and they are copied once, at the end.
export class Output {
  #parts = [];
  length = 0;

  add(part) {
    this.#parts.push(part);
    this.length += part.length;
  }

  bytes() {
    const bytes = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.#parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }
}

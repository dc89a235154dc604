// RTF as tokens (Rich Text Format 1.9.1): groups, control words with their numbers, and bytes of text.

const code = (character) => character.charCodeAt(0);
const isLetter = (byte) => (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90);
const isDigit = (byte) => byte >= 48 && byte <= 57;
const hexOf = (byte) => (isDigit(byte) ? byte - 48 : (byte | 32) >= 97 && (byte | 32) <= 102 ? (byte | 32) - 87 : -1);

/** Calls `take` with open(), close(), word(name, number or null), symbol(character) and byte(value), in order. */
export function readTokens(bytes, take) {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at++];
    if (byte === code("{")) take.open();
    else if (byte === code("}")) take.close();
    else if (byte === 13 || byte === 10 || byte === 0) continue;
    else if (byte !== code("\\")) take.byte(byte);
    else if (bytes[at] === code("'")) {
      const value = hexOf(bytes[at + 1]) * 16 + hexOf(bytes[at + 2]);
      at += 3;
      if (value >= 0) take.byte(value);
    } else if (!isLetter(bytes[at])) {
      // A break of a line that is escaped ends a paragraph.
      const symbol = String.fromCharCode(bytes[at++] ?? 0);
      if (symbol === "\r" || symbol === "\n") take.word("par", null);
      else take.symbol(symbol);
    } else {
      const start = at;
      while (at < bytes.length && isLetter(bytes[at]) && at - start < 40) at++;
      const name = String.fromCharCode(...bytes.subarray(start, at));
      const negative = bytes[at] === code("-") && isDigit(bytes[at + 1]);
      if (negative) at++;
      let number = null;
      for (; isDigit(bytes[at]); at++) number = Math.min((number ?? 0) * 10 + bytes[at] - 48, 1e9);
      if (bytes[at] === code(" ")) at++;
      if (name === "bin") at += number ?? 0;
      else take.word(name, negative && number !== null ? -number : number);
    }
  }
}

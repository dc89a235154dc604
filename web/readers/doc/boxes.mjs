// Text boxes of a Word file: their text stands after all other text, their anchors among it ([MS-DOC] 2.9.102
// FTXBXS, 2.9.253 Spa).

const boxSize = 22;
const anchorSize = 26;
const atEnd = Number.MAX_SAFE_INTEGER;

function anchorsOf(bytes) {
  const anchors = new Map();   // shape → position
  const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + anchorSize)));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < count; i++) anchors.set(view.getUint32(4 * (count + 1) + anchorSize * i, true), view.getUint32(4 * i, true));
  return anchors;
}

/**
 * [{ from, to, anchor }] in the order of their anchors: positions within the boxes' own text, of which there are
 * `length` characters. Those of groups of shapes have no anchor of their own and come last.
 */
export function boxesOf(bytes, anchorBytes, length) {
  if (length <= 0) return [];
  const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + boxSize)));
  if (count === 0) return [{ from: 0, to: length, anchor: atEnd }];
  const anchors = anchorsOf(anchorBytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const boxes = [];
  let reached = 0;
  for (let i = 0; i < count; i++) {
    const from = Math.max(reached, view.getUint32(4 * i, true));
    const to = Math.min(length, view.getUint32(4 * i + 4, true));
    const record = 4 * (count + 1) + boxSize * i;
    const isSpare = view.getUint16(record + 8, true) !== 0;
    if (isSpare || to <= from) continue;
    reached = to;
    boxes.push({ from, to, anchor: anchors.get(view.getUint32(record + 14, true)) ?? atEnd });
  }
  return boxes.sort((a, b) => (a.anchor === b.anchor ? a.from - b.from : a.anchor - b.anchor));
}

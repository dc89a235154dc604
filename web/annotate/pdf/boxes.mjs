// Which boxes of a page a stretch of text takes: one for each run of characters, cut where the stretch begins and ends in it.

const blanks = /\s/g;
/** Boxes are told in whole hundredths of a point. */
const slack = 0.02;

/** How wide a character is beside others: Chinese ones take twice the room of the rest. */
const widthOf = (character) => (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\ud800-\udbff]/.test(character) ? 2 : 1);
const widthUpTo = (text, end) => [...text.slice(0, end)].reduce((sum, character) => sum + widthOf(character), 0);

/** The pages of a document as its reader wrote it (readers/document.mjs): for each its runs, [{ box, text }]. */
export function runsOfPages(document) {
  const view = new DataView(document.buffer, document.byteOffset, document.byteLength);
  const sizes = { 1: 0, 2: 2, 3: 4, 4: 2, 5: 4, 6: 4, 7: 1 };
  const takesText = new Set([1, 3, 5]);
  const count = view.getUint32(4, true);
  const texts = new TextDecoder().decode(document.subarray(8 + 4 * count)).split("\0");
  const pages = [];
  let text = 0;
  for (let i = 0; i < count;) {
    const operation = view.getInt32(8 + 4 * i, true);
    const number = (k) => view.getInt32(8 + 4 * (i + 1 + k), true) / 100;
    if (operation === 4) pages.push([]);
    else if (operation === 5) pages[pages.length - 1].push({ box: [number(0), number(1), number(2), number(3)], text: texts[text] });
    if (takesText.has(operation)) text++;
    i += 1 + sizes[operation];
  }
  return pages;
}

const isInside = ([left, top, right, bottom], box) =>
  left >= box[0] - slack && top >= box[1] - slack && right <= box[2] + slack && bottom <= box[3] + slack;

/** The runs inside the box that hold the text, and of the first and the last what of it they hold. */
export function boxesOf(runs, box, text) {
  const inside = runs.filter((run) => isInside(run.box, box)).sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
  const wanted = text.replace(blanks, "");
  const start = inside.map((run) => run.text.replace(blanks, "")).join("").indexOf(wanted);
  if (start < 0 || wanted === "") return inside.length > 0 ? inside.map((run) => run.box) : [box];
  const boxes = [];
  let at = 0;
  for (const run of inside) {
    const plain = run.text.replace(blanks, "");
    const from = Math.max(0, start - at);
    const to = Math.min(plain.length, start + wanted.length - at);
    at += plain.length;
    if (from >= to) continue;
    const [left, top, right, bottom] = run.box;
    const unit = (right - left) / widthUpTo(plain, plain.length);
    boxes.push([left + unit * widthUpTo(plain, from), top, left + unit * widthUpTo(plain, to), bottom]);
  }
  return boxes;
}

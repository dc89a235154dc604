// For each character of a Word file whether it belongs to the text that a reader sees.
import { visitChanges } from "./pieces.mjs";
import { runAt, visitSprms } from "./sprms.mjs";

/** Bits of a character's mark. */
export const marks = { deleted: 1, hidden: 2, inserted: 4, instruction: 8, symbol: 16 };
export const leftOut = marks.deleted | marks.hidden | marks.instruction;

const sprm = { deleted: 0x0800, inserted: 0x0801, hidden: 0x083c, special: 0x0855, symbol: 0x6a09 };
const field = { begin: 0x13, result: 0x14, end: 0x15 };

const on = (operand) => operand === 1 || operand === 0x81;

/** Instructions of fields, between a field's begin and its result. A begin without an end is none. */
function markInstructions(text, of) {
  const control = /[\x13\x14\x15]/g;
  const open = [];
  const closed = [];
  for (let found = control.exec(text); found !== null; found = control.exec(text)) {
    const code = text.charCodeAt(found.index);
    if (code === field.begin) open.push({ from: found.index, to: -1 });
    else if (code === field.result && open.length > 0) {
      const last = open[open.length - 1];
      if (last.to < 0) last.to = found.index;
    } else if (code === field.end && open.length > 0) {
      const done = open.pop();
      closed.push({ from: done.from, to: done.to < 0 ? found.index : done.to });
    }
  }
  // Fields inside an instruction need no second pass over it.
  closed.sort((a, b) => a.from - b.from);
  let reached = 0;
  for (const { from, to } of closed) {
    for (let i = Math.max(from, reached); i < to; i++) of[i] |= marks.instruction;
    reached = Math.max(reached, to);
  }
}

/** { of: a mark for each character, symbols: Map(position → code of a character of a symbol font) } */
export function readMarks(main, { text, pieces }, runs, effort) {
  const of = new Uint8Array(text.length);
  const symbols = new Map();
  let mark = 0;
  let symbol = 0;
  const visit = (bytes, code, at) => {
    const set = (bit) => { mark = on(bytes[at]) ? mark | bit : mark & ~bit; };
    if (code === sprm.deleted) set(marks.deleted);
    else if (code === sprm.inserted) set(marks.inserted);
    else if (code === sprm.hidden) set(marks.hidden);
    else if (code === sprm.symbol) symbol = bytes[at + 2] | (bytes[at + 3] << 8);
    else if (code === sprm.special && bytes[at] !== 0 && symbol !== 0) mark |= marks.symbol;
  };

  const known = new Int16Array(runs.at.length).fill(-1);   // what a run says, read once
  const knownSymbols = new Map();
  const readRun = (run) => {
    mark = symbol = 0;
    effort.spend(runs.size[run]);
    visitSprms(main, runs.at[run], runs.at[run] + runs.size[run], visit);
    if (symbol !== 0) {
      mark |= marks.symbol;
      knownSymbols.set(run, symbol);
    }
    known[run] = mark;
  };

  for (const piece of pieces) {
    const { cp, fc, width } = piece;
    const last = fc + (piece.end - cp) * width;
    for (let run = runAt(runs, fc); run < runs.from.length && runs.from[run] < last; run++) {
      if (known[run] < 0 && runs.at[run] > 0) readRun(run);
      mark = Math.max(0, known[run]);
      visitChanges(piece, visit, effort);
      if (mark === 0) continue;
      const from = cp + Math.max(0, Math.floor((runs.from[run] - fc) / width));
      const to = Math.min(piece.end, cp + Math.floor((runs.to[run] - fc) / width));
      of.fill(mark, from, Math.max(from, to));
      if (mark & marks.symbol) for (let i = from; i < to; i++) symbols.set(i, knownSymbols.get(run));
    }
  }
  markInstructions(text, of);
  return { of, symbols };
}

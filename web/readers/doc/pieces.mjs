// The text of a Word file: pieces of the main stream in one or two bytes a character ([MS-DOC] 2.4.1).
import { limits } from "../limits.mjs";
import { problems, ReadFailure } from "../problems.mjs";
import { visitSprms } from "./sprms.mjs";

const piecesMark = 2;
const changesMark = 1;
const narrow = 0x40000000;

/** Characters of one byte from 0x80 on; TextDecoder cannot be relied on for them: Node 20 takes them for Latin-1. */
const highCharacters = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
const portion = 8192;

function narrowText(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += portion) text += String.fromCharCode(...bytes.subarray(at, at + portion));
  return text.replace(/[\x80-\x9f]/g, (character) => highCharacters[character.charCodeAt(0) - 0x80]);
}

const tooLong = () => new ReadFailure(problems.tooLarge("文件的文字过多", "The file holds too much text"));

/** Changes of a piece that are told in one number instead of a list (2.9.215): those that matter here. */
const shortChanges = { 0x0c: 0x260a, 0x18: 0x2416, 0x19: 0x2417, 0x41: 0x0800, 0x42: 0x0801, 0x5c: 0x083c };

function changesOf(prm, lists) {
  if (prm & 1) return lists[prm >> 1] ?? null;
  const code = shortChanges[(prm >> 1) & 0x7f];
  return code === undefined ? null : Uint8Array.of(code & 0xff, code >> 8, prm >> 8);
}

/**
 * { text, pieces: [{ cp, end, fc, width, changes }] }: `fc` is where the piece begins in the main stream, `width`
 * the bytes of a character, `changes` the property changes that fast saving left on the whole piece, or null.
 */
export function readPieces(main, clx, damaged) {
  const view = new DataView(clx.buffer, clx.byteOffset, clx.byteLength);
  const lists = [];
  let at = 0;
  while (at + 3 <= clx.length && clx[at] === changesMark) {
    const size = view.getUint16(at + 1, true);
    lists.push(clx.subarray(at + 3, at + 3 + size));
    at += 3 + size;
  }
  if (at + 5 > clx.length || clx[at] !== piecesMark) throw damaged();
  const size = view.getUint32(at + 1, true);
  at += 5;
  if (size < 16 || at + size > clx.length) throw damaged();
  const count = Math.floor((size - 4) / 12);

  const texts = [];
  const pieces = [];
  const wideText = new TextDecoder("utf-16le", { ignoreBOM: true });
  let cp = view.getUint32(at, true);
  if (cp !== 0) throw damaged();
  for (let i = 0; i < count; i++) {
    const end = view.getUint32(at + 4 * i + 4, true);
    const record = at + 4 * (count + 1) + 8 * i;
    const position = view.getUint32(record + 2, true);
    const width = position & narrow ? 1 : 2;
    const fc = width === 1 ? (position & ~narrow) >>> 1 : position & ~narrow;
    if (end < cp) throw damaged();
    if (end > limits.characters) throw tooLong();
    const bytes = main.subarray(fc, fc + (end - cp) * width);
    if (bytes.length < (end - cp) * width) throw damaged();
    texts.push(width === 1 ? narrowText(bytes) : wideText.decode(bytes));
    pieces.push({ cp, end, fc, width, changes: changesOf(view.getUint16(record + 6, true), lists) });
    cp = end;
  }
  return { text: texts.join(""), pieces };
}

/** Visits the changes of a piece as properties are visited. */
export function visitChanges({ changes }, visit, effort) {
  if (changes === null) return;
  effort.spend(changes.length);
  visitSprms(changes, 0, changes.length, visit);
}

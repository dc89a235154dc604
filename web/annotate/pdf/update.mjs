// An incremental update of a PDF (ISO 32000-1, 7.5.6): what was changed and added, written behind the file, which itself stays
// as it is to the last byte. pdf-lib reads the file; it would write all of it anew, and so undo every signature.

import { Output } from "../output.mjs";

const ascii = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const latin = (bytes, from, to) => String.fromCharCode(...bytes.subarray(Math.max(0, from), Math.max(0, to)));

/** How far behind its list a file's trailer may stand. */
const longestList = 1 << 23;

/**
 * { offset, isStream, size }: where the newest list of objects stands, of which kind it is, and the first number that no object
 * ever had. Null where the file does not say so rightly.
 */
export function newestList(bytes) {
  const tail = latin(bytes, bytes.length - 2048, bytes.length);
  const [, stated] = /startxref\s+(\d+)(?![^]*startxref)/.exec(tail) ?? [];
  if (stated === undefined) return null;
  const offset = Number(stated);
  const start = latin(bytes, offset, offset + 40);
  const isStream = /^\s*\d+\s+\d+\s+obj\b/.test(start);
  if (!isStream && !/^\s*xref\b/.test(start)) return null;
  const list = new TextDecoder("latin1").decode(bytes.subarray(offset, offset + longestList));
  const [, size] = /\/Size\s+(\d+)/.exec(isStream ? list : list.slice(list.indexOf("trailer"))) ?? [];
  return size === undefined ? null : { offset, isStream, size: Number(size) };
}

/** The numbers in runs that follow each other: [[first, count]]. */
function runsOf(numbers) {
  const runs = [];
  for (const number of numbers) {
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === number) last[1]++;
    else runs.push([number, 1]);
  }
  return runs;
}

function tableOf(places) {
  const numbers = [...places.keys()];
  return `xref\n${runsOf(numbers).map(([first, count]) => `${first} ${count}\n${
    Array.from({ length: count }, (_, i) => {
      const { offset, generation } = places.get(first + i);
      return `${String(offset).padStart(10, "0")} ${String(generation).padStart(5, "0")} n \n`;
    }).join("")}`).join("")}`;
}

function streamOf(places, trailer, number) {
  const content = new Uint8Array(7 * places.size);
  const view = new DataView(content.buffer);
  [...places.values()].forEach(({ offset, generation }, i) => {
    content[7 * i] = 1;
    view.setUint32(7 * i + 1, offset);
    view.setUint16(7 * i + 5, generation);
  });
  const index = runsOf([...places.keys()]).flat().join(" ");
  const head = `${number} 0 obj\n<< /Type /XRef ${trailer} /W [1 4 2] /Index [${index}] /Length ${content.length} >>\nstream\n`;
  return [ascii(head), content, ascii("\nendstream\nendobj\n")];
}

/**
 * The file with its objects as they are now: `changed` are the references of those that were changed or added in `context`,
 * pdf-lib's; `newest` is the file's own list.
 */
export function updated(bytes, newest, context, changed) {
  const out = new Output();
  out.add(bytes);
  out.add(ascii("\n"));
  const places = new Map();
  for (const reference of [...changed].sort((a, b) => a.objectNumber - b.objectNumber)) {
    const object = context.lookup(reference);
    const body = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(body, 0);
    places.set(reference.objectNumber, { offset: out.length, generation: reference.generationNumber });
    out.add(ascii(`${reference.objectNumber} ${reference.generationNumber} obj\n`));
    out.add(body);
    out.add(ascii("\nendobj\n"));
  }
  const start = out.length;
  const listNumber = context.largestObjectNumber + 1;
  const { Root, Info, ID } = context.trailerInfo;
  const known = Object.entries({ Root, Info, ID }).filter(([, value]) => value).map(([name, value]) => `/${name} ${value}`).join(" ");
  const trailer = (size) => `/Size ${size} ${known} /Prev ${newest.offset}`;
  if (newest.isStream) {
    places.set(listNumber, { offset: start, generation: 0 });
    streamOf(places, trailer(listNumber + 1), listNumber).forEach((part) => out.add(part));
  } else {
    out.add(ascii(`${tableOf(places)}trailer\n<< ${trailer(listNumber)} >>\n`));
  }
  out.add(ascii(`startxref\n${start}\n%%EOF\n`));

  return out.bytes();
}

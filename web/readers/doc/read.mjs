// Word 97–2003 (.doc), also as WPS writes it (.wps): [MS-DOC], read directly from its pieces and properties,
// because a table's cells and spans stand nowhere else.
import { writeBlocks } from "../blocks.mjs";
import { openContainer } from "../container.mjs";
import { DocumentBuilder, noteCodes } from "../document.mjs";
import { problems, ReadFailure } from "../problems.mjs";
import { BodyReader } from "./body.mjs";
import { boxesOf } from "./boxes.mjs";
import { kind, readFib } from "./fib.mjs";
import { ListNumbers } from "./lists.mjs";
import { readMarks } from "./marks.mjs";
import { readPieces } from "./pieces.mjs";
import { Effort, readPages } from "./sprms.mjs";
import { readStyles } from "./styles.mjs";

const nothing = new Uint8Array(0);

function build(bytes) {
  const container = openContainer(bytes, kind);
  const { damaged } = container;
  const main = container.read("WordDocument");
  if (main === null) throw damaged();
  const fib = readFib(main, damaged);
  const name = fib.table.find((each) => container.has(each));
  const table = name === undefined ? null : container.read(name);
  if (table === null) throw damaged();

  const content = readPieces(main, fib.part("pieces", table), damaged);
  const effort = new Effort();
  const { of, symbols } = readMarks(main, content, readPages(main, fib.part("characterPages", table), false, damaged), effort);
  let data = null;
  const reader = new BodyReader({
    ...content, main, symbols, effort,
    marks: of,
    data: () => (data ??= container.read("Data") ?? nothing),
    paragraphRuns: readPages(main, fib.part("paragraphPages", table), true, damaged),
    styles: readStyles(fib.part("styles", table)),
    numbers: new ListNumbers(fib.part("lists", table), fib.part("listOverrides", table)),
  });

  // Where each part of the text begins; headers, macros and comments are left out.
  const { lengths } = fib;
  const { length } = content.text;
  const mainEnd = Math.min(lengths.main, length);
  const footnotesEnd = Math.min(mainEnd + lengths.footnotes, length);
  const endnotes = Math.min(footnotesEnd + lengths.headers + lengths.macros + lengths.comments, length);
  const endnotesEnd = Math.min(endnotes + lengths.endnotes, length);
  const boxesEnd = Math.min(endnotesEnd + lengths.boxes, length);
  if (lengths.main > length) throw damaged();

  const boxes = boxesOf(fib.part("boxes", table), fib.part("shapeAnchors", table), boxesEnd - endnotesEnd);
  let next = 0;
  const boxesBefore = (cp) => {
    const blocks = [];
    while (next < boxes.length && boxes[next].anchor < cp) {
      blocks.push(...reader.read(endnotesEnd + boxes[next].from, endnotesEnd + boxes[next].to));
      next++;
    }
    return blocks;
  };
  const builder = new DocumentBuilder();
  writeBlocks(builder, reader.read(0, mainEnd, boxesBefore));
  writeBlocks(builder, boxesBefore(Infinity));
  writeBlocks(builder, reader.read(mainEnd, footnotesEnd));
  writeBlocks(builder, reader.read(endnotes, endnotesEnd));
  if (reader.changes) builder.note(noteCodes.trackedChanges);
  if (reader.hidden) builder.note(noteCodes.hiddenText);
  if (container.has("Macros")) builder.note(noteCodes.macros);
  return builder.finish();
}

export async function read(bytes) {
  try {
    return { document: build(bytes) };
  } catch (error) {
    return { problem: error instanceof ReadFailure ? error.problem : problems.damaged(...kind) };
  }
}

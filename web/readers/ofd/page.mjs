// A page of OFD: its text objects glyph by glyph and its path objects as lines, in points.
import { apply, compose, identity } from "../positioned/matrix.mjs";
import { rulesOf } from "../positioned/paths.mjs";
import { parseXml } from "../xml.mjs";

const millimetre = 72 / 25.4;

export const numbersOf = (text) => (text ?? "").trim().split(/[\s,]+/).filter(Boolean).map(Number);

/** `g n v` stands for n times v. At most as many as a text could have. */
function deltasOf(text) {
  const parts = (text ?? "").trim().split(/\s+/).filter(Boolean);
  const deltas = [];
  for (let i = 0; i < parts.length && deltas.length < 100_000; i++) {
    if (parts[i] === "g") {
      const times = Math.min(Number(parts[i + 1]) || 0, 100_000);
      for (let k = 0; k < times; k++) deltas.push(Number(parts[i + 2]) || 0);
      i += 2;
    } else {
      deltas.push(Number(parts[i]) || 0);
    }
  }
  return deltas;
}

/** What an object's own coordinates become on the page: its map, then its boundary's corner, then points. */
function matrixOf({ Boundary, CTM }, origin) {
  const [x = 0, y = 0] = numbersOf(Boundary);
  const own = numbersOf(CTM);
  const placed = compose([1, 0, 0, 1, x - origin[0], y - origin[1]], own.length === 6 ? own : identity);
  return compose([millimetre, 0, 0, millimetre, 0, 0], placed);
}

const isWide = (char) => char.codePointAt(0) >= 0x2e80;

function showText(object, code, chars, origin, sink) {
  const matrix = matrixOf(object, origin);
  const size = Number(object.Size) || 1;
  const scale = Number(object.HScale ?? 1) || 1;
  const across = Math.hypot(matrix[0], matrix[1]) || 1;
  const height = Math.hypot(matrix[2], matrix[3]) * size;
  const turn = (Number(object.CharDirection) || 0) * Math.PI / 180;
  const [a, b] = [matrix[0] / across, matrix[1] / across];
  const dx = a * Math.cos(turn) - b * Math.sin(turn);
  const dy = a * Math.sin(turn) + b * Math.cos(turn);
  let { x, y } = code;
  chars.forEach((char, i) => {
    const own = size * scale * (isWide(char) ? 1 : 0.5);
    const width = code.dx[i] > 0 ? Math.min(code.dx[i], own) : own;
    sink.glyph(char, ...apply(matrix, x, y), dx, dy, width * across, height, false);
    x += code.dx[i] ?? (code.dy.length > 0 ? 0 : own);
    y += code.dy[i] ?? 0;
  });
}

const points = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };
/** The same commands as SVG names them. */
const names = { S: "M", M: "M", L: "L", Q: "Q", B: "C", A: "A", C: "Z" };

function drawPath(object, data, origin, clip, sink) {
  const matrix = matrixOf(object, origin);
  const tokens = data.trim().split(/[\s,]+/);
  const style = {
    stroked: object.Stroke !== "false", filled: object.Fill === "true",
    width: (Number(object.LineWidth) || 0.353) * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])),
  };
  let open = null;
  let isCurved = false;
  let path = "";
  const finish = () => {
    if (!open) return;
    rulesOf(open, style, clip, sink);
    if (open.curved) sink.picture(null, matrix);
  };
  for (let i = 0; i < tokens.length;) {
    const command = tokens[i++];
    const count = points[command];
    if (count === undefined) continue;
    const values = tokens.slice(i, i + count).map(Number);
    i += count;
    if (values.length < count || values.some(Number.isNaN)) continue;
    if (sink.shape) path += names[command] + values.join(" ");
    if (command === "C") {
      if (open) open.push(open[0]);
      continue;
    }
    const end = apply(matrix, values[count - 2], values[count - 1]);
    if (command === "M" || command === "S" || !open) {
      finish();
      open = [end];
    } else {
      if (command !== "L") isCurved = open.curved = true;
      open.push(end);
    }
  }
  finish();
  // For whoever draws the page.
  sink.shape?.({
    path, matrix, isCurved, rule: object.Rule === "Even-Odd" ? "evenodd" : "nonzero",
    fill: style.filled ? numbersOf(object.FillColor) : null, stroke: style.stroked ? numbersOf(object.StrokeColor) : null, width: Number(object.LineWidth) || 0.353,
  });
}

/**
 * Gives a page's glyphs, lines and pictures to `sink`, see positioned/collector.mjs. `origin`: the corner of its box in
 * millimetres; `clip`: the box in points.
 */
export function readPage(bytes, kind, { origin, clip, sink }) {
  let object = null;
  let code = null;
  let text = "";
  parseXml(bytes, {
    open(name, attributes) {
      // A picture fills the square of its own coordinates from 0 to 1.
      if (name === "ImageObject" && attributes.Visible !== "false") sink.picture(attributes.ResourceID ?? null, matrixOf(attributes, origin));
      if (name === "TextObject" || name === "PathObject") object = { name, ...attributes, visible: attributes.Visible !== "false" };
      if ((name === "FillColor" || name === "StrokeColor") && object) object[name] = attributes.Value;
      if (name === "TextCode" && object) {
        code = {
          x: attributes.X === undefined ? (code?.x ?? 0) : Number(attributes.X) || 0,
          y: attributes.Y === undefined ? (code?.y ?? 0) : Number(attributes.Y) || 0,
          dx: deltasOf(attributes.DeltaX), dy: deltasOf(attributes.DeltaY),
        };
      }
      if (name === "TextCode" || name === "AbbreviatedData") text = "";
      return undefined;
    },
    text(part) { text += part; },
    close(name) {
      if (name === "TextCode" && object?.visible) showText(object, code, [...text], origin, sink);
      else if (name === "AbbreviatedData" && object?.name === "PathObject" && object.visible) drawPath(object, text, origin, clip, sink);
      else if (name === "TextObject" || name === "PathObject") object = code = null;
    },
  }, kind);
}

/** What a page says of itself beside its content: its box, and the templates that it lies over or under. */
export function pageHead(bytes, kind) {
  const head = { box: null, templates: [] };
  let path = "";
  parseXml(bytes, {
    open(name, attributes) {
      if (name === "Content") return false;
      if (name === "Template") head.templates.push(attributes.TemplateID);
      path = name;
      return undefined;
    },
    text(part) {
      if (path === "PhysicalBox" && part.trim() !== "") head.box ??= numbersOf(part);
    },
    close() { path = ""; },
  }, kind);
  return head;
}

export const toPoints = (millimetres) => millimetres * millimetre;

// Goes through a page's operators once and tells where each glyph stands and which lines are drawn.
import { OPS } from "./engine.mjs";
import { apply, compose, identity } from "../positioned/matrix.mjs";
import { boxOf, corners, rulesOf } from "../positioned/paths.mjs";

/** The text rendering mode of letters that are not drawn. */
const invisible = 3;

const freshState = (matrix, clip) => ({
  matrix, clip, font: null, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, mode: 0,
  lineWidth: 1,
});

/**
 * `sink.glyph(text, x, y, dx, dy, advance, size, hidden)`: origin and direction on the page, in points, y down;
 * `sink.rule(x0, y0, x1, y1)`; `sink.picture()` for a shape with curves. `fontOf(name)` gives what pdf.js knows of a font.
 */
export class Interpreter {
  #sink;
  #fontOf;
  #state;
  #stack = [];
  #textMatrix = identity;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;
  #path = [];
  #clips = false;
  #page;

  constructor({ matrix, clip, fontOf, sink }) {
    this.#page = { matrix, clip };
    this.#state = freshState(matrix, clip);
    this.#fontOf = fontOf;
    this.#sink = sink;
  }

  run({ fnArray, argsArray }) {
    for (let i = 0; i < fnArray.length; i++) this.#step(fnArray[i], argsArray[i]);
  }

  #step(fn, args) {
    const state = this.#state;
    switch (fn) {
      case OPS.showText: this.#show(args[0]); break;
      case OPS.setTextMatrix: this.#setTextMatrix(Array.isArray(args[0]) ? args[0] : args); break;
      case OPS.moveText: this.#move(args[0], args[1]); break;
      case OPS.setLeadingMoveText:
        state.leading = -args[1];
        this.#move(args[0], args[1]);
        break;
      case OPS.nextLine: this.#move(0, -state.leading); break;
      case OPS.setFont:
        state.font = this.#fontOf(args[0]);
        state.size = args[1];
        break;
      case OPS.setCharSpacing: state.charSpacing = args[0]; break;
      case OPS.setWordSpacing: state.wordSpacing = args[0]; break;
      case OPS.setHScale: state.scale = args[0] / 100; break;
      case OPS.setLeading: state.leading = args[0]; break;
      case OPS.setTextRise: state.rise = args[0]; break;
      case OPS.setTextRenderingMode: state.mode = args[0]; break;
      case OPS.beginText:
        this.#setTextMatrix(identity);
        break;
      case OPS.save: this.#save(); break;
      case OPS.restore: this.#restore(); break;
      case OPS.transform: state.matrix = compose(state.matrix, args); break;
      case OPS.paintFormXObjectBegin:
        this.#save();
        if (args[0]) this.#state.matrix = compose(state.matrix, args[0]);
        if (args[1]) this.#clipTo(corners(args[1][0], args[1][1], args[1][2], args[1][3]));
        break;
      case OPS.paintFormXObjectEnd: this.#restore(); break;
      case OPS.beginAnnotation: this.#annotation(args[2], args[3]); break;
      case OPS.endAnnotation: this.#restore(); break;
      case OPS.setLineWidth: state.lineWidth = args[0]; break;
      case OPS.constructPath: this.#construct(args[0], args[1]); break;
      case OPS.clip:
      case OPS.eoClip: this.#clips = true; break;
      case OPS.stroke:
      case OPS.closeStroke: this.#paint(true, false); break;
      case OPS.fill:
      case OPS.eoFill: this.#paint(false, true); break;
      case OPS.fillStroke:
      case OPS.eoFillStroke:
      case OPS.closeFillStroke:
      case OPS.closeEOFillStroke: this.#paint(true, true); break;
      case OPS.endPath: this.#paint(false, false); break;
      default:
    }
  }

  #save() {
    if (this.#stack.length < 5000) this.#stack.push({ ...this.#state });
  }

  #restore() {
    if (this.#stack.length > 0) this.#state = this.#stack.pop();
  }

  /** What stands on the page knows nothing of how its content left off. */
  #annotation(transform, matrix) {
    this.#save();
    this.#state = freshState(compose(compose(this.#page.matrix, transform), matrix), this.#page.clip);
  }

  #setTextMatrix(matrix) {
    this.#textMatrix = matrix;
    this.#x = this.#y = this.#lineX = this.#lineY = 0;
  }

  #move(x, y) {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }

  #show(glyphs) {
    const { font, size, charSpacing, wordSpacing, scale, rise, mode, clip, matrix } = this.#state;
    if (!font || size === 0) return;
    const whole = compose(matrix, this.#textMatrix);
    const unit = font.isType3Font ? (font.fontMatrix ?? [0.001])[0] : 0.001;
    const em = font.isType3Font && font.bbox ? emOf(font) : 1;
    // A negative size turns the text round; its glyphs go on to the left of their own direction.
    const dx = whole[0] * scale * Math.sign(size);
    const dy = whole[1] * scale * Math.sign(size);
    const length = Math.hypot(dx, dy) || 1;
    const height = Math.hypot(whole[2], whole[3]) * Math.abs(size) * em;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        if (font.vertical) this.#y += glyph * size * 0.001;
        else this.#x -= glyph * size * 0.001 * scale;
        continue;
      }
      const spacing = (glyph.isSpace ? wordSpacing : 0) + charSpacing;
      if (font.vertical) {
        this.#vertical(glyph, whole, height, spacing);
        continue;
      }
      const own = glyph.width * unit * size;
      const [x, y] = apply(whole, this.#x, this.#y + rise);
      const inside = x >= clip[0] - height && x <= clip[2] + height && y >= clip[1] - height && y <= clip[3] + height;
      if (inside) this.#sink.glyph(glyph.unicode, x, y, dx / length, dy / length, Math.abs(own) * length, height, mode === invisible);
      this.#x += (own + spacing) * scale;
    }
  }

  /** Upright text that runs down: each glyph is a line of its own, its origin at the top middle. */
  #vertical(glyph, whole, height, spacing) {
    const { size, mode } = this.#state;
    const [advance, originX] = glyph.vmetric ?? [-1000, 500, 880];
    const [x, y] = apply(whole, this.#x - originX * 0.001 * size, this.#y - 0.88 * size);
    const width = Math.hypot(whole[0], whole[1]) * Math.abs(size) * (glyph.width ? glyph.width * 0.001 : 1);
    const length = Math.hypot(whole[0], whole[1]) || 1;
    this.#sink.glyph(glyph.unicode, x, y, whole[0] / length, whole[1] / length, width, height, mode === invisible);
    this.#y += (advance ?? -1000) * 0.001 * size - spacing;
  }

  // ---- lines

  #construct(ops, values) {
    const matrix = this.#state.matrix;
    let at = 0;
    let open = null;
    const begin = (x, y) => {
      open = [apply(matrix, x, y)];
      this.#path.push(open);
    };
    for (const op of ops) {
      if (op === OPS.rectangle) {
        const [x, y, width, height] = values.slice(at, at + 4);
        at += 4;
        this.#path.push(corners(x, y, x + width, y + height).map((point) => apply(matrix, ...point)));
        open = null;
      } else if (op === OPS.moveTo) {
        begin(values[at++], values[at++]);
      } else if (op === OPS.lineTo) {
        if (!open) begin(values[at], values[at + 1]);
        open.push(apply(matrix, values[at++], values[at++]));
      } else if (op === OPS.closePath) {
        if (open) open.push(open[0]);
      } else {
        at += op === OPS.curveTo ? 6 : 4;
        if (open) open.curved = true;
        if (open) open.push(apply(matrix, values[at - 2], values[at - 1]));
      }
      if (this.#path.length > 100_000) this.#path.length = 0;
    }
  }

  #paint(stroked, filled) {
    const { matrix, lineWidth } = this.#state;
    const width = lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
    for (const points of this.#path) {
      rulesOf(points, { stroked, filled, width }, this.#state.clip, this.#sink);
      if (points.curved && (stroked || filled)) this.#sink.picture();
    }
    if (this.#clips) {
      this.#clips = false;
      this.#clipBox(this.#path.flat());
    }
    this.#path = [];
  }

  #clipTo(points) {
    const matrix = this.#state.matrix;
    this.#clipBox(points.map((point) => apply(matrix, ...point)));
  }

  #clipBox(points) {
    if (points.length === 0) return;
    const [left, top, right, bottom] = boxOf(points);
    const { clip } = this.#state;
    this.#state.clip = [Math.max(clip[0], left), Math.max(clip[1], top), Math.min(clip[2], right), Math.min(clip[3], bottom)];
  }
}

/** How tall a Type 3 font's letters are, as a share of its size: such fonts choose their own units. */
function emOf(font) {
  const scale = Math.abs((font.fontMatrix ?? [0.001, 0, 0, 0.001])[3]);
  const height = Math.abs(font.bbox[3] - font.bbox[1]) * scale;
  return scale > 0.0005 && scale < 0.002 ? 1 : height > 0.1 && height < 4 ? height * 0.8 : 1;
}

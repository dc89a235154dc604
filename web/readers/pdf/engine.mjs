// pdf.js in one thread with its reader: no second worker, no network, no fonts or pictures made ready to draw.
import "./environment.mjs";
import { WorkerMessageHandler } from "pdfjs-dist/build/pdf.worker.mjs";
import { getDocument, OPS, VerbosityLevel } from "pdfjs-dist/build/pdf.mjs";
import "./environment_end.mjs";

globalThis.pdfjsWorker = { WorkerMessageHandler };

export { OPS };

/** Takes the place of fonts made ready for a page: text is read from the file's own tables. */
class NoFontFace {
  loaded = Promise.resolve(this);
}

/** What pdf.js sends itself needs no deep copy in one thread, only arrays that it does not empty meanwhile. */
function shallow(value, depth) {
  if (typeof value !== "object" || value === null || depth === 0) return value;
  if (Array.isArray(value)) return value.slice();
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  const copy = {};
  for (const key of Object.keys(value)) copy[key] = shallow(value[key], depth - 1);
  return copy;
}

/** Runs `work` with pdf.js's messages to itself copied only as far as needed. */
export async function withLightMessages(work) {
  const scope = globalThis;
  const { structuredClone, FontFace } = scope;
  scope.structuredClone = (value) => shallow(value, 4);
  scope.FontFace = NoFontFace;
  try {
    return await work();
  } finally {
    scope.structuredClone = structuredClone;
    scope.FontFace = FontFace;
  }
}

class NoNetwork {
  async fetch({ filename }) {
    throw new Error(`not needed for text: ${filename}`);
  }
}

/** Character maps that the file names and does not hold come from the product's own files. */
const cMapReader = (asset) => class {
  async fetch({ name }) {
    return { cMapData: await asset(`cmaps/${name}.bcmap`), isCompressed: true };
  }
};

/** A loading task for bytes that the caller gives away. */
export function open(bytes, asset, options = {}) {
  return getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: 1,
    ownerDocument: { fonts: { add() {}, delete() {} } },
    CMapReaderFactory: cMapReader(asset),
    StandardFontDataFactory: NoNetwork,
    ...options,
  });
}

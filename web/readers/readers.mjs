// Which reader takes which format, for Node. (A browser loads each as a worker of its own: web/checker.)
const readers = {
  html: () => import("./html/read.mjs"),
  mhtml: () => import("./html/read.mjs"),
  docx: () => import("./docx/read.mjs"),
  odt: () => import("./odt/read.mjs"),
  rtf: () => import("./rtf/read.mjs"),
  doc: () => import("./doc/read.mjs"),
  xlsx: () => import("./sheet/read.mjs"),
  ods: () => import("./sheet/read.mjs"),
  xls: () => import("./sheet/read.mjs"),
  ofd: () => import("./ofd/read.mjs"),
  pdf: () => import("./pdf/read.mjs"),
};

/** Whether files of a format go through a reader before the engine. */
export const hasReader = (format) => Object.hasOwn(readers, format);

/** { document } or { problem }; see the readers for the context they want. */
export async function readDocument(format, bytes, context) {
  const { read } = await readers[format]();
  return read(bytes, context);
}

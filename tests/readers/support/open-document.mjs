// ODT files as LibreOffice writes them, from what a test puts in them.
import { strToU8, zipSync } from "../../../web/node_modules/fflate/esm/index.mjs";

const namespaces = ["office", "text", "table", "style", "drawing", "meta", "script"].map((name) => {
  const prefix = name === "drawing" ? "draw" : name;
  return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
}).join(" ") + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\"";
const type = "application/vnd.oasis.opendocument.text";

/** `automatic` and `common` styles; other parts by their whole name, null to leave one out. */
export function openDocument(body, { automatic = "", common = "", ...others } = {}) {
  const files = {
    mimetype: [strToU8(type), { level: 0 }],
    "content.xml": `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text><text:sequence-decls><text:sequence-decl text:name="Table"/></text:sequence-decls>${body}</office:text></office:body></office:document-content>`,
    "styles.xml": `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-styles ${namespaces}><office:styles>${common}</office:styles><office:master-styles><style:master-page style:name="Standard"><style:header><text:p>页眉</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`,
    "META-INF/manifest.xml": `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/></manifest:manifest>`,
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(files)
    .filter(([, content]) => content !== null)
    .map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content])));
}

export const p = (content, attributes = "") => `<text:p${attributes && ` ${attributes}`}>${content}</text:p>`;
export const cell = (content = "", attributes = "") => `<table:table-cell office:value-type="string"${attributes && ` ${attributes}`}>${content.startsWith("<") ? content : p(content)}</table:table-cell>`;
export const covered = "<table:covered-table-cell/>";
export const row = (...cells) => `<table:table-row>${cells.join("")}</table:table-row>`;
export const table = (...rows) => `<table:table table:name="表格1"><table:table-column table:number-columns-repeated="3"/>${rows.join("")}</table:table>`;

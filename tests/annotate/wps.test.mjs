// A Word file as WPS writes it: read like any other, and given back with comments and changes at the same places.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { strFromU8, unzipSync } from "../../web/node_modules/fflate/esm/index.mjs";
import { annotateDocx } from "../../web/annotate/docx/annotate.mjs";
import { checked, corpusFile, date } from "./support/reports.mjs";
import { asWps } from "./support/wps.mjs";

/** Every cell's value by its path. */
function valuesOf({ report }) {
  const values = {};
  const walk = (node, path) => {
    if (typeof node.state === "string") values[path] = [node.state, node.value];
    else for (const [key, inner] of Object.entries(node)) walk(inner, `${path}/${key}`);
  };
  for (const [key, { cells }] of Object.entries(report.tables)) walk(cells, key);
  return values;
}
const claims = ({ findings }) => findings.map(({ rule, cells, expected, actual, fix }) => JSON.stringify({ rule, cells, expected, actual, fix })).sort();

describe("a Word file as WPS writes it", () => {
  for (const name of ["2021-wrong/writer.docx", "2019-wrong/writer.docx", "2021-wrong/pandoc.docx"]) {
    it(`is read as ${name} is, and annotated at the same places`, async () => {
      const { result: before } = await checked(corpusFile(name));
      const { bytes, count } = asWps(corpusFile(name));
      for (const [kind, number] of Object.entries(count)) assert.ok(number > 3, `${kind}: ${number}`);
      const { result } = await checked(bytes);
      assert.deepEqual(valuesOf(result), valuesOf(before));
      assert.deepEqual(claims(result), claims(before));

      const { bytes: annotated, comments, changed } = annotateDocx(bytes, result, { date, isCorrected: true });
      assert.equal(comments, result.findings.length);
      assert.equal(changed, result.findings.filter(({ fix }) => fix).length);
      const parts = unzipSync(annotated);
      for (const kept of ["docProps/custom.xml", "customXml/item1.xml"]) assert.deepEqual(parts[kept], unzipSync(bytes)[kept]);
      const xml = strFromU8(parts["word/document.xml"]);
      assert.equal(xml.match(/<w:sdtContent>/g).length, count.controls);
      // Insertions are read as accepted: what was certain to be wrong is right.
      const { result: after } = await checked(annotated);
      for (const { fix } of result.findings) if (fix) assert.equal(valuesOf(after)[fix.cell][1], fix.value, fix.cell);
    });
  }
});

// Annotated files opened by programs that people read them with.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { annotateDocx } from "../../web/annotate/docx/annotate.mjs";
import { annotatePdf } from "../../web/annotate/pdf/annotate.mjs";
import { readHere } from "../../web/cli/read-here.mjs";
import { checked, corpusFile, date } from "./support/reports.mjs";

const folder = mkdtempSync(join(tmpdir(), "nianbao-annotate-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A Word file as LibreOffice Writer reads it: { notes: [{ author, date, text, around }], deleted, inserted }. */
function inWriter(bytes) {
  const file = join(folder, "report.docx");
  writeFileSync(file, bytes);
  execFileSync("soffice", [`-env:UserInstallation=file://${join(folder, "profile")}`, "--headless", "--convert-to", "fodt", "--outdir", folder, file], { stdio: "ignore", timeout: 120_000 });
  const xml = readFileSync(join(folder, "report.fodt"), "utf8").replace(/>\n\s*</g, "><");
  const words = (part) => part.replace(/<text:p\b[^>]*>/g, "\n").replace(/<[^>]*>/g, "").trim();
  const notes = [...xml.matchAll(/<office:annotation office:name="([^"]*)"[^>]*>(.*?)<\/office:annotation>(.*?)<office:annotation-end office:name="\1"\/>/gs)]
    .map(([, , inside, around]) => ({
      author: /<dc:creator>(.*?)</.exec(inside)[1], date: /<dc:date>(.*?)</.exec(inside)[1],
      text: words(inside.replace(/<(dc:creator|dc:date|meta:creator-initials)>.*?<\/\1>/g, "")), around: words(around.replace(/<office:annotation\b.*?<\/office:annotation>/gs, "")),
    }));
  const regions = [...xml.matchAll(/<text:changed-region\b.*?<\/text:changed-region>/gs)].map(([region]) => region);
  const changes = (kind) => regions.filter((region) => region.includes(`<text:${kind}>`)).map((region) => {
    const [, id] = /text:id="([^"]*)"/.exec(region);
    return words(new RegExp(`text:change-start text:change-id="${id}"/>(.*?)<text:change-end text:change-id="${id}"`, "s").exec(xml)[1].replace(/<office:annotation\b.*?<\/office:annotation>/gs, ""));
  });
  return { notes, deleted: changes("deletion"), inserted: changes("insertion") };
}

describe("an annotated DOCX in LibreOffice Writer", () => {
  for (const name of ["2019-wrong/writer.docx", "2021-wrong/pandoc.docx"]) {
    it(`${name} has a comment at each cell, and the certain fixes as tracked changes`, async () => {
      const bytes = corpusFile(name);
      const { result } = await checked(bytes);
      const { bytes: annotated } = annotateDocx(bytes, result, { date, isCorrected: true });
      const { notes, deleted, inserted } = inWriter(annotated);
      const fixed = result.findings.filter(({ fix }) => fix);
      assert.ok(fixed.length > 0);
      assert.deepEqual(deleted, fixed.map(({ actual }) => String(actual)));
      assert.deepEqual(inserted, fixed.map(({ fix }) => String(fix.value)));
      assert.equal(notes.length, result.findings.length);
      for (const { title, evidence, spans: [{ start, end }], fix } of result.findings) {
        const note = notes.find(({ text }) => text.includes(title));
        assert.ok(note, title);
        assert.equal(note.text.split("\n").slice(1).join("\n"), evidence.join("\n"));
        assert.deepEqual([note.author, note.date.slice(0, 19)], ["nianbao 年报核验", date.slice(0, 19)]);
        const old = [...result.source].slice(start, end).join("");
        assert.equal(note.around, fix ? `${old}${fix.value}` : old, title);
      }
    });
  }
});

describe("an annotated PDF in poppler", () => {
  const textOf = (bytes) => {
    const file = join(folder, "report.pdf");
    writeFileSync(file, bytes);
    const { stdout, stderr } = spawnSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
    assert.equal(stderr, "");
    return stdout;
  };
  for (const name of ["2019-wrong/writer.pdf", "2021-gaps/rotated.pdf", "2021-labels/print-landscape.pdf"]) {
    it(`${name} reads as before, and nothing is complained of`, async () => {
      const bytes = corpusFile(name);
      const { result } = await checked(bytes);
      const { bytes: annotated } = await annotatePdf(bytes, result, await readHere("pdf", bytes, async () => ""), { date });
      assert.ok(annotated.length > bytes.length);
      assert.equal(textOf(annotated), textOf(bytes));
    });
  }
});

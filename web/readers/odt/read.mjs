// OpenDocument text (ODT, ISO/IEC 26300), as LibreOffice and WPS write it.
import { openArchive } from "../archive.mjs";
import { writeBlocks } from "../blocks.mjs";
import { DocumentBuilder, noteCodes } from "../document.mjs";
import { problems, ReadFailure } from "../problems.mjs";
import { decodeXml, parseXml } from "../xml.mjs";
import { readBody } from "./body.mjs";
import { Styles } from "./styles.mjs";

const kind = [" ODT 文件", "ODT file"];
const macros = /^(Basic|Scripts)\/[^/]+\/(?!script-lb\.xml$).+/;

/** An encrypted document keeps its parts' names; which are encrypted stands in the manifest. */
function isEncrypted(archive) {
  const manifest = archive.read("META-INF/manifest.xml");
  return archive.has("encrypted-package") || (manifest !== null && /encryption-data/.test(decodeXml(manifest)));
}

function readPackage(bytes, progress) {
  const archive = openArchive(bytes, kind);
  if (isEncrypted(archive)) throw new ReadFailure(problems.encrypted(...kind));
  const content = archive.read("content.xml");
  if (!content) throw new ReadFailure(problems.damaged(...kind));
  const styles = new Styles();
  const common = archive.read("styles.xml");
  if (common) {
    parseXml(common, {
      // Headers and footers stand in the master pages.
      open: (name, attributes) => (name === "master-styles" ? false : styles.open(name, attributes)),
      close: (name) => styles.close(name),
    }, kind);
  }
  const body = readBody(content, styles, kind, progress);
  const builder = new DocumentBuilder();
  for (const blocks of [body.blocks, body.footnotes, body.endnotes]) writeBlocks(builder, blocks);
  if (body.trackedChanges) builder.note(noteCodes.trackedChanges);
  if (body.hiddenText) builder.note(noteCodes.hiddenText);
  if (archive.names.some((name) => macros.test(name))) builder.note(noteCodes.macros);
  return builder.finish();
}

export async function read(bytes, { progress } = {}) {
  try {
    return { document: readPackage(bytes, progress) };
  } catch (error) {
    return { problem: error instanceof ReadFailure ? error.problem : problems.damaged(...kind) };
  }
}

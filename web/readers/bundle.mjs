// An archive of reports (ZIP): each document in it is a file of its own. It is read a piece at a time, so that it may be larger
// than any document, and nothing of it is kept.
import { inflate, checksumOf, recordOf } from "./archive.mjs";
import { formatOf } from "./format.mjs";
import { limits } from "./limits.mjs";
import { isPassedOver } from "./passed-over.mjs";
import { problems } from "./problems.mjs";
import { localRecord, long, short, zipDirectory } from "./zip-directory.mjs";

const kind = ["压缩包中的文件", "file in the archive"];
const deflated = 8;
/** The list at the end of an archive of as many entries as are read is no longer than this. */
const longestDirectory = 8 * 1024 * 1024;

/** Entries of archives that are one document or program themselves. */
const ofOneDocument = /^(\[Content_Types\]\.xml|mimetype|META-INF\/.+)$/;

/** Names are UTF-8 where they say so or can be; otherwise they were written under a Chinese system. */
function nameOf(latin, isUtf8) {
  const bytes = Uint8Array.from(latin, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(isUtf8 ? "utf-8" : "gb18030").decode(bytes);
  }
}

/** Where a name leads has no say about anything outside of the archive: it is shown, and nothing else. */
const shownName = (name) => name.split("/").filter((step) => step !== "" && step !== "." && step !== "..").join("/");

async function directoryOf(source) {
  const from = Math.max(0, source.size - longestDirectory);
  const bytes = await source.read(from, source.size);
  const directory = zipDirectory(bytes, limits.entries + 1);
  return directory && { bytes, entries: directory.entries, shift: directory.shift + from };
}

/** The bytes of an entry; null where they are not what the archive says they are. */
async function contentOf(source, { offset, packed, size, method, checksum }) {
  const head = await source.read(offset, offset + 30);
  if (long(head, 0) !== localRecord) return null;
  const from = offset + 30 + short(head, 26) + short(head, 28);
  if (!(from + packed <= source.size)) return null;
  const content = await source.read(from, from + packed);
  const whole = method === deflated ? inflate(content, size) : method === 0 && packed === size ? content : null;
  return whole && checksumOf(whole) === checksum ? whole : null;
}

/**
 * The documents of an archive in the order of their names, as { name, bytes } or { name, problem }; archives inside it are opened
 * too, `a.zip/b.docx`. `source`: { size, read(from, to) }. `onPassedOver` is called for each file that is none.
 * `budget` is what all of it may still expand to.
 */
export async function* documentsIn(source, onPassedOver, { prefix = "", depth = 0, budget = { bytes: limits.bundleBytes } } = {}) {
  const directory = await directoryOf(source);
  if (!directory || directory.entries.some(({ name }) => ofOneDocument.test(name))) return;
  const files = directory.entries.slice(0, limits.entries).map((entry) => {
    const record = recordOf(directory.bytes, entry, directory.shift);
    return { name: shownName(nameOf(entry.name, (record.flags & 0x800) !== 0)), isFolder: entry.name.endsWith("/"), record };
  }).filter(({ name, isFolder }) => name !== "" && !isFolder);
  files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const { name: inside, record } of files) {
    const name = prefix + inside;
    if (isPassedOver(inside)) {
      onPassedOver();
      continue;
    }
    if (record.flags & 1) {
      yield { name, problem: problems.encrypted(...kind) };
      continue;
    }
    budget.bytes -= record.size;
    if (record.size > limits.fileBytes || budget.bytes < 0) {
      yield { name, problem: problems.tooLarge("压缩包中的文件解压后过大", "The file in the archive expands to too much") };
      continue;
    }
    const bytes = await contentOf(source, record);
    if (!bytes) {
      yield { name, problem: problems.damaged(...kind) };
    } else if (depth < limits.bundleDepth && formatOf(bytes) === "zip") {
      yield* documentsIn(sourceOf(bytes), onPassedOver, { prefix: `${name}/`, depth: depth + 1, budget });
    } else {
      yield { name, bytes };
    }
  }
}

/** Bytes at hand as what an archive is read from. */
export const sourceOf = (bytes) => ({ size: bytes.length, read: async (from, to) => bytes.subarray(from, to) });

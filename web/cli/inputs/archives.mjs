// Archives of reports: every document in one is an input of its own, `a.zip/b.docx`.
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { documentsIn } from "../../readers/bundle.mjs";
import { formatOf } from "../../readers/format.mjs";
import { documentName } from "./document-name.mjs";

const longestDirectory = 8 * 1024 * 1024;

async function sourceOf(handle) {
  const { size } = await handle.stat();
  return {
    size,
    async read(from, to) {
      const bytes = new Uint8Array(Math.max(0, Math.min(to, size) - from));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
      return bytes.subarray(0, bytesRead);
    },
  };
}

/** What it is shows at its beginning and, for archives, at its end. */
async function isArchive(source) {
  const start = await source.read(0, 1024);
  if (start[0] !== 0x50 || start[1] !== 0x4b) return false;
  const end = await source.read(Math.max(0, source.size - longestDirectory), source.size);
  return formatOf(end.length === source.size ? end : Uint8Array.from([...start, ...end])) === "zip";
}

/** The inputs that one comes to: itself, or what is in it. An archive without any document stays an input, and says so. */
export async function* expanded(input, onPassedOver) {
  // Documents that are archives themselves need no second look.
  if (input.bytes || documentName.test(input.file)) {
    yield input;
    return;
  }
  const handle = await open(input.file).catch(() => null);
  try {
    const source = handle && (await handle.stat()).isFile() ? await sourceOf(handle) : null;
    let count = 0;
    if (source && await isArchive(source)) {
      for await (const { name, bytes, problem } of documentsIn(source, onPassedOver)) {
        count++;
        const file = `${input.file}/${name}`;
        yield problem ? { file, found: true, problem } : { file, found: true, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
      }
    }
    if (count === 0) yield input;
  } finally {
    await handle?.close();
  }
}

// Whether a Word file is protected against changes: its settings say so, and Word heeds them (ISO/IEC 29500-1, 17.15.1.29).
import { ReadFailure } from "../../readers/problems.mjs";
import { parseXml } from "../../readers/xml.mjs";

const kinds = new Set(["readOnly", "forms", "comments", "trackedChanges"]);
const on = new Set(["1", "true", "on"]);

/** What alone may still be done in it, in the format's own words, or null where anything may. `bytes`: the part with the settings. */
export function protectionOf(bytes, kind) {
  let found = null;
  try {
    parseXml(bytes ?? new Uint8Array(), {
      open(name, { edit, enforcement }) {
        if (name === "documentProtection" && on.has(enforcement) && kinds.has(edit)) found = edit;
        return name === "settings" || name === "documentProtection";
      },
    }, kind);
  } catch (error) {
    // The text was read without them, and Word opens the file without them, too.
    if (!(error instanceof ReadFailure)) throw error;
  }
  return found;
}

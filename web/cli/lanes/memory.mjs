// How much memory another process holds.
import { readFileSync } from "node:fs";

/** Bytes; 0 where the system does not say it: there only the heap's own limit holds. */
export function bytesHeldBy(pid) {
  try {
    return Number(/^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

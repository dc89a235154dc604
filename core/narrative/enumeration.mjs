// What the generators ask of the headers for whose code they write tables.
import { readFileSync } from "node:fs";

/** The names of an enumeration, as its header lists them, in their order. */
export function namesOf(header, enumeration) {
  const body = readFileSync(header, "utf8").match(new RegExp(`enum class ${enumeration}[^{]*\\{([^}]*)\\}`))[1];
  return new Set(body.replace(/\/\/.*$/gm, "").split(",").map((name) => name.trim()).filter(Boolean));
}

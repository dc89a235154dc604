// Which part of a package is what (ISO/IEC 29500-2): told by its relationships, not by its name.
import { parseXml } from "../xml.mjs";

/** A target as a path from the package's root. */
function resolve(folder, target) {
  const path = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

/**
 * The parts that a part refers to, "" being the package itself: by kind, the last word of the relationship's
 * type, which is the same in both namespaces that are in use. What lies outside the file is left out.
 */
export function relatedParts(archive, part, kind) {
  const [, folder, file] = /^(.*\/)?([^/]*)$/.exec(part);
  const bytes = archive.read(`${folder ?? ""}_rels/${file}.rels`);
  const parts = new Map();
  if (!bytes) return parts;
  parseXml(bytes, {
    open(name, { Type, Target, TargetMode }) {
      if (name !== "Relationship" || !Type || !Target || TargetMode === "External") return;
      const type = Type.slice(Type.lastIndexOf("/") + 1);
      if (!parts.has(type)) parts.set(type, resolve(folder ?? "", Target));
    },
  }, kind);
  return parts;
}

// File names as URI references.

/**
 * A relative name stays relative. Every character with a meaning of its own in a URI is escaped, the colon too: the
 * first part of a relative reference would else be taken for a scheme. Standard input has no name.
 */
export function uriOf(file) {
  if (file === "-") return "stdin:";
  const path = file.replace(/\p{Surrogate}/gu, "\uFFFD").split("/").map(encodeURIComponent).join("/");
  return path.startsWith("/") ? `file://${path}` : path;
}

// How a part of WordprocessingML names its elements: prefixes are the writer's choice, and there are two namespaces.

const transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

export const officeRelationships = (isStrict) => (isStrict
  ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
  : "http://schemas.openxmlformats.org/officeDocument/2006/relationships");

export const escaped = (text) => text
  .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
  .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const rootTag = /<[A-Za-z_][^>]*>/;

/**
 * { isStrict, prefix, declaration }: `w:` or what stands for it in the part, and what an element `w:…` that is put into it
 * must declare: nothing where the root says already what `w` is.
 */
export function namesOf(content) {
  const [root] = rootTag.exec(content) ?? [""];
  const isStrict = root.includes(strict);
  const namespace = isStrict ? strict : transitional;
  const [, name] = new RegExp(`\\sxmlns(?::([\\w.-]+))?\\s*=\\s*["']${namespace.replace(/[.]/g, "\\.")}["']`).exec(root) ?? [];
  return { isStrict, prefix: name ? `${name}:` : "", declaration: name === "w" ? "" : ` xmlns:w="${namespace}"` };
}

/** The part's root with more at its end. */
export function appended(content, more) {
  const end = content.lastIndexOf("</");
  const [root] = rootTag.exec(content) ?? [""];
  if (!/\/>$/.test(root)) return content.slice(0, end) + more + content.slice(end);
  // A root that is one tag alone holds nothing yet.
  const at = content.indexOf(root);
  const [, name] = /^<([^\s/>]+)/.exec(root);
  return `${content.slice(0, at)}${root.slice(0, -2)}>${more}</${name}>${content.slice(at + root.length)}`;
}

/** The first number that no `id` in the part is as high as. */
export function freeId(...contents) {
  let highest = -1;
  for (const content of contents) {
    for (const [, id] of content.matchAll(/:id="(\d{1,9})"/g)) highest = Math.max(highest, Number(id));
  }
  return highest + 1;
}

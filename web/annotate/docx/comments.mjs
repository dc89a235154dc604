// The comments of a Word package, and what says that they are there.
import { appended, escaped, namesOf, officeRelationships } from "./names.mjs";

const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const emptyComments = (isStrict) => `${declaration}<w:comments xmlns:w="${isStrict
  ? "http://purl.oclc.org/ooxml/wordprocessingml/main" : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}"></w:comments>`;
const noRelationships = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

const line = (text, isBold, mark) => `<w:p>${mark ? "<w:r><w:annotationRef/></w:r>" : ""}<w:r>${isBold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** The comments' part, or a new one, with more comments: [{ id, title, lines }]. */
export function withComments(content, comments, { author, date, isStrict }) {
  const part = content ?? emptyComments(isStrict);
  const { declaration: own } = namesOf(part);
  const about = `w:author="${escaped(author)}" w:date="${date}" w:initials="nb"`;
  return appended(part, comments.map(({ id, title, lines }) =>
    `<w:comment${own} w:id="${id}" ${about}>${line(title, true, true)}${lines.map((text) => line(text, false, false)).join("")}</w:comment>`).join(""));
}

/** A part's relationships, or new ones, with one to the comments beside it. */
export function withRelationship(content, target, isStrict) {
  const part = content ?? noRelationships;
  const ids = new Set([...part.matchAll(/\sId="([^"]*)"/g)].map(([, id]) => id));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number++;
  const [, prefix = ""] = /<([\w.-]+:)?Relationships[\s>]/.exec(part) ?? [];
  return appended(part, `<${prefix}Relationship Id="rId${number}" Type="${officeRelationships(isStrict)}/comments" Target="${target}"/>`);
}

export function withContentType(content, part) {
  const [, prefix = ""] = /<([\w.-]+:)?Types[\s>]/.exec(content) ?? [];
  return appended(content, `<${prefix}Override PartName="/${part}" ContentType="${contentType}"/>`);
}

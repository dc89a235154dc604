// Which layouts of which model are committed, and what a layout inherently loses.

/** All of them for now: the selection is made once the whole set is measured. */
export function chosen() {
  return true;
}

const textOnly = /^(flow|pdf-.*-(pdftotext|raw|mutool|pdfminer|pymupdf)$|writer-.*-(pdftotext|raw|mutool|pdfminer|pymupdf)$)/;
const byGeometry = /^(pdf-.*-layout|writer-.*-layout|w3m-plain|lynx|elinks-plain|links-plain|word-pandoc$|spaced|html2text-400|pandoc-plain|pandoc-markdown)/;

/** `blanks`: 'lost' where an empty cell leaves no trace, 'geometry' where only its column's emptiness shows it. */
export function notes(model, layout) {
  const note = {};
  if (Object.values(model.values).includes(null)) {
    if (textOnly.test(layout)) note.blanks = 'lost';
    else if (byGeometry.test(layout)) note.blanks = 'geometry';
  }
  if (layout.startsWith('html2text')) note.damaged = 'characters whose last byte is A0 are destroyed';
  return Object.keys(note).length > 0 ? note : null;
}

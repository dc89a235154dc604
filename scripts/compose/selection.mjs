// Which layouts of which model are committed, and what a layout inherently loses.
import { models } from './models.mjs';

/** A zero report proves only that nothing is invented: a few layouts are enough. */
const zeroLayouts = /^(tab-full|lines-tab|flow-slivers|pdf-a4-(pdftotext|layout)|pdf-sliver-raw|w3m-plain-80)$/;
/** Text of PDFs is the hardest and the commonest: twice the models. */
const hardest = /^(pdf|writer)-.*-(pdftotext|pdfjs)$/;

function hash(text) {
  let value = 0x811c9dc5;
  for (const c of text) value = Math.imul(value ^ c.codePointAt(0), 0x01000193) >>> 0;
  return value;
}

/**
 * Every layout is committed for one model of each edition, the hardest for two. The layout's name decides
 * which, so that a new layout moves none of the others.
 */
export function chosen(model, layout) {
  if (model.name.endsWith('-zero')) return zeroLayouts.test(layout);
  const peers = models.filter((m) => m.edition === model.edition && !m.name.endsWith('-zero'));
  const first = hash(layout + model.edition) % peers.length;
  const at = peers.findIndex((m) => m.name === model.name);
  return at === first || (hardest.test(layout) && at === (first + 3) % peers.length);
}

const textOnly = /^(flow|(pdf|writer)-.*-(pdftotext|raw|mutool|pdfminer|pymupdf|pdfjs|pypdf)$)/;
const byGeometry = /^((pdf|writer)-.*-layout|w3m-plain|lynx|elinks-plain|links-plain|spaced|html2text-400|pandoc-(plain|markdown)|word-pandoc$)/;

/** `blanks`: 'lost' where an empty cell leaves no trace, 'geometry' where only its column's emptiness shows it. */
export function notes(model, layout) {
  const note = {};
  if (Object.values(model.values).includes(null)) {
    if (textOnly.test(layout)) note.blanks = 'lost';
    else if (byGeometry.test(layout)) note.blanks = 'geometry';
  }
  if (layout.startsWith('html2text')) note.damaged = 'characters with the byte A0 are destroyed';
  if (layout.endsWith('-pypdf')) note.damaged = 'neighbouring cells run together where they stand close';
  return Object.keys(note).length > 0 ? note : null;
}

// One run of a Word document, written again with comments beginning and ending in it and parts of it deleted.

const allowedAround = new Set(["p", "ins", "hyperlink", "smartTag", "sdtContent", "customXml", "fldSimple", "moveTo", "dir", "bdo"]);
const changeableIn = new Set(["p", "ins", "hyperlink", "smartTag", "sdtContent", "customXml"]);

const preserve = " xml:space=\"preserve\"";

/** Where a run begins, whose first tag ends there. */
export const beginOf = (content, { open }) => content.lastIndexOf("<", open - 1);

/** Whether comments may begin and end beside what a run of that kind is. */
export function isRun(content, run, { prefix }) {
  return allowedAround.has(run.parent) && run.end > 0 && content.startsWith(`<${prefix}r`, beginOf(content, run));
}

/** Characters of an XML text as they are written: a reference, the break of two characters and the rest are one each. */
const written = /&[^;]*;|\r\n|[^]/g;

/**
 * The parts of a run that holds one text and nothing else: { head, letters, tail }, the letters as they are written.
 * Null for any other, which is not cut.
 */
export function partsOf(content, run, length, { prefix }) {
  const p = prefix;
  const raw = content.slice(beginOf(content, run), run.end);
  const found = new RegExp(
    `^(<${p}r(?:\\s[^>]*)?>)\\s*(<${p}rPr/>|<${p}rPr(?:\\s[^>]*)?>[^]*</${p}rPr>)?(\\s*<${p}lastRenderedPageBreak/>)?\\s*<${p}t(\\s[^>]*)?>([^<]*)</${p}t>\\s*</${p}r>$`,
  ).exec(raw);
  if (!found) return null;
  const [, tag, properties = "", pageBreak = "", attributes = "", text] = found;
  // Blanks at the ends that do not count would count once it is cut.
  if (!/space\s*=\s*["']preserve["']/.test(attributes) && /^\s|\s$/.test(text)) return null;
  const letters = text.match(written) ?? [];
  // References to characters beyond the basic plane are two units long; such a run is left whole.
  return letters.length === length ? { tag, properties, pageBreak, letters } : null;
}

/** Whether what stands in a run of these parts may be deleted and written anew. */
export const isChangeable = (run, parts) => parts !== null && changeableIn.has(run.parent);

/**
 * The run between the marks. `starts` and `ends` are [{ at, xml }], in letters of the run; `deletions` are [{ start, end, text }],
 * in order and apart, `text` being null where another run goes on with the deletion. `revision()` gives the attributes of a
 * change, `reopened` is what encloses the run and has to be parted around what another inserts: { close, open }, or null.
 */
export function runWith(parts, { starts, ends, deletions }, { prefix, declaration }, revision, reopened) {
  const { tag, properties, pageBreak, letters } = parts;
  const cuts = new Set([0, letters.length]);
  for (const { at } of [...starts, ...ends]) cuts.add(at);
  for (const { start, end } of deletions) cuts.add(start).add(end);
  const edges = [...cuts].filter((at) => at >= 0 && at <= letters.length).sort((a, b) => a - b);
  const marks = (list, place) => list.filter(({ at }) => at === place).map(({ xml }) => xml).join("");
  const piece = (text, element, first) => `${tag}${properties}${first ? pageBreak : ""}<${prefix}${element}${preserve}>${text}</${prefix}${element}></${prefix}r>`;
  let xml = "";
  for (let i = 0; i + 1 < edges.length; i++) {
    const [from, to] = [edges[i], edges[i + 1]];
    const text = letters.slice(from, to).join("");
    const deletion = deletions.find(({ start, end }) => start <= from && to <= end);
    xml += marks(starts, from);
    xml += deletion ? `<w:del${declaration}${revision()}>${piece(text, "delText", from === 0)}</w:del>` : piece(text, "t", from === 0);
    if (deletion?.text != null && deletion.end === to) {
      const inserted = `<w:ins${declaration}${revision()}>${piece(deletion.text, "t", false)}</w:ins>`;
      xml += reopened ? reopened.close + inserted + reopened.open() : inserted;
    }
    xml += marks(ends, to);
  }
  return xml;
}

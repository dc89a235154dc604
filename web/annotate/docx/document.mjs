// The main part of a Word package with comments, and with changes that can be accepted or rejected, put in. Only the runs at
// which a comment begins or ends and those that are changed are written again; all else stays as it is.
import { escaped, freeId, namesOf } from "./names.mjs";
import { beginOf, isChangeable, isRun, partsOf, runWith } from "./run.mjs";

/** Runs at which something is put in, by where they begin. */
class Touched {
  #content;
  #names;
  #runs = new Map();

  constructor(content, names) {
    this.#content = content;
    this.#names = names;
  }

  /** `piece` is the only text of the run that is asked for, or null where the run is taken whole. */
  at(run, piece) {
    const from = beginOf(this.#content, run);
    const known = this.#runs.get(from);
    if (known) {
      if (known.piece !== piece) known.parts = null;
      return known;
    }
    const parts = piece ? partsOf(this.#content, run, piece.length, this.#names) : null;
    const touched = { from, run, piece, parts, starts: [], ends: [], deletions: [] };
    this.#runs.set(from, touched);
    return touched;
  }

  inOrder() {
    return [...this.#runs.values()].sort((a, b) => a.from - b.from);
  }
}

export class DocumentEditor {
  #content;
  #names;
  #referring;
  #touched;
  #known = new Map();
  #nextId;
  #revision;

  /** `referring` as readers/docx/body.mjs gives it; `revision`: { author, date } of what is put in. */
  constructor(content, referring, { firstId, revision }) {
    this.#content = content;
    this.#names = namesOf(content);
    this.#referring = referring;
    this.#touched = new Touched(content, this.#names);
    this.#nextId = Math.max(firstId, freeId(content));
    this.#revision = revision;
  }

  get isStrict() {
    return this.#names.isStrict;
  }

  /** Puts a comment around a stretch, from one paragraph's place to another's; gives its id, or null where there is no run. */
  comment(first, from, last, to) {
    const start = this.#startAt(this.#stretches(first.block), from - first.start);
    const end = this.#endAt(this.#stretches(last.block), to - last.start);
    if (!start) return null;
    const { declaration } = this.#names;
    const id = this.#nextId++;
    const isForward = end && (end.touched.from > start.touched.from || (end.touched === start.touched && end.at > start.at));
    const { touched, at } = isForward ? end : { touched: start.touched, at: start.length };
    start.touched.starts.push({ at: start.at, xml: `<w:commentRangeStart${declaration} w:id="${id}"/>` });
    touched.ends.push({ at, xml: `<w:commentRangeEnd${declaration} w:id="${id}"/><w:r${declaration}><w:commentReference w:id="${id}"/></w:r>` });
    return id;
  }

  /** Whether a stretch of a paragraph can be written anew: whole runs of nothing but text. */
  canChange({ block, start }, from, to) {
    const stretches = this.#overlapped(block, from - start, to - start);
    return stretches.length > 0 && stretches.every(({ run, piece }) => {
      const { parts } = this.#touched.at(run, piece);
      return isChangeable(run, parts);
    });
  }

  change({ block, start }, from, to, text) {
    const stretches = this.#overlapped(block, from - start, to - start);
    stretches.forEach(({ run, piece, at, end }, i) => {
      this.#touched.at(run, piece).deletions.push({
        start: Math.max(0, from - start - at), end: Math.min(end, to - start) - at, text: i === stretches.length - 1 ? escaped(text) : null,
      });
    });
  }

  finish() {
    const out = [];
    let at = 0;
    for (const touched of this.#touched.inOrder()) {
      const { from, run, parts, starts, ends, deletions } = touched;
      if (starts.length + ends.length + deletions.length === 0) continue;
      out.push(this.#content.slice(at, from));
      if (parts) out.push(runWith(parts, touched, this.#names, () => this.#attributes(), this.#enclosing(run)));
      else out.push(...starts.map(({ xml }) => xml), this.#content.slice(from, run.end), ...ends.map(({ xml }) => xml));
      at = run.end;
    }
    out.push(this.#content.slice(at));
    return out.join("");
  }

  #attributes() {
    const { author, date } = this.#revision;
    return ` w:id="${this.#nextId++}" w:author="${escaped(author)}" w:date="${date}"`;
  }

  /** The insertion that a run is part of: what is put in beside it is another's. */
  #enclosing(run) {
    if (run.parent !== "ins") return null;
    const { prefix } = this.#names;
    const from = this.#content.lastIndexOf(`<${prefix}ins`, run.open);
    const tag = this.#content.slice(from, this.#content.indexOf(">", from) + 1);
    return { close: `</${prefix}ins>`, open: () => tag.replace(/:id="\d+"/, () => `:id="${this.#nextId++}"`) };
  }

  /** [{ at, end, run, piece }]: a paragraph's text by runs, those that comments may stand beside; `piece` is null for whole ones. */
  #stretches(block) {
    if (!this.#known.has(block)) this.#known.set(block, this.#stretchesOf(block));
    return this.#known.get(block);
  }

  #stretchesOf({ lead, pieces }) {
    const stretches = [];
    for (const piece of pieces) {
      const { host } = piece;
      const run = host?.reference ? this.#referring.get(host.reference) : host ?? piece.run;
      if (!run || !isRun(this.#content, run, this.#names)) continue;
      const at = lead + piece.at;
      const before = stretches[stretches.length - 1];
      if (before?.run === run) {
        before.end = at + piece.length;
        before.piece = null;
      } else stretches.push({ at, end: at + piece.length, run, piece: host ? null : piece });
    }
    return stretches;
  }

  #overlapped(block, from, to) {
    const inside = this.#stretches(block).filter(({ at, end }) => at < to && end > from);
    const covered = inside.reduce((sum, { at, end }) => sum + Math.min(end, to) - Math.max(at, from), 0);
    return covered === to - from ? inside : [];
  }

  #startAt(stretches, place) {
    const found = stretches.find(({ end }) => end > place) ?? stretches[stretches.length - 1];
    if (!found) return null;
    return { touched: this.#touched.at(found.run, found.piece), at: Math.max(0, Math.min(place - found.at, found.end - found.at - 1)), length: found.end - found.at };
  }

  #endAt(stretches, place) {
    const before = stretches.filter(({ at }) => at < place);
    const found = before[before.length - 1];
    return found && { touched: this.#touched.at(found.run, found.piece), at: Math.min(place, found.end) - found.at };
  }
}

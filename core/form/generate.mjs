// Turns the editions' JSON files into constant C++ tables (see nianbao/form.hpp).
// Usage: node generate.mjs OUT.cpp EDITION.json…
import { readFileSync, writeFileSync } from "node:fs";

const [out, ...files] = process.argv.slice(2);
const editions = files.map((file) => JSON.parse(readFileSync(file, "utf8")))
  .sort((a, b) => a.first_year - b.first_year);

const lines = [];
const emit = (text) => lines.push(text);
const quote = (text) => JSON.stringify(text ?? "");
const utf32 = (text) => `U${JSON.stringify(text)}`;

// Labels are compared by their letters and digits alone: spaces and punctuation vary between documents.
const letters = (text) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

const patterns = [];
const patternIndex = new Map();
function patternOf(text) {
  const key = letters(text);
  if (!key) throw new Error(`a label without letters: ${text}`);
  if (!patternIndex.has(key)) {
    patternIndex.set(key, patterns.length);
    patterns.push(key);
  }
  return patternIndex.get(key);
}

/** What an array holds → its name: the same labels and sums stand in several blocks and editions, and travel once. */
const arrays = new Map();
function array(type, items) {
  if (items.length === 0) return "{}";
  const content = `[] = {${items.join(", ")}};`;
  const key = type + content;
  if (!arrays.has(key)) {
    arrays.set(key, `a${arrays.size}`);
    emit(`constexpr ${type} ${arrays.get(key)}${content}`);
  }
  return arrays.get(key);
}
const numbers = (items) => array("std::uint16_t", items);

function label(text, variants = []) {
  if (!text) return "{}";
  return `{${quote(text)}, ${numbers([text, ...variants].map(patternOf))}}`;
}
const labelOf = (item) => label(item.label, item.variants);
/** The short names; a form that gives none is called by its labels. */
const brief = ({ label: own, key, short = [own ?? key, own ?? key] }) => `{${short.map(quote).join(", ")}}`;
const labels = (texts = []) => array("Label", texts.map((text) => label(text)));

function require(condition, what) {
  if (!condition) throw new Error(what);
}

function indexOf(items, key, where) {
  const index = items.findIndex((item) => item.key === key);
  require(index >= 0, `${where}: no ${key}`);
  return index;
}

/** The equations of a table, one for each row or column that they run over. */
function instantiate(table, firstCells) {
  const result = [];
  for (const equation of table.equations) {
    const relation = { "=": "equal", "<=": "at_most" }[equation.relation];
    require(relation, `unknown relation ${equation.relation}`);
    table.blocks.forEach((block, b) => {
      if ((equation.block ?? block.key) !== block.key) return;
      const eachRow = equation.each === "row";
      const along = eachRow ? block.columns : block.rows;
      const across = eachRow ? block.rows : block.columns;
      const operands = (keys) => keys.map((key) => indexOf(along, key, equation.rule));
      const left = operands(equation.left);
      const right = operands(equation.right);
      across.forEach((_, line) => {
        const cell = (i) => firstCells[b] + (eachRow ? line * block.columns.length + i : i * block.columns.length + line);
        result.push(`{${quote(equation.rule)}, Relation::${relation}, ${numbers(left.map(cell))}, ` +
          `${numbers(right.map(cell))}, ${eachRow}, ${line}, ${b}}`);
      });
    });
  }
  return array("Equation", result);
}

/** How far the headers reach that do not reach over the whole table. */
function headings(table) {
  return array("Heading", (table.headings ?? []).map(({ text, from, to }) => {
    require(table.headers?.includes(text), `${text}: not one of the table's headers`);
    const leaves = table.blocks.map((block) => (table.shape === "rows-side-by-side" ? block.rows : block.columns));
    require(leaves.some((items) => [from, to].every((key) => items.some((item) => item.key === key))), `${text}: no ${from} or ${to}`);
    return `{${quote(text)}, ${quote(from)}, ${quote(to)}}`;
  }));
}

function emitTable(table) {
  const firstCells = [];
  let cells = 0;
  const blocks = table.blocks.map((block) => {
    firstCells.push(cells);
    const columns = array("Column", block.columns.map((c) => `{${quote(c.key)}, ${labelOf(c)}, ${!!c.amount}, ${!!c.signed}, ${brief(c)}}`));
    const rows = array("Row", block.rows.map((r) => `{${quote(r.key)}, ${labelOf(r)}, ${brief(r)}}`));
    const groups = array("Group", (block.groups ?? []).map((g) =>
      `{${labelOf(g)}, ${indexOf(block.rows, g.from, g.label)}, ${indexOf(block.rows, g.to, g.label)}}`));
    const text = `{${quote(block.key)}, ${labelOf(block)}, ${labels(block.headers)}, ${columns}, ${rows}, ${groups}, ${cells}}`;
    cells += block.columns.length * block.rows.length;
    return text;
  });
  const shape = table.shape ?? "rows-stacked";
  require(["rows-stacked", "rows-side-by-side"].includes(shape), `unknown shape ${shape}`);
  return `{${quote(table.key)}, ${table.section}, ${shape === "rows-side-by-side"}, ${labels(table.notes)}, ` +
    `${labels(table.headers)}, ${headings(table)}, ${array("Block", blocks)}, ${instantiate(table, firstCells)}, ${cells}, ${brief(table)}}`;
}

emit(`// Generated from the editions' JSON files by core/form/generate.mjs.
#include "nianbao/form.hpp"

namespace nianbao::form {
namespace {`);

/** Texts that are looked for in the folded characters. */
const words = (texts = []) => array("std::u32string_view", texts.map((text) => `U${quote(text)}`));

const editionTexts = editions.map((edition) => {
  const sections = array("Section", edition.sections.map((s) => `{${s.number}, ${label(s.heading, s.variants)}, ${words(s.speaks_of)}}`));
  const tables = array("Table", edition.tables.map(emitTable));
  return `{${quote(edition.edition)}, ${quote(edition.source.document)}, ${edition.first_year}, ${edition.last_year ?? 0}, ` +
    `${label(edition.title.statutory, edition.title.variants)}, ${sections}, ${tables}}`;
});
emit(`constexpr Edition all_editions[] = {${editionTexts.join(", ")}};`);
emit(`constexpr Pattern all_patterns[] = {${patterns.map((p) => `{${utf32(p)}}`).join(", ")}};`);

emit(`}  // namespace

std::span<const Edition> editions() { return all_editions; }
std::span<const Pattern> patterns() { return all_patterns; }

}  // namespace nianbao::form`);

writeFileSync(out, `${lines.join("\n")}\n`);

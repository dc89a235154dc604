// Turns the lexicon and the words by which each edition's rows and columns are mentioned into one table.
// Usage: node generate.mjs OUT.cpp LEXICON.json EDITION.json…
import { readFileSync, writeFileSync } from "node:fs";
import { placeIn } from "./shared_run.mjs";

const [out, lexiconFile, ...files] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const lexicon = read(lexiconFile);
const editions = files.map(read).sort((a, b) => a.first_year - b.first_year);

/** Word → its concept and what it mentions. */
const words = new Map();
const entry = (word) => {
  const key = word.normalize("NFKC").replace("...", "…");
  if (!words.has(key)) words.set(key, { concept: "mention", targets: [] });
  return words.get(key);
};
/** (上年|去年)(结转|转结): every word that the pattern stands for; what … in it stands for is found out in the text (tokens.cpp). */
function spelled(pattern) {
  const choice = pattern.match(/^([^()]*)\(([^()]*)\)(.*)$/u);
  return choice ? choice[2].split("|").flatMap((part) => spelled(choice[1] + part + choice[3])) : [pattern];
}
for (const [concept, list] of Object.entries(lexicon)) {
  for (const word of list.flatMap(spelled)) {
    if (words.has(word)) throw new Error(`${word} stands twice in the lexicon`);
    entry(word).concept = concept;
  }
}

/** A label without its number and the remark in brackets: （一）予以公开 → 予以公开. */
const bare = (label) => label.replace(/^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+\.)/u, "").replace(/（[^）]*）$/u, "");
/** The tables that sentences speak of, in the order of TableIndex (figures.hpp): their place in an edition is its own. */
const tables = ["active_disclosure", "applications", "review_litigation"];
const spokenOf = (edition) => edition.tables.filter(({ key }) => tables.includes(key));
editions.forEach((edition, e) => spokenOf(edition).forEach((table) => table.blocks.forEach((block, b) => {
  const t = tables.indexOf(table.key);
  const add = (item, kind, first, last) => {
    const all = new Set([...(kind === "column" || !item.label ? [] : [bare(item.label)]), ...(item.mentions ?? []).flatMap(spelled)]);
    for (const word of all) entry(word).targets.push([e, t, b, kind, first, last]);
  };
  const at = (key) => block.rows.findIndex((row) => row.key === key);
  block.rows.forEach((row, r) => { if (row.mentions) add(row, "row", r, r); });
  block.columns.forEach((column, c) => add(column, "column", c, c));
  const column = (key) => block.columns.findIndex((each) => each.key === key);
  for (const group of block.column_groups ?? []) add(group, "column", column(group.from), column(group.to));
  for (const group of [...(block.groups ?? []), ...(block.row_groups ?? [])]) if (group.mentions) add(group, "row", at(group.from), at(group.to));
})));

/** Those that several words share stand there once. */
const targets = [];
const rows = [...words].map(([letters, { concept, targets: own }]) => ({ letters, concept, first: placeIn(targets, own), count: own.length }));
if (targets.length > 256) throw new Error("a target beyond eight bits");
// Neighbours that are alike compress best: in front what mentions rows and columns, in their order; then word by word of
// the same meaning and length. A word with a … in it comes before others as long, which are not taken where both stand.
const concepts = Object.keys(lexicon);
rows.sort((a, b) => (b.count > 0) - (a.count > 0) ||
  (a.count > 0 ? b.letters.includes("…") - a.letters.includes("…") : concepts.indexOf(a.concept) - concepts.indexOf(b.concept) || b.letters.length - a.letters.length));

// All words in one text: sixteen bits a letter, and no address for any.
if (rows.some(({ letters }) => [...letters].length !== letters.length)) throw new Error("a letter beyond sixteen bits");

writeFileSync(out, `// Generated from core/narrative/lexicon.json and the editions' JSON files by core/narrative/generate.mjs.
#include "narrative/lexicon.hpp"

namespace nianbao::narrative {
namespace {

constexpr Target all_targets[] = {${targets.map(([e, t, b, kind, first, last]) => `{${e}, ${t}, ${b}, Axis::${kind}, ${first}, ${last}}`).join(", ")}};
constexpr Word all_words[] = {
${rows.map((row) => `    {${row.letters.length}, Concept::${row.concept}, ${row.first}, ${row.count}},`).join("\n")}
};
constexpr std::u16string_view all_letters = u${JSON.stringify(rows.map((row) => row.letters).join(""))};

}  // namespace

std::span<const Word> words() { return all_words; }
std::u16string_view letters_of_words() { return all_letters; }
std::span<const Target> targets() { return all_targets; }

}  // namespace nianbao::narrative
`);

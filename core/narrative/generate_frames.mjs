// Turns the frames and guards of core/narrative/frames into constant tables. A word that is not known (a concept, a
// property, a range, a kind of claim) fails the build with the frame's name.
// Usage: node generate_frames.mjs OUT.cpp LEXICON.hpp FRAMES.hpp FRAMES.json…
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { namesOf } from "./enumeration.mjs";
import { placeIn } from "./shared_run.mjs";

const [out, lexiconHeader, framesHeader, ...files] = process.argv.slice(2);

const concepts = namesOf(lexiconHeader, "Concept");
const ranges = namesOf(framesHeader, "Range");
const properties = namesOf(framesHeader, "Property");
const figures = { answered: "answered", rejected: "rejected", "@rows": "rows_joined", "@row": "row_alone", "@row_or_part": "row_or_part", "@cause": "cause", "@received": "received", "@applicants": "applicants", "@framed": "framed", "@disclosed": "disclosed", "@published": "published", "@items": "items" };

class Mistake extends Error {}
const known = (set, name, what) => {
  if (!set.has(name)) throw new Mistake(`no ${what} is called ${name}`);
  return name;
};
const setOf = (words) => `{${words.split(" or ").map((word) => `Concept::${known(concepts, word, "concept")}`).join(", ")}}`;

/** `left has share or total`, `next lacks among`, `is rough`, `not leftward`. */
function condition(text) {
  const property = text.match(/^(is|not) (\w+)$/);
  if (property) return `{{}, Range::left, Property::${known(properties, property[2], "property")}, true, ${property[1] === "is"}}`;
  const words = text.match(/^(\w+) (has|lacks) (.+)$/);
  if (!words) throw new Mistake(`not understood: ${text}`);
  return `{${setOf(words[3])}, Range::${known(ranges, words[1], "range")}, Property{}, false, ${words[2] === "has"}}`;
}

/** `new_received+carried_over`, `processed_total-carried_over`, `litigation.upheld`, `@rows`. */
function terms(text) {
  return text.match(/[+-]?[^+-]+/g).map((term) => {
    const sign = term.startsWith("-") ? -1 : 1;
    const name = term.replace(/^[+-]/, "");
    if (figures[name]) return `{Figure::${figures[name]}, ${sign}, {}, {}}`;
    if (name.startsWith("@")) throw new Mistake(`no figure is called ${name}`);
    const [row, column] = name.split(".");
    return column ? `{Figure::review, ${sign}, "${row}", "${column === "@result" ? "" : column}"}` : `{Figure::row, ${sign}, "${row}", {}}`;
  });
}

const all = { conditions: [], terms: [], readings: [], claims: [], guards: [], frames: [], denials: [] };
/** Where the items stand in the list, one behind the other: what many frames say is there once. */
const add = (list, items) => `${placeIn(list, items)}, ${items.length}`;
/** `at least @rows`: the number may be of a part of them. */
const reading = (text) => `{${add(all.terms, terms(text.replace(/^at least /, "")))}, ${text.startsWith("at least ")}}`;
const claim = ({ kind, readings, slip }) => `{ClaimKind::${kind}, ${!!slip}, ${add(all.readings, readings.map(reading))}}`;

function selector(frame) {
  if (frame.word === "row") return "Selector::row, {}";
  if (frame.word === "column") return "Selector::column, {}";
  const which = frame.verb !== undefined ? "verb" : "word";
  const words = frame[which] ?? "any";
  return `Selector::${which}, ${words === "any" ? "Concepts::all()" : setOf(words)}`;
}

for (const file of [...files].sort((a, b) => (basename(a) < basename(b) ? -1 : 1))) {
  const data = JSON.parse(readFileSync(file, "utf8"));
  const list = data.guards ? all.guards : basename(file) === "denials.json" ? all.denials : all.frames;
  for (const frame of data.guards ?? data.frames) {
    try {
      if (!frame.says?.length && !frame.silent?.length) throw new Mistake("no example");
      if (frame.kind && !frame.says?.length && !frame.silent?.length) throw new Mistake("no example of what it says");
      const claims = frame.kind ? [frame, ...(frame.also ? [frame.also] : [])] : [];
      list.push(`/* ${frame.id} */ {${selector(frame)}, ${add(all.conditions, (frame.if ?? []).map(condition))}, ${add(all.claims, claims.map(claim))}}`);
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      throw new Error(`${basename(file)}, ${frame.id}: ${error.message}`);
    }
  }
}

const table = (type, name, list) => `constexpr ${type} ${name}[] = {\n${list.map((item) => `    ${item},`).join("\n")}\n};`;
writeFileSync(out, `// Generated from core/narrative/frames by core/narrative/generate_frames.mjs.
#include "narrative/frames.hpp"

namespace nianbao::narrative {
namespace {

${table("Condition", "all_conditions", all.conditions)}
${table("Term", "all_terms", all.terms)}
${table("FrameReading", "all_readings", all.readings)}
${table("FrameClaim", "all_claims", all.claims)}
${table("Frame", "all_guards", all.guards)}
${table("Frame", "all_frames", all.frames)}
${table("Frame", "all_denials", all.denials)}

}  // namespace

std::span<const Frame> guards() { return all_guards; }
std::span<const Frame> frames() { return all_frames; }
std::span<const Frame> denials() { return all_denials; }
std::span<const Condition> Frame::conditions() const { return std::span(all_conditions).subspan(first_condition, condition_count); }
std::span<const FrameClaim> Frame::claims() const { return std::span(all_claims).subspan(first_claim, claim_count); }
std::span<const FrameReading> FrameClaim::readings() const { return std::span(all_readings).subspan(first, count); }
std::span<const Term> FrameReading::terms() const { return std::span(all_terms).subspan(first, count); }

}  // namespace nianbao::narrative
`);

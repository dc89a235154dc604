// Writes the table of compatibility characters (compatibility.hpp): node generate_compatibility.mjs OUT.cpp
// What each of them stands for is Unicode's: its normalisation form NFKC, by Node. Of that only the blocks that texts
// in Chinese take look-alikes from; an assigned character's form never changes, so any Node gives the same table.
import { writeFileSync } from "node:fs";

const [, , out] = process.argv;

/** First and last of each block. */
const blocks = [
  [0xa0, 0x2ff],        // Latin and its signs: ² ½ µ
  [0x2000, 0x2bff],     // punctuation, superscripts, letter-like signs, numbers, arrows, mathematics: … ℃ Ⅳ ① ⒈ ⑴
  [0x2e80, 0x33ff],     // radicals, CJK punctuation, enclosed and squared CJK: ⽅ ㈠ ㎡ ㍿
  [0xf900, 0xfb06],     // compatibility ideographs, Latin ligatures
  [0xfe10, 0xfe6f],     // vertical and small forms of punctuation
  [0xff5f, 0xffee],     // half-width and full-width forms; those of ASCII are reckoned
  [0x1d400, 0x1d7ff],   // letters and digits of mathematics
  [0x1f100, 0x1f2ff],   // enclosed letters, digits and ideographs
  [0x2f800, 0x2fa1d],   // more compatibility ideographs
];

/**
 * Runs of neighbours whose forms are of the same length, in UTF-16 units, and how many characters each stands behind the one
 * before. Of forms each unit is given by what it is more than that of the neighbour's form: neighbours often stand for
 * neighbours, or for what stands not far behind, and the same small numbers compress.
 */
const runs = [];
const units = [];
const furthest = 0xffff;
let behindLast = 0;
let before = "";
for (const [first, last] of blocks) {
  for (let code = first; code <= last; code++) {
    const character = String.fromCodePoint(code);
    const form = character.normalize("NFKC");
    if (form === character) continue;
    const run = runs.at(-1);
    if (behindLast === code && run?.length === form.length && run.count < 255) {
      run.count++;
    } else {
      for (; code - behindLast > furthest; behindLast += furthest) runs.push({ gap: furthest, count: 0, length: 0 });
      runs.push({ gap: code - behindLast, count: 1, length: form.length });
      before = "";
    }
    for (let i = 0; i < form.length; i++) units.push((form.charCodeAt(i) - (before ? before.charCodeAt(i) : 0)) & 0xffff);
    before = form;
    behindLast = code + 1;
  }
}

const lines = (values, perLine) => values.flatMap((_, i) => (i % perLine === 0 ? [values.slice(i, i + perLine)] : []));
const array = (type, name, values) =>
  `constexpr ${type} ${name}[] = {\n${lines(values, 24).map((line) => `    ${line.join(", ")},`).join("\n")}\n};\n`;

writeFileSync(out, `// Written by core/text/generate_compatibility.mjs.
#include "text/compatibility.hpp"

#include <iterator>

namespace nianbao::text {
namespace {

${array("std::uint16_t", "gaps", runs.map(({ gap }) => gap))}
${array("std::uint8_t", "counts", runs.map(({ count }) => count))}
${array("std::uint8_t", "lengths", runs.map(({ length }) => length))}
${array("char16_t", "forms", units)}
}  // namespace

const CompatibilityTable compatibility_table{gaps, counts, lengths, {forms, std::size(forms)}};

}  // namespace nianbao::text
`);

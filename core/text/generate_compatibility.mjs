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

/** Runs of neighbours whose forms are of the same length, in UTF-16 units. */
const runs = [];
let forms = "";
for (const [first, last] of blocks) {
  for (let code = first; code <= last; code++) {
    const character = String.fromCodePoint(code);
    const form = character.normalize("NFKC");
    if (form === character) continue;
    const run = runs.at(-1);
    if (run?.first + run?.count === code && run.length === form.length && run.count < 255) run.count++;
    else runs.push({ first: code, count: 1, length: form.length });
    forms += form;
  }
}

const units = Array.from({ length: forms.length }, (_, i) => forms.charCodeAt(i));
const lines = (values, perLine) => values.flatMap((_, i) => (i % perLine === 0 ? [values.slice(i, i + perLine)] : []));
const array = (type, name, values) =>
  `constexpr ${type} ${name}[] = {\n${lines(values, 24).map((line) => `    ${line.join(", ")},`).join("\n")}\n};\n`;

writeFileSync(out, `// Written by core/text/generate_compatibility.mjs.
#include "text/compatibility.hpp"

#include <iterator>

namespace nianbao::text {
namespace {

${array("char32_t", "firsts", runs.map(({ first }) => first))}
${array("std::uint8_t", "counts", runs.map(({ count }) => count))}
${array("std::uint8_t", "lengths", runs.map(({ length }) => length))}
${array("char16_t", "forms", units)}
}  // namespace

const CompatibilityTable compatibility_table{firsts, counts, lengths, {forms, std::size(forms)}};

}  // namespace nianbao::text
`);

// Writes the table of traditional characters: node generate_traditional.mjs PAIRS.txt OUT.cpp|OUT.dat
// The .cpp is the table of the native engine; the .dat the same for the WebAssembly engine, which takes it in with the
// first text that needs it: the bits, then the pairs in UTF-16, little-endian.
import { readFileSync, writeFileSync } from "node:fs";

const [, , source, out] = process.argv;
const [first, behind] = [0x4e00, 0xa000];
const pairs = readFileSync(source, "utf8").split("\n").filter((line) => !line.startsWith("#")).join("");
const units = Array.from({ length: pairs.length }, (_, i) => pairs.charCodeAt(i));

const bits = new Uint8Array((behind - first) / 8);
units.forEach((unit, i) => {
  if (i % 2 !== 0) return;
  if (unit < first || unit >= behind || unit <= units[i - 2]) throw new Error(`${pairs[i]} is no ideograph of the basic block, or out of order`);
  bits[(unit - first) >> 3] |= 1 << ((unit - first) & 7);
});

const lines = (values) => values.flatMap((_, i) => (i % 24 === 0 ? [`    ${values.slice(i, i + 24).join(", ")},`] : [])).join("\n");
if (out.endsWith(".dat")) {
  const bytes = Buffer.alloc(bits.length + 2 * units.length);
  bytes.set(bits);
  units.forEach((unit, i) => bytes.writeUInt16LE(unit, bits.length + 2 * i));
  writeFileSync(out, bytes);
} else {
  writeFileSync(out, `// Written by core/text/generate_traditional.mjs.
#include "text/traditional.hpp"

#include <iterator>

namespace nianbao::text {
namespace {

constexpr char16_t pairs[] = {
${lines(units)}
};
constexpr std::uint8_t bits[] = {
${lines([...bits])}
};
static_assert(std::size(bits) == traditional_bits);

}  // namespace

Traditional traditional() { return {{pairs, std::size(pairs)}, bits}; }

}  // namespace nianbao::text
`);
}

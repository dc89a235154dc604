// Turns the cues into one constant table, in the order of their enumeration; one that either of the two lacks fails the build.
// Usage: node generate_cues.mjs OUT.cpp CUES.hpp CUES.json
import { readFileSync, writeFileSync } from "node:fs";
import { namesOf } from "./enumeration.mjs";

const [out, header, file] = process.argv.slice(2);
const cues = JSON.parse(readFileSync(file, "utf8"));
const names = [...namesOf(header, "Cue")];
const apart = [...names.filter((name) => !cues[name]), ...Object.keys(cues).filter((name) => !names.includes(name))];
if (apart.length > 0) throw new Error(`only one of cues.hpp and cues.json has: ${apart.join(", ")}`);

writeFileSync(out, `// Generated from core/narrative/cues.json by core/narrative/generate_cues.mjs.
#include "narrative/cues.hpp"

namespace nianbao::narrative {

std::u16string_view turns_of(Cue cue) {
    static constexpr std::u16string_view all[] = {
${names.map((name) => `        u${JSON.stringify(cues[name].words.join("|"))},`).join("\n")}
    };
    return all[static_cast<std::size_t>(cue)];
}

}  // namespace nianbao::narrative
`);

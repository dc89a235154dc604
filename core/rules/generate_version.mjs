// node generate_version.mjs OUTPUT RULE.cpp…: writes the version of the catalogue of these rules, in their order, so that no
// check works it out anew. What it is made of says nianbao/digest.hpp.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const [output, ...files] = process.argv.slice(2);
const lines = files.map((file) => {
  const [, id, severity] = /\.id = "([^"]+)",\s*\.severity = Severity::(\w+),/.exec(readFileSync(file, 'utf8')) ?? [];
  if (!id) throw new Error(`${file}: a rule begins with its id and its severity`);
  return `${id} ${severity}\n`;
});
const version = createHash('sha256').update(lines.join('')).digest('hex').slice(0, 8);

writeFileSync(output, `// Generated from the rules by core/rules/generate_version.mjs.
#include "nianbao/digest.hpp"

namespace nianbao {

std::string catalogue_version() { return "${version}"; }

}  // namespace nianbao
`);

// Which of a text's claims may be held against the tables, given what else the text says.
#pragma once

#include <vector>

#include "nianbao/report.hpp"
#include "text/flags.hpp"

namespace nianbao {

/// For each of the narrative's claims, whether it is of this kind and contradicted: no reading bears it out, and nothing else in the text
/// explains the number as a part, a whole or another body's figure.
text::Flags contradicted_claims(const Report& report, ClaimKind kind);

}  // namespace nianbao

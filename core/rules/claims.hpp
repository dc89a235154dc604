// Rules that compare what sentences say with the tables.
#pragma once

#include "narrative/evaluate.hpp"
#include "nianbao/report.hpp"
#include "nianbao/rule.hpp"

namespace nianbao {

/// A finding for every claim of this kind that no reading bears out.
RuleResult check_claims(const Report& report, ClaimKind kind);

/// The sentence that holds a passage, for a message: on one line, shortened around the passage where it is long.
std::string quote_sentence(const Report& report, std::uint32_t sentence, Passage passage);

}  // namespace nianbao

// What sentences say about the figures of the tables.
#pragma once

#include "narrative/segments.hpp"
#include "nianbao/report.hpp"

namespace nianbao::narrative {

/// Fills claims from the sentences of the report's narrative, whether the tables bear them out or not. Precision before
/// completeness: where a sentence counts a part, another body, another year or another thing, nothing is claimed.
void read_claims(const Report& report, Narrative& narrative, const std::vector<Parts>& parts);

}  // namespace nianbao::narrative

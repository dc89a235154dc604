// Numbers beside numbers: parts of a whole, shares in percent, changes against the year before.
#pragma once

#include "narrative/segments.hpp"

namespace nianbao::narrative {

/// Fills counts, breakdowns, shares and changes; `parts`: one each of the sentences.
void read_relations(Narrative& narrative, const std::vector<Parts>& parts);

}  // namespace nianbao::narrative

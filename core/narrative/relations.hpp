// Numbers beside numbers: parts of a whole, shares in percent, changes against the year before.
#pragma once

#include "nianbao/narrative.hpp"

namespace nianbao::narrative {

/// Fills counts, breakdowns, shares and changes.
void read_relations(Narrative& narrative);

}  // namespace nianbao::narrative

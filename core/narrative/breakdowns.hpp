// Wholes and their parts: 收到136件，其中网上120件、信函16件.
#pragma once

#include "narrative/counted.hpp"

namespace nianbao::narrative {

/// Adds what the sentence in hand divides to Narrative::breakdowns; notes what it counts as received.
void read_breakdowns(Narrative& narrative, Counted& counted);

}  // namespace nianbao::narrative

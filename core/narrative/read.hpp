// From the surface of a text and its tables to what its sentences say.
#pragma once

#include "narrative/prose.hpp"

namespace nianbao::narrative {

/// The running text with its claims about the tables, and the relations between its numbers.
void read_narrative(const reading::Surface& surface, const std::vector<reading::FoundSection>& sections, Report& report);

}  // namespace nianbao::narrative

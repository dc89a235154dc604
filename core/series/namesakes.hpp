// Which agencies of other years may be the same one under another name.
#pragma once

#include <vector>

#include "nianbao/series.hpp"

namespace nianbao {

/// Names of which one ends in the year before the other begins, or two before: each series is told of the other.
void find_namesakes(std::vector<Series>& all);

}  // namespace nianbao

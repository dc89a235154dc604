// Values that the text gives among another table's, or behind the tables: the counts of cells tell.
#pragma once

#include "report/regions.hpp"

namespace nianbao::reading {

/// Moves values from a table that has too many to its neighbour that lacks as many, and from behind the tables to one
/// that lacks them: only where the tables can then be put together (assemble.hpp).
void lend_values(const Surface& surface, const Tables& tables, Shares& shares);

}  // namespace nianbao::reading

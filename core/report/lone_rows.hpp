// Tables of which little but rows is left: converters and language models lose heading rows, and texts are cut off.
#pragma once

#include <vector>

#include "report/regions.hpp"

namespace nianbao::reading {

/// Finds tables that too few labels tell of: a row of the form with as many values as it has cells is enough under the
/// section's own heading, and several without one.
void find_by_rows(const Surface& surface, const std::vector<Value>& values, const std::vector<FoundSection>& sections, Tables& tables);

/// Reads a table that the form prints as a single row of numbers where only these stand under the section's heading. Numbers
/// of another count leave the table found, its cells unread and the numbers unplaced; so do the numbers of any table under
/// its heading without a label.
void read_without_labels(const Surface& surface, const std::vector<Value>& values, const std::vector<FoundSection>& sections, Report& report);

}  // namespace nianbao::reading

// Texts with one cell a line: a blank cell is a longer distance between two values.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "report/placement.hpp"

namespace nianbao::reading {

/// Lines from one cell to the next, and from the end of a row's label to its first cell.
struct LineSteps {
    std::int32_t step, lead;
    friend bool operator==(LineSteps, LineSteps) = default;
};

/// The one pair of distances under which every row of the table has room for all its cells and every value
/// stands in one; nothing where several pairs do or none: then blanks were lost and distances say nothing.
std::optional<LineSteps> find_line_steps(const Surface& surface, const std::vector<Value>& values, const Placement& placement);

/// The columns of a unit's values under these distances; nothing where they do not fit.
std::optional<std::vector<std::int32_t>> columns_by_steps(const Surface& surface, const std::vector<Value>& values, const Unit& unit,
                                                          std::int32_t cells, LineSteps steps);

}  // namespace nianbao::reading

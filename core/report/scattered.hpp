// Rows of a torn table whose values nothing puts together.
#pragma once

#include <vector>

#include "report/clues.hpp"
#include "report/columns.hpp"
#include "report/placement.hpp"

namespace nianbao::reading {

/// Doubts rows with something between all their values, where the heading of the columns, cut to pieces, stands between their label and their last
/// value, or the value on a label's own line is not the first, or another row's.
void doubt_scattered(const Surface& surface, const form::Table& table, const std::vector<Value>& values, const std::vector<Clue>& clues,
                     const Placement& placement, std::vector<PlacedRow>& rows);

/// Rows side by side, in sequence: where the labels of the next row's columns stand before a row's total, that may come behind
/// the next row's numbers. What the sums do not tell of that becomes unread.
void doubt_totals_ahead(const Surface& surface, const form::Table& table, const std::vector<Value>& values, std::vector<std::int32_t>& cells);

}  // namespace nianbao::reading

// Tables whose pieces the text tells by labels and counts alone.
#pragma once

#include <optional>

#include "report/columns.hpp"
#include "report/paths.hpp"

namespace nianbao::reading {

/// Rows side by side as pieces between blank lines: each row's addends, in order, and all totals in a piece of their own.
std::optional<Path> by_pieces(const form::Table& table, const std::vector<GridRow>& rows, const std::vector<Clue>& clues);

/// What labels and counts decide of a table of several blocks: behind labels of columns as many values as these have cells.
/// Labels of single columns have their columns' values behind them; where all of a block's stand before its values, the text
/// goes along the rows. Fills the cells that are so decided.
void decide_by_count(const Surface& surface, const form::Table& table, const std::vector<Value>& values, const std::vector<Clue>& clues, std::vector<std::int32_t>& cells);

}  // namespace nianbao::reading

// Rows side by side that a text gives in pieces.
#pragma once

#include <optional>

#include "report/paths.hpp"

namespace nianbao::reading {

/// Rows side by side as pieces between blank lines: each row's addends, in order, and all totals in a piece of their own.
std::optional<Path> by_pieces(const form::Table& table, const std::vector<GridRow>& rows, const std::vector<Clue>& clues);

}  // namespace nianbao::reading

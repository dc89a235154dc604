// Ways in which a text may give a table's values, stretch by stretch: what stands between two blank lines is a
// rectangle of the table, row by row, as tools give that take a page apart into blocks.
#pragma once

#include "report/paths.hpp"

namespace nianbao::reading {

/// As find_paths, where each stretch of the text fills one rectangle of cells, or a few of them.
std::vector<Path> find_tiles(const form::Table& table, const std::vector<GridRow>& rows, const std::vector<Value>& values, const std::vector<Clue>& clues);

}  // namespace nianbao::reading

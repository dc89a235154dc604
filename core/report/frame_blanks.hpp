// Empty cells of a table with one cell a line that are no cells of numbers: those beside labels and in headings.
#pragma once

#include <vector>

#include "report/chain.hpp"
#include "report/values.hpp"

namespace nianbao::reading {

/// The values without the empty cells that belong to the frame of labels. Where merged cells were written as empty ones, every
/// row has the same number of cells, and its numbers are the last of them; where nothing tells which of a row's empty cells
/// are its own, all of them are left out, and the row's numbers have lost their columns.
std::vector<Value> drop_frame_blanks(const Surface& surface, const Chain& chain, const std::vector<Value>& values);

}  // namespace nianbao::reading

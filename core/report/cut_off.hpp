// Tables that the end of the text cuts off: what stands in full is read, what the cut may have touched is not.
#pragma once

#include <vector>

#include "report/columns.hpp"

namespace nianbao::reading {

/// True where the text ends within the table: rows of the form are still due behind the last label that was found, and nothing
/// but numbers and the rest of a label follows it.
bool is_cut_off(const Surface& surface, const Chain& chain);

/// Letters of the table's labels up to the last one that was found.
std::uint32_t letters_reached(const Chain& chain);

/// Leaves unread what the end of the text may have cut: the last row where it has not all its numbers, and a last number that
/// nothing closes.
void doubt_cut_row(const Surface& surface, const Chain& chain, const std::vector<Value>& values, const Placement& placement, std::vector<PlacedRow>& rows);

}  // namespace nianbao::reading

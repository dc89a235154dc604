// Which cell of its row each value belongs to, by what the layout shows.
#pragma once

#include <cstdint>
#include <vector>

#include "report/placement.hpp"

namespace nianbao::reading {

enum class RowState : std::uint8_t {
    empty,      ///< no value was given to this row
    placed,     ///< the layout decides every value's cell; the other cells are blank
    open,       ///< values are this row's, but their cells are not known: blanks were lost
    doubtful,   ///< it is not even certain that the values are this row's
};

struct PlacedRow {
    RowState state = RowState::empty;
    std::vector<std::int32_t> values;   ///< placed: one each of the row's cells, -1 for a blank; else in order
    bool inferred = false;              ///< decided by equations (see inference.hpp)
};

/// One each of `placement.rows`.
std::vector<PlacedRow> assign_columns(const Surface& surface, const Chain& chain, const std::vector<Value>& values,
                                      const Placement& placement);

}  // namespace nianbao::reading

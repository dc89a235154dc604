// Which cell of its row each value belongs to, by what the layout shows.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "report/placement.hpp"
#include "report/steps.hpp"

namespace nianbao::reading {

enum class RowState : std::uint8_t {
    empty,      ///< no value was given to this row
    placed,     ///< the layout decides every value's cell; the other cells are blank
    open,       ///< values are this row's, but their cells are not known: blanks were lost
    doubtful,   ///< it is not even certain that the values are this row's
};

inline constexpr std::int32_t blank_cell = -1;
inline constexpr std::int32_t unread_cell = -2;

struct PlacedRow {
    RowState state = RowState::empty;
    std::vector<std::int32_t> values;   ///< placed: one each of the row's cells, or blank_cell, unread_cell; else in order
    bool inferred = false;              ///< decided by equations (see inference.hpp)
};

/// One each of `placement.rows`. `steps`: the distances of a text with one cell a line, as an earlier table
/// of the document showed them; replaced where this table shows its own.
std::vector<PlacedRow> assign_columns(const Surface& surface, const Chain& chain, const std::vector<Value>& values,
                                      const Placement& placement, std::optional<LineSteps>& steps);

}  // namespace nianbao::reading

// Rows whose numbers stand one column or one row off their place: told by the sums that fail as they stand and hold
// once the numbers are moved back.
#pragma once

#include <cstdint>
#include <vector>

#include "nianbao/finding.hpp"
#include "nianbao/report.hpp"

namespace nianbao {

enum class Direction : std::uint8_t { left, right, lower, higher };

struct Shift {
    Direction direction;                            ///< where the numbers stand, seen from their place
    std::vector<CellRef> rows;                      ///< the first cell of each row that they belong to
    std::vector<Fix> fixes;                         ///< the cells that hold another number once all is moved back
    std::vector<const form::Equation*> equations;   ///< that fail and then hold
};

/// At most one shift a table, and none where several would do. It is told only where two columns at least fail (two
/// groups, in the table whose rows stand side by side), and every sum that the moved numbers stand in holds afterwards:
/// no single cell explains that.
std::vector<Shift> find_shifts(const Report& report);

/// “（一）予以公开”行84、9、0、2、0、3、98: the rows that change, as they stand once all is moved back.
Message rows_after(const Report& report, const Shift& shift);

}  // namespace nianbao

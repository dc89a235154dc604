// Finds the cells behind sums that do not hold. The equations of a table form a linear system: one wrong
// number breaks every equation that it stands in, and the smallest set of changes that leaves no equation
// broken says which number it is. The work is bounded by the size of the form.
#pragma once

#include <cstdint>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/number.hpp"
#include "nianbao/report.hpp"

namespace nianbao {

/// A cell of the table and the number it would have to hold.
struct Change {
    std::uint16_t cell = 0;
    Number value;
    friend bool operator==(const Change&, const Change&) = default;
};

struct Pair {
    Change first, second;
    friend bool operator==(const Pair&, const Pair&) = default;
};

enum class FaultKind : std::uint8_t {
    one_cell,         ///< exactly one cell can be the wrong one: `changes` holds it
    one_of_several,   ///< any one of the `changes` would do, nothing tells which
    two_cells,        ///< two cells of one sum, neither of which can be put right alone: both `changes` together
    one_of_pairs,     ///< any one of the `pairs` would do, nothing tells which
    open,             ///< more numbers are wrong, or too many pairs would do: no changes
};

/// Equations that do not hold, and what explains them.
struct Fault {
    FaultKind kind = FaultKind::open;
    std::vector<const form::Equation*> equations;   ///< in the order of the form
    std::vector<Change> changes{};                  ///< in the order of the form
    std::vector<Pair> pairs{};                      ///< in the order of the form
    bool by_text = false;                           ///< the tables allow several cells; the running text decided
};

/// The faults of a table that was found, in the order of the form. Failing equations that share no cell are
/// explained apart, unless only two cells together, one in each, can put two of them right; wrong cells that
/// share no sum are faults of their own, even where their sums cross.
std::vector<Fault> localise(const TableReading& table);

}  // namespace nianbao

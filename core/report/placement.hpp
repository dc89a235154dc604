// Which values belong to which row of a table: labels and values are aligned in the form's order.
#pragma once

#include <cstdint>
#include <vector>

#include "report/chain.hpp"
#include "report/values.hpp"

namespace nianbao::reading {

/// A row of cells that the document writes as one sequence of values.
struct SlotRow {
    std::uint16_t first_cell, cells;   ///< cells of the table's form, left to right
    std::uint16_t block, row;
    bool labelled = false;             ///< some of its label was found
    std::uint32_t begin = 0, end = 0;  ///< where its label stands, if labelled
    std::int32_t beside = -1;          ///< the first value that stands behind a part of its label on the same line; -1: none
};

/// Values that stand together and can be one row's.
struct Unit {
    std::uint32_t first, last;         ///< [first, last) of the table's values
    std::int32_t row = -1;             ///< the row they were given to; -1: none
    bool sure = true;                  ///< no other row came close
    bool by_order = false;             ///< only its place in a sequence of values speaks for its row
    bool counted = true;               ///< the sequence has as many values as the rows whose labels stand before it have cells
};

struct Placement {
    std::vector<SlotRow> rows;
    std::vector<Unit> units;
};

/// `values`: those of the document that stand in this table's region, in order of the text.
Placement place_values(const Surface& surface, const Chain& chain, const std::vector<Value>& values);

}  // namespace nianbao::reading

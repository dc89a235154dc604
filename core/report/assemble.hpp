// Tables all of whose cells hold a number, in a text that gives them in another order than row by row: columns
// one after the other, a page's first column apart from the rest, a cell behind its neighbours.
#pragma once

#include <optional>
#include <vector>

#include "report/columns.hpp"
#include "report/placement.hpp"

namespace nianbao::reading {

/// So many of a table's values may be numbers of its pages.
constexpr std::size_t most_page_numbers = 6;

/// How the values of a table go to its cells.
struct Assembly {
    int cost;                           ///< what speaks against it; comparable between sets of values for one table
    std::vector<std::int32_t> cells;    ///< one each of the table's cells: a value, or unread_cell where readings as good differ
    std::vector<std::int32_t> page_numbers;   ///< values that are pages' numbers
};

/// Puts the values of a table together where there are as many as cells, or more by numbers that may be pages'. What
/// decides is how the text goes on from one value to the next, the labels beside values, and the sums: each with its
/// cost, so that a sum that fails is a cost like others and not a bar.
std::optional<Assembly> find_assembly(const Surface& surface, const form::Table& table, const std::vector<Value>& values);

/// The same for a table that has rows which no layout placed; gives the values that are pages' numbers. `known`: what was
/// found before of these values.
std::vector<std::int32_t> assemble(const Surface& surface, const form::Table& table, const std::vector<Value>& values,
                                   const Placement& placement, const std::optional<Assembly>& known, std::vector<PlacedRow>& rows);

}  // namespace nianbao::reading

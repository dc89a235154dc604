// What stands around a value on its lines: labels of rows and columns, and whether the text goes on to it without a break.
#pragma once

#include <cstdint>
#include <vector>

#include "report/chain.hpp"
#include "report/values.hpp"

namespace nianbao::reading {

/// A row of a table's grid, by block and row of the form.
struct GridRow {
    std::uint16_t block, row;
    std::uint16_t first_cell, cells;
};

/// How the text comes from the value before.
enum class Gap : std::uint8_t {
    none,    ///< on the same line
    line,    ///< on the next line
    parted,  ///< blank lines or text stand between
};

struct Clue {
    Gap gap = Gap::parted;
    bool opens = true;               ///< a blank line or a new page stands before it
    bool certain = false;            ///< the label stands on the value's line, or goes on behind it
    std::int32_t above = -1;         ///< the row whose label stands there, or else right above; -1: none
    std::int32_t below = -1;         ///< the row whose label stands right below, where none stands on the line
    std::uint32_t page = 0;          ///< form feeds before it
    bool numbers_page = false;       ///< stands alone on its line and may be its page's number
    std::uint32_t columns = 0;       ///< columns whose labels stand between it and the value before, a bit each; 0: none
    bool far = false;                ///< they stand before the first value of its lines, or over a blank line
    bool says(std::int32_t row) const { return row == above || row == below; }
    bool speaks() const { return above >= 0 || below >= 0; }
    /// The same labels stand around both.
    bool is_beside(const Clue& other) const { return above == other.above && below == other.below && certain == other.certain; }
};

/// The bit of a column in Clue::columns: columns are counted over the table's blocks.
inline std::uint32_t column_bit(const form::Table& table, std::uint16_t block, std::size_t column) {
    for (std::uint16_t b = 0; b < block; ++b) column += table.blocks[b].columns.size();
    return column < 32 ? 1u << column : 0;
}

/// One each of `values`.
std::vector<Clue> find_clues(const Surface& surface, const form::Table& table, const std::vector<GridRow>& rows, const std::vector<Value>& values);

}  // namespace nianbao::reading

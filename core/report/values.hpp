// Everything in the text that can be the content of a table's cell.
#pragma once

#include <cstdint>
#include <vector>

#include "report/fragments.hpp"
#include "text/cell_text.hpp"

namespace nianbao::reading {

/// A number with its unit, or a mark in place of one, outside of running text and of labels.
struct Value {
    std::uint32_t begin, end;     ///< folded text
    text::Place place;
    text::CellText content;
    bool joined = false;          ///< of pieces that a narrow cell broke it into
};

/// The cell that a value is. `is_amount`: its column is one of amounts, in `unit` where the value names none.
Cell cell_of(const Surface& surface, const Value& value, bool is_amount, nianbao::Unit unit);

/// A sign belongs in a column of changes, decimals in one of amounts.
inline bool is_of_kind(const text::CellText& content, const form::Column& column) {
    return (!content.has_sign || column.is_signed) && (content.decimals == 0 || column.is_amount);
}

std::vector<Value> collect_values(const Surface& surface);

}  // namespace nianbao::reading

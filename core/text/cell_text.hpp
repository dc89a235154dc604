// What a cell's text says: a number with its unit, a blank, or something that is not one number.
#pragma once

#include <string_view>

#include "nianbao/report.hpp"

namespace nianbao::text {

/// A cell as parsed from its folded text. `state` is number, blank or not_number, or unread where
/// characters were lost.
struct CellText {
    CellState state = CellState::blank;
    Defect defect = Defect::none;
    Unit unit = Unit::none;
    std::uint8_t decimals = 0;
    bool has_sign = false;
    Number value;      ///< as written: an amount in 元 is not yet converted
};

/// Parses the whole text of a cell, blanks at both ends aside.
CellText parse_cell(std::u32string_view folded);

/// True where the text alone can be a cell of a table of numbers: a number, with or without a unit, or a
/// mark that stands in place of one. Anything else is a label or prose.
bool looks_like_value(std::u32string_view folded);

/// True for the text of a visible cell that is no number and no label, but has one in it: 约15万元, 3（另有2件）.
bool holds_strange_number(std::u32string_view folded);

/// True for a unit that may stand apart behind its number: 件, 万元.
bool is_unit(std::u32string_view folded);

/// `value` in 万元 where `unit` is a unit of money.
Number in_ten_thousand_yuan(Number value, Unit unit);

}  // namespace nianbao::text

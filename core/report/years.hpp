// Years in a text, and which of them a report is on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "nianbao/report.hpp"

namespace nianbao::reading {

/// Reads 2020年 or 二〇二〇年 at a place of folded text; 0 where none stands there. `length` counts to behind 年.
int year_at(std::u32string_view chars, std::size_t at, std::size_t& length);

/// The first year of a text; 0 where it names none.
int find_year(std::u32string_view chars, std::size_t& at, std::size_t& length);

struct YearReading {
    int year = 0;
    YearSource source = YearSource::none;
};

/// The year that a whole text is on, its title aside; folded.
YearReading read_year(std::u32string_view folded);

}  // namespace nianbao::reading

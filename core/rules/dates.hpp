// Dates in a text, in Arabic or Chinese figures: 2020年1月1日, 二〇二〇年一月一日, 2020-01-01, 2020.1.1.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace nianbao {

struct Date {
    int year = 0;               ///< 0: not written
    int month = 0, day = 0;     ///< as written, possible or not; day 0: not written
    std::size_t begin = 0, end = 0;   ///< in the text
    bool exists() const;        ///< in the calendar; a date without a year is measured by a leap year
    bool before(const Date& other) const;
};

/// The first date that begins at or behind a position; one without a day is none.
std::optional<Date> next_date(std::u32string_view text, std::size_t from);

}  // namespace nianbao

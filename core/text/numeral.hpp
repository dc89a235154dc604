// Chinese numerals: 十二, 二〇二〇, 一百零三万.
#pragma once

#include <cstdint>
#include <string_view>

namespace nianbao::text {

struct Numeral {
    std::uint32_t length = 0;      ///< characters read; 0 where no numeral stands there
    std::int64_t value = 0;        ///< 0 to largest_numeral
    bool is_positional = false;    ///< digits alone, as in years: 二〇二〇
    bool fits = true;              ///< false: greater than largest_numeral, and the value means nothing
};

/// The largest number that a cell or a sentence may hold (Number's range): a numeral beyond it does not fit.
inline constexpr std::int64_t largest_numeral = 99'999'999'999;

/// 0 to 9 for 〇 to 九, 零, ○ and 两; -1 for every other character.
int numeral_digit(char32_t c);

/// 10 to 10,000 for 十, 百, 千, 万, and 100,000,000 for 亿; 0 for every other character.
std::int64_t numeral_power(char32_t c);

/// The numeral at the begin of a text.
Numeral read_numeral(std::u32string_view text);

}  // namespace nianbao::text

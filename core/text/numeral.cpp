#include "text/numeral.hpp"

namespace nianbao::text {

int numeral_digit(char32_t c) {
    switch (c) {
        case U'〇': case U'零': case U'○': return 0;
        case U'一': return 1;
        case U'二': case U'两': return 2;
        case U'三': return 3;
        case U'四': return 4;
        case U'五': return 5;
        case U'六': return 6;
        case U'七': return 7;
        case U'八': return 8;
        case U'九': return 9;
        default: return -1;
    }
}

std::int64_t numeral_power(char32_t c) {
    switch (c) {
        case U'十': return 10;
        case U'百': return 100;
        case U'千': return 1'000;
        case U'万': return 10'000;
        case U'亿': return 100'000'000;
        default: return 0;
    }
}

Numeral read_numeral(std::u32string_view text) {
    Numeral numeral;
    // 三亿二千万零五: `whole` is what 万 and 亿 have closed, `part` what is below them, `digits` the figures at hand.
    std::int64_t whole = 0, part = 0, digits = 0;
    bool powers = false;
    const auto keep = [&](std::int64_t n) {
        if (n > largest_numeral) numeral.fits = false;
        return numeral.fits ? n : 0;
    };
    // Neither factor may be great enough for the product to leave 64 bits.
    const auto times = [&](std::int64_t n, std::int64_t power) {
        if (n > largest_numeral / power) numeral.fits = false;
        return numeral.fits ? n * power : 0;
    };
    for (const char32_t c : text) {
        const int digit = numeral_digit(c);
        const std::int64_t power = numeral_power(c);
        if (digit >= 0) {
            digits = keep(digits * 10 + digit);
        } else if (power >= 10'000) {
            if (numeral.length == 0) break;
            // 三亿二千万: 万 closes what stands behind the greater 亿; 一万万, 二千万亿: else all in front of it.
            const std::int64_t own = part + digits;
            const bool is_smaller = own > 0 && whole % (power * 10'000) == 0;
            whole = is_smaller ? keep(whole + times(own, power)) : times(keep(whole + own), power);
            part = digits = 0;
            powers = true;
        } else if (power > 0) {
            part = keep(part + (digits == 0 ? 1 : digits) * power);   // 十二 is 一十二
            digits = 0;
            powers = true;
        } else {
            break;
        }
        ++numeral.length;
    }
    numeral.value = keep(whole + part + digits);
    numeral.is_positional = numeral.length > 0 && !powers;
    return numeral;
}

}  // namespace nianbao::text

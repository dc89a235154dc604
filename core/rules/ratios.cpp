#include "rules/ratios.hpp"

#include <algorithm>
#include <cstdlib>

namespace nianbao {
namespace {

using Wide = __int128;

std::int64_t unit_of(std::uint8_t decimals) {
    std::int64_t unit = Number::scale;
    for (std::uint8_t d = 0; d < decimals && unit > 1; ++d) unit /= 10;
    return unit;
}

/// |numerator/denominator * 100 - percent| < one unit of percent's last decimal.
bool is_near(Wide numerator, Wide denominator, Number percent, std::uint8_t decimals) {
    const Wide difference = numerator * 100 * Number::scale - Wide{percent.millionths()} * denominator;
    const Wide limit = Wide{unit_of(decimals)} * denominator;
    return difference < limit && difference > -limit;
}

}  // namespace

bool is_share(std::int64_t part, std::int64_t whole, Number percent, std::uint8_t decimals) {
    return is_near(part, whole, percent, decimals);
}

Number share_of(std::int64_t part, std::int64_t whole, std::uint8_t decimals) {
    const Wide unit = unit_of(decimals);
    const Wide units = (Wide{part} * 200 * Number::scale + Wide{whole} * unit) / (2 * Wide{whole} * unit);
    return Number::millionths(static_cast<std::int64_t>(units * unit));
}

Before number_before(std::int64_t now, Number percent, std::uint8_t decimals, bool is_rise) {
    // now = before * (1 ± p): around that quotient stand the only candidates.
    const Wide base = Wide{100} * Number::scale + (is_rise ? Wide{percent.millionths()} : -Wide{percent.millionths()});
    Before found;
    if (base <= 0) {
        // Nothing is left of last year's number, whatever it was.
        found.exists = base == 0 && now == 0;
        return found;
    }
    const auto middle = static_cast<std::int64_t>(Wide{now} * 100 * Number::scale / base);
    // The wider the rounding, the more numbers give the change; a window of this size holds the nearest of them.
    const std::int64_t window = 3 + static_cast<std::int64_t>(Wide{middle} * unit_of(decimals) / (Wide{100} * Number::scale));
    Wide best = -1;
    for (std::int64_t before = std::max<std::int64_t>(1, middle - std::min<std::int64_t>(window, 1000)); before <= middle + std::min<std::int64_t>(window, 1000); ++before) {
        const Wide change = is_rise ? Wide{now} - before : Wide{before} - now;
        found.exists = found.exists || is_near(change, before, percent, decimals);
        Wide off = change * 100 * Number::scale / before - percent.millionths();
        if (off < 0) off = -off;
        if (best < 0 || off < best) best = off, found.nearest = before;
    }
    return found;
}

}  // namespace nianbao

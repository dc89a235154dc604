#include "nianbao/number.hpp"

namespace nianbao {

std::string Number::to_string() const {
    // The magnitude is taken unsigned: the lowest int64 has no positive counterpart.
    const auto raw = static_cast<std::uint64_t>(value_);
    const std::uint64_t magnitude = value_ < 0 ? 0 - raw : raw;
    const auto unit = static_cast<std::uint64_t>(scale);
    std::string out = value_ < 0 ? "-" : "";
    out += std::to_string(magnitude / unit);
    std::uint64_t fraction = magnitude % unit;
    if (fraction == 0) return out;
    out += '.';
    for (std::uint64_t place = unit / 10; fraction != 0; fraction %= place, place /= 10)
        out += static_cast<char>('0' + fraction / place);
    return out;
}

}  // namespace nianbao

// Percentages against the whole numbers that they are made of. Integers only.
#pragma once

#include <cstdint>

#include "nianbao/number.hpp"

namespace nianbao {

/// Whether `percent`, written with so many decimals, is part/whole, rounded or cut off. `whole` above 0.
bool is_share(std::int64_t part, std::int64_t whole, Number percent, std::uint8_t decimals);

/// part/whole in percent, rounded to so many decimals.
Number share_of(std::int64_t part, std::int64_t whole, std::uint8_t decimals);

struct Before {
    bool exists = false;       ///< some whole number above 0 gives the change
    std::int64_t nearest = 0;  ///< the whole number whose change comes nearest
};

/// Last year's number for a change of `percent` up or down to `now`.
Before number_before(std::int64_t now, Number percent, std::uint8_t decimals, bool is_rise);

}  // namespace nianbao

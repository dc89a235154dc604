// Slips of the hand that turn one count into another.
#pragma once

#include <cstdint>

#include "nianbao/number.hpp"

namespace nianbao {

enum class DigitSlip : std::uint8_t {
    none,        ///< also where a single digit differs: that says nothing
    swapped,     ///< two neighbouring digits changed places: 421 for 241
    lost,        ///< a digit is lacking: 24 for 241
    doubled,     ///< a digit stands twice: 2441 for 241
    added,       ///< a digit too many: 2418 for 241
};

/// How `written` may have come about where `meant` should stand. A 0 on either side is no slip of a digit.
DigitSlip digit_slip(Number meant, Number written);

}  // namespace nianbao

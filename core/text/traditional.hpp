// Traditional characters and their simplified forms (traditional.txt).
#pragma once

#include <cstddef>

#include "nianbao/extras.hpp"

namespace nianbao::text {

inline constexpr char32_t first_ideograph = 0x4e00;
/// Bytes of Traditional::bits.
inline constexpr std::size_t traditional_bits = (0xa000 - 0x4e00) / 8;

Traditional traditional();

}  // namespace nianbao::text

// Traditional characters and their simplified forms. In a file of its own, because a page takes it in with the first
// text in traditional characters only.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace nianbao::text {

inline constexpr char32_t first_ideograph = 0x4e00;

struct Traditional {
    std::u16string_view pairs;              ///< traditional, simplified; sorted by the first of the two
    std::span<const std::uint8_t> bits;     ///< one bit an ideograph from the first on: is it a traditional form?
};

/// Empty where the table is not there.
Traditional traditional();

}  // namespace nianbao::text

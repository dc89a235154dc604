// What is large and seldom needed. Natively it is always at hand; a page fetches it with the first text that needs it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace nianbao {

namespace reader {
struct Decoded;
}

/// Traditional characters and their simplified forms.
struct Traditional {
    std::u16string_view pairs;              ///< traditional, simplified; sorted by the first of the two
    std::span<const std::uint8_t> bits;     ///< one bit an ideograph, from U+4E00 on: is it a traditional form?
};

struct Extras {
    /// Reads GB18030 and Big5 (reader/charset.hpp); null where that is not at hand.
    reader::Decoded (*decode_legacy)(std::string_view bytes, std::string_view declared) = nullptr;
    /// Empty where it is not at hand.
    Traditional traditional;
};

/// All of it.
Extras all_extras();

}  // namespace nianbao

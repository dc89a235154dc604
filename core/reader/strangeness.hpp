// Whether what was decoded looks like text at all.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace nianbao::reader {

/// Control characters and characters that could not be converted, in thousandths of the text.
inline std::size_t strangeness(std::u32string_view text) {
    const auto strange = std::count_if(text.begin(), text.end(), [](char32_t c) {
        if ((c >= 0xa0 && c < 0xe000) || (c >= 0x20 && c < 0x7f)) return false;   // most
        return c == 0xfffd || (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || (c >= 0x7f && c < 0xa0) ||
               (c >= 0xe000 && c <= 0xf8ff);
    });
    return text.empty() ? 0 : static_cast<std::size_t>(strange) * 1000 / text.size();
}

/// Most of the text may be strange in this share, in thousandths, before it is no text at all.
inline constexpr std::size_t too_strange = 20;

}  // namespace nianbao::reader

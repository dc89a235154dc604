// Letters that something begins or ends with, asked of every letter of a text: nearly all others are told apart at once.
#pragma once

#include <cstdint>
#include <string_view>

namespace nianbao::text {

class LetterSet {
public:
    explicit consteval LetterSet(std::u32string_view letters) {
        for (const char32_t c : letters) add(c);
    }

    consteval void add(char32_t c) {
        low_ |= bit(c);
        high_ |= bit(c >> 6);
    }

    /// False only for letters that are none of them.
    constexpr bool may_hold(char32_t c) const { return (low_ & bit(c)) != 0 && (high_ & bit(c >> 6)) != 0; }

private:
    static constexpr std::uint64_t bit(char32_t c) { return std::uint64_t{1} << (c & 63); }

    std::uint64_t low_ = 0, high_ = 0;   // by the lowest six bits, and by the six above them
};

}  // namespace nianbao::text

// Text as it is read: one spelling for every look-alike, with the way back to each original character.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/report.hpp"
#include "text/traditional.hpp"

namespace nianbao::text {

/// Folded characters and where each came from. Folding takes compatibility
/// characters for what they stand for (NFKC, character by character), turns radicals into ideographs and
/// traditional into simplified characters, makes every blank ' ', '\t', '\n' or '\f', and drops what has
/// no width.
struct FoldedText {
    std::u32string chars;
    std::vector<Span> origins;            ///< one each of `chars`: the original code points it stands for
    bool has_bars = false;                ///< strokes that part cells are among them (is_bar of text/lines.hpp)
    bool has_corners = false;             ///< '+' or box-drawing characters are among them

    /// The original code points that the folded range [begin, end) stands for.
    Span origin(std::size_t begin, std::size_t end) const {
        if (begin >= end) return {};
        return {origins[begin].start, origins[end - 1].end};
    }
};

FoldedText fold(std::u32string_view original, const Traditional& traditional = text::traditional());

/// Display cells that an original character takes, as a terminal shows it (East Asian Width): 0, 1 or 2.
int display_width(char32_t original);

constexpr bool is_ideograph(char32_t c) {
    return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || c == 0x3007 ||
           (c >= 0x20000 && c <= 0x323af);
}
constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
/// What labels are compared by: see form::Pattern.
constexpr bool is_letter(char32_t c) { return is_ideograph(c) || is_digit(c) || is_latin(c); }
constexpr bool is_blank(char32_t c) { return c == U' ' || c == U'\t'; }
constexpr bool is_break(char32_t c) { return c == U'\n' || c == U'\f'; }

}  // namespace nianbao::text

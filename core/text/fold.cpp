#include "text/fold.hpp"

#include <span>

#include "text/compatibility.hpp"
#include "text/lines.hpp"
#include "text/variant_table.hpp"

namespace nianbao::text {
namespace {

constexpr char32_t partner(std::u16string_view pairs, char32_t c) {
    std::size_t low = 0, high = pairs.size() / 2;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (pairs[middle * 2] < c) low = middle + 1;
        else high = middle;
    }
    return low < pairs.size() / 2 && pairs[low * 2] == c ? pairs[low * 2 + 1] : c;
}

constexpr bool has_no_width(char32_t c) {
    return c == 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2064) ||
           c == 0xfeff || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef) ||
           (c < 0x20 && c != '\n' && c != '\t' && c != '\f' && c != '\r' && c != '\v') || (c >= 0x7f && c <= 0x9f && c != 0x85);
}

constexpr bool is_space(char32_t c) {
    return c == ' ' || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f ||
           c == 0x3000 || c == 0x2800 || c == 0x3164;
}

/// Dashes and minus signs of every kind become '-': a report's author picks them by look.
constexpr bool is_dash(char32_t c) {
    return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xfe58 || c == 0xfe63;
}

constexpr bool is_unified(char32_t c) { return c >= first_ideograph && c < 0xa000; }

constexpr bool is_corner(char32_t c) { return c == U'+' || (c >= 0x2500 && c <= 0x257f); }

/// Characters besides ideographs that stand for themselves, known without asking. None of them draws a table.
constexpr bool is_plain(char32_t c) {
    return (c >= 0x20 && c < 0x7f && c != U'|' && c != U'+') || (c >= 0x3001 && c <= 0x3029) || c == U'\n' || c == U'\t' ||
           c == 0x201c || c == 0x201d || c == 0x2018 || c == 0x2019;
}

class Folder {
public:
    Folder(std::u32string_view original, const Traditional& traditional) : original_(original), bits_(traditional.bits), pairs_(traditional.pairs) {
        folded_.chars.resize(original.size());
        folded_.origins.resize(original.size());
    }

    FoldedText run() {
        const std::size_t size = original_.size();
        for (std::size_t i = 0; i < size;) {
            char32_t* to = folded_.chars.data() + count_;
            Span* origin = folded_.origins.data() + count_;
            const std::size_t from = i;
            for (; i < size && stays(original_[i]); ++i) {
                *to++ = original_[i];
                *origin++ = {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + 1)};
            }
            count_ += i - from;
            if (i < size) i = step(i);
        }
        folded_.chars.resize(count_);
        folded_.origins.resize(count_);
        return std::move(folded_);
    }

private:
    bool stays(char32_t c) const { return is_unified(c) ? !is_traditional(c) : is_plain(c); }

    /// There is room for each character to become one; for those that become several there is room made.
    void make_room(std::size_t more) {
        folded_.chars.resize(folded_.chars.size() + more);
        folded_.origins.resize(folded_.origins.size() + more);
    }

    void put(char32_t c, std::size_t start, std::size_t end) {
        folded_.chars[count_] = c;
        folded_.origins[count_++] = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
    }

    /// What may be part of a table's frame.
    void put_stroke(char32_t c, std::size_t i) {
        folded_.has_bars = folded_.has_bars || is_bar(c);
        folded_.has_corners = folded_.has_corners || is_corner(c);
        put(c, i, i + 1);
    }

    std::size_t step(std::size_t i) {
        const char32_t c = original_[i];
        if (c == '\r') {
            const std::size_t end = i + 1 < original_.size() && original_[i + 1] == '\n' ? i + 2 : i + 1;
            put('\n', i, end);
            return end;
        }
        if (c >= 0xff01 && c <= 0xff5e) put_stroke(c - 0xfee0, i);   // full-width forms of ASCII
        else if (is_unified(c)) put(simplified(c), i, i + 1);
        else if (is_space(c)) put(' ', i, i + 1);
        else if (c == '\f' || c == '|' || is_corner(c)) put_stroke(c, i);
        else if (c == '\v' || c == 0x85 || c == 0x2028 || c == 0x2029) put('\n', i, i + 1);
        else if (is_dash(c)) put('-', i, i + 1);
        else if (has_no_width(c)) return i + 1;
        else put_form(c, i);
        return i + 1;
    }

    /// What the character stands for, each part of it from the same place.
    void put_form(char32_t character, std::size_t i) {
        const CompatibleForm form = forms_.of(character);
        if (form.size() == 0) return put_settled(character, i);
        make_room(form.size() - 1);
        for (std::size_t k = 0; k < form.size(); ++k) {
            char32_t c = form[k];
            if (c >= 0xd800 && c < 0xdc00) c = (c << 10) + form[++k] - 0x35fdc00;
            put_settled(c, i);
        }
    }

    void put_settled(char32_t c, std::size_t i) {
        if (c >= 0x2e80 && c <= 0x31ef) c = partner(radical_pairs, c);
        put_stroke(is_space(c) ? U' ' : is_dash(c) ? U'-' : simplified(c), i);
    }

    bool is_traditional(char32_t ideograph) const {
        const std::size_t index = ideograph - first_ideograph;
        return index / 8 < bits_.size() && (bits_[index / 8] >> (index % 8) & 1);
    }

    char32_t simplified(char32_t c) const { return c >= first_ideograph && is_traditional(c) ? partner(pairs_, c) : c; }

    std::u32string_view original_;
    std::span<const std::uint8_t> bits_;   // of traditional characters
    std::u16string_view pairs_;
    CompatibleForms forms_;
    FoldedText folded_;        // longer than what is written so far
    std::size_t count_ = 0;
};

}  // namespace

FoldedText fold(std::u32string_view original, const Traditional& traditional) { return Folder(original, traditional).run(); }

int display_width(char32_t c) {
    if (c < 0x1100) return has_no_width(c) ? 0 : 1;
    if (has_no_width(c)) return 0;
    const bool wide = c <= 0x115f || (c >= 0x2e80 && c <= 0x303e) || (c >= 0x3041 && c <= 0xa4cf) ||
                      (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) ||
                      (c >= 0xff00 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff) ||
                      (c >= 0x20000 && c <= 0x3fffd);
    return wide ? 2 : 1;
}

}  // namespace nianbao::text

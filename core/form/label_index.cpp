#include "form/label_index.hpp"

#include <bit>

#include "nianbao/form.hpp"

namespace nianbao::form {

LabelIndex::LabelIndex() : ideographs_((last_ideograph - first_ideograph + 1) / 8) {
    const auto all = patterns();
    std::uint32_t letters = 0;
    for (const Pattern& pattern : all) {
        letters += static_cast<std::uint32_t>(pattern.letters.size());
        for (const char32_t c : pattern.letters)
            if (c >= first_ideograph && c <= last_ideograph) ideographs_[(c - first_ideograph) / 8] |= static_cast<std::uint8_t>(1u << (c - first_ideograph) % 8);
    }
    slots_.resize(std::bit_ceil(letters + 1));   // more than pairs: the search for an empty slot ends
    mask_ = static_cast<std::uint32_t>(slots_.size()) - 1;
    occurrences_.resize(letters);
    // Once to count each pair, once to list where it stands.
    for (const bool counts : {true, false}) {
        for (std::uint16_t p = 0; p < all.size(); ++p) {
            const std::u32string_view pattern = all[p].letters;
            for (std::uint16_t i = 0; i + 1u < pattern.size(); ++i) {
                Slot& slot = slots_[slot_of(pattern[i], pattern[i + 1u])];
                if (counts) slot = {pattern[i], pattern[i + 1u], 0, static_cast<std::uint16_t>(slot.count + 1)};
                else occurrences_[slot.start++] = {p, i};
            }
        }
        std::uint16_t start = 0;
        for (Slot& slot : slots_) {
            // Listed: `start` has gone to the end of its range.
            slot.start = counts ? start : static_cast<std::uint16_t>(slot.start - slot.count);
            start = static_cast<std::uint16_t>(start + slot.count);
        }
    }
}

}  // namespace nianbao::form

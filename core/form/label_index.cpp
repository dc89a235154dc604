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
    occurrences_.resize(letters + 1);
    // From the last to the first: each goes before those of its pair that are listed already.
    auto listed = static_cast<std::uint16_t>(0);
    for (auto p = static_cast<std::uint16_t>(all.size()); p-- > 0;) {
        const std::u32string_view pattern = all[p].letters;
        for (auto i = static_cast<std::uint16_t>(pattern.size()); i-- > 1;) {
            Slot& slot = slots_[slot_of(pattern[i - 1u], pattern[i])];
            const auto offset = static_cast<std::uint16_t>(i - 1);
            const bool may_open = offset == 0 || occurrences_[slot.occurrence].may_open;
            occurrences_[++listed] = {p, offset, slot.occurrence, may_open, offset == 0 ? U'\0' : pattern[offset - 1u]};
            slot = {pair_of(pattern[offset], pattern[i]), listed};
        }
    }
}

}  // namespace nianbao::form

#include "narrative/word_index.hpp"

namespace nianbao::narrative {

WordIndex::WordIndex() {
    const std::u16string_view letters = letters_of_words();
    const std::span<const Word> all = words();
    for (std::size_t first = 0, last; first < all.size(); first = last) {
        const char16_t letter = letters[all[first].begin];
        for (last = first + 1; last < all.size() && letters[all[last].begin] == letter;) ++last;
        std::uint32_t slot = slot_of(letter);
        while (slots_[slot].first != 0) slot = (slot + 1) % slot_count;
        slots_[slot] = {static_cast<std::uint16_t>(first + 1), static_cast<std::uint16_t>(last)};
    }
}

std::span<const Word> WordIndex::with(char32_t first_letter) const {
    const std::u16string_view letters = letters_of_words();
    const std::span<const Word> all = words();
    for (std::uint32_t slot = slot_of(first_letter); slots_[slot].first != 0; slot = (slot + 1) % slot_count) {
        const auto [first, last] = slots_[slot];
        if (letters[all[first - 1u].begin] == first_letter) return all.subspan(first - 1u, last - first + 1u);
    }
    return {};
}

}  // namespace nianbao::narrative

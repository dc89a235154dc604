#include "narrative/word_index.hpp"

namespace nianbao::narrative {

WordIndex::WordIndex() {
    const std::u16string_view letters = letters_of_words();
    const std::span<const Word> all = words();
    std::uint32_t begin = 0;
    for (std::size_t word = 0; word < all.size();) {
        const char16_t letter = letters[begin];
        std::uint32_t at = slot_of(letter);
        while (slots_[at].last != 0) at = (at + 1) % slot_count;
        Slot& slot = slots_[at] = {letter, static_cast<std::uint16_t>(word), 0, static_cast<std::uint16_t>(begin)};
        for (; word < all.size() && letters[begin] == letter; ++word) begin += all[word].length;
        slot.last = static_cast<std::uint16_t>(word);
    }
}

WordIndex::Words WordIndex::with(char32_t first_letter) const {
    for (std::uint32_t at = slot_of(first_letter); slots_[at].last != 0; at = (at + 1) % slot_count) {
        const Slot& slot = slots_[at];
        if (slot.letter == first_letter) return {words().subspan(slot.first, static_cast<std::size_t>(slot.last - slot.first)), slot.begin};
    }
    return {};
}

}  // namespace nianbao::narrative

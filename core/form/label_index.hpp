// Which labels of the form hold a given pair of characters: the starting point for recognising
// fragments of labels anywhere in a text, in constant time per character.
#pragma once

#include <cstdint>
#include <span>

namespace nianbao::form {

/// A pattern (index into `patterns()`) and the offset in it where a pair of characters stands.
struct Occurrence {
    std::uint16_t pattern, offset;
};

/// A slot of the open-addressed table of character pairs; `count` 0: empty.
struct GramSlot {
    char32_t first, second;
    std::uint16_t start, count;   ///< range of gram_occurrences
};

/// The generated tables. `gram_slots` has gram_slot_mask + 1 entries, a power of two.
extern const GramSlot gram_slots[];
extern const std::uint32_t gram_slot_mask;
extern const Occurrence gram_occurrences[];
/// One bit for each ideograph from U+4E00 on: does it stand in any label?
extern const std::uint8_t label_ideographs[];

/// False for most characters of running text: spares the look-up.
inline bool may_stand_in_label(char32_t c) {
    if (c < 0x4e00 || c > 0x9fff) return c < 0x80;
    const std::uint32_t index = c - 0x4e00;
    return label_ideographs[index / 8] >> (index % 8) & 1;
}

/// All places where the two characters stand side by side in a label.
inline std::span<const Occurrence> occurrences_of(char32_t first, char32_t second) {
    if (!may_stand_in_label(first) || !may_stand_in_label(second)) return {};
    std::uint32_t slot = ((first * 31u + second * 0x9e3779b1u) >> 16) & gram_slot_mask;
    for (; gram_slots[slot].count != 0; slot = (slot + 1) & gram_slot_mask) {
        const GramSlot& at = gram_slots[slot];
        if (at.first == first && at.second == second) return {gram_occurrences + at.start, at.count};
    }
    return {};
}

}  // namespace nianbao::form

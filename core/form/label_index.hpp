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
    std::uint16_t start, count;   ///< range of `gram_occurrences()`
};

std::span<const GramSlot> gram_slots();
std::span<const Occurrence> gram_occurrences();

/// All places where the two characters stand side by side in a label.
inline std::span<const Occurrence> occurrences_of(char32_t first, char32_t second) {
    const auto slots = gram_slots();
    const std::size_t mask = slots.size() - 1;
    std::size_t slot = ((first * 31u + second * 0x9e3779b1u) >> 16) & mask;
    for (; slots[slot].count != 0; slot = (slot + 1) & mask) {
        if (slots[slot].first == first && slots[slot].second == second)
            return gram_occurrences().subspan(slots[slot].start, slots[slot].count);
    }
    return {};
}

}  // namespace nianbao::form

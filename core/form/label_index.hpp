// Which labels of the form hold a given pair of characters: the starting point for recognising
// fragments of labels anywhere in a text, in constant time per character.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace nianbao::form {

/// A pattern (index into `patterns()`) and the offset in it where a pair of characters stands.
struct Occurrence {
    std::uint16_t pattern, offset;
};

/// The pairs of neighbours in all patterns. Made anew for each text: that takes less time than reading a line of it, and a
/// table made beforehand would be heavier to load than all labels.
class LabelIndex {
public:
    LabelIndex();

    /// All places where the two characters stand side by side in a label, by pattern and offset.
    std::span<const Occurrence> occurrences_of(char32_t first, char32_t second) const {
        if (!may_stand_in_label(first) || !may_stand_in_label(second)) return {};
        const Slot& slot = slots_[slot_of(first, second)];
        return {occurrences_.data() + slot.start, slot.count};
    }

private:
    /// One of an open-addressed table of pairs; `count` 0: empty.
    struct Slot {
        char32_t first, second;
        std::uint16_t start, count;   ///< range of occurrences_
    };

    /// False for most characters of running text: spares the look-up.
    bool may_stand_in_label(char32_t c) const {
        if (c < first_ideograph || c > last_ideograph) return c < 0x80;
        const std::uint32_t index = c - first_ideograph;
        return ideographs_[index / 8] >> (index % 8) & 1;
    }

    /// Where the pair stands, or the empty slot where it would.
    std::uint32_t slot_of(char32_t first, char32_t second) const {
        std::uint32_t slot = ((first * 31u + second * 0x9e3779b1u) >> 16) & mask_;
        while (slots_[slot].count != 0 && (slots_[slot].first != first || slots_[slot].second != second)) slot = (slot + 1) & mask_;
        return slot;
    }

    static constexpr char32_t first_ideograph = 0x4e00, last_ideograph = 0x9fff;

    std::vector<std::uint8_t> ideographs_;   ///< one bit each: does it stand in any label?
    std::vector<Slot> slots_;                ///< mask_ + 1, a power of two
    std::vector<Occurrence> occurrences_;
    std::uint32_t mask_;
};

}  // namespace nianbao::form

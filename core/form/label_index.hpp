// Which labels of the form hold a given pair of characters: the starting point for recognising
// fragments of labels anywhere in a text, in constant time per character.
#pragma once

#include <cstdint>
#include <vector>

namespace nianbao::form {

/// A pattern (index into `patterns()`) and the offset in it where a pair of characters stands.
struct Occurrence {
    std::uint16_t pattern, offset;
    std::uint16_t next;   ///< of the same pair, by pattern and offset; 0: none
    bool may_open;        ///< this or a later one of the pair opens its pattern
    char32_t before;      ///< the pattern's character before the pair; 0: the pair opens the pattern
};

/// The pairs of neighbours in all patterns. Made anew for each text: that takes less time than reading a line of it, and a
/// table made beforehand would be heavier to load than all labels.
class LabelIndex {
public:
    LabelIndex();

    /// The first place where the two characters stand side by side in a label, 0 where there is none; the others follow by
    /// `next`. Only for characters that may stand in labels.
    std::uint16_t first_occurrence(char32_t first, char32_t second) const { return slots_[slot_of(first, second)].occurrence; }
    const Occurrence& operator[](std::uint16_t occurrence) const { return occurrences_[occurrence]; }

    /// False for most characters of running text: spares the look-up.
    bool may_stand_in_label(char32_t c) const {
        if (c < first_ideograph || c > last_ideograph) return c < 0x80;
        const std::uint32_t index = c - first_ideograph;
        return ideographs_[index / 8] >> (index % 8) & 1;
    }

private:
    /// One of an open-addressed table of pairs; `occurrence` 0: empty.
    struct Slot {
        std::uint32_t pair;
        std::uint16_t occurrence;   ///< the first of the pair
    };

    /// Characters of labels take 16 bits.
    static std::uint32_t pair_of(char32_t first, char32_t second) { return first << 16 | second; }

    /// Where the pair stands, or the empty slot where it would.
    std::uint32_t slot_of(char32_t first, char32_t second) const {
        const std::uint32_t pair = pair_of(first, second);
        std::uint32_t slot = pair * 0x9e3779b1u >> 16 & mask_;
        while (slots_[slot].pair != pair && slots_[slot].occurrence != 0) slot = (slot + 1) & mask_;
        return slot;
    }

    static constexpr char32_t first_ideograph = 0x4e00, last_ideograph = 0x9fff;

    std::vector<std::uint8_t> ideographs_;   ///< one bit each: does it stand in any label?
    std::vector<Slot> slots_;                ///< mask_ + 1, a power of two
    std::vector<Occurrence> occurrences_;    ///< from 1 on
    std::uint32_t mask_;
};

}  // namespace nianbao::form

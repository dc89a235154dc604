// Where the words of the lexicon begin, by their first letter.
#pragma once

#include <array>

#include "narrative/lexicon.hpp"

namespace nianbao::narrative {

/// Made for each text, since as a table it would weigh more than the words' meanings.
class WordIndex {
public:
    WordIndex();

    /// All words that begin with a letter, longer ones before shorter ones.
    std::span<const Word> with(char32_t first_letter) const;

private:
    static constexpr std::uint32_t slot_count = 1024;
    static constexpr std::uint32_t slot_of(char32_t letter) { return letter * 0x9e3bu >> 4 & (slot_count - 1); }

    /// By the hash of a letter: the first and the last word, from 1 on; 0 in an empty slot.
    struct Slot {
        std::uint16_t first, last;
    };
    std::array<Slot, slot_count> slots_{};
};

}  // namespace nianbao::narrative

// Where the words of the lexicon begin, by their first letter.
#pragma once

#include <array>

#include "narrative/lexicon.hpp"

namespace nianbao::narrative {

/// Made for each text, since as a table it would weigh more than the words' meanings.
class WordIndex {
public:
    WordIndex();

    /// Words that stand one behind the other, and where the letters of the first begin in letters_of_words().
    struct Words {
        std::span<const Word> all;
        std::uint32_t begin;
    };

    /// All words that begin with a letter, longer ones before shorter ones.
    Words with(char32_t first_letter) const;

private:
    static constexpr std::uint32_t slot_count = 1024;
    static constexpr std::uint32_t slot_of(char32_t letter) { return letter * 0x9e3bu >> 4 & (slot_count - 1); }

    /// By the hash of a letter: the first word and the one behind the last, and where their letters begin; an empty slot has none.
    struct Slot {
        char16_t letter;
        std::uint16_t first, last, begin;
    };
    std::array<Slot, slot_count> slots_{};
};

}  // namespace nianbao::narrative

// The words of the lexicon by their first two letters.
#pragma once

#include <array>
#include <vector>

#include "narrative/lexicon.hpp"

namespace nianbao::narrative {

/// Made for each text, since as a table it would weigh more than the words' meanings. Words are told by their place in
/// words(), counted from one: 0 is none.
class WordIndex {
public:
    WordIndex();

    /// The first of the words that begin with two letters, and the one behind another of them, in the order of words(); with
    /// no second letter those whose first stands alone, or in front of a …. A few begin otherwise.
    std::uint32_t first(char32_t letter, char32_t second) const { return firsts_[slot_of(letter, second)]; }
    std::uint32_t next(std::uint32_t word) const { return entries_[word].next; }

    /// Where its letters begin in letters_of_words().
    std::uint32_t begin(std::uint32_t word) const { return entries_[word].begin; }

private:
    static constexpr std::uint32_t slot_count = 4096;
    static constexpr std::uint32_t slot_of(char32_t letter, char32_t second) { return (letter * 0x9e3bu + second * 0x85ebu) >> 4 & (slot_count - 1); }

    struct Entry {
        std::uint16_t begin, next;
    };
    std::array<std::uint16_t, slot_count> firsts_{};
    std::vector<Entry> entries_;
};

}  // namespace nianbao::narrative

#include "narrative/word_index.hpp"

namespace nianbao::narrative {

WordIndex::WordIndex() : entries_(words().size() + 1) {
    const std::u16string_view letters = letters_of_words();
    const std::span<const Word> all = words();
    std::size_t begin = letters.size();
    // From behind, each in front of those after it.
    for (std::size_t word = all.size(); word > 0; --word) {
        const std::size_t length = all[word - 1].length;
        begin -= length;
        const bool alone = length == 1 || letters[begin + 1] == u'…';
        std::uint16_t& first = firsts_[slot_of(letters[begin], alone ? 0 : letters[begin + 1])];
        entries_[word] = {static_cast<std::uint16_t>(begin), first};
        first = static_cast<std::uint16_t>(word);
    }
}

}  // namespace nianbao::narrative

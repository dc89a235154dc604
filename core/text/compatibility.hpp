// Characters that are another one, or several, written in another way: ① ㈠ ㎡ ⽅ ℃ ﬁ.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace nianbao::text {

/// Runs of neighbouring characters whose forms are of the same length. Written by generate_compatibility.mjs.
struct CompatibilityTable {
    std::span<const char32_t> firsts;         ///< of each run, ascending
    std::span<const std::uint8_t> counts;     ///< characters of the run
    std::span<const std::uint8_t> lengths;    ///< of the form of each of them
    std::u16string_view forms;                ///< of all, one behind the other, in UTF-16: an address for each run would weigh more than it saves
};
extern const CompatibilityTable compatibility_table;

/// What Unicode says that the character stands for (NFKC), in UTF-16; empty where it stands for itself.
std::u16string_view compatible_form(char32_t c);

}  // namespace nianbao::text
